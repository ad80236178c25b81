import { type ClinicalStudy, clinicalStudies, type StudyOutcome } from '../core/audit/clinical-studies.ts';
import { subjectsOf } from '../core/audit/subjects.ts';
import { studyLabel } from '../core/audit/study-label.ts';
import { studyKey } from '../core/model/assessment.ts';
import { checks, comparators, designs } from '../core/schema/axes.ts';
import { evidenceClasses } from '../core/schema/evidence-classes.ts';
import { studyWord } from './harms-view.ts';
import { sourceName } from './references.ts';
import { sayStudies } from './studies-texts.ts';
import { type StudyMark, studyPicture, type StudyPicture } from './studies-picture.ts';
import type { Telling } from './telling.ts';
import { dataWord, joined, toClaim, toEntity, toSource, type Word, type Words } from './words.ts';

export interface OutcomeLine {
  readonly claim: Word;
  /** Its pieces, by id. */
  readonly evidence: readonly string[];
  /** In how many it was found or measured, and what the numbers are; empty where none are stated. */
  readonly numbers: Words;
  readonly result: string;
  readonly against: boolean;
}

export interface StudyRow {
  readonly id: string;
  /** The claims that it is told by. */
  readonly claims: readonly string[];
  readonly study: Word;
  readonly sources: Words;
  readonly checked: string;
  readonly design: string;
  readonly comparator: string;
  readonly patients: string;
  readonly form: Words;
  readonly treatment: Words;
  readonly regimen: Words;
  readonly duration: Words;
  readonly timePoint: Words;
  readonly coTreatments: Words;
  /** Other treatments that it tells of: when they were given, and with what, their statements say. */
  readonly alsoTold: Words;
  readonly outcomes: readonly OutcomeLine[];
  readonly endpoint: string | null;
  readonly notReported: readonly Pick<OutcomeLine, 'claim' | 'evidence'>[];
  readonly mayShare: string | null;
}

export interface StudiesView {
  readonly lead: string;
  /** Sums of patients that are honest: a sentence each. */
  readonly sums: readonly string[];
  readonly rows: readonly StudyRow[];
  /** Null where there are too many reports to tell them apart in it. */
  readonly picture: StudyPicture | null;
}

/** Most reports of a picture. */
const MOST_PICTURED = 150;

const orNot = (parts: readonly string[]): string => (parts.length > 0 ? parts.join('; ') : sayStudies('notStated'));

/** The same of texts of the data. */
const dataOrNot = (parts: readonly string[]): Words => [parts.length > 0 ? dataWord(parts.join('; ')) : orNot([])];

function numbersOf({ finding, measured, values }: StudyOutcome, n: number | null): Words {
  const counted =
    finding !== null && (measured ?? n) !== null
      ? [sayStudies('finding', { finding, of: measured ?? n ?? 0 })]
      : measured !== null && n !== null && measured < n
        ? [sayStudies('measured', { measured, of: n })]
        : [];
  const told = values.map(({ what, change, spread, p, group }) => {
    const words = [change, spread, p === undefined ? undefined : `p ${p}`, group].filter(Boolean).join(', ');
    return words === '' ? what : `${what}: ${words}`;
  });
  const ofData = [...new Set(told)].map((words): Words => [dataWord(words)]);
  return joined([...counted.map((words): Words => [words]), ...ofData], '; ');
}

/** What its treatment was compared with; an unknown beside a known is said, and makes nothing of it known. */
function comparedWith({ comparators: told }: ClinicalStudy): string {
  const known = told.filter((id) => id !== 'not-stated');
  const words = known.map((id) => comparators.row(id).label);
  return orNot(known.length > 0 && known.length < told.length ? [...words, sayStudies('partNotStated')] : words);
}

/** What was found; of what no patient was seen in, in what it was seen. */
function resultOf({ direction, results, classes }: StudyOutcome): string {
  if (direction === null) return '';
  const opposite = direction === 'not-as-claimed' && !results.includes('no-effect');
  const result = sayStudies(opposite ? 'direction.opposite' : `direction.${direction}`);
  if (classes.includes('human-clinical') || classes.length === 0) return result;
  return sayStudies('seenIn', { result, classes: classes.map((id) => evidenceClasses.row(id).label).join(', ') });
}

