import { type Assessment, studyKey } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { contradictionsIn } from '../model/contradictions.ts';
import { assessmentOf } from '../queries/carrying-evidence.ts';
import type { Path } from '../queries/path-query.ts';
import type { Assessments } from '../queries/steps.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import type { Verdict } from '../schema/verdicts.ts';
import type { AuditQuestion } from './audit-question-list.ts';
import { auditColumns, columnOf } from './audit-columns.ts';
import { listed, sayAudit } from './audit-texts.ts';
import { diseaseContextIn } from './disease-context.ts';
import { type Cell, type Matrix, primaryStudy } from './matrix.ts';
import { sharingPairs } from './subjects.ts';
import { studyLabel } from './study-label.ts';
import { differenceWords, toldTwice } from './told-twice.ts';

/** One answer to a question of the audit: what it is about, and why it is listed. */
export interface Finding {
  readonly claims: readonly string[];
  /** The pieces it was found in; empty where it is about what is missing. */
  readonly evidence: readonly string[];
  readonly reason: string;
}

/** What the questions are asked of. */
export interface Audited {
  readonly model: Model;
  readonly assessments: Assessments;
  readonly matrix: Matrix;
  /** The proposed ways of a question, for what is asked of ways as a whole. */
  readonly ways: readonly Path[];
}

const studyWords = (model: Model, keys: readonly string[]): string => listed(keys.map((key) => studyLabel(model, key)));

const isMeasured = (piece: EvidenceNode): boolean =>
  auditColumns.row(columnOf(piece)).measured && piece.evidence.result !== 'not-reported';

/** A claim as the questions look at it. */
interface Claimed {
  readonly node: ClaimNode;
  readonly assessment: Assessment;
  readonly measured: readonly EvidenceNode[];
  /** The primary studies behind what was measured. */
  readonly keys: readonly string[];
  readonly cells: readonly Cell[];
}

const kept = new WeakMap<Matrix, readonly Claimed[]>();

/** The listed claims, made ready once for all questions. */
function claimedIn({ model, assessments, matrix }: Audited): readonly Claimed[] {
  const known = kept.get(matrix);
  if (known) return known;
  const made = matrix.rows.map(({ claim, cells }): Claimed => {
    const assessment = assessmentOf(assessments, claim);
    const { admitted } = assessment;
    const measured = admitted.every(isMeasured) ? admitted : admitted.filter(isMeasured);
    return { node: model.claim(claim), assessment, measured, keys: primaryStudies(measured), cells };
  });
  kept.set(matrix, made);
  return made;
}

/** How a question is answered: finding after finding, so that they can be counted without being kept. */
type Finder = (audited: Audited) => Iterable<Finding>;

/** What a look at one claim finds, for all that are listed. */
const eachClaim = (look: (claimed: Claimed, audited: Audited) => readonly Omit<Finding, 'claims'>[]): Finder =>
  function* (audited) {
    for (const claimed of claimedIn(audited))
      for (const found of look(claimed, audited)) yield { claims: [claimed.node.claim.id], ...found };
  };

const idsOf = (pieces: readonly EvidenceNode[]): string[] => pieces.map(({ evidence }) => evidence.id);
const primaryStudies = (pieces: readonly EvidenceNode[]): string[] => [
  ...new Set(pieces.map(primaryStudy).filter((key) => key !== null)),
];

const withVerdict = (verdict: Verdict, why: 'why.animal-only' | 'why.human-only') =>
  eachClaim(({ assessment, measured, keys }, { model }) =>
    assessment.verdict === verdict
      ? [{ evidence: idsOf(measured), reason: sayAudit(why, { studies: studyWords(model, keys) }) }]
      : [],
  );

const restingOnOneStudy = eachClaim(({ assessment, measured, keys }, { model }) =>
  assessment.verdict !== null && keys.length === 1
    ? [{ evidence: idsOf(measured), reason: sayAudit('why.one-study', { studies: studyWords(model, keys) }) }]
    : [],
);

