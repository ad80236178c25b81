import { type Assessment, assessAll } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { contradictions } from '../model/contradictions.ts';
import { readClaim } from '../model/reading.ts';
import type { Aspect, Reach } from '../schema/axes.ts';
import type { EvidenceClass, StepClass } from '../schema/evidence-classes.ts';
import type { PredicateId, Sign } from '../schema/predicates.ts';
import type { Role } from '../schema/roles.ts';
import type { Evidence, Passage } from '../schema/shapes.ts';
import type { Verdict } from '../schema/verdicts.ts';

/** A piece of evidence as lists and exports show it: its axes, its sources, and where it was read. */
export interface ListedEvidence {
  readonly id: string;
  readonly class: EvidenceClass | 'unclassified';
  readonly modality: Evidence['modality'];
  readonly by: Evidence['by'];
  readonly result: Evidence['result'];
  readonly taxon: string;
  readonly system: Evidence['system'];
  readonly design: Evidence['design'];
  readonly exposed: Evidence['exposed'];
  readonly comparator: Evidence['comparator'];
  readonly n: Evidence['n'] | null;
  readonly context: Evidence['context'] | null;
  readonly regimen: Evidence['regimen'] | null;
  readonly study: string | null;
  /** The primary sources that the passage names. */
  readonly sources: readonly string[];
  /** The document it was read in; null for a curator's inference. */
  readonly readIn: string | null;
  readonly passage: Passage | { readonly quote: string } | 'not-held' | null;
}

/** A claim with everything derived about it under the admitted sources. */
export interface ListedClaim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: PredicateId;
  readonly object: string;
  readonly aspect: Aspect;
  readonly where: string | null;
  readonly sign: Sign;
  readonly role: Role;
  readonly statement: string;
  /** The claim read out, worded no more strongly than its strongest admitted evidence. */
  readonly sentence: string;
  readonly verdict: Verdict | null;
  readonly class: StepClass | null;
  readonly classes: readonly EvidenceClass[];
  readonly studies: readonly string[];
  readonly provisional: boolean;
  readonly contradicts: readonly string[];
  /** What the widest choice of sources would change. */
  readonly wider: Assessment['wider'];
  readonly notes: readonly { readonly id: string; readonly kind: string; readonly text: string }[];
  readonly evidence: readonly ListedEvidence[];
}

/** Conditions on a claim; a list is an "or", several conditions are an "and". */
export interface ClaimFilter {
  readonly subject?: string;
  readonly object?: string;
  readonly predicate?: PredicateId;
  /** `none` stands for claims whose role has no verdict. */
  readonly verdict?: Verdict | 'none';
  readonly classes?: readonly EvidenceClass[];
  /** A source that a piece was read in or names. */
  readonly source?: string;
  readonly taxon?: string;
}

function listedEvidence({ evidence, class: id }: EvidenceNode): ListedEvidence {
  const { readIn } = evidence;
  const passage = readIn?.passage ?? (readIn?.quote !== undefined ? { quote: readIn.quote } : (readIn?.text ?? null));
  return {
    id: evidence.id,
    class: id,
    modality: evidence.modality,
    by: evidence.by,
    result: evidence.result,
    taxon: evidence.taxon,
    system: evidence.system,
    design: evidence.design,
    exposed: evidence.exposed,
    comparator: evidence.comparator,
    n: evidence.n ?? null,
    context: evidence.context ?? null,
    regimen: evidence.regimen ?? null,
    study: evidence.study ?? null,
    sources: (evidence.cited ?? []).map((reference) => reference.source),
    readIn: readIn?.source ?? null,
    passage,
  };
}

function passes(node: ClaimNode, listed: ListedClaim, filter: ClaimFilter): boolean {
  const { claim } = node;
  const { evidence } = listed;
  return (
    (filter.subject === undefined || claim.subject === filter.subject) &&
    (filter.object === undefined || claim.object === filter.object) &&
    (filter.predicate === undefined || claim.predicate === filter.predicate) &&
    (filter.verdict === undefined || (listed.verdict ?? 'none') === filter.verdict) &&
    (filter.classes?.some((id) => listed.classes.includes(id)) ?? true) &&
    (filter.source === undefined ||
      evidence.some((piece) => piece.readIn === filter.source || piece.sources.includes(filter.source ?? ''))) &&
    (filter.taxon === undefined || evidence.some((piece) => piece.taxon === filter.taxon))
  );
}

/** The claims of a model under the admitted sources, in the order of the data; ones without admitted evidence are left out. */
export function listClaims(
  model: Model,
  reach: Reach,
  filter: ClaimFilter = {},
  assessments = assessAll(model, reach),
): ListedClaim[] {
  const against = contradictions(model, assessments);
  return model.claims.flatMap((node) => {
    const assessment = assessments.get(node.claim.id);
    if (!assessment?.listed) return [];
    const { id, subject, predicate, object, where, statement } = node.claim;
    const listed: ListedClaim = {
      id,
      subject,
      predicate,
      object,
      aspect: node.aspect,
      where: where ?? null,
      sign: node.sign,
      role: node.role,
      statement,
      sentence: readClaim(model, node, assessment),
      verdict: assessment.verdict,
      class: assessment.class,
      classes: assessment.classes,
      studies: assessment.studies,
      provisional: assessment.provisional,
      contradicts: against.get(id) ?? [],
      wider: assessment.wider,
      notes: model.notesOf(id).map(({ id: note, kind, text }) => ({ id: note, kind, text })),
      evidence: assessment.admitted.map(listedEvidence),
    };
    return passes(node, listed, filter) ? [listed] : [];
  });
}
