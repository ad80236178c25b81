/**
 * The JSON of an audit as a JSON Schema (draft 2020-12), for other programs: `edgewise audit --schema` prints it. The
 * types of the report are the source; `reportShape` must describe them, which the compiler checks.
 */
import { comparators, designs, reaches, results } from '../schema/axes.ts';
import { diseaseContexts } from '../schema/disease-contexts.ts';
import { evidenceClasses, stepClasses } from '../schema/evidence-classes.ts';
import { roles } from '../schema/roles.ts';
import { evidenceShape } from '../schema/shapes.ts';
import { verdicts } from '../schema/verdicts.ts';
import {
  array,
  boolean,
  type Infer,
  int,
  nullable,
  oneOf,
  record,
  strictObject,
  string,
  toJSONSchema,
  tuple,
  type ZodType,
} from '../schema/zod.ts';
import { auditColumns } from './audit-columns.ts';
import { auditQuestions } from './audit-question-list.ts';
import type { AuditReport } from './audit-report.ts';

const id = string();
const ids = array(id);
const count = int().nonnegative();
const { n, regimen, values } = evidenceShape.shape;
const verdict = nullable(oneOf(verdicts.ids));

const cell = strictObject({
  column: oneOf(auditColumns.ids),
  context: oneOf(diseaseContexts.ids),
  evidence: ids.describe('Pieces; each piece of the data set is in one cell or hidden.'),
  studies: array(strictObject({ study: id, n: nullable(count), results: array(oneOf(results.ids)) })).describe(
    'Independent primary studies; n counts patients or animals, null where it is not stated.',
  ),
  subjects: strictObject({
    sum: nullable(count).describe('Over the studies that say how many; a most where two may share patients.'),
    unknown: ids,
    mayShare: array(tuple([id, id])),
  }),
});

const row = strictObject({
  claim: id,
  role: oneOf(roles.ids),
  verdict,
  provisional: boolean(),
  dependsOn: strictObject({
    evidence: ids,
    studies: array(strictObject({ study: id, verdict })).describe('Without this study the verdict would be that.'),
  }),
  cells: array(cell).describe('A cell that is absent was not measured; there are no zeros.'),
});

const event = strictObject({
  claim: id,
  evidence: id,
  treatment: id,
  event: id,
  n: nullable(n.unwrap()),
  regimen: nullable(regimen.unwrap()),
  consequence: nullable(string()),
  readIn: nullable(id),
  beyond: boolean().describe('Told by another document than the main text.'),
});

const study = strictObject({
  study: id,
  year: nullable(int()),
  sources: ids,
  claims: ids.describe('All that it tells something of, without an outcome too.'),
  checks: array(string()),
  designs: array(oneOf(designs.ids)),
  comparators: array(oneOf(comparators.ids)).describe('Of the treatment that it is on, in its patients.'),
  treatments: ids.describe('What it tells of, first what it is on; others may have been given before.'),
  coTreatments: ids.describe('Given together with what it is on.'),
  n: nullable(count),
  diseases: ids,
  forms: array(string()),
  populations: array(string()),
  regimens: array(string()),
  durations: array(string()),
  timePoints: array(string()),
  outcomes: array(
    strictObject({
      claim: id,
      evidence: ids,
      classes: array(oneOf(evidenceClasses.ids)).describe(
        'What a report found in cells or animals is no outcome in patients.',
      ),
      results: array(oneOf(results.ids)),
      direction: nullable(oneOf(['as-claimed', 'not-as-claimed', 'both'])),
      measured: nullable(count),
      finding: nullable(count),
      values: values.unwrap(),
    }),
  ),
  primaryEndpoint: nullable(oneOf(['met', 'missed'])),
  notReported: ids,
  mayShareWith: ids,
  note: nullable(string()),
  review: boolean(),
});

const stepClass = oneOf(stepClasses as readonly [(typeof stepClasses)[number], ...typeof stepClasses]);

export const auditReportShape = strictObject({
  dataset: strictObject({ id, version: string(), date: string(), sha256: string(), focus: ids }),
  sources: oneOf(reaches.ids),
  question: nullable(strictObject({ from: ids, to: ids, complete: boolean() })),
  matrix: strictObject({
    rows: array(row),
    pieces: strictObject({
      all: count,
      inCells: count,
      hidden: count,
      columns: record(oneOf(auditColumns.ids), count),
    }),
  }),
  questions: array(
    strictObject({
      id: oneOf(auditQuestions.ids),
      label: string(),
      findings: array(strictObject({ claims: ids, evidence: ids, reason: string() })),
    }),
  ),
  harms: strictObject({
    told: array(strictObject({ study: id, events: array(event) })),
    silent: ids,
    unstudied: array(event),
  }),
  studies: array(study),
  pathways: strictObject({
    pathways: array(
      strictObject({
        rank: count,
        entities: ids,
        steps: array(strictObject({ from: id, to: id, claims: ids, class: stepClass })),
      }),
    ),
    diseases: ids.describe('In humans with any of these a step would have to be shown; empty where none is named.'),
    toShow: array(strictObject({ claim: id, from: id, to: id, words: string(), search: string(), ways: array(count) })),
  }),
}) satisfies ZodType<DeepMutable<AuditReport>>;

type DeepMutable<T> = T extends readonly [infer A, infer B]
  ? [DeepMutable<A>, DeepMutable<B>]
  : T extends readonly (infer Item)[]
    ? DeepMutable<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: DeepMutable<T[Key]> }
      : T;

export type AuditReportJson = Infer<typeof auditReportShape>;

export const auditReportSchema = (): object => toJSONSchema(auditReportShape);
