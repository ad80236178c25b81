/** Sent with an entity around which more is to be shown; null for the answer alone. */
export const growEvent = 'edgewise-grow';
/** Sent when what is being worked out is to be called off. */
export const callOffEvent = 'edgewise-call-off';
