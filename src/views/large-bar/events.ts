/** Sent when what is being worked out is to be called off. */
export const callOffEvent = 'edgewise-call-off';
