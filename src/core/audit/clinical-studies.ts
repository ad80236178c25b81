import { studyKey, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import type { Assessments } from '../queries/steps.ts';
import { type Comparator, comparators, type Design, designs, type Result } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses } from '../schema/evidence-classes.ts';
import type { Evidence, Study } from '../schema/shapes.ts';
import { addTo, grouped } from '../model/grouped.ts';
import { most } from './subjects.ts';

/** An outcome as a study tells it: a claim, with what each piece says. */
export interface StudyOutcome {
  readonly claim: string;
  readonly evidence: readonly string[];
  /** Of the pieces that report it: what a report found in cells or animals is no outcome in its patients. */
  readonly classes: readonly EvidenceClass[];
  readonly results: readonly Result[];
  /** What was found, for the claim or against it; null where the result is not reported. */
  readonly direction: 'as-claimed' | 'not-as-claimed' | 'both' | null;
  /** How many of the patients it was measured in, where that is stated: of 15, HAQ in 8. */
  readonly measured: number | null;
  readonly finding: number | null;
  readonly values: NonNullable<Evidence['values']>;
}

/** A clinical report: what it did, in whom, and what it found, each as the pieces of evidence state it. */
export interface ClinicalStudy {
  readonly study: string;
  readonly year: number | null;
  readonly sources: readonly string[];
  /** All claims that it tells something of, those without an outcome too. */
  readonly claims: readonly string[];
  /** How far each source was checked at its origin, as the pieces say. */
  readonly checks: readonly string[];
  /** Stated or inferred designs, strongest first; more than one where the pieces differ. */
  readonly designs: readonly Design[];
  /** What it is on was compared with what; “not stated” among others where it is not said of all that was found. */
  readonly comparators: readonly Comparator[];
  /** What it tells of: first what it is on, then others, which may have been given before, after or together with it. */
  readonly treatments: readonly string[];
  /** Given together with what it is on. */
  readonly coTreatments: readonly string[];
  /** Patients; null where no piece says how many. */
  readonly n: number | null;
  readonly diseases: readonly string[];
  /** Groups by form of the disease, as each passage counts them. */
  readonly forms: readonly string[];
  readonly populations: readonly string[];
  readonly regimens: readonly string[];
  readonly durations: readonly string[];
  /** The times at which values were taken, as far as a group of values names one. */
  readonly timePoints: readonly string[];
  readonly outcomes: readonly StudyOutcome[];
  /** Did it meet the endpoint that it was made for? Null where no piece names one. */
  readonly primaryEndpoint: 'met' | 'missed' | null;
  /** Claims on what was examined and whose result is not told. */
  readonly notReported: readonly string[];
  /** Studies that may report on the same patients. */
  readonly mayShareWith: readonly string[];
  readonly note: string | null;
  /** Gathers other reports, and so adds no patients to any sum. */
  readonly review: boolean;
}

interface Told {
  readonly node: ClaimNode;
  readonly piece: EvidenceNode;
}

const none: readonly never[] = [];

/** What some pieces say, each thing once. */
function said<Of, T>(pieces: readonly Of[], say: (piece: Of) => T | null | undefined): T[] {
  // Of most things most studies say nothing.
  let found: Set<T> | undefined;
  for (const piece of pieces) {
    const one = say(piece);
    if (one !== undefined && one !== null) (found ??= new Set()).add(one);
  }
  return found ? [...found] : [];
}

/** The same, where each may say more than one thing. */
function allSaid<Of, T>(pieces: readonly Of[], say: (piece: Of) => readonly T[] | undefined): T[] {
  let found: Set<T> | undefined;
  for (const piece of pieces) for (const one of say(piece) ?? none) (found ??= new Set()).add(one);
  return found ? [...found] : [];
}

/** Words of a vocabulary that were said, in its order. */
const inOrder = <T>(words: readonly T[], wished: readonly T[]): T[] => words.filter((word) => wished.includes(word));

/** Does some piece whose result is told speak for its claim, or against it? */
const speaks = (told: readonly Told[], way: boolean): boolean =>
  told.some(({ node, piece: { evidence } }) => evidence.result !== 'not-reported' && supports(node, evidence) === way);

function outcomeOf(told: readonly Told[]): StudyOutcome | null {
  const [first] = told;
  const [yes, no] = [speaks(told, true), speaks(told, false)];
  if (!first || !(yes || no)) return null;
  const evidence = told.map(({ piece }) => piece.evidence);
  return {
    claim: first.node.claim.id,
    evidence: evidence.map(({ id }) => id),
    classes: inOrder(
      evidenceClasses.ids,
      said(told, ({ piece }) => (piece.class === 'unclassified' ? null : piece.class)),
    ),
    results: said(evidence, ({ result }) => result),
    direction: yes && no ? 'both' : yes ? 'as-claimed' : 'not-as-claimed',
    measured: most(evidence, (n) => n.measured),
    finding: most(evidence, (n) => n.finding),
    values: evidence.flatMap(({ values }) => values ?? []),
  };
}

