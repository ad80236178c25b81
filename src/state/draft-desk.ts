import type { DraftEdit } from './draft-edits.ts';
import type { DraftsView } from './drafts-view.ts';
import type { Loaded } from './loaded.ts';
import type { OwnWork } from './own-work.ts';

/** Where a reader's drafts are looked at and changed. */
export interface DraftDesk extends OwnWork {
  /** The data set with the drafts beside it; the data set itself where none stands. */
  readonly full: () => Loaded;
  /** @param on whether the drafts are shown, so that they have cards */
  readonly view: (on: boolean) => DraftsView;
  /** Do as wished; why it cannot be done, a sentence each, empty when it was. */
  readonly edit: (edit: DraftEdit) => readonly string[];
}

/** Under which name a browser keeps the drafts beside a data set. */
export const draftsKey = ({ edition }: Loaded): string => `edgewise.mine.${edition.id}`;

/** What a view sends upwards to begin a statement about an entity, whose name is the detail. */
export const proposeEvent = 'edgewise-propose';
