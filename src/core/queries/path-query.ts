import type { EvidenceClass, StepClass } from '../schema/evidence-classes.ts';
import type { Sign } from '../schema/predicates.ts';

/** How could one thing lead to another? */
export interface PathQuery {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly effect: 'raise' | 'lower' | 'any';
  /** Classes that every step must have; null admits all. The curator's links have no class and their own switch. */
  readonly classes: readonly EvidenceClass[] | null;
  readonly curator: boolean;
  /** Longest path, in steps. */
  readonly maxSteps: number;
  /** Most paths to list. */
  readonly limit: number;
}

export const defaultPathQuery: Omit<PathQuery, 'from' | 'to'> = {
  effect: 'any',
  classes: null,
  curator: true,
  maxSteps: 6,
  limit: 50,
};

/** One step: all admissible claims from one entity to the next that push the same way, strongest first. */
export interface PathStep {
  readonly claims: readonly string[];
  readonly sign: Sign;
  readonly class: StepClass;
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
  /** A single claim from source to target: stated directly, no way. */
  readonly direct: boolean;
  readonly text: string;
}

export type QuestionVerdict = 'lowers' | 'raises' | 'mixed' | 'indeterminate' | 'none';

export interface PathAnswer {
  /** Over all admissible paths, cut list or not; `none` where no path answers the question. */
  readonly verdict: QuestionVerdict;
  /** How many ways lower, raise, and have no known direction; the wished effect does not filter these. */
  readonly counts: { readonly lower: number; readonly raise: number; readonly undirected: number };
  /** The verdict in words, a sentence each. */
  readonly summary: readonly string[];
  readonly paths: readonly Path[];
  /** Findings of no effect on the way, where the rest of the way leads on to the target. */
  readonly blocked: readonly { readonly claim: string; readonly reason: string }[];
  /** Findings of no effect about entities on the way, where nothing leads on: also measured, unchanged. */
  readonly alsoMeasured: readonly string[];
  /** Outcomes seen in patients that bear on the target; they stand beside the mechanism, never inside it. */
  readonly beside: readonly string[];
  readonly stopped: 'complete' | 'limit' | 'steps' | 'budget';
}
