import { type Assessment, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { CURATOR, classRank, type EvidenceClass, evidenceClasses, type StepClass } from '../schema/evidence-classes.ts';
import { roles } from '../schema/roles.ts';
import type { Claim } from '../schema/shapes.ts';
import type { PathStep } from './path-query.ts';

export type Assessments = ReadonlyMap<string, Assessment>;

/** What a claim must be to carry a step. Functions of a claim, so that no filter ever rebuilds the graph. */
export interface Admission {
  readonly classes: readonly EvidenceClass[] | null;
  readonly curator: boolean;
  /** Targets of the question: what is asked for is never folded away into its parts. */
  readonly to: readonly string[];
}

/** Is a piece of a claim looked at? What is not lends a text neither verb nor reference. */
export type LooksAt = (node: ClaimNode, piece: EvidenceNode) => boolean;

/** A step from `from` to `to`, with the claims that carry it. */
export interface Step extends PathStep {
  readonly from: string;
  readonly to: string;
  /** Does the question look at a piece of a claim, and admit its class? Absent where it looks at all. */
  readonly pieces?: LooksAt;
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

/** Does a chain of these claims lead from one entity to another? */
function chainLeads(claims: readonly Claim[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (let grown = true; grown && !reached.has(to);) {
    grown = false;
    for (const claim of claims)
      if (reached.has(claim.subject) && !reached.has(claim.object)) {
        reached.add(claim.object);
        grown = true;
      }
  }
  return reached.has(to);
}

/**
 * The admissible claims that sum up others (`via`) and are folded away, since they would show one way twice: all that
 * they sum up is admissible. The claim on a group at the end of the question stays, where its members lead elsewhere:
 * from a member to its group is no step, so the group would be lost. Sums of each other are never all folded.
 */
function foldedSums(model: Model, admitted: ReadonlySet<string>, targets: ReadonlySet<string>): ReadonlySet<string> {
  const folded = new Set<string>();
  for (const id of [...admitted].sort()) {
    const { claim } = model.claim(id);
    if ((claim.via ?? []).length === 0) continue;
    const parts = new Set(claim.via);
    for (const part of parts) for (const deeper of model.claim(part).claim.via ?? []) parts.add(deeper);
    parts.delete(id);
    const standing = [...parts].filter((part) => admitted.has(part) && !folded.has(part));
    const whole = standing.length > 0 && (claim.via ?? []).every((part) => admitted.has(part));
    const claims = standing.map((part) => model.claim(part).claim);
    if (whole && (!targets.has(claim.object) || chainLeads(claims, claim.subject, claim.object))) folded.add(id);
  }
  return folded;
}

/**
 * All steps out of each entity. Claims that sum up others are folded away (`foldedSums`). Steps come in a fixed order,
 * so that every answer is the same on repeat.
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
  const folded = foldedSums(model, new Set(classes.keys()), new Set(admission.to));

  const grouped = new Map<
    string,
    { from: string; to: string; sign: Step['sign']; claims: { id: string; class: StepClass }[] }
  >();
  for (const node of model.claims) {
    const id = classes.get(node.claim.id);
    if (!id || folded.has(node.claim.id) || node.claim.subject === node.claim.object) continue;
    const { subject: from, object: to } = node.claim;
    const key = JSON.stringify([from, to, node.sign]);
    const group = grouped.get(key) ?? { from, to, sign: node.sign, claims: [] };
    group.claims.push({ id: node.claim.id, class: id });
    grouped.set(key, group);
  }

  const out = new Map<string, Step[]>();
  for (const { from, to, sign, claims } of grouped.values()) {
    claims.sort((a, b) => classRank(a.class) - classRank(b.class) || (a.id < b.id ? -1 : 1));
    const ids = claims.map((claim) => claim.id);
    const step: Step = { from, to, sign, class: claims[0]?.class ?? CURATOR, claims: ids, assumed: false };
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

/**
 * Does a way lead from an entity to a target that passes through none of the barred entities? With the number of steps
 * looked at, since a search that asks this often has to pay for it.
 */
export function leadsOn(
  from: string,
  targets: ReadonlySet<string>,
  steps: ReadonlyMap<string, readonly Step[]>,
  barred: ReadonlySet<string>,
): { readonly leads: boolean; readonly looked: number } {
  if (barred.has(from)) return { leads: false, looked: 0 };
  const reached = new Set([from]);
  let looked = 0;
  for (const at of reached) {
    if (targets.has(at)) return { leads: true, looked };
    for (const step of steps.get(at) ?? []) {
      looked++;
      if (!barred.has(step.to)) reached.add(step.to);
    }
  }
  return { leads: false, looked };
}
