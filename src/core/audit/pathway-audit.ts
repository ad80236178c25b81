import type { Model } from '../model/claim-graph.ts';
import { missingOn, wishedEvidence } from '../queries/missing-evidence.ts';
import type { Path } from '../queries/path-query.ts';
import type { Assessments } from '../queries/steps.ts';
import { humanClasses, type StepClass } from '../schema/evidence-classes.ts';

/** A step of a proposed way, in the columns of the matrix. */
export interface PathwayStep {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly string[];
  /** What carries it: "animal, then hypothesis" is read off these. */
  readonly class: StepClass;
}

export interface Pathway {
  readonly rank: number;
  readonly entities: readonly string[];
  readonly steps: readonly PathwayStep[];
}

/** A step that no study in humans with the disease showed, with the ways that hang on it. */
export interface StepToShow {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
  /** What it lacks, in words. */
  readonly words: string;
  /** A query to copy into a literature search. */
  readonly search: string;
  /** Ranks of the ways that it is a step of. */
  readonly ways: readonly number[];
}

export interface PathwayAudit {
  readonly pathways: readonly Pathway[];
  /** The diseases that a study would have to be in: what the data set is about; empty where it names none. */
  readonly diseases: readonly string[];
  /** Most ways first. */
  readonly toShow: readonly StepToShow[];
}

const stepsOf = (path: Path): PathwayStep[] =>
  path.steps.map(({ claims, class: id }, at) => ({
    from: path.entities[at] ?? '',
    to: path.entities[at + 1] ?? '',
    claims,
    class: id,
  }));

/** Each proposed way with its steps, and which steps would need a study in humans with the disease. */
export function auditPathways(model: Model, assessments: Assessments, paths: readonly Path[]): PathwayAudit {
  const pathways = paths.map((path) => ({ rank: path.rank, entities: path.entities, steps: stepsOf(path) }));
  const wished = wishedEvidence(model, humanClasses);
  const toShow = new Map<string, StepToShow>();
  for (const { rank, steps } of pathways)
    for (const missing of missingOn(model, assessments, steps, wished)) {
      const known = toShow.get(missing.claim);
      const { claim, words, search, step } = missing;
      toShow.set(claim, { claim, ...step, words, search, ways: [...(known?.ways ?? []), rank] });
    }
  return {
    pathways,
    diseases: wished.diseases,
    toShow: [...toShow.values()].sort((a, b) => b.ways.length - a.ways.length || (a.claim < b.claim ? -1 : 1)),
  };
}
