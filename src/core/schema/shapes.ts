/**
 * The native format, described once. Types, the JSON Schema in `graph/schema.json` and the form of messages follow
 * from these shapes. Shapes say what a field may hold; what fields mean together is said by the rules (`rules.ts`).
 */
import {
  aspects,
  checks,
  comparators,
  designs,
  exposures,
  grades,
  links,
  mappings,
  modalities,
  noteKinds,
  results,
  sourceRoles,
  speakers,
  systems,
} from './axes.ts';
import { entityKinds } from './entity-kinds.ts';
import { languageShape } from './language-tag.ts';
import { predicates } from './predicates.ts';
import {
  array,
  boolean,
  type Infer,
  int,
  literal,
  nullable,
  number,
  oneOf,
  optional,
  strictObject,
  string,
  union,
} from './zod.ts';

/** The newest version of the format that this program reads. */
export const FORMAT_VERSION = 1;

const id = string().min(1).describe('Stable identifier, unique among its kind.');
const words = string().min(1);
const text = (description: string) => words.describe(description);
const day = string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .describe('A day, YYYY-MM-DD.');
const taxon = string()
  .regex(/^(NCBITaxon:\d+|not-stated|not-applicable)$/)
  .describe('Species of the experiment: NCBITaxon:n, not-stated or not-applicable.');
const count = nullable(int().nonnegative()).describe('A number of patients or animals; null where it is not known.');

export const placeShape = union([
  strictObject({
    section: text('Heading of the section, or "body".'),
    paragraph: int().positive(),
    sentence: int().positive(),
  }),
  strictObject({ table: int().positive(), row: int().nonnegative() }),
]).describe('Where in the source: section, paragraph and sentence, or table and row; all counted from 1.');

export const fingerprintShape = strictObject({
  length: int().positive().describe('Kept code points of the passage.'),
  sha256: string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256, in hex, of the kept characters in UTF-8.'),
  rolling: string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Rolling checksum of the kept code points; makes the search linear.'),
  occurrence: optional(int().positive()).describe('Which one, where the text repeats itself.'),
});

export const passageShape = strictObject({ place: placeShape, fingerprint: fingerprintShape });

export const readInShape = strictObject({
  source: id.describe('The document we read.'),
  passage: optional(passageShape),
  quote: optional(string()).describe('The words themselves, where the licence of the source allows it.'),
  text: optional(literal('not-held')).describe('The text of this document is not at hand.'),
}).describe('The document and passage that we read: exactly one of passage, quote and text.');

export const curatedShape = strictObject({
  by: text('Who read the source.'),
  date: day,
  second: optional(strictObject({ by: words, date: day })).describe('Second reader, where there was one.'),
});

export const evidenceShape = strictObject({
  id,
  modality: oneOf(modalities.ids),
  by: oneOf(speakers.ids),
  result: oneOf(results.ids),
  taxon,
  system: oneOf(systems.ids),
  design: oneOf(designs.ids),
  exposed: oneOf(exposures.ids).describe('Who or what was given the treatment, or was measured.'),
  comparator: oneOf(comparators.ids),
  n: optional(strictObject({ finding: count, measured: count, of: count })).describe(
    'With this finding, measured, out of how many.',
  ),
  groups: optional(array(strictObject({ label: words, n: count, form: optional(id), duration: optional(words) }))),
  values: optional(
    array(
      strictObject({
        what: text('What was measured.'),
        change: optional(words),
        baseline: optional(words),
        after: optional(words),
        spread: optional(words),
        unit: optional(words),
        p: optional(words),
        group: optional(words),
        endpoint: optional(oneOf(['primary', 'other'])),
      }),
    ),
  ).describe('Numbers as the source states them.'),
  context: optional(
    strictObject({
      disease: optional(id),
      model: optional(id),
      tissue: optional(id).describe('Cell or tissue, an entity.'),
      coTreatments: optional(array(id)),
      population: optional(words),
      period: optional(words),
      site: optional(words),
    }),
  ),
  regimen: optional(strictObject({ dose: optional(words), schedule: optional(words), duration: optional(words) })),
  consequence: optional(words),
  subjectAspect: optional(oneOf(aspects.ids)).describe('Aspect of the subject, where the text names it.'),
  named: optional(words).describe('The word read, where it differs from the label.'),
  worded: optional(literal('fact')).describe('The text words it as a fact, though it only proposes it.'),
  signInferred: optional(boolean()).describe('The direction is the curator’s.'),
  inferred: optional(array(strictObject({ axis: words, from: words }))).describe(
    'Axis values that are inferred, and from what.',
  ),
  study: optional(id).describe('The study it reports; badges count these.'),
  cited: optional(array(strictObject({ source: id, link: oneOf(links.ids), checked: oneOf(checks.ids) }))),
  jointly: optional(boolean()).describe('One reference marker serves several claims.'),
  readIn: optional(readInShape),
  basis: optional(array(id)).describe('Claims that a curator’s inference rests on.'),
  note: optional(words),
  curated: curatedShape,
});

