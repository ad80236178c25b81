import { checks, type Reach, reaches } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses, MINE, type StepClass, stepClasses } from '../schema/evidence-classes.ts';
import { roles } from '../schema/roles.ts';
import type { Evidence } from '../schema/shapes.ts';
import type { Verdict } from '../schema/verdicts.ts';
import type { ClaimNode, EvidenceNode, Model } from './claim-graph.ts';
import { keysOf } from './grouped.ts';

/** What the admitted evidence of a claim adds up to, and from which pieces. */
export interface Assessment {
  readonly node: ClaimNode;
  /** False where none of its evidence is admitted: such a claim is not listed. */
  readonly listed: boolean;
  readonly admitted: readonly EvidenceNode[];
  /** Evidence of the claim that the chosen sources hide. */
  readonly hidden: readonly EvidenceNode[];
  /** Classes of all admitted evidence, strongest first. */
  readonly classes: readonly EvidenceClass[];
  /** Class of the strongest supporting evidence; where no source says so, `curator` or `mine`; null where none supports. */
  readonly class: StepClass | null;
  readonly verdict: Verdict | null;
  /** Independent primary studies behind the measured evidence, by key: badges count these and never sentences. */
  readonly studies: readonly string[];
  /** The verdict rests on studies known by title, by abstract or from the review only. */
  readonly provisional: boolean;
  /** What the widest choice of sources would change; null where nothing is hidden. */
  readonly wider: { readonly hidden: number; readonly verdict: Verdict | null; readonly changes: boolean } | null;
}

/** The primary study of a piece of evidence: its study record, else the references it names. */
export function studyKey({ study, cited = [] }: Evidence): string | null {
  if (study !== undefined) return study;
  if (cited.length < 2) return cited[0]?.source ?? null;
  return cited
    .map(({ source }) => source)
    .sort()
    .join('+');
}

/** Is it stated with neither data nor a study or reference that might have them? */
export const withoutReference = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'asserted' && studyKey(evidence) === null;

/**
 * Is this piece of evidence admitted when sources up to `reach` are? A curator's inference stands while one claim of its
 * basis does; inferences that rest on each other alone stand on nothing. Each claim is looked at once.
 */
export function isAdmitted(model: Model, node: EvidenceNode, reach: Reach): boolean {
  const isWithin = (own: Reach): boolean => reaches.rank(own) <= reaches.rank(reach);
  // What was read somewhere, as nearly all was, has no basis to follow.
  if (node.reach) return isWithin(node.reach);
  const pieces = [node];
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (piece.reach) {
      if (isWithin(piece.reach)) return true;
      continue;
    }
    const basis = piece.evidence.basis ?? [];
    if (basis.length === 0) return true;
    for (const id of basis)
      if (!seen.has(id)) {
        seen.add(id);
        pieces.push(...model.claim(id).evidence);
      }
  }
  return false;
}

/** Does the piece speak for the claim? "No change" is supported by finding no effect. */
export function supports(claim: ClaimNode, evidence: Evidence): boolean {
  return evidence.result === (claim.claim.predicate === 'no-change' ? 'no-effect' : 'effect');
}

/** Was it looked for and found unchanged: by the claim itself, or by all that was measured for it? */
export const foundNoEffect = ({ role }: ClaimNode, { verdict }: Assessment): boolean =>
  role === 'null-finding' || verdict === 'no-effect';

/** The groups of a study that a piece speaks of, by name; none where it speaks of the whole study. */
const groupsOf = ({ groups, values }: Evidence): readonly string[] =>
  [...(groups ?? []).map(({ label }) => label), ...(values ?? []).map(({ group }) => group)].filter(
    (group) => group !== undefined,
  );

/** Do two pieces come from different studies, or from arms of one study that have no group in common? */
function fromElsewhere(a: Evidence, b: Evidence): boolean {
  if (studyKey(a) !== studyKey(b)) return true;
  const [here, there] = [groupsOf(a), groupsOf(b)];
  return here.length > 0 && there.length > 0 && !here.some((group) => there.includes(group));
}

const none: readonly never[] = [];

