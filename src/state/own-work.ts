/** A file of a reader's own work: no data set, but something beside one. */
export interface OwnFile {
  readonly holds: 'drafts' | 'disagreements' | 'lesson';
  readonly n: number;
  /** Id of the data set that it was made beside, as the file says. */
  readonly beside: string;
}

/** What a reader made beside a data set, as it is looked at: what was done last, the way back, and files of it. */
export interface OwnWork {
  /** What was done last, in words, and whether it can be undone. */
  readonly last: () => { readonly said: string; readonly undo: boolean };
  readonly undo: () => void;
  /** Save all of it as a file. */
  readonly save: () => void;
  /** Add what files hold. */
  readonly open: (files: readonly File[]) => Promise<void>;
  /** Another data set is open: no longer follow what other pages of this site keep. */
  readonly end: () => void;
}
