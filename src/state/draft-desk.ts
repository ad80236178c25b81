import type { DraftEdit } from './draft-edits.ts';
import type { DraftsView } from './drafts-view.ts';
import type { Loaded } from './loaded.ts';

/** Where a reader's drafts are looked at and changed. */
export interface DraftDesk {
  /** The data set with the drafts beside it; the data set itself where none stands. */
  readonly full: () => Loaded;
  /** @param on whether the drafts are shown, so that they have cards */
  readonly view: (on: boolean) => DraftsView;
  /** Do as wished; why it cannot be done, a sentence each, empty when it was. */
  readonly edit: (edit: DraftEdit) => readonly string[];
  /** What was done last, in words, and whether it can be undone. */
  readonly last: () => { readonly said: string; readonly undo: boolean };
  readonly undo: () => void;
  /** Save the drafts as a file. */
  readonly save: () => void;
  /** Add the drafts of files. */
  readonly open: (files: readonly File[]) => Promise<void>;
}

/** Under which name a browser keeps the drafts beside a data set. */
export const draftsKey = ({ edition }: Loaded): string => `edgewise.mine.${edition.id}`;

/** What a view sends upwards to begin a statement about an entity, whose name is the detail. */
export const proposeEvent = 'edgewise-propose';
