import type { Saying } from './disagreements.ts';
import type { DisagreementsView, OwnMarks } from './disagreements-view.ts';
import type { OwnWork } from './own-work.ts';

/** What a reader says of pieces of evidence, and how more is said: another object whenever that changes. */
export interface OwnValues {
  readonly marks: OwnMarks;
  /** Why nothing can be said here, as of a large data set; null where it can. */
  readonly none: string | null;
  /** Say something of a piece; why it cannot be said, a sentence each, empty when it was. */
  readonly say: (saying: Saying) => readonly string[];
  readonly takeBack: (piece: string) => void;
}

/** Where all of it is looked at, and taken along. */
export interface DisagreementDesk extends OwnWork {
  readonly values: () => OwnValues;
  readonly view: () => DisagreementsView;
  readonly takeBack: (piece: string) => void;
}
