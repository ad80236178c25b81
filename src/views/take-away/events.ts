/** Sent with what shall be taken away (`Taken`). */
export const takeEvent = 'edgewise-take';
