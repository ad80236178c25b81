import type { Reach } from '../core/schema/axes.ts';
import type { Lens } from './lenses.ts';
import type { Question, Selection } from './session.ts';
import type { ColumnId } from './table-columns.ts';

/** What a person wished. Every view sends these and nothing else; `transition` turns them into a new session. */
export type Intent =
  | ({ readonly type: 'select' } & Selection)
  /** Close the card; where none is open, put out the lit path. */
  | { readonly type: 'clear' }
  | { readonly type: 'ask'; readonly change: Partial<Question> }
  /** Light one path of the answer, by rank; null lights none. */
  | { readonly type: 'choose-path'; readonly rank: number | null }
  | { readonly type: 'admit'; readonly reach: Reach }
  | { readonly type: 'look-through'; readonly lens: Lens }
  | { readonly type: 'filter-table'; readonly text: string }
  /** Sort by a column; asked again, the other way round. */
  | { readonly type: 'sort-table'; readonly column: ColumnId };

export type { Selection } from './session.ts';

/** Name of the one event that views send upwards. */
export const intentEvent = 'edgewise-intent';
