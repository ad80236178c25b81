/** Sent when a reader wants to be shown around. */
export const tourEvent = 'edgewise-tour';
/** Sent when the first steps are put away. */
export const introducedEvent = 'edgewise-introduced';