const timed = /\b(?:at|after) (\d+(?:[.,]\d+)?\s*(?:weeks?|months?|years?|days?))\b/i;

/** Of pieces that tell of a primary endpoint, one without an effect decides. */
function primaryEndpoint(told: readonly Told[]): ClinicalStudy['primaryEndpoint'] {
  const primary = told.filter(({ piece }) => piece.evidence.values?.some(({ endpoint }) => endpoint === 'primary'));
  if (primary.length === 0) return null;
  return primary.every(({ node, piece }) => supports(node, piece.evidence)) ? 'met' : 'missed';
}

function studyOf(model: Model, study: Study | undefined, key: string, told: readonly Told[]): ClinicalStudy {
  const evidence = told.map(({ piece }) => piece.evidence);
  // What it tells of cells or animals has other numbers, designs and comparators than what it tells of its patients.
  const ofPatients = told.filter(({ piece }) => piece.class === 'human-clinical');
  const clinical = ofPatients.map(({ piece }) => piece.evidence);
  const claims = [...grouped(told, ({ node }) => node.claim.id).values()];
  const outcomes = claims.filter(
    ([first]) => first && ['outcome', 'mechanism', 'null-finding'].includes(first.node.role),
  );
  const reported = new Set(
    said(told, ({ node, piece }) => (piece.evidence.result === 'not-reported' ? null : node.claim.object)),
  );
  // What is examined in one sentence and reported in another is reported.
  const silent = claims.filter(
    ([first]) =>
      first !== undefined &&
      ['finding', 'measure'].includes(model.entity(first.node.claim.object).kind) &&
      !reported.has(first.node.claim.object),
  );
  const treated = told.filter(({ node }) => model.entity(node.claim.subject).kind === 'treatment');
  const treatments = said(treated, ({ node }) => node.claim.subject);
  const onIt = treated.filter(({ node }) => node.claim.subject === treatments[0]);
  return {
    study: key,
    year: study?.year ?? null,
    sources: study?.sources ?? key.split('+'),
    claims: claims.flatMap(([first]) => (first ? [first.node.claim.id] : [])),
    checks: allSaid(evidence, ({ cited }) => cited?.map(({ checked }) => checked)),
    designs: inOrder(
      designs.ids,
      said(clinical, ({ design }) => design),
    ),
    comparators: inOrder(
      comparators.ids,
      said(
        onIt.filter((one) => ofPatients.includes(one)),
        ({ piece }) => piece.evidence.comparator,
      ),
    ),
    treatments,
    coTreatments: allSaid(onIt, ({ piece }) => piece.evidence.context?.coTreatments),
    n: most(clinical, (n) => n.of ?? n.measured),
    diseases: said(clinical, ({ context }) => context?.disease),
    forms: said(clinical, ({ groups }) =>
      groups?.some(({ form }) => form !== undefined)
        ? groups.map(({ label, n }) => (n === null ? label : `${n} ${label}`)).join(', ')
        : null,
    ),
    populations: said(clinical, ({ context }) => context?.population),
    regimens: said(
      clinical,
      ({ regimen }) => regimen && ([regimen.dose, regimen.schedule].filter(Boolean).join('; ') || null),
    ),
    durations: said(clinical, ({ regimen }) => regimen?.duration),
    timePoints: allSaid(clinical, ({ values }) =>
      values?.flatMap(({ group, what }) => timed.exec(`${group ?? ''} ${what}`)?.[1] ?? []),
    ),
    outcomes: outcomes.map(outcomeOf).filter((outcome) => outcome !== null),
    primaryEndpoint: primaryEndpoint(told),
    notReported: silent.flatMap(([first]) => (first ? [first.node.claim.id] : [])),
    mayShareWith: study?.mayShareWith ?? [],
    note: study?.note ?? null,
    review: evidence.every(({ design }) => design === 'systematic-review'),
  };
}

/** The studies in patients, by year: the table of an author, and what the picture of patients by year is drawn of. */
export const clinicalStudies = (model: Model, assessments: Assessments): ClinicalStudy[] => [
  ...clinicalStudiesIn(model, assessments),
];

/** The same, each made as it is read. */
export function* clinicalStudiesIn(model: Model, assessments: Assessments): Iterable<ClinicalStudy> {
  const told = new Map<string, Told[]>();
  for (const { node, admitted } of assessments.values())
    for (const piece of admitted) {
      const key = piece.evidence.modality === 'observed' ? studyKey(piece.evidence) : null;
      if (key !== null) addTo(told, key, { node, piece });
    }
  const records = new Map(model.dataset.studies.map((study) => [study.id, study]));
  const inPatients = [...told]
    .filter(([, pieces]) => pieces.some(({ piece }) => piece.class === 'human-clinical'))
    .map(([key, pieces]) => ({ key, record: records.get(key), pieces }))
    .sort((a, b) => (a.record?.year ?? Infinity) - (b.record?.year ?? Infinity) || (a.key < b.key ? -1 : 1));
  for (const { key, record, pieces } of inPatients)
    yield studyOf(
      model,
      record,
      key,
      pieces.filter(({ node }) => node.role !== 'adverse-event'),
    );
}
