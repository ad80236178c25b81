import { type Assessment, foundNoEffect, studiesOf } from '../model/assessment.ts';
import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { contradictionsIn } from '../model/contradictions.ts';
import { diseaseContextIn } from '../model/disease-context.ts';
import { lengthOf } from '../model/grouped.ts';
import { assessmentOf } from '../queries/carrying-evidence.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import { auditColumns } from './audit-columns.ts';
import type { AuditQuestion } from './audit-question-list.ts';
import { listed, sayAudit } from './audit-texts.ts';
import { type Audited, type Claimed, claimedIn, primaryStudies } from './audited.ts';
import { primaryStudy } from './matrix.ts';
import { studyLabel } from './study-label.ts';
import { sharingPairs } from './subjects.ts';
import { differenceWords, toldTwice } from './told-twice.ts';

/** One answer to a question of the audit: what it is about, and why it is listed. */
export interface Finding {
  readonly claims: readonly string[];
  /** The pieces it was found in; empty where it is about what is missing. */
  readonly evidence: readonly string[];
  readonly reason: string;
}

const studyWords = (model: Model, keys: readonly string[]): string => listed(keys.map((key) => studyLabel(model, key)));

/** What is found, before its words are made: many findings are only counted. Without claims it is about the one looked at. */
interface Found {
  readonly claims?: readonly string[];
  readonly evidence?: readonly string[];
  readonly why: () => string;
}

const none: readonly Found[] = [];

/** How a question is answered: by a look at each listed claim, and what is told before and after. */
interface Answering {
  readonly before?: readonly Found[];
  readonly look: (claimed: Claimed) => readonly Found[];
  readonly after?: readonly Found[];
}

type Finder = (audited: Audited) => Answering;

const eachClaim =
  (look: (claimed: Claimed, model: Model) => readonly Found[]): Finder =>
  ({ model }) => ({ look: (claimed) => look(claimed, model) });

const idsOf = (pieces: readonly EvidenceNode[]): string[] => pieces.map(({ evidence }) => evidence.id);
/** What was measured in one alone, animals or humans, and not in the other: that it had no effect there is evidence too. */
const measuredIn = (one: 'animal' | 'human') =>
  eachClaim(({ node, assessment, measured, keys }, model) => {
    if (assessment.verdict === null) return none;
    const isHuman = (piece: EvidenceNode) => piece.class !== 'unclassified' && evidenceClasses.row(piece.class).human;
    const [human, animal] = [measured.some(isHuman), measured.some((piece) => piece.class === 'animal')];
    if (human === animal || human !== (one === 'human')) return none;
    const words = foundNoEffect(node, assessment)
      ? (`why.${one}-only.no-effect` as const)
      : (`why.${one}-only` as const);
    return [{ evidence: idsOf(measured), why: () => sayAudit(words, { studies: studyWords(model, keys) }) }];
  });

const restingOnOneStudy = eachClaim(({ assessment, measured, keys }, model) =>
  assessment.verdict !== null && keys.length === 1
    ? [{ evidence: idsOf(measured), why: () => sayAudit('why.one-study', { studies: studyWords(model, keys) }) }]
    : none,
);

const restingOnOnePatient = eachClaim(({ assessment, measured, keys, cells }, model) => {
  if (assessment.verdict === null || keys.length !== 1) return none;
  const human = measured.every((piece) => piece.class !== 'unclassified' && evidenceClasses.row(piece.class).human);
  return human && cells.every(({ studies }) => studies.every(({ study, n }) => n === 1 || !keys.includes(study)))
    ? [{ evidence: idsOf(measured), why: () => sayAudit('why.one-patient', { studies: studyWords(model, keys) }) }]
    : none;
});

const cites = ({ evidence: { cited = [] } }: EvidenceNode): boolean => cited.length > 0;

