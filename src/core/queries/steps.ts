import { type Assessment, supports } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { CURATOR, classRank, type EvidenceClass, evidenceClasses, type StepClass } from '../schema/evidence-classes.ts';
import { roles } from '../schema/roles.ts';
import type { PathStep } from './path-query.ts';

export type Assessments = ReadonlyMap<string, Assessment>;

/** What a claim must be to carry a step. Functions of a claim, so that no filter ever rebuilds the graph. */
export interface Admission {
  readonly classes: readonly EvidenceClass[] | null;
  readonly curator: boolean;
}

/** A step from `from` to `to`, with the claims that carry it. */
export interface Step extends PathStep {
  readonly from: string;
  readonly to: string;
}

/** The class with which a claim carries a step under this admission; null where it carries none. */
export function stepClass(node: ClaimNode, assessment: Assessment, admission: Admission): StepClass | null {
  if (!roles.row(node.role).step || node.sign === 0 || assessment.verdict === 'no-effect') return null;
  if (assessment.class === CURATOR) return admission.curator ? CURATOR : null;
  const supporting = new Set(
    assessment.admitted.filter((piece) => !piece.curator && supports(node, piece.evidence)).map((piece) => piece.class),
  );
  return (
    (admission.classes ?? evidenceClasses.ids)
      .filter((id) => supporting.has(id))
      .sort((a, b) => classRank(a) - classRank(b))[0] ?? null
  );
}

/**
 * All steps out of each entity. A claim that sums up others (`via`) is folded away when all of them are admissible:
 * it would show one way twice. Steps come in a fixed order, so that every answer is the same on repeat.
 */
export function stepsOf(
  model: Model,
  assessments: Assessments,
  admission: Admission,
): ReadonlyMap<string, readonly Step[]> {
  const classes = new Map<string, StepClass>();
  for (const node of model.claims) {
    const assessment = assessments.get(node.claim.id);
    const id = assessment ? stepClass(node, assessment, admission) : null;
    if (id) classes.set(node.claim.id, id);
  }
  const folded = ({ claim }: ClaimNode) =>
    (claim.via ?? []).length > 0 && (claim.via ?? []).every((id) => classes.has(id));

  const grouped = new Map<
    string,
    { from: string; to: string; sign: Step['sign']; claims: { id: string; class: StepClass }[] }
  >();
  for (const node of model.claims) {
    const id = classes.get(node.claim.id);
    if (!id || folded(node) || node.claim.subject === node.claim.object) continue;
    const { subject: from, object: to } = node.claim;
    const key = JSON.stringify([from, to, node.sign]);
    const group = grouped.get(key) ?? { from, to, sign: node.sign, claims: [] };
    group.claims.push({ id: node.claim.id, class: id });
    grouped.set(key, group);
  }

  const out = new Map<string, Step[]>();
  for (const { from, to, sign, claims } of grouped.values()) {
    claims.sort((a, b) => classRank(a.class) - classRank(b.class) || (a.id < b.id ? -1 : 1));
    const step: Step = { from, to, sign, class: claims[0]?.class ?? CURATOR, claims: claims.map((claim) => claim.id) };
    out.set(from, [...(out.get(from) ?? []), step]);
  }
  for (const steps of out.values())
    steps.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : Number(a.sign) - Number(b.sign)));
  return out;
}

/** Fewest steps from each entity to any target; entities that cannot reach one are absent. */
export function distancesTo(
  targets: readonly string[],
  steps: ReadonlyMap<string, readonly Step[]>,
): ReadonlyMap<string, number> {
  const into = new Map<string, string[]>();
  for (const list of steps.values()) for (const { from, to } of list) into.set(to, [...(into.get(to) ?? []), from]);
  const far = new Map<string, number>(targets.map((id) => [id, 0]));
  let edge = [...targets];
  for (let distance = 1; edge.length > 0; distance++) {
    const next: string[] = [];
    for (const id of edge)
      for (const from of into.get(id) ?? [])
        if (!far.has(from)) {
          far.set(from, distance);
          next.push(from);
        }
    edge = next;
  }
  return far;
}
