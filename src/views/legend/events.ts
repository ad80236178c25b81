/** Sent with an entry of the legend (`LegendEntry`) that is pointed at, or null when no longer. */
export const pointEvent = 'edgewise-point';
