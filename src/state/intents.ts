import type { Named } from '../core/queries/path-query.ts';
import type { Reach } from '../core/schema/axes.ts';
import type { AuditTab } from './audit-tabs.ts';
import type { Confirmation } from './evidence-choices.ts';
import type { Lens } from './lenses.ts';
import type { MatrixWishes } from './matrix-wishes.ts';
import type { Question, Selection, Side } from './session.ts';
import type { Pane } from './panes.ts';
import type { ColumnId } from './table-columns.ts';

/** What a person wished. Every view sends these and nothing else; `transition` turns them into a new session. */
export type Intent =
  | { readonly type: 'go-to'; readonly pane: Pane }
  /** Draw parallel claims on a pair as one line, or each as its own. */
  | { readonly type: 'bundle'; readonly on: boolean }
  | ({ readonly type: 'select' } & Selection)
  /** Close the card; where none is open, put out the lit path. */
  | { readonly type: 'clear' }
  | { readonly type: 'ask'; readonly change: Partial<Question> }
  /** Ways must pass a thing, or must not; `on` false takes that back. */
  | {
      readonly type: 'require';
      readonly list: 'pass' | 'avoid';
      readonly kind: keyof Named;
      readonly name: string;
      readonly on: boolean;
    }
  /** Light one path of the answer, by rank, or one that points the other way (`counter`); null lights none. */
  | { readonly type: 'choose-path'; readonly rank: number | null; readonly counter?: boolean }
  /** Say in which evidence the steps would have to be confirmed. */
  | { readonly type: 'confirm'; readonly confirm: Confirmation }
  | { readonly type: 'admit'; readonly reach: Reach }
  /** Show the reader's own drafts beside the data set, or leave them out everywhere. */
  | { readonly type: 'with-mine'; readonly on: boolean }
  | { readonly type: 'look-through'; readonly lens: Lens }
  /** Show these with all their claims on the map, beside what it shows of a part already, or `only` them. */
  | { readonly type: 'expand'; readonly entities: readonly string[]; readonly only?: boolean }
  | { readonly type: 'whole-map' }
  /** Show more of a large data set around something; null goes back to the answer alone. */
  | { readonly type: 'grow'; readonly around: string | null }
  /** Compare what is shown with the same so changed. */
  | { readonly type: 'compare-with'; readonly change: Partial<Side> }
  /** Change the other side of the comparison; null ends it. */
  | { readonly type: 'change-other'; readonly change: Partial<Side> | null }
  | { readonly type: 'swap-sides' }
  /** Go on with one side alone, with a path of its answer lit; the other side waits. */
  | {
      readonly type: 'open-side';
      readonly side: 'a' | 'b';
      readonly path: number | null;
      /** The path is one of those that point the other way. */
      readonly counter?: boolean;
    }
  /** Open a lesson at its first step; null lists all. */
  | { readonly type: 'open-lesson'; readonly id: string | null }
  /** Go to a step of the lesson that is open. */
  | { readonly type: 'to-step'; readonly step: number }
  /** Show the answer of a step that asks first, or hide it again. */
  | { readonly type: 'reveal'; readonly on: boolean }
  | { readonly type: 'audit'; readonly tab: AuditTab }
  /** Look at the matrix of evidence otherwise. */
  | { readonly type: 'set-matrix'; readonly change: Partial<MatrixWishes> }
  | { readonly type: 'filter-table'; readonly text: string }
  /** Sort by a column; asked again, the other way round. */
  | { readonly type: 'sort-table'; readonly column: ColumnId };

export type { MapSelection, Selection } from './session.ts';

/** Name of the one event that views send upwards. */
export const intentEvent = 'edgewise-intent';
