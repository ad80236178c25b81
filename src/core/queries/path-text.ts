import type { Model } from '../model/claim-graph.ts';
import { predicates, type Sign } from '../schema/predicates.ts';
import type { SayQuery } from './query-texts.ts';
import { testedByOneStudy } from './carrying-evidence.ts';
import { clauseOf, memberClauses, stepClause } from './path-clauses.ts';
import { jumpsOf } from './path-jumps.ts';
import type { Assumption, Clause, Path } from './path-query.ts';
import { sourceMark } from './source-marks.ts';
import type { Assessments, Step } from './steps.ts';
import { ofData } from './parts.ts';
import { sayParts } from './told-parts.ts';

export { testedByOneStudy } from './carrying-evidence.ts';
export { blockedReason, summarise } from './path-summary.ts';
export { referenceMarks, sourceMark } from './source-marks.ts';

export type Explanation = Pick<Path, 'clauses' | 'jumps' | 'text' | 'study'>;

/** A study by its label; one without a record is named by the mark of its source. */
function studyLabel(model: Model, id: string): string {
  const { studies, sources } = model.dataset;
  const source = sources.find((record) => record.id === id);
  return studies.find((study) => study.id === id)?.label ?? (source ? sourceMark(source) : id);
}

/** A sentence about the whole tells no claim. */
const aboutAll = { claims: [], sources: [] };

/** The directions that the reader grants to steps of this chain, a sentence each: nobody may take them for a finding. */
function assumptionClauses(
  model: Model,
  chain: readonly Step[],
  assumptions: readonly Assumption[],
  say: SayQuery,
): Clause[] {
  return chain
    .filter((step) => step.assumed)
    .flatMap((step) => {
      const used = new Set(step.claims.map((id) => model.claim(id).claim.predicate));
      return assumptions
        .filter(({ predicate }) => used.has(predicate))
        .map(({ predicate, effect }) => {
          const values = {
            subject: ofData(model.entity(step.from).label),
            object: ofData(model.entity(step.to).label),
            relation: predicates.row(predicate).label,
          };
          return clauseOf(sayParts(say, `path.assumed.${effect}`, values), aboutAll);
        });
    });
}

/**
 * The explanation of a chain from templates, never free text: a clause for each step, worded no more strongly than what
 * carries it; what is silently taken for the same between two steps; what the reader grants; which way the whole would
 * push; whether one study stands behind every step. `text` is, in this order, the clauses that tell claims, the jumps,
 * and the clauses about the whole, which tell none.
 *
 * @param sign which way the chain pushes, with what the reader grants
 * @param assumptions all that the reader grants; only those that the chain uses are told
 */
export function explainPath(
  model: Model,
  assessments: Assessments,
  chain: readonly Step[],
  sign: Sign,
  assumptions: readonly Assumption[],
  say: SayQuery,
): Explanation {
  const last = chain.at(-1);
  if (!last) return { clauses: [], jumps: [], text: '', study: null };
  const study = testedByOneStudy(model, assessments, chain);
  const told = chain.flatMap((step) => [
    stepClause(model, assessments, step, say),
    ...memberClauses(model, assessments, step, say),
  ]);
  const jumps = jumpsOf(model, assessments, chain, say);
  const whole = [
    sayParts(say, `path.sign.${sign === 1 ? '1' : sign === -1 ? '-1' : 'null'}`, {
      target: ofData(model.entity(last.to).label),
    }),
    chain.length === 1
      ? sayParts(say, 'path.direct', {})
      : study === null
        ? sayParts(say, 'path.untested', {})
        : sayParts(say, 'path.tested', { study: ofData(studyLabel(model, study)) }),
  ];
  const closing = [
    ...assumptionClauses(model, chain, assumptions, say),
    ...whole.map((parts) => clauseOf(parts, aboutAll)),
  ];
  return {
    clauses: [...told, ...closing],
    jumps,
    text: [...told, ...jumps, ...closing].map(({ text }) => text).join(' '),
    study,
  };
}

/** The text of an explanation alone. */
export const explain = (
  model: Model,
  assessments: Assessments,
  chain: readonly Step[],
  sign: Sign,
  say: SayQuery,
): string => explainPath(model, assessments, chain, sign, [], say).text;