/** Those that are so. Of many claims all are so, and need no list of their own. */
const those = <T>(all: readonly T[], isSo: (item: T) => boolean): readonly T[] =>
  all.every(isSo) ? all : all.filter(isSo);

const isNotMine = ({ unsourced }: EvidenceNode): boolean => unsourced !== MINE;
const isMeasured = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'observed' && evidence.result !== 'not-reported';
const isEffect = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'observed' && evidence.result === 'effect';
const isNull = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'observed' && (evidence.result === 'no-effect' || evidence.result === 'opposite-effect');
const isHuman = ({ class: id }: EvidenceNode): boolean => id !== 'unclassified' && evidenceClasses.row(id).human;

/** First row that fits (`curation` tables, verdicts). Pure function of the role and the admitted evidence. */
export function verdictOf(claim: ClaimNode, all: readonly EvidenceNode[]): Verdict | null {
  if (!roles.row(claim.role).verdict || all.length === 0) return null;
  // A reader's idea moves no verdict; where nothing else is said, that is the verdict.
  const admitted = those(all, isNotMine);
  if (admitted.length === 0) return MINE;
  // Licensed uses say who licensed them and as of when; they get no verdict on evidence.
  if (admitted.every(({ evidence }) => evidence.by === 'regulator')) return null;
  const effects = those(admitted, isEffect);
  const nulls = those(admitted, isNull);
  if (nulls.length > 0) {
    if (effects.length === 0) return 'no-effect';
    if (effects.some((a) => nulls.some((b) => fromElsewhere(a.evidence, b.evidence)))) return 'conflicting';
  }
  const human = effects.some(isHuman);
  const animal = effects.some((node) => node.class === 'animal');
  if (human || animal) return human && animal ? 'human-and-animal' : human ? 'human-only' : 'animal-only';
  if (effects.length > 0) return null; // measured in a species that nobody states: in no column, so no verdict either
  if (admitted.some(({ evidence }) => evidence.modality === 'hypothesised')) return 'hypothesis-only';
  return admitted.some(({ evidence }) => evidence.modality === 'asserted') ? 'assertion-only' : null;
}

/** The studies of some pieces, each once. */
export const studiesOf = (pieces: readonly EvidenceNode[]): string[] =>
  keysOf(pieces, ({ evidence }) => studyKey(evidence));

/** The class of the strongest of some pieces; where no source says so, `curator` or `mine`; null where there are none. */
function strongest(pieces: readonly EvidenceNode[]): StepClass | null {
  const isSaid = (id: StepClass) => pieces.some((node) => (node.unsourced ?? node.class) === id);
  return stepClasses.find(isSaid) ?? null;
}

/** Assess one claim over the sources a reader admits. */
export function assess(model: Model, claim: ClaimNode, reach: Reach): Assessment {
  const admitted = those(claim.evidence, (node) => isAdmitted(model, node, reach));
  const hidden = admitted === claim.evidence ? none : claim.evidence.filter((node) => !admitted.includes(node));
  const verdict = verdictOf(claim, admitted);
  const measured = those(admitted, isMeasured);
  const whole = hidden.length > 0 ? verdictOf(claim, claim.evidence) : verdict;
  return {
    node: claim,
    listed: admitted.length > 0,
    admitted,
    hidden,
    classes: evidenceClasses.ids.filter((id) => admitted.some((node) => node.class === id && isNotMine(node))),
    class: strongest(those(admitted, ({ evidence }) => supports(claim, evidence))),
    verdict,
    studies: studiesOf(measured),
    provisional:
      measured.length > 0 &&
      measured.every(({ evidence }) =>
        (evidence.cited ?? []).every((reference) => checks.row(reference.checked).provisional),
      ),
    wider: hidden.length > 0 ? { hidden: hidden.length, verdict: whole, changes: whole !== verdict } : null,
  };
}

/** Assess every claim once; the map holds all claims, listed or not, in the order of the data. */
export function assessAll(model: Model, reach: Reach): ReadonlyMap<string, Assessment> {
  return new Map(model.claims.map((node) => [node.claim.id, assess(model, node, reach)]));
}
