/** Sent when the lesson that is open is to be shown full screen, or on paper. */
export const presentEvent = 'edgewise-present';
export const handoutEvent = 'edgewise-handout';

/** Sent while presenting: the window of notes is wished; what is presented changed, began or ended. */
export const notesEvent = 'edgewise-notes';
export const presentedEvent = 'edgewise-presented';
