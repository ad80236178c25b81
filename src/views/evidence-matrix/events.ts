/** Sent when the rows are wanted for which there was no room at first. */
export const moreEvent = 'edgewise-more-rows';