const withoutReference = eachClaim(({ assessment: { admitted } }, model) => {
  const sourced = admitted.filter(({ unsourced }) => unsourced === null);
  if (sourced.length === 0 || sourced.some(cites)) return none;
  const why = () => {
    const studies = studiesOf(sourced);
    if (studies.length > 0) return sayAudit('why.uncited.study', { studies: studyWords(model, studies) });
    const licensed = sourced.every(({ evidence }) => evidence.by === 'regulator');
    return sayAudit(licensed ? 'why.uncited.regulator' : 'why.uncited');
  };
  return [{ evidence: idsOf(sourced), why }];
});

/** The wording is the text's own: what a curator noted of it, or a proposal that it words as a fact. */
const overstated: Finder = (audited) => ({
  look: ({ assessment: { admitted } }) => {
    const pieces = admitted.filter(({ evidence }) => evidence.worded === 'fact' && evidence.modality !== 'observed');
    return pieces.length > 0 ? [{ evidence: idsOf(pieces), why: () => sayAudit('why.worded') }] : none;
  },
  after: noted(audited, 'overstatement'),
});

/** Notes of a kind on claims that are listed. */
function noted({ model, assessments }: Audited, kind: 'overstatement' | 'disagreement') {
  return model.dataset.notes.flatMap((note) => {
    const claims = note.claims.filter((id) => assessments.get(id)?.listed);
    return note.kind === kind && claims.length > 0 ? [{ claims, why: () => note.text }] : [];
  });
}

/** Was admitted evidence of both claims read in one document? */
const shareText = (a: Assessment, b: Assessment): boolean =>
  a.admitted.some(({ evidence: { readIn } }) =>
    b.admitted.some(({ evidence }) => readIn !== undefined && evidence.readIn?.source === readIn.source),
  );

/** Where one text says two things that do not go together: by a curator's note, or by directions that differ. */
const disagreements: Finder = (audited) => {
  const { model, assessments } = audited;
  const notes = noted(audited, 'disagreement');
  const told = new Set(notes.flatMap(({ claims }) => claims.flatMap((a) => claims.map((b) => `${a} ${b}`))));
  const against = contradictionsIn(model, assessments);
  const seen = new Set<string>();
  const look = ({ node, assessment }: Claimed): readonly Found[] => {
    const { id: claim } = node.claim;
    let found: Found[] | undefined;
    for (const { claim: other } of against(claim)) {
      // Each of two contradicts the other: the pair is told once, with the first of the data.
      seen.add(claim);
      if (seen.has(other) || told.has(`${claim} ${other}`)) continue;
      if (!shareText(assessment, assessmentOf(assessments, other))) continue;
      const why = () => sayAudit('why.contradicts', { statement: model.claim(other).claim.statement });
      (found ??= []).push({ claims: [claim, other], why });
    }
    return found ?? none;
  };
  return { before: notes, look };
};

/** Ways without a measured step, and proposed steps that lie on no listed way. */
const unmeasuredMechanisms: Finder = ({ model, ways }) => {
  const measured = (id: string): boolean => auditColumns.has(id) && auditColumns.row(id).measured;
  const label = (id: string): string => model.entity(id).label;
  const onWays = new Set(ways.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)));
  return {
    before: ways
      .filter(({ steps }) => steps.every((step) => !measured(step.class)))
      .map(({ steps, entities }) => ({
        claims: steps.flatMap(({ claims }) => claims),
        why: () => sayAudit('why.unmeasured-way', { way: entities.map(label).join(' → ') }),
      })),
    look: ({ node, assessment }) =>
      node.role === 'mechanism' &&
      !onWays.has(node.claim.id) &&
      (assessment.verdict === 'hypothesis-only' || assessment.verdict === 'assertion-only')
        ? [{ evidence: idsOf(assessment.admitted), why: () => sayAudit('why.unmeasured', {}) }]
        : none,
  };
};

const madeTwice = eachClaim(({ assessment: { admitted } }, model) =>
  toldTwice(model, admitted).map((pair) => ({
    evidence: pair.evidence,
    why: () =>
      pair.study === null
        ? sayAudit('why.told-twice.unnamed', { what: differenceWords(pair) })
        : sayAudit('why.told-twice', { study: studyLabel(model, pair.study), what: differenceWords(pair) }),
  })),
);

