import type { Way } from '../engine/way-query.ts';
import type { Model } from '../model/claim-graph.ts';
import { classRank, type EvidenceClass, evidenceClasses, MINE, type StepClass } from '../schema/evidence-classes.ts';
import type { SayQuery } from './query-texts.ts';
import type { Path, PathStep } from './path-query.ts';
import { explainPath } from './path-text.ts';
import type { Question } from './question.ts';
import type { Assessments, Step } from './steps.ts';

const weakestOf = <Id extends StepClass>(classes: readonly Id[]): Id | null =>
  classes.reduce<Id | null>((worst, id) => (worst === null || classRank(id) > classRank(worst) ? id : worst), null);

/** A step as an answer holds it. */
export const asPathStep = ({ claims, sign, class: id, assumed }: Step): PathStep => ({
  claims,
  sign,
  class: id,
  assumed,
});

/** Product of the largest strengths of the steps; null where a step has no claim with a strength of its own. */
function strengthOf(model: Model, chain: readonly Step[]): number | null {
  let product = 1;
  for (const { claims } of chain) {
    const known = claims.map((id) => model.claim(id).claim.strength).filter((strength) => strength !== undefined);
    if (known.length === 0) return null;
    product *= Math.max(...known);
  }
  return product;
}

/**
 * Ways, best first, as paths with their explanation. Ways of one cost and one length are a group: the order inside it is
 * that of the ids and means nothing.
 */
export function listPaths(
  model: Model,
  assessments: Assessments,
  question: Question,
  ways: readonly Way[],
  say: SayQuery,
): Path[] {
  let group = 0;
  return ways.map((way, at): Path => {
    const before = ways[at - 1];
    if (before?.cost !== way.cost || before.steps.length !== way.steps.length) group++;
    const chain = question.stepsOf(way);
    const sign = way.sign === 0 ? null : way.sign;
    const classes = chain.map((step) => step.class);
    const evidence = classes.filter((id): id is EvidenceClass => evidenceClasses.has(id));
    const { clauses, jumps, text, study } = explainPath(model, assessments, chain, sign, question.query.assume, say);
    return {
      rank: at + 1,
      group,
      sign,
      entities: way.entities.map(question.entityId),
      steps: chain.map(asPathStep),
      weakest: weakestOf(classes) ?? MINE,
      weakestEvidence: weakestOf(evidence),
      direct: chain.length === 1,
      study,
      strength: strengthOf(model, chain),
      jumps,
      clauses,
      text,
    };
  });
}