export const claimShape = strictObject({
  id,
  subject: id,
  predicate: oneOf(predicates.ids),
  object: id,
  aspect: optional(oneOf(aspects.ids)),
  where: optional(id).describe('Cell or tissue in which the object changes.'),
  via: optional(array(id)).describe('Claims that this one sums up.'),
  statement: text('What is claimed, in our own words.'),
  strength: optional(number().positive().max(1)).describe(
    'The data set’s own strength of this claim, above 0 and up to 1; never a class of evidence.',
  ),
  note: optional(words),
  evidence: array(evidenceShape),
});

const explained = {
  text: text('One sentence, in our own words.'),
  by: oneOf(['review', 'editor']).describe('Whose explanation it is: after the review, or the editor’s.'),
  claims: optional(array(id)).describe('Claims that it is taken from; an explanation after the review names them.'),
};
export const explanationShape = strictObject(explained);

export const entityShape = strictObject({
  id,
  kind: oneOf(entityKinds.ids),
  label: words,
  plural: optional(boolean()).describe('The label is a plural, so that sentences agree with it.'),
  synonyms: optional(array(words)),
  xrefs: optional(
    array(strictObject({ id: string().regex(/^[A-Za-z][\w.]*:\S+$/), match: oneOf(mappings.ids) })),
  ).describe('Identifiers of this entity elsewhere, as CURIEs.'),
  group: optional(boolean()).describe('Stands for several things.'),
  better: optional(oneOf(['lower', 'higher', 'none'])).describe('Which way of the scale is good for the patient.'),
  definition: optional(explanationShape),
  note: optional(words),
});

export const sourceShape = strictObject({
  id,
  role: oneOf(sourceRoles.ids),
  kind: oneOf(['review', 'article', 'regulator', 'other']),
  marker: optional(words).describe('Number of this reference in the main source.'),
  citedBy: optional(id).describe('The source whose bibliography holds it.'),
  topic: optional(words).describe('What it is about, where no more is known.'),
  title: optional(words),
  authors: optional(array(words)),
  etAl: optional(boolean()),
  year: optional(int()),
  journal: optional(words),
  volume: optional(words),
  issue: optional(words),
  pages: optional(words),
  doi: optional(words),
  pmid: optional(words),
  pmcid: optional(words),
  url: optional(words),
  grade: oneOf(grades.ids),
  grades: optional(array(strictObject({ field: words, grade: oneOf(grades.ids) }))).describe(
    'Fields known otherwise than the rest.',
  ),
  text: optional(string()).describe('The full text, where its licence allows it.'),
  note: optional(words),
});

export const studyShape = strictObject({
  id,
  label: words,
  sources: array(id),
  year: optional(int()),
  site: optional(words),
  mayShareWith: optional(array(id)).describe('Studies that may report on the same patients.'),
  note: optional(words),
});

export const noteShape = strictObject({
  id,
  kind: oneOf(noteKinds.ids),
  text: text('The remark, in our own words.'),
  claims: array(id),
  passages: optional(array(readInShape)),
});

export const termShape = strictObject({
  id,
  word: text('The word or abbreviation as it is written.'),
  forms: optional(array(words)).describe('Other ways in which it is written, as its plural.'),
  ...explained,
});

export const headShape = strictObject({
  $schema: optional(string()),
  version: int(),
  id,
  language: optional(languageShape),
  title: words,
  release: text('Version of the data.'),
  date: day,
  licence: words,
  about: words,
  limits: array(words).describe('What a reader must know about how the data was gathered.'),
  focus: optional(array(id)).describe(
    'Diseases that the data set is about, the main one first: evidence from another disease is told apart.',
  ),
});

/** The collections of a data set, in reading order. Every record lives in one of them. */
export const collections = {
  entities: entityShape,
  claims: claimShape,
  sources: sourceShape,
  studies: studyShape,
  notes: noteShape,
  terms: termShape,
} as const;
export type CollectionName = keyof typeof collections;

export type Place = Infer<typeof placeShape>;
export type Fingerprint = Infer<typeof fingerprintShape>;
export type Passage = Infer<typeof passageShape>;
export type ReadIn = Infer<typeof readInShape>;
export type Evidence = Infer<typeof evidenceShape>;
export type Claim = Infer<typeof claimShape>;
export type Entity = Infer<typeof entityShape>;
export type Source = Infer<typeof sourceShape>;
export type Study = Infer<typeof studyShape>;
export type Note = Infer<typeof noteShape>;
export type Explanation = Infer<typeof explanationShape>;
export type Term = Infer<typeof termShape>;
export type Head = Infer<typeof headShape>;

/** A data set as it is shown: only records that passed the reader. */
export interface Dataset {
  readonly head: Head;
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly studies: readonly Study[];
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
}