function rowOf(telling: Telling, study: ClinicalStudy): StudyRow {
  const { model } = telling;
  const entities = (ids: readonly string[]): Words =>
    joined(
      ids.map((id): Words => [toEntity(id, telling.label(id))]),
      ', ',
    );
  const piecesOf = (id: string): string[] =>
    telling
      .assessment(id)
      .admitted.filter(({ evidence }) => studyKey(evidence) === study.study)
      .map(({ evidence }) => evidence.id);
  const names = study.mayShareWith.map((id) => studyLabel(model, id)).join(', ');
  return {
    id: study.study,
    claims: study.claims,
    study: studyWord(telling, study.study),
    sources: joined(
      study.sources.map((id): Words => [toSource(id, sourceName(model, id))]),
      ', ',
    ),
    checked: orNot(checks.rows.filter(({ id }) => study.checks.includes(id)).map(({ label }) => label)),
    design: orNot(study.designs.filter((id) => id !== 'not-stated').map((id) => designs.row(id).label)),
    comparator: comparedWith(study),
    patients: study.n === null ? sayStudies('noNumber') : String(study.n),
    form: dataOrNot(study.forms.length > 0 ? study.forms : study.diseases.map((id) => telling.label(id))),
    treatment: entities(study.treatments.slice(0, 1)),
    regimen: dataOrNot(study.regimens),
    duration: dataOrNot(study.durations),
    timePoint: dataOrNot(study.timePoints),
    coTreatments: entities(study.coTreatments),
    alsoTold: entities(study.treatments.slice(1).filter((id) => !study.coTreatments.includes(id))),
    outcomes: study.outcomes.map((outcome) => ({
      claim: toClaim(outcome.claim, telling.sentence(outcome.claim)),
      evidence: outcome.evidence,
      numbers: numbersOf(outcome, study.n),
      result: resultOf(outcome),
      against: outcome.direction !== 'as-claimed',
    })),
    endpoint: study.primaryEndpoint && sayStudies(`endpoint.${study.primaryEndpoint}`),
    notReported: study.notReported.map((id) => ({ claim: telling.link(id), evidence: piecesOf(id) })),
    mayShare: names === '' ? null : sayStudies('mayShare', { names }),
  };
}

/** Reports on patients that the chosen sources hide: a table that leaves them out must name them. */
function hiddenStudies(telling: Telling, shown: readonly ClinicalStudy[]): string[] {
  const seen = new Set(shown.map(({ study }) => study));
  const hidden = telling.model.claims.flatMap(({ claim }) =>
    telling.assessment(claim.id).hidden.flatMap((piece) => {
      const key = piece.class === 'human-clinical' ? studyKey(piece.evidence) : null;
      return key === null || seen.has(key) ? [] : [key];
    }),
  );
  const names = [...new Set(hidden)].map((key) => studyLabel(telling.model, key));
  return names.length > 0 ? [sayStudies('hidden', { n: names.length, names: names.join('; ') })] : [];
}

function sumsOf(telling: Telling, studies: readonly ClinicalStudy[]): string[] {
  const primary = studies.filter(({ review }) => !review);
  const { sum: n, unknown, mayShare } = subjectsOf(telling.model, primary);
  const pairs = mayShare.map(([a, b]) =>
    sayStudies('pair', { a: studyLabel(telling.model, a), b: studyLabel(telling.model, b) }),
  );
  const words = n === null ? null : sayStudies('sum.known', { n, studies: primary.length - unknown.length });
  const sum =
    words === null
      ? sayStudies('sum.none')
      : `${pairs.length > 0 ? sayStudies('sum.most', { words, pairs: pairs.join('; ') }) : words}.`;
  const reviews = studies.filter(({ review }) => review);
  return [
    sum.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    ...(unknown.length > 0 && n !== null ? [sayStudies('sum.unknown', { n: unknown.length })] : []),
    ...(reviews.length > 0
      ? [
          sayStudies('sum.review', {
            n: reviews.length,
            names: reviews.map(({ study }) => studyLabel(telling.model, study)).join(', '),
          }),
        ]
      : []),
    ...hiddenStudies(telling, studies),
  ];
}

/** What a report found, in one mark: a primary endpoint decides, else the outcomes of the treatment that it is about. */
function markOf({ primaryEndpoint, outcomes, treatments }: ClinicalStudy, telling: Telling): StudyMark {
  if (primaryEndpoint !== null) return primaryEndpoint === 'met' ? 'effect' : 'none';
  const own = outcomes.filter(
    ({ claim, classes }) =>
      classes.includes('human-clinical') && telling.model.claim(claim).claim.subject === treatments[0],
  );
  const [yes, no] = [
    own.some(({ direction }) => direction !== 'not-as-claimed'),
    own.some(({ direction }) => direction !== 'as-claimed'),
  ];
  return yes ? (no ? 'mixed' : 'effect') : no ? 'none' : 'silent';
}

/** The reports on patients as a table and as a picture. */
export function studiesView(telling: Telling): StudiesView {
  const studies = clinicalStudies(telling.model, telling.assessments);
  return {
    lead: sayStudies('lead', { n: studies.length }),
    sums: sumsOf(telling, studies),
    rows: studies.map((study) => rowOf(telling, study)),
    picture:
      studies.length > MOST_PICTURED
        ? null
        : studyPicture(
            studies.map((study) => ({
              id: study.study,
              name: studyLabel(telling.model, study.study),
              year: study.year,
              design: study.designs.find((id) => id !== 'not-stated') ?? 'not-stated',
              n: study.n,
              mark: markOf(study, telling),
              review: study.review,
            })),
          ),
  };
}
