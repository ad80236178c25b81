import { type Assessment, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { speakers } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses, unsourcedClasses } from '../schema/evidence-classes.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { sayHidden } from '../schema/hidden-texts.ts';
import { type Verdict, verdicts } from '../schema/verdicts.ts';
import { assessmentOf } from './carrying-evidence.ts';
import { distinct, howChecked, howMeasured, saidFor, studiesOf, whatAgainst } from './how-measured.ts';
import type { Told } from './path-query.ts';
import { referenceMarks, sourcesBehind } from './source-marks.ts';
import type { Assessments } from './steps.ts';
import { capital } from './told-parts.ts';

type Pieces = readonly EvidenceNode[];

const hasResult = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'observed' && evidence.result !== 'not-reported';

/** A licence: for what, and as of when. What it is silent on, the claim must not be read to hold for. */
function licence(model: Model, pieces: Pieces, say: SayQuery): string {
  const contexts = pieces.map(({ evidence }) => evidence.context ?? {});
  const uses = contexts.map(({ disease, population }) =>
    [disease === undefined ? undefined : model.entity(disease).label, population].filter(Boolean).join(', '),
  );
  const named = distinct(uses.filter((use) => use !== '')).join('; ');
  const periods = distinct(contexts.flatMap(({ period }) => period ?? [])).map((period) => `, ${period}`);
  return say('sentence.licensed', {
    uses: named === '' ? '' : ` (${named})`,
    period: periods.join(''),
    references: referenceMarks(model, pieces),
  });
}

/** How pieces of one class were come by: in whom measured and by how many studies, or who says so. */
function part(
  model: Model,
  node: ClaimNode,
  id: EvidenceClass | 'unclassified',
  pieces: Pieces,
  say: SayQuery,
): string {
  const references = referenceMarks(model, pieces);
  if (id === 'hypothesis' || id === 'assertion') {
    const who = distinct(pieces.map(({ evidence }) => speakers.row(evidence.by).label)).join('; ');
    return say(`sentence.${id}`, { who, references, for: saidFor(model, node, pieces, say) });
  }
  const how = id === 'unclassified' ? say('sentence.unclassified') : howMeasured(model, node, id, pieces, say);
  return say('sentence.measured', { how, n: studiesOf(pieces), references, checked: howChecked(pieces, say) });
}

/** What a claim rests on, a part for each class, strongest first; then what was measured and not reported. */
function restsOn(model: Model, node: ClaimNode, pieces: Pieces, unreported: Pieces, say: SayQuery): string[] {
  const licensed = pieces.filter(({ evidence }) => evidence.by === 'regulator');
  const classed = (id: EvidenceClass | 'unclassified') =>
    pieces.filter((piece) => piece.unsourced === null && piece.class === id && !licensed.includes(piece));
  return [
    ...[...evidenceClasses.ids, 'unclassified' as const]
      .filter((id) => classed(id).length > 0)
      .map((id) => part(model, node, id, classed(id), say)),
    ...(licensed.length > 0 ? [licence(model, licensed, say)] : []),
    ...unsourcedClasses.rows
      .filter(({ id }) => pieces.some(({ unsourced }) => unsourced === id))
      .map(({ label }) => label),
    ...(unreported.length > 0 ? [say('sentence.unreported', { references: referenceMarks(model, unreported) })] : []),
  ];
}

interface Spoken {
  readonly supporting: Pieces;
  readonly against: Pieces;
}

/**
 * What speaks against a claim, after what speaks for it. Studies are counted against it where the verdict is conflicting
 * or nobody measured what is claimed; else one study found both, and is not counted against itself.
 */
function withAgainst(
  model: Model,
  node: ClaimNode,
  known: string,
  spoken: Spoken,
  verdict: Verdict | null,
  say: SayQuery,
) {
  const { supporting, against } = spoken;
  if (supporting.length === 0 || against.length === 0) return known;
  const references = referenceMarks(model, against);
  const contrary = verdict === 'conflicting' || !supporting.some(hasResult);
  return contrary && node.claim.predicate !== 'no-change'
    ? say('clause.against', { clause: known, ...whatAgainst(model, node, against, say), references })
    : say('sentence.notAll', { clause: known, references });
}

function hiddenSentence({ wider }: Assessment): string {
  if (!wider?.changes) return '';
  const verdict = wider.verdict === null ? '–' : verdicts.row(wider.verdict).label;
  return ` ${capital(sayHidden('hidden.changes', { hidden: sayHidden('hidden.evidence', { n: wider.hidden }), verdict }))}.`;
}

/**
 * A claim as a sentence to paste, with how it is known, by how many studies, and a mark for each of its references:
 * worded no more strongly than its strongest admitted evidence, with what speaks against it, and with what sources that
 * are not admitted would change.
 *
 * @returns the text, and the sources whose marks stand in it
 */
export function claimSentence(model: Model, assessments: Assessments, claim: string, say: SayQuery = sayQuery): Told {
  const node = model.claim(claim);
  const assessment = assessmentOf(assessments, claim);
  const { admitted } = assessment;
  const supporting = admitted.filter(({ evidence }) => supports(node, evidence));
  const against = admitted.filter((piece) => hasResult(piece) && !supporting.includes(piece));
  const unreported = admitted.filter(({ evidence }) => evidence.result === 'not-reported');
  // What speaks against it is told with its references, so the sentence itself need not say so as well.
  const sentence = readClaim(model, node, { ...assessment, verdict: null });
  const parts = restsOn(model, node, supporting.length > 0 ? supporting : against, unreported, say);
  const known = parts.length === 0 ? sentence : say('sentence.known', { sentence, parts: parts.join('; ') });
  const text = withAgainst(model, node, known, { supporting, against }, assessment.verdict, say);
  const sourced = admitted.filter(({ unsourced }) => unsourced === null);
  return {
    text: `${capital(text)}.${hiddenSentence(assessment)}`,
    claims: [claim],
    sources: sourcesBehind(sourced),
  };
}
