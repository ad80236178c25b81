/** Sent with the id of a notice when it is put away; for one that is busy, the work is called off. */
export const dismissEvent = 'edgewise-dismiss';
