/**
 * What changed between two versions of a data set, described once: the types follow from these shapes, and so does the
 * JSON Schema that `edgewise diff --schema` prints.
 */
import { verdicts } from '../schema/verdicts.ts';
import {
  array,
  type Infer,
  int,
  nullable,
  oneOf,
  optional,
  strictObject,
  string,
  toJSONSchema,
  unknown,
} from '../schema/zod.ts';

/** Kinds of records, in the order in which changes are told. */
export const recordKinds = ['claims', 'evidence', 'sources', 'studies', 'notes', 'entities', 'terms'] as const;
export type RecordKind = (typeof recordKinds)[number];

const id = string();

const fieldChange = strictObject({
  field: string().describe('Path of the field; an item of a list in brackets, by its key or without one.'),
  before: optional(unknown()).describe('The old value; absent where there was none.'),
  after: optional(unknown()).describe('The new value; absent where there is none.'),
});

const recordChange = strictObject({
  kind: oneOf(recordKinds),
  id: id.describe('The id in the new version; of a record that was removed, in the old one.'),
  change: oneOf(['added', 'removed', 'changed', 'renamed']),
  was: optional(id).describe(
    'The old id of what was renamed: a claim of the same subject, predicate, object, aspect and place.',
  ),
  claim: optional(id).describe('The claim of a piece of evidence.'),
  words: string().describe('What the record says or is called.'),
  fields: array(fieldChange),
});

const verdict = oneOf([...verdicts.ids, 'none', 'not-admitted', 'absent']).describe(
  'none: the claim has no verdict. not-admitted: none of its evidence is admitted. absent: there is no such claim.',
);

const outcome = strictObject({
  claim: id,
  verdict: strictObject({ before: verdict, after: verdict }),
  sentence: strictObject({ before: nullable(string()), after: nullable(string()) }).describe(
    'The claim read out; null where it is absent or not admitted.',
  ),
  through: array(strictObject({ kind: oneOf(recordKinds), id, change: recordChange.shape.change })).describe(
    'The pieces of evidence that changed, or the claim, or else the sources behind it.',
  ),
});

const counts = strictObject({ added: int(), removed: int(), changed: int(), renamed: int() });

const version = strictObject({ id, version: string(), sha256: string() }).describe('Which data set, and its digest.');

export const datasetDiffShape = strictObject({
  head: array(fieldChange).describe('Changes of the title, release, date and the rest of the head.'),
  counts: strictObject({
    claims: counts,
    evidence: counts,
    sources: counts,
    studies: counts,
    notes: counts,
    entities: counts,
    terms: counts,
  }),
  records: array(recordChange),
  outcomes: array(outcome).describe(
    'Claims whose verdict changed, or that are read out otherwise for what changed in them.',
  ),
  unshown: strictObject({ before: array(string()), after: array(string()) }).describe(
    'What is set aside or not known to the program, in one version only, as it is written.',
  ),
});

export type FieldChange = Infer<typeof fieldChange>;
export type RecordChange = Infer<typeof recordChange>;
export type Outcome = Infer<typeof outcome>;
export type DatasetDiff = Infer<typeof datasetDiffShape>;

/** The JSON of `edgewise diff` as a JSON Schema (draft 2020-12): what changed, after which versions were compared. */
export const datasetDiffJsonShape = strictObject({ before: version, after: version, ...datasetDiffShape.shape });
export const datasetDiffSchema = (): object => toJSONSchema(datasetDiffJsonShape);
