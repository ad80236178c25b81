/**
 * What comes of holding a file against the data, described once: the types follow from these shapes, and so does the JSON
 * Schema that `edgewise verify --schema` prints.
 */
import { type Row, vocabulary } from '../schema/vocabulary.ts';
import {
  array,
  boolean,
  type Infer,
  nullable,
  number,
  oneOf,
  strictObject,
  string,
  toJSONSchema,
} from '../schema/zod.ts';
import { contentStates } from './content-state.ts';
import { stampProblems } from './stamp-reader.ts';

/** Whether the data that a file was made of are those that it is held against. */
export const stampedData = vocabulary<Row>('stamped-data')([
  { id: 'same', label: 'the same state of the data set' },
  { id: 'other-state', label: 'another state of the data set' },
  { id: 'other-dataset', label: 'another data set' },
]);

const ids = array(string());
const version = strictObject({ id: string(), release: string(), sha256: string() });

const report = strictObject({
  dataset: version.describe('The data that the file names.'),
  link: nullable(string()).describe('Address of the view that it shows; null where it names none.'),
  data: oneOf(stampedData.ids),
  intact: boolean().describe('The digest of the stamp holds: nobody changed it by hand.'),
  content: oneOf(contentStates.ids).describe('What became of its words or its drawing since it was written.'),
  unchanged: ids.describe('Claims that are the same, with all their evidence.'),
  changed: ids.describe('Claims of which something is different now, or of their evidence.'),
  gone: ids.describe('Claims that the data no longer hold.'),
  notCompared: ids.describe('Claims of another data set. Each claim that the file names is in one of the four lists.'),
  unnamed: number().int().describe('How many more claims it rests on and does not name, as a sheet for students does.'),
});
export type StampReport = Infer<typeof report>;

/** The document that `edgewise verify --json` prints. */
export const verificationShape = strictObject({
  file: string(),
  dataset: version.describe('The data that the file is held against.'),
  stands: boolean().describe('All that the file shows stands as it did, and it was read whole: exit status 0.'),
  problems: array(oneOf(stampProblems)).describe('Why something in it that looks like a stamp could not be read.'),
  stamps: array(report).describe('A file that was put together from several has several.'),
});
export type Verification = Infer<typeof verificationShape>;

export const verificationSchema = (): object => toJSONSchema(verificationShape);
