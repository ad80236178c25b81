import { type Row, vocabulary } from './vocabulary.ts';

/** The axes of a piece of evidence. They are never merged into one number or word. */

export const aspects = vocabulary<Row>('aspects')([
  { id: 'not-stated', label: 'aspect not stated' },
  { id: 'abundance', label: 'amount' },
  { id: 'expression', label: 'expression' },
  { id: 'synthesis', label: 'synthesis' },
  { id: 'secretion', label: 'secretion' },
  { id: 'activity', label: 'activity' },
  { id: 'activity-or-abundance', label: 'activity or amount' },
]);
export type Aspect = (typeof aspects.rows)[number]['id'];

export const modalities = vocabulary<Row & { readonly meaning: string }>('modalities')([
  { id: 'observed', label: 'measured', meaning: 'somebody measured it, and the study is named' },
  { id: 'hypothesised', label: 'proposed, not measured', meaning: 'somebody proposes it' },
  { id: 'asserted', label: 'stated without data', meaning: 'stated, no data given' },
]);
export type Modality = (typeof modalities.rows)[number]['id'];

export const speakers = vocabulary<Row>('speakers')([
  { id: 'study-authors', label: 'the authors of the study' },
  { id: 'cited-authors', label: 'cited authors, as the review reports them' },
  { id: 'review-authors', label: 'the authors of the review' },
  { id: 'regulator', label: 'a regulator' },
  { id: 'curator', label: 'assumed by the curator' },
  { id: 'reader', label: 'a reader’s own idea' },
]);
export type Speaker = (typeof speakers.rows)[number]['id'];

export const results = vocabulary<Row>('results')([
  { id: 'effect', label: 'effect' },
  { id: 'no-effect', label: 'no effect' },
  { id: 'opposite-effect', label: 'opposite effect' },
  { id: 'not-reported', label: 'result not reported' },
]);
export type Result = (typeof results.rows)[number]['id'];

export const systems = vocabulary<Row>('systems')([
  { id: 'in-vivo', label: 'in vivo' },
  { id: 'ex-vivo', label: 'ex vivo' },
  { id: 'in-vitro', label: 'in vitro' },
  { id: 'ex-vivo-or-in-vitro', label: 'ex vivo or in vitro' },
  { id: 'not-stated', label: 'system not stated' },
  { id: 'not-applicable', label: 'not applicable' },
]);
export type System = (typeof systems.rows)[number]['id'];

/**
 * Designs, strongest first: within human clinical evidence they are always shown and ordered so. `eco` is the term of
 * the primary study in the Evidence and Conclusion Ontology (2024-07-19); case reports, series, pilots and open-label
 * trials have none, since ECO:0000180 means a controlled investigation.
 */
export const designs = vocabulary<Row & { readonly eco: string | null }>('designs')([
  { id: 'randomised-trial', label: 'randomised trial', eco: 'ECO:0000180' },
  { id: 'open-label-trial', label: 'open-label trial', eco: null },
  { id: 'pilot-study', label: 'pilot study', eco: null },
  { id: 'observational-study', label: 'observational study', eco: null },
  { id: 'case-series', label: 'case series', eco: null },
  { id: 'case-report', label: 'case report', eco: null },
  { id: 'animal-experiment', label: 'animal experiment', eco: 'ECO:0000179' },
  { id: 'cell-experiment', label: 'cell experiment', eco: null },
  { id: 'systematic-review', label: 'systematic review', eco: null },
  { id: 'not-stated', label: 'design not stated', eco: null },
  { id: 'none', label: 'no study', eco: null },
]);
export type Design = (typeof designs.rows)[number]['id'];

/** Who or what was given the treatment or measured: clinical and laboratory evidence are never merged as "human". */
export const exposures = vocabulary<Row>('exposures')([
  { id: 'patient', label: 'patients' },
  { id: 'healthy-person', label: 'healthy people' },
  { id: 'animal', label: 'animals' },
  { id: 'dish', label: 'cells in a dish' },
  { id: 'not-stated', label: 'not stated' },
  { id: 'not-applicable', label: 'not applicable' },
]);
export type Exposure = (typeof exposures.rows)[number]['id'];

