import { type Assessment, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { speakers } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses, unsourcedClasses } from '../schema/evidence-classes.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { sayHidden } from '../schema/hidden-texts.ts';
import { type Verdict, verdicts } from '../schema/verdicts.ts';
import { assessmentOf } from './carrying-evidence.ts';
import { distinct, howChecked, howMeasured, studiesOf, whatAgainst } from './how-measured.ts';
import type { Told } from './path-query.ts';
import { referenceMarks, sourcesBehind } from './source-marks.ts';
import type { Assessments } from './steps.ts';
import { capital } from './told-parts.ts';

type Pieces = readonly EvidenceNode[];

const hasResult = ({ evidence }: EvidenceNode): boolean =>
  evidence.modality === 'observed' && evidence.result !== 'not-reported';

/** How pieces of one class were come by: in whom measured and by how many studies, or who says so. */
function part(model: Model, id: EvidenceClass | 'unclassified', pieces: Pieces, say: SayQuery): string {
  const references = referenceMarks(model, pieces);
  if (id === 'hypothesis' || id === 'assertion') {
    const who = distinct(pieces.map(({ evidence }) => speakers.row(evidence.by).label)).join('; ');
    return say(`sentence.${id}`, { who, references });
  }
  const how = id === 'unclassified' ? say('sentence.unclassified') : howMeasured(model, id, pieces, say);
  return say('sentence.measured', { how, n: studiesOf(pieces), references, checked: howChecked(pieces, say) });
}

/** What a claim rests on, a part for each class, strongest first; then what was measured and not reported. */
function restsOn(model: Model, pieces: Pieces, unreported: Pieces, say: SayQuery): string[] {
  const classed = (id: EvidenceClass | 'unclassified') =>
    pieces.filter((piece) => piece.unsourced === null && piece.class === id);
  return [
    ...[...evidenceClasses.ids, 'unclassified' as const]
      .filter((id) => classed(id).length > 0)
      .map((id) => part(model, id, classed(id), say)),
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
    ? say('clause.against', { clause: known, ...whatAgainst(model, against, say), references })
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
  const parts = restsOn(model, supporting.length > 0 ? supporting : against, unreported, say);
  const known = parts.length === 0 ? sentence : say('sentence.known', { sentence, parts: parts.join('; ') });
  const text = withAgainst(model, node, known, { supporting, against }, assessment.verdict, say);
  const sourced = admitted.filter(({ unsourced }) => unsourced === null);
  return {
    text: `${capital(text)}.${hiddenSentence(assessment)}`,
    claims: [claim],
    sources: sourcesBehind(sourced),
  };
}
