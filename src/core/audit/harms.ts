import { studyKey } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import type { Assessments } from '../queries/steps.ts';
import { sourceRoles } from '../schema/axes.ts';
import type { Evidence } from '../schema/shapes.ts';
import { addTo } from '../model/grouped.ts';

/** One adverse event as one piece of evidence tells it. */
export interface HarmEvent {
  readonly claim: string;
  readonly evidence: string;
  readonly treatment: string;
  readonly event: string;
  /** Of how many it befell how many; null where that is not stated. */
  readonly n: NonNullable<Evidence['n']> | null;
  readonly regimen: Evidence['regimen'] | null;
  readonly consequence: string | null;
  /** The document in which we read it. */
  readonly readIn: string | null;
  /** Told by a document that the data set's main text cites or that came later, and not by the main text itself. */
  readonly beyond: boolean;
}

/** What a study told of harms: all events in one row, those that only its abstract names among them. */
export interface HarmsRow {
  readonly study: string;
  readonly events: readonly HarmEvent[];
}

export interface Harms {
  readonly told: readonly HarmsRow[];
  /** Studies of a treatment in patients of which nothing that was read speaks of harms: that is silence, not safety. */
  readonly silent: readonly string[];
  /** Adverse events that no study stands behind. */
  readonly unstudied: readonly HarmEvent[];
}

function eventOf(model: Model, { claim }: ClaimNode, { evidence }: EvidenceNode): HarmEvent {
  const { readIn, n, regimen, consequence } = evidence;
  return {
    claim: claim.id,
    evidence: evidence.id,
    treatment: claim.subject,
    event: claim.object,
    n: n ?? null,
    regimen: regimen ?? null,
    consequence: consequence ?? null,
    readIn: readIn?.source ?? null,
    beyond: readIn !== undefined && sourceRoles.row(model.source(readIn.source).role).reach !== 'review',
  };
}

/** Adverse events by the study that reports them, and which studies of patients are silent on harms. */
export function harmsOf(model: Model, assessments: Assessments): Harms {
  const told = new Map<string, HarmEvent[]>();
  const inPatients = new Set<string>();
  const unstudied: HarmEvent[] = [];
  for (const { node, admitted } of assessments.values())
    for (const piece of admitted) {
      const study = studyKey(piece.evidence);
      const observed = piece.evidence.modality === 'observed';
      if (node.role !== 'adverse-event') {
        const given = model.entity(node.claim.subject).kind === 'treatment';
        if (observed && given && study !== null && piece.class === 'human-clinical') inPatients.add(study);
        continue;
      }
      const event = eventOf(model, node, piece);
      if (study === null || !observed) unstudied.push(event);
      else addTo(told, study, event);
    }
  return {
    told: [...told].map(([study, events]) => ({ study, events })),
    silent: [...inPatients].filter((study) => !told.has(study)),
    unstudied,
  };
}
