/** Sent when the lesson that is open is to be shown full screen. */
export const presentEvent = 'edgewise-present';

/** Sent when what could not be drawn or fetched is to be tried again. */
export const layAgainEvent = 'edgewise-lay-again';

/** Sent while presenting: the window of notes is wished; what is presented changed, began or ended. */
export const notesEvent = 'edgewise-notes';
export const presentedEvent = 'edgewise-presented';

/** Sent with which sheet of a handout is wished, with answers or without, or null to go back to the lesson. */
export const sheetEvent = 'edgewise-sheet';
export type SheetWish = { readonly answers: boolean } | null;

/** Sent when the handout with answers is to be saved as a page of its own. */
export const savePageEvent = 'edgewise-save-page';
