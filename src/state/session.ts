import { defaultReach, type Reach } from '../core/schema/axes.ts';
import { MOST_PATH_STEPS } from '../core/queries/path-query.ts';
import { type Conditions, noConditions } from './conditions.ts';
import type { Confirmation, EvidenceChoice } from './evidence-choices.ts';
import { type Lens, noLens } from './lenses.ts';
import { defaultWishes, type MatrixWishes } from './matrix-wishes.ts';
import type { Pane } from './panes.ts';
import type { AuditTab } from './audit-tabs.ts';
import type { ColumnId } from './table-columns.ts';

/** Newest version of what a link can carry. An older link is brought up to it step by step. */
export const SESSION_VERSION = 1;

export const effects = ['lower', 'raise', 'any'] as const;
export type Effect = (typeof effects)[number];

/** Most steps that a question may ask for: longer chains explain nothing. */
export const MOST_STEPS = MOST_PATH_STEPS;

/** Most growth that a link carries: by then a slice has no room left. */
export const MOST_GROWN = 12;

/** Most steps of a lesson with its self-check, as `core/schema/lesson-shapes.ts` has them, which the first look need not know. */
export const LAST_STEP = 41;

/** What a card can be about, as links name it. */
export const cardKinds = ['claim', 'entity', 'source', 'study', 'note'] as const;
export type CardKind = (typeof cardKinds)[number];

export interface Selection {
  readonly kind: CardKind;
  readonly id: string;
}

/** A selection of a kind that the map can draw. */
export interface MapSelection extends Selection {
  readonly kind: 'claim' | 'entity';
}

/** The selection as the map marks it; null where it is of a kind that no map draws. */
export const onMap = (selection: Selection | null): MapSelection | null =>
  selection?.kind === 'claim' || selection?.kind === 'entity' ? { kind: selection.kind, id: selection.id } : null;

/** How could one thing lead to another? Names are as typed: id, label, synonym or CURIE; null is the data set's own. */
export interface Question extends Conditions {
  readonly from: string | null;
  readonly to: string | null;
  readonly effect: Effect;
  readonly evidence: EvidenceChoice;
  /** Whether steps that the curator assumes may be used. */
  readonly curator: boolean;
  readonly steps: number;
}

/** Where in a lesson somebody is. */
export interface LessonPlace {
  readonly id: string;
  /** From 1; one past the last step is the self-check. */
  readonly step: number;
  /** The answer of a step that asks first is shown. */
  readonly revealed: boolean;
  /** The lesson itself, packed, where the link brings it along. */
  readonly packed: string | null;
}

export const firstStep = (id: string): LessonPlace => ({ id, step: 1, revealed: false, packed: null });

/** What is asked, of which sources, and how it is looked at: what a comparison has two of. */
export interface Side {
  readonly reach: Reach;
  readonly lens: Lens;
  readonly question: Question;
}

/** Everything a link can carry; nothing else of what is shown is remembered. */
export interface Session extends Side {
  readonly pane: Pane;
  /** The other side of a comparison; null where nothing is compared. */
  readonly compare: Side | null;
  /** Entities around which the map is shown, each with all its claims; none shows all of it. */
  readonly around: readonly string[];
  /** What a slice of a large data set was grown around, each as often as it was asked for: entities, sources, studies. */
  readonly grown: readonly string[];
  readonly selection: Selection | null;
  /** Rank of the path that is lit. */
  readonly path: number | null;
  /** Rank of the lit path among those that point the other way; never lit together with one of the answer. */
  readonly counter: number | null;
  /** In which evidence the steps of a way would have to be confirmed. */
  readonly confirm: Confirmation;
  /** Parallel claims on a pair are drawn as one line with their number. */
  readonly bundled: boolean;
  /** Whether the reader's own drafts stand beside the data set, where there are any. */
  readonly mine: boolean;
  /** The lesson that the pane of the lessons shows; null for the list of them. */
  readonly lesson: LessonPlace | null;
  /** What the pane of the evidence shows. */
  readonly tab: AuditTab;
  readonly matrix: MatrixWishes;
  readonly filter: string;
  readonly sort: { readonly column: ColumnId; readonly descending: boolean } | null;
}

export const sideOf = ({ reach, lens, question }: Side): Side => ({ reach, lens, question });

export const defaultSide: Side = {
  reach: defaultReach,
  lens: noLens,
  question: { ...noConditions, from: null, to: null, effect: 'lower', evidence: 'any', curator: true, steps: 6 },
};

export const defaultSession: Session = {
  ...defaultSide,
  pane: 'paths',
  compare: null,
  around: [],
  grown: [],
  selection: null,
  path: null,
  counter: null,
  confirm: 'human',
  bundled: false,
  mine: true,
  lesson: null,
  tab: 'statements',
  matrix: defaultWishes,
  filter: '',
  sort: null,
};
