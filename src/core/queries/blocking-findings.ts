import { bestWaysSteps } from '../engine/best-ways.ts';
import { buildSnapshotSteps } from '../engine/snapshot.ts';
import type { Mark } from '../engine/way-query.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { roles } from '../schema/roles.ts';
import type { PathQuery } from './path-query.ts';
import { prepareQuestion } from './question.ts';
import { pause, type Search } from '../engine/search-slices.ts';
import type { Assessments } from './steps.ts';

/** Findings of no effect that a way could have crossed: what was measured there did not change. */
function nullFindings(model: Model, assessments: Assessments, { avoid }: PathQuery): ClaimNode[] {
  const avoided = new Set([...avoid.entities, ...avoid.claims]);
  return model.claims
    .filter(({ claim, role }) => {
      const assessment = assessments.get(claim.id);
      const mechanical = role === 'null-finding' || roles.row(role).step;
      return mechanical && assessment?.listed === true && assessment.verdict === 'no-effect';
    })
    .filter(({ claim }) => ![claim.id, claim.subject, claim.object].some((id) => avoided.has(id)))
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}

/** A mark never lies on a finding of no effect: no such claim has what the question asks for. */
const onClaimsBelow = (mark: Mark, rows: number): Mark => {
  const { claim } = mark;
  return claim ? { ...mark, claim: (row) => row < rows && claim(row) } : mark;
};

/**
 * The findings of no effect that alone stand between a question and an answer: those on the way that would cross the
 * fewest of them and is the shortest of these, in its order. None where no way would be there even so. Which way it
 * would push is not asked, since what did not change pushes nothing.
 *
 * A path never crosses such a finding. It is crossed here only to say what closes the way, on a graph made for this.
 */
export function* findBlockingSteps(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget: number,
): Search<readonly string[]> {
  yield* pause();
  const nulls = nullFindings(model, assessments, query);
  if (nulls.length === 0) return [];
  yield* pause();
  const { snapshot, ways, classOf, claimNode, entityNumber } = prepareQuestion(model, assessments, query);
  yield* pause();
  const rows = snapshot.claimCount;
  const nodes = [...Array.from({ length: rows }, (_, row) => claimNode(row)), ...nulls];
  yield* pause();
  const columns = {
    entityCount: snapshot.entityCount,
    subject: nodes.map(({ claim }) => entityNumber(claim.subject)),
    object: nodes.map(({ claim }) => entityNumber(claim.object)),
    sign: new Int8Array(nodes.length),
  };
  yield* pause();
  const crossable = yield* buildSnapshotSteps(columns);
  const { from, to, maxSteps = query.maxSteps, marks = [] } = ways;
  const admit = (row: number): boolean => row >= rows || classOf(row) !== null;
  const { found } = yield* bestWaysSteps(
    crossable,
    {
      from,
      to,
      maxSteps,
      admit,
      marks: marks.map((mark) => onClaimsBelow(mark, rows)),
      cost: nodes.map((_, row) => (row < rows ? 1 : query.maxSteps + 1)),
    },
    1,
    budget,
  );
  return (found[0]?.steps ?? []).flatMap((step) => {
    const carriers = crossable.claims.subarray(crossable.claimStart[step], crossable.claimStart[step + 1]);
    const crossed = [...carriers].filter(admit);
    return crossed.some((row) => row < rows) ? [] : crossed.flatMap((row) => nodes[row]?.claim.id ?? []);
  });
}
