import { studyKey } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { focusContextIn } from '../model/disease-context.ts';
import { checks, comparators, designs, taxa } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses } from '../schema/evidence-classes.ts';
import type { SayQuery } from './query-texts.ts';

type Pieces = readonly EvidenceNode[];

export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const taxonWords = (id: string): string => (taxa.has(id) ? taxa.row(id).inWords : id);
const keysOf = (pieces: Pieces): (string | null)[] => distinct(pieces.map(({ evidence }) => studyKey(evidence)));
export const studiesOf = (pieces: Pieces): number => keysOf(pieces).length;

/**
 * The designs of clinical evidence, strongest first, with what was compared with: nothing, where all that is told is
 * before and after. A trial lends its name to no finding whose comparison nobody states.
 */
function designWords({ role }: ClaimNode, pieces: Pieces, say: SayQuery): string[] {
  const ranked = distinct(pieces.map(({ evidence }) => evidence.design)).sort(
    (a, b) => designs.rank(a) - designs.rank(b),
  );
  // That a treatment was tried is no finding, nor is harm compared with before; one patient alone has nobody beside.
  const uncontrolled =
    role !== 'study' &&
    role !== 'adverse-event' &&
    pieces.every(({ evidence }) => evidence.comparator === 'none') &&
    pieces.some(({ evidence }) => evidence.design !== 'case-report');
  const named = ranked.map((id) => {
    const design = designs.row(id).label;
    const told = pieces.flatMap(({ evidence }) => (evidence.design === id ? [evidence.comparator] : []));
    const compared = comparators.rows.filter((row) => row.controlled && told.includes(row.id));
    if (compared.length > 0)
      return say('clause.compared', { design, comparators: compared.map(({ label }) => label).join(say('list.or')) });
    return id === 'randomised-trial' ? say('clause.uncompared', { design }) : design;
  });
  return uncontrolled ? [...named, say('clause.uncontrolled')] : named;
}

/** How many people, where one study alone says so: two studies may share theirs. */
function peopleWords(pieces: Pieces, say: SayQuery): string[] {
  const counts = distinct(pieces.map(({ evidence }) => evidence.n?.measured ?? evidence.n?.of ?? null));
  const [n = null] = counts;
  if (counts.length !== 1 || n === null || studiesOf(pieces) !== 1) return [];
  const patients = pieces.every(({ evidence }) => evidence.exposed === 'patient');
  // Of how many there were nobody may conclude how many were measured.
  const among = n > 1 && pieces.every(({ evidence }) => (evidence.n?.measured ?? null) === null);
  // One of three who had it is not three; where passages count otherwise, none of them is told.
  const [finding = null, ...others] = distinct(pieces.map(({ evidence }) => evidence.n?.finding ?? null)).filter(
    (found) => found !== null,
  );
  if (finding !== null && others.length === 0 && finding > 0 && finding < n)
    return [say(`clause.${patients ? 'patients' : 'people'}.of`, { finding, n })];
  return [say(`clause.${patients ? 'patients' : 'people'}${among ? '.among' : ''}`, { n })];
}

/** The diseases that pieces are on, where any of them is not what the data set is about and the claim names it not. */
function diseasesOf(model: Model, { claim }: ClaimNode, pieces: Pieces, say: SayQuery): string {
  const contextOf = focusContextIn(model);
  if (pieces.every(({ evidence }) => contextOf(evidence) === 'focus')) return '';
  const ids = distinct(pieces.flatMap(({ evidence }) => evidence.context?.disease ?? []));
  if (ids.every((id) => id === claim.subject || id === claim.object)) return '';
  return ids.map((id) => model.entity(id).label).join(say('list.and'));
}

function diseaseWords(model: Model, node: ClaimNode, pieces: Pieces, say: SayQuery): string[] {
  const diseases = diseasesOf(model, node, pieces, say);
  return diseases === '' ? [] : [say('clause.disease', { diseases })];
}

/** The disease for which something is proposed or stated, where it is another: “for inflammatory myopathies”. */
export function saidFor(model: Model, node: ClaimNode, pieces: Pieces, say: SayQuery): string {
  const diseases = diseasesOf(model, node, pieces, say);
  return diseases === '' ? '' : say('clause.for', { diseases });
}

/** What was given together with it. A passage that is silent on it tells of the same patients as one that names it. */
function togetherWords(model: Model, pieces: Pieces, say: SayQuery): string[] {
  const confounded = pieces.filter(({ evidence }) => (evidence.context?.coTreatments ?? []).length > 0);
  if (confounded.length === 0) return [];
  const ids = distinct(confounded.flatMap(({ evidence }) => evidence.context?.coTreatments ?? []));
  const names = ids.map((id) => model.entity(id).label).join(say('list.and'));
  const [all, some] = [keysOf(pieces), keysOf(confounded)];
  return [say(`clause.together${all.every((key) => some.includes(key)) ? '' : '.part'}`, { names })];
}

/**
 * How it was measured: in whom; of clinical evidence always the design (model, rule 2), strongest first; how many; in
 * which disease, where it is another than the data set is about or that is left open; what was given together with it.
 */
export function howMeasured(model: Model, node: ClaimNode, id: EvidenceClass, pieces: Pieces, say: SayQuery): string {
  const species = distinct(pieces.map(({ evidence }) => taxonWords(evidence.taxon))).join(', ');
  return [
    id === 'human-laboratory' ? say('clause.laboratory') : say('clause.where', { species }),
    ...(id === 'human-clinical' ? designWords(node, pieces, say) : []),
    ...(evidenceClasses.row(id).human ? peopleWords(pieces, say) : []),
    ...diseaseWords(model, node, pieces, say),
    ...togetherWords(model, pieces, say),
  ].join(', ');
}

/** How far a piece was checked at the origin of what it tells; as another text tells it where it cites nothing. */
const checkOf = ({ evidence: { cited = [] } }: EvidenceNode): number =>
  Math.min(...(cited.length > 0 ? cited : [{ checked: 'no' } as const]).map(({ checked }) => checks.rank(checked)));

/**
 * How far the studies behind some pieces were checked at their origin, to stand after their references; empty where each
 * was read in full. What is known by its title or abstract, or as another text tells it, says so in its sentence.
 */
export function howChecked(pieces: Pieces, say: SayQuery): string {
  const keys = keysOf(pieces);
  const best = keys.map((key) => Math.max(...pieces.filter(({ evidence }) => studyKey(evidence) === key).map(checkOf)));
  const known = checks.rows.filter((_, rank) => best.includes(rank));
  const unread = known.filter(({ provisional }) => provisional);
  const [only] = unread;
  if (!only || only.id === 'full-text') return '';
  if (unread.length < known.length) return say('clause.checked.part');
  return unread.length > 1 ? say('clause.checked.none') : say(`clause.checked.${only.id}`, { n: keys.length });
}

/** Pieces that speak against a claim: how many studies, how they measured it, how far they were checked. */
export function whatAgainst(model: Model, node: ClaimNode, against: Pieces, say: SayQuery) {
  const how = evidenceClasses.ids.flatMap((id) => {
    const pieces = against.filter((piece) => piece.class === id);
    return pieces.length > 0 ? [`${howMeasured(model, node, id, pieces, say)}${howChecked(pieces, say)}`] : [];
  });
  return { n: studiesOf(against), how: how.length > 0 ? ` (${how.join('; ')})` : '' };
}