export const comparators = vocabulary<Row & { readonly controlled: boolean }>('comparators')([
  { id: 'none', label: 'none: before and after only', controlled: false },
  { id: 'placebo', label: 'placebo', controlled: true },
  { id: 'untreated', label: 'untreated', controlled: true },
  { id: 'other-treatment', label: 'another treatment', controlled: true },
  { id: 'healthy', label: 'healthy people', controlled: true },
  { id: 'not-stated', label: 'comparator not stated', controlled: false },
]);
export type Comparator = (typeof comparators.rows)[number]['id'];

/** How far a cited study was checked at its origin. Title or abstract only makes a verdict provisional. */
export const checks = vocabulary<Row & { readonly provisional: boolean }>('checks')([
  { id: 'no', label: 'as reported by the review', provisional: true },
  { id: 'title', label: 'title seen', provisional: true },
  { id: 'abstract', label: 'abstract read', provisional: true },
  { id: 'full-text', label: 'full text read', provisional: false },
]);

export const links = vocabulary<Row>('links')([
  { id: 'stated', label: 'stated by the text' },
  { id: 'inferred', label: 'inferred by the curator' },
]);

/** How a detail of a source is known. */
export const grades = vocabulary<Row & { readonly verified: boolean }>('grades')([
  { id: 'seen', label: 'seen on its public page', verified: true },
  { id: 'text', label: 'as the review states it', verified: true },
  { id: 'inferred', label: 'inferred', verified: false },
  { id: 'unverified', label: 'not verified', verified: false },
  { id: 'unknown', label: 'details not available', verified: false },
]);
export type Grade = (typeof grades.rows)[number]['id'];

/** How a source stands to the data set. `reach` orders the wider and wider choices of the reader. */
export const sourceRoles = vocabulary<Row & { readonly reach: 'review' | 'abstracts' | 'later' }>('source-roles')([
  { id: 'main', label: 'the text this data set encodes', reach: 'review' },
  { id: 'cited', label: 'cited by the main source', reach: 'abstracts' },
  { id: 'later', label: 'later evidence', reach: 'later' },
]);

/** Which sources a reader admits; each choice holds the ones before it. `inWords` completes “with …”. */
export const reaches = vocabulary<Row & { readonly inWords: string }>('reaches')([
  { id: 'review', label: 'the review alone', inWords: 'the review alone' },
  { id: 'abstracts', label: 'the review and cited abstracts', inWords: 'the review and cited abstracts' },
  { id: 'later', label: 'with later evidence', inWords: 'later evidence' },
]);
export type Reach = (typeof reaches.rows)[number]['id'];
export const defaultReach: Reach = 'abstracts';

export const noteKinds = vocabulary<Row>('note-kinds')([
  { id: 'disagreement', label: 'the source disagrees with itself' },
  { id: 'overstatement', label: 'worded more strongly than its evidence' },
  { id: 'omission', label: 'left out by the source' },
  { id: 'wording', label: 'wording' },
  { id: 'curation', label: 'remark of the curator' },
]);
export type NoteKind = (typeof noteKinds.rows)[number]['id'];

/** SKOS mapping relations of an outside identifier. */
export const mappings = vocabulary<Row>('mappings')([
  { id: 'exact', label: 'exact match' },
  { id: 'close', label: 'close match' },
  { id: 'broad', label: 'broader' },
  { id: 'narrow', label: 'narrower' },
  { id: 'ortholog', label: 'same gene in another species' },
]);

/** Taxa with names. Others are shown by their id. */
export const taxa = vocabulary<Row & { readonly inWords: string }>('taxa')([
  { id: 'NCBITaxon:9606', label: 'human', inWords: 'in humans' },
  { id: 'NCBITaxon:10090', label: 'mouse', inWords: 'in mice' },
]);
export const HUMAN = 'NCBITaxon:9606';