const fromAnotherDisease: Finder = ({ model }) => {
  const contextOf = diseaseContextIn(model);
  const isElsewhere = ({ evidence }: EvidenceNode) => contextOf(evidence) === 'other-disease';
  return {
    look: ({ assessment: { admitted }, measured }) => {
      const seen = measured.filter(isElsewhere);
      // What was proposed for another disease is borrowed from there as much as what was measured in it.
      const pieces =
        measured.length > 0
          ? seen
          : admitted.filter((piece) => piece.evidence.modality === 'hypothesised' && isElsewhere(piece));
      if (pieces.length === 0) return none;
      const why = () => {
        const names = [...new Set(pieces.map(({ evidence }) => evidence.context?.disease ?? ''))];
        const diseases = listed(names.map((id) => model.entity(id).label));
        if (seen.length === 0) return sayAudit('why.other-disease.proposed', { diseases });
        return sayAudit(seen.length === measured.length ? 'why.other-disease' : 'why.other-disease.part', { diseases });
      };
      return [{ evidence: idsOf(pieces), why }];
    },
  };
};

const confounded = eachClaim(({ measured, keys: studied }, model) => {
  const pieces = measured.filter(({ evidence }) => (evidence.context?.coTreatments ?? []).length > 0);
  if (pieces.length === 0) return none;
  const why = () => {
    const names = [...new Set(pieces.flatMap(({ evidence }) => evidence.context?.coTreatments ?? []))];
    const others = listed(names.map((id) => model.entity(id).label));
    const keys = primaryStudies(pieces);
    // A passage that is silent on it tells of the same patients as one that names it.
    return studied.every((key) => keys.includes(key))
      ? sayAudit('why.co-treatment', { others })
      : sayAudit('why.co-treatment.part', { others, studies: studyWords(model, keys) });
  };
  return [{ evidence: idsOf(pieces), why }];
});

/** All that a study told of its patients, who were treated or examined, with a result that is reported or not. */
const maybeSamePatients = eachClaim(({ assessment: { admitted }, measured, keys }, model) =>
  sharingPairs(model, measured === admitted ? keys : primaryStudies(admitted)).map(([a, b]) => ({
    evidence: idsOf(admitted.filter((piece) => [a, b].includes(primaryStudy(piece) ?? ''))),
    why: () => sayAudit('why.shared-patients', { a: studyLabel(model, a), b: studyLabel(model, b) }),
  })),
);

/** The one question that is about ways as a whole; the others have the same answer whatever is asked. */
export const ABOUT_WAYS: AuditQuestion = 'unmeasured';

/** How each question is answered. */
const finders: Readonly<Record<AuditQuestion, Finder>> = {
  'animal-only': measuredIn('animal'),
  'human-only': measuredIn('human'),
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

/** What a question finds, one after another, with the claim that was looked at. */
function* answers(question: AuditQuestion, audited: Audited): Iterable<Found & { readonly claims: readonly string[] }> {
  const { before = none, look, after = none } = finders[question](audited);
  const told = (found: Found, claim = '') => ({ ...found, claims: found.claims ?? [claim] });
  for (const found of before) yield told(found);
  for (const claimed of claimedIn(audited)) for (const found of look(claimed)) yield told(found, claimed.node.claim.id);
  for (const found of after) yield told(found);
}

/** What a question finds, made as it is read: of a large data set all findings take more room than the data. */
export function* findingsOf(question: AuditQuestion, audited: Audited): Iterable<Finding> {
  for (const { claims, evidence = [], why } of answers(question, audited)) yield { claims, evidence, reason: why() };
}

/** How many findings a question has; no words are made for that. */
export const countFindings = (question: AuditQuestion, audited: Audited): number =>
  lengthOf(answers(question, audited));
