import { studyKey, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import type { Assessments } from '../queries/steps.ts';
import { type Comparator, comparators, type Design, designs, type Result } from '../schema/axes.ts';
import type { Evidence, Study } from '../schema/shapes.ts';
import { addTo, grouped } from '../model/grouped.ts';

/** An outcome as a study tells it: a claim, with what each piece says. */
export interface StudyOutcome {
  readonly claim: string;
  readonly evidence: readonly string[];
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

const distinct = <T>(values: readonly (T | undefined | null)[]): T[] => [
  ...new Set(values.filter((value) => value !== undefined && value !== null)),
];
const most = (values: readonly (number | null | undefined)[]): number | null => {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
};

function outcomeOf(told: readonly Told[]): StudyOutcome | null {
  const [first] = told;
  if (!first) return null;
  const spoken = told.filter(({ piece }) => piece.evidence.result !== 'not-reported');
  const [yes, no] = [true, false].map((wished) =>
    spoken.some(({ node, piece }) => supports(node, piece.evidence) === wished),
  );
  const evidence = told.map(({ piece }) => piece.evidence);
  return {
    claim: first.node.claim.id,
    evidence: evidence.map(({ id }) => id),
    results: distinct(evidence.map(({ result }) => result)),
    direction: yes && no ? 'both' : yes ? 'as-claimed' : no ? 'not-as-claimed' : null,
    measured: most(evidence.map(({ n }) => n?.measured)),
    finding: most(evidence.map(({ n }) => n?.finding)),
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
  const claims = [...grouped(told, ({ node }) => node.claim.id).values()];
  const outcomes = claims.filter(
    ([first]) => first && ['outcome', 'mechanism', 'null-finding'].includes(first.node.role),
  );
  const reported = new Set(
    told.filter(({ piece }) => piece.evidence.result !== 'not-reported').map(({ node }) => node.claim.object),
  );
  // What is examined in one sentence and reported in another is reported.
  const silent = claims.filter(
    ([first]) =>
      first !== undefined &&
      ['finding', 'measure'].includes(model.entity(first.node.claim.object).kind) &&
      !reported.has(first.node.claim.object),
  );
  const treated = told.filter(({ node }) => model.entity(node.claim.subject).kind === 'treatment');
  const treatments = distinct(treated.map(({ node }) => node.claim.subject));
  const onIt = treated.filter(({ node }) => node.claim.subject === treatments[0]);
  return {
    study: key,
    year: study?.year ?? null,
    sources: study?.sources ?? key.split('+'),
    claims: distinct(told.map(({ node }) => node.claim.id)),
    checks: distinct(evidence.flatMap(({ cited }) => (cited ?? []).map(({ checked }) => checked))),
    designs: designs.ids.filter((id) => evidence.some(({ design }) => design === id)),
    comparators: comparators.ids.filter((id) => evidence.some(({ comparator }) => comparator === id)),
    treatments,
    coTreatments: distinct(onIt.flatMap(({ piece }) => piece.evidence.context?.coTreatments ?? [])),
    n: most(evidence.map(({ n }) => n?.of ?? n?.measured)),
    diseases: distinct(evidence.map(({ context }) => context?.disease)),
    forms: distinct(
      evidence.map(({ groups }) =>
        groups?.some(({ form }) => form !== undefined)
          ? groups.map(({ label, n }) => (n === null ? label : `${n} ${label}`)).join(', ')
          : null,
      ),
    ),
    populations: distinct(evidence.map(({ context }) => context?.population)),
    regimens: distinct(
      evidence.map(({ regimen }) => [regimen?.dose, regimen?.schedule].filter(Boolean).join('; ') || null),
    ),
    durations: distinct(evidence.map(({ regimen }) => regimen?.duration)),
    timePoints: distinct(
      evidence.flatMap(({ values }) =>
        (values ?? []).map(({ group, what }) => timed.exec(`${group ?? ''} ${what}`)?.[1]),
      ),
    ),
    outcomes: outcomes
      .map(outcomeOf)
      .filter((outcome) => outcome !== null && outcome.direction !== null) as StudyOutcome[],
    primaryEndpoint: primaryEndpoint(told),
    notReported: silent.flatMap(([first]) => (first ? [first.node.claim.id] : [])),
    mayShareWith: study?.mayShareWith ?? [],
    note: study?.note ?? null,
    review: evidence.every(({ design }) => design === 'systematic-review'),
  };
}

/** The studies in patients, by year: the table of an author, and what the picture of patients by year is drawn of. */
export function clinicalStudies(model: Model, assessments: Assessments): ClinicalStudy[] {
  const told = new Map<string, Told[]>();
  for (const node of model.claims)
    for (const piece of assessments.get(node.claim.id)?.admitted ?? []) {
      const key = piece.evidence.modality === 'observed' ? studyKey(piece.evidence) : null;
      if (key !== null) addTo(told, key, { node, piece });
    }
  const records = new Map(model.dataset.studies.map((study) => [study.id, study]));
  return [...told]
    .filter(([, pieces]) => pieces.some(({ piece }) => piece.class === 'human-clinical'))
    .map(([key, pieces]) =>
      studyOf(
        model,
        records.get(key),
        key,
        pieces.filter(({ node }) => node.role !== 'adverse-event'),
      ),
    )
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.study < b.study ? -1 : 1));
}