const restingOnOnePatient = eachClaim(({ assessment, measured, keys, cells }, { model }) => {
  if (assessment.verdict === null || keys.length !== 1) return [];
  const human = measured.every((piece) => piece.class !== 'unclassified' && evidenceClasses.row(piece.class).human);
  const told = cells.flatMap(({ studies }) => studies.filter(({ study }) => keys.includes(study)));
  return human && told.every(({ n }) => n === 1)
    ? [{ evidence: idsOf(measured), reason: sayAudit('why.one-patient', { studies: studyWords(model, keys) }) }]
    : [];
});

const withoutReference = eachClaim(({ assessment: { admitted } }, { model }) => {
  const sourced = admitted.filter(({ unsourced }) => unsourced === null);
  if (sourced.length === 0 || sourced.some(({ evidence }) => (evidence.cited ?? []).length > 0)) return [];
  const studies = [...new Set(sourced.map(({ evidence }) => studyKey(evidence)).filter((key) => key !== null))];
  const reason =
    studies.length > 0
      ? sayAudit('why.uncited.study', { studies: studyWords(model, studies) })
      : sourced.every(({ evidence }) => evidence.by === 'regulator')
        ? sayAudit('why.uncited.regulator')
        : sayAudit('why.uncited');
  return [{ evidence: idsOf(sourced), reason }];
});

/** The wording is the text's own: what a curator noted of it, or a proposal that it words as a fact. */
function* overstated(audited: Audited): Iterable<Finding> {
  yield* wordedAsFact(audited);
  yield* noted(audited, 'overstatement');
}

const wordedAsFact = eachClaim(({ assessment: { admitted } }) => {
  const pieces = admitted.filter(({ evidence }) => evidence.worded === 'fact' && evidence.modality !== 'observed');
  return pieces.length > 0 ? [{ evidence: idsOf(pieces), reason: sayAudit('why.worded') }] : [];
});

/** Notes of a kind on claims that are listed, with the pieces that the notes' passages hold. */
function noted({ model, assessments }: Audited, kind: 'overstatement' | 'disagreement'): Finding[] {
  return model.dataset.notes.flatMap((note) => {
    const claims = note.claims.filter((id) => assessments.get(id)?.listed);
    return note.kind === kind && claims.length > 0 ? [{ claims, evidence: [], reason: note.text }] : [];
  });
}

/** The documents in which the admitted evidence of a claim was read. */
const textsBehind = ({ admitted }: Assessment): readonly string[] =>
  admitted.flatMap(({ evidence }) => evidence.readIn?.source ?? []);

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((text) => b.includes(text));

/** Where one text says two things that do not go together: by a curator's note, or by directions that differ. */
function* disagreements(audited: Audited): Iterable<Finding> {
  const { model, assessments } = audited;
  const notes = noted(audited, 'disagreement');
  yield* notes;
  const told = new Set(notes.flatMap(({ claims }) => claims.flatMap((a) => claims.map((b) => `${a} ${b}`))));
  const against = contradictionsIn(model, assessments);
  const before = new Set<string>();
  for (const { node, assessment } of claimedIn(audited)) {
    const { id: claim } = node.claim;
    let texts: readonly string[] | undefined;
    for (const { claim: other } of against(claim)) {
      // Each of two contradicts the other: the pair is told once, with the first of the data.
      if (before.has(other)) continue;
      texts ??= textsBehind(assessment);
      if (!share(texts, textsBehind(assessmentOf(assessments, other))) || told.has(`${claim} ${other}`)) continue;
      const reason = sayAudit('why.contradicts', { statement: model.claim(other).claim.statement });
      yield { claims: [claim, other], evidence: [], reason };
    }
    before.add(claim);
  }
}

