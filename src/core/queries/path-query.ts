import type { Exposure } from '../schema/axes.ts';
import type { EvidenceClass, StepClass } from '../schema/evidence-classes.ts';
import type { PredicateId, Sign } from '../schema/predicates.ts';
import type { Role } from '../schema/roles.ts';
import type { Parts } from './parts.ts';

/**
 * What a piece of evidence must say to be looked at; a list is an "or", null asks for nothing. What is not stated does
 * not fit, what is not applicable does: neither is taken for something known. The curator's links are no evidence and
 * have their own switch.
 */
export interface EvidenceContext {
  /** NCBITaxon:n. */
  readonly taxa: readonly string[] | null;
  /** Entities: the disease in which it was seen. */
  readonly diseases: readonly string[] | null;
  /** Entities: the cell or tissue in which the object changes, or in which it was seen. */
  readonly places: readonly string[] | null;
  readonly exposed: readonly Exposure[] | null;
  /** Words that dose, schedule or duration hold, case folded. */
  readonly regimen: string | null;
}

/** Entities, claims and sources, by id. */
export interface Named {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** What the reader grants: that a relation without a direction works like this. It is named in every text it bears on. */
export interface Assumption {
  readonly predicate: PredicateId;
  readonly effect: 'raise' | 'lower';
}

/** By the weakest step (`evidence`), by length (`steps`), or by the data set's own strengths. */
export type Ranking = 'evidence' | 'steps' | 'strength';

/** How could one thing lead to another? */
export interface PathQuery {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly effect: 'raise' | 'lower' | 'any';
  /** Classes of evidence that steps must have; null admits all. The curator's links have no class and their own switch. */
  readonly classes: readonly EvidenceClass[] | null;
  /** On how many steps: on each, or on at least so many, where the others may have any class. */
  readonly quantifier: 'every' | { readonly atLeast: number };
  readonly curator: boolean;
  readonly context: EvidenceContext;
  /** Relations and roles that a step may have; null admits all that a path may cross. */
  readonly predicates: readonly PredicateId[] | null;
  readonly roles: readonly Role[] | null;
  /** A path must pass each of these entities and claims, and rest on each of these sources in one step at least. */
  readonly pass: Named;
  /** A path passes none of these; evidence that these sources alone speak for is not looked at. */
  readonly avoid: Named;
  readonly assume: readonly Assumption[];
  /** Longest path, in steps. */
  readonly maxSteps: number;
  /** Most paths to list. */
  readonly limit: number;
  readonly rank: Ranking;
}

const nobody: Named = { entities: [], claims: [], sources: [] };

export const anyContext: EvidenceContext = { taxa: null, diseases: null, places: null, exposed: null, regimen: null };

export const defaultPathQuery: Omit<PathQuery, 'from' | 'to'> = {
  effect: 'any',
  classes: null,
  quantifier: 'every',
  curator: true,
  context: anyContext,
  predicates: null,
  roles: null,
  pass: nobody,
  avoid: nobody,
  assume: [],
  maxSteps: 6,
  limit: 50,
  rank: 'evidence',
};

/** Longest path that may be asked for, in steps: longer chains explain nothing. */
export const MOST_PATH_STEPS = 20;

/** One step: all admissible claims from one entity to the next that push the same way, strongest first. */
export interface PathStep {
  readonly claims: readonly string[];
  /** Its own, or the one that the reader grants (`assumed`). */
  readonly sign: Sign;
  readonly class: StepClass;
  /** The direction is not the claims' but the reader's assumption. */
  readonly assumed: boolean;
}

/** A sentence, and what it stands on. */
export interface Told {
  readonly text: string;
  /** The claims that it tells; remove them and it says something else or goes. */
  readonly claims: readonly string[];
  /** The sources it names. */
  readonly sources: readonly string[];
}

/** A sentence of an explanation; `parts` together are its text. */
export interface Clause extends Told {
  readonly parts: Parts;
}

/** Where two steps are joined though something changes between them: said aloud, and assumed to be the same. */
export interface Jump {
  readonly kind: 'taxon' | 'where' | 'disease' | 'dose' | 'aspect';
  /** Position of the earlier step, 1 for the first. */
  readonly after: number;
  readonly text: string;
}

export interface Path {
  /** 1 for the best. */
  readonly rank: number;
  /** Paths of equal evidence and length share a group: their order inside it means nothing. */
  readonly group: number;
  readonly sign: Sign;
  readonly entities: readonly string[];
  readonly steps: readonly PathStep[];
  readonly weakest: StepClass;
  /** The weakest step that a source speaks for; null where there is none. */
  readonly weakestEvidence: EvidenceClass | null;
  /** A single claim from source to target: stated directly, no way. */
  readonly direct: boolean;
  /** The study that stands behind every step; null where no one study tested the whole chain. */
  readonly study: string | null;
  /** Product of the data set's own strengths; null where a step has none. */
  readonly strength: number | null;
  readonly jumps: readonly Jump[];
  /** The explanation, sentence by sentence; `text` is the same as one text. */
  readonly clauses: readonly Clause[];
  readonly text: string;
}

export type QuestionVerdict = 'lowers' | 'raises' | 'mixed' | 'indeterminate' | 'none';

/** A way back to an entity that was passed: what a path without repetition leaves out. */
export interface FeedbackLoop {
  /** In order, the first again at the end; the first is the one that a listed path comes to first. */
  readonly entities: readonly string[];
  readonly steps: readonly PathStep[];
  /** +1 reinforces itself, −1 dampens itself. */
  readonly sign: Sign;
}

/** Why a search stopped before the end: the list is full, the length is, or the work it was given is spent. */
export type Stopped = 'complete' | 'limit' | 'steps' | 'budget' | 'cancelled';

export interface PathAnswer {
  /** Over all admissible paths, cut list or not; `none` where no path answers the question. */
  readonly verdict: QuestionVerdict;
  /** How many ways lower, raise, and have no known direction; the wished effect does not filter these. */
  readonly counts: { readonly lower: number; readonly raise: number; readonly undirected: number };
  /** False where the budget ended the count: there are at least so many. */
  readonly counted: boolean;
  /** The verdict in words, a sentence each. */
  readonly summary: readonly string[];
  readonly paths: readonly Path[];
  /** The best ways that push otherwise than was asked, at most `limit`; empty where any effect was asked for. */
  readonly counter: readonly Path[];
  /** Findings of no effect on the way, where the rest of the way leads on to the target. */
  readonly blocked: readonly { readonly claim: string; readonly reason: string }[];
  /** Findings of no effect about entities on the way, where nothing leads on: also measured, unchanged. */
  readonly alsoMeasured: readonly string[];
  /** Outcomes in patients, seen, proposed or stated, that bear on the target; they stand beside the mechanism, never inside it. */
  readonly beside: readonly string[];
  readonly loops: readonly FeedbackLoop[];
  readonly stopped: Stopped;
}