/** Ways without a measured step, and proposed steps that lie on no listed way. */
function* unmeasuredMechanisms(audited: Audited): Iterable<Finding> {
  const { model, ways } = audited;
  const measured = (id: string): boolean => auditColumns.has(id) && auditColumns.row(id).measured;
  const label = (id: string): string => model.entity(id).label;
  for (const { steps, entities } of ways)
    if (steps.every((step) => !measured(step.class)))
      yield {
        claims: steps.flatMap(({ claims }) => claims),
        evidence: [],
        reason: sayAudit('why.unmeasured-way', { way: entities.map(label).join(' → ') }),
      };
  const onWays = new Set(ways.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)));
  const alone = eachClaim(({ node, assessment }) =>
    node.role === 'mechanism' &&
    !onWays.has(node.claim.id) &&
    (assessment.verdict === 'hypothesis-only' || assessment.verdict === 'assertion-only')
      ? [{ evidence: idsOf(assessment.admitted), reason: sayAudit('why.unmeasured', {}) }]
      : [],
  );
  yield* alone(audited);
}

const madeTwice = eachClaim(({ assessment: { admitted } }, { model }) =>
  toldTwice(model, admitted).map((pair) => ({
    evidence: pair.evidence,
    reason:
      pair.study === null
        ? sayAudit('why.told-twice.unnamed', { what: differenceWords(pair) })
        : sayAudit('why.told-twice', { study: studyLabel(model, pair.study), what: differenceWords(pair) }),
  })),
);

function fromAnotherDisease(audited: Audited): Iterable<Finding> {
  const contextOf = diseaseContextIn(audited.model);
  return eachClaim(({ measured }, { model }) => {
    const pieces = measured.filter(({ evidence }) => contextOf(evidence) === 'other-disease');
    if (pieces.length === 0) return [];
    const names = [...new Set(pieces.map(({ evidence }) => evidence.context?.disease ?? ''))];
    const diseases = listed(names.map((id) => model.entity(id).label));
    const why = pieces.length === measured.length ? 'why.other-disease' : 'why.other-disease.part';
    return [{ evidence: idsOf(pieces), reason: sayAudit(why, { diseases }) }];
  })(audited);
}

const confounded = eachClaim(({ measured, keys: studied }, { model }) => {
  const pieces = measured.filter(({ evidence }) => (evidence.context?.coTreatments ?? []).length > 0);
  if (pieces.length === 0) return [];
  const names = [...new Set(pieces.flatMap(({ evidence }) => evidence.context?.coTreatments ?? []))];
  const others = listed(names.map((id) => model.entity(id).label));
  const keys = primaryStudies(pieces);
  // A passage that is silent on it tells of the same patients as one that names it.
  const all = studied.every((key) => keys.includes(key));
  const reason = all
    ? sayAudit('why.co-treatment', { others })
    : sayAudit('why.co-treatment.part', { others, studies: studyWords(model, keys) });
  return [{ evidence: idsOf(pieces), reason }];
});

const maybeSamePatients = eachClaim(({ measured, keys }, { model }) =>
  sharingPairs(model, keys).map(([a, b]) => ({
    evidence: idsOf(measured.filter((piece) => [a, b].includes(primaryStudy(piece) ?? ''))),
    reason: sayAudit('why.shared-patients', { a: studyLabel(model, a), b: studyLabel(model, b) }),
  })),
);

/** The one question that is about ways as a whole; the others have the same answer whatever is asked. */
export const ABOUT_WAYS: AuditQuestion = 'unmeasured';

/** How each question is answered. */
const finders: Readonly<Record<AuditQuestion, Finder>> = {
  'animal-only': withVerdict('animal-only', 'why.animal-only'),
  'human-only': withVerdict('human-only', 'why.human-only'),
  'one-study': restingOnOneStudy,
  'one-patient': restingOnOnePatient,
  uncited: withoutReference,
  overstated,
  unmeasured: unmeasuredMechanisms,
  'told-twice': madeTwice,
  disagreement: disagreements,
  'other-disease': fromAnotherDisease,
  'co-treatment': confounded,
  'shared-patients': maybeSamePatients,
};

export const findingsOf = (question: AuditQuestion, audited: Audited): readonly Finding[] => [
  ...finders[question](audited),
];

/** How many findings there are: of a large data set they are not all kept for that. */
export function countFindings(question: AuditQuestion, audited: Audited): number {
  const findings = finders[question](audited)[Symbol.iterator]();
  let count = 0;
  while (!findings.next().done) count++;
  return count;
}
