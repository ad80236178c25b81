import { type Issue, type Place, type Severity, visible } from './issue.ts';
import { filled, spoken } from './speech.ts';
import { type Row, type Vocabulary, vocabulary } from './vocabulary.ts';

export interface RuleRow extends Row {
  /** error: what it concerns is set aside. warning: shown and marked. Nothing else exists. */
  readonly severity: Severity;
  /** What an error sets aside: the whole data set, or the record. */
  readonly refuses: 'dataset' | 'record' | 'nothing';
  /** Template of the message (`filled` in speech.ts); what cannot be seen is written as escapes. */
  readonly message: string;
  readonly remedy: string;
}

const refuse = { severity: 'error', refuses: 'dataset' } as const;
const setAside = { severity: 'error', refuses: 'record' } as const;
const warn = { severity: 'warning', refuses: 'nothing' } as const;

/** Every rule of the reader. `label` is its name for people; the id is stable and is what tests and tools match. */
// prettier-ignore
export const rules = vocabulary<RuleRow>('rules')([
  { id: 'file-empty', label: 'the file is empty', ...refuse, message: 'the file is empty', remedy: 'Choose the file again, or fetch it anew.' },
  { id: 'encoding-invalid', label: 'not the encoding it should be', ...refuse, message: 'not valid {encoding} at byte offset {offset}; {hint}', remedy: 'Save the file as UTF-8.' },
  { id: 'json-web-page', label: 'a web page, not data', ...refuse, message: 'this looks like a web page, not a data set', remedy: 'Download the data set itself, not the page that shows it.' },
  { id: 'json-truncated', label: 'the file ends early', ...refuse, message: 'the file ends early', remedy: 'It was cut short: fetch or save it again.' },
  { id: 'json-syntax', label: 'not JSON', ...refuse, message: 'this is not JSON: {what}', remedy: 'Mend the text at this place.' },
  { id: 'json-too-deep', label: 'nested too deeply', ...refuse, message: 'nested more than {limit} deep', remedy: 'A data set is flat; look for a missing bracket.' },
  { id: 'key-duplicate', label: 'a key twice', ...refuse, message: 'duplicate key {key}{of}, also at line {line}, column {column}', remedy: 'Keep one of the two; which one is meant cannot be guessed.' },
  { id: 'key-forbidden', label: 'a forbidden key', ...refuse, message: 'forbidden key {key}', remedy: 'Remove it: no data needs a key of this name.' },
  { id: 'number-unsafe', label: 'a number too large to tell from its neighbour', ...refuse, message: 'the number {digits} cannot be told from its neighbours', remedy: 'Write identifiers as strings, in quotation marks.' },
  { id: 'root-type', label: 'not an object', ...refuse, message: 'expected an object with a version, found {found}', remedy: 'A data set is one JSON object, or a folder of them.' },
  { id: 'version-missing', label: 'no version', ...refuse, message: 'no version is given', remedy: 'Add "version": 1 to the head of the data set.' },
  { id: 'version-newer', label: 'made by a newer program', ...refuse, message: 'version {version}, this program reads up to {newest}; update', remedy: 'Update Edgewise, or ask for the data in an older version.' },
  { id: 'head-invalid', label: 'the head is not right', ...refuse, message: 'the head of the data set is not right: {what}', remedy: 'See graph/dataset.json for an example.' },
  { id: 'language-unread', label: 'a language that cannot be read', ...warn, message: '{value} is no language tag; the language of the texts is taken as not known', remedy: 'Write a tag of BCP 47, such as en, de or pt-BR, or leave it out.' },
  { id: 'head-twice', label: 'two heads', ...refuse, message: 'a second head; the first is in {first}', remedy: 'Only one file of a folder gives version, id and title.' },
  { id: 'collection-type', label: 'not a list', ...refuse, message: '{key} must be a list (expected array), found {found}', remedy: 'Write it as a list of records, each with its id.' },
  { id: 'collection-misspelt', label: 'a misspelt list', ...refuse, message: 'unknown key “{key}” (did you mean {slip}?)', remedy: 'Spell it as suggested; otherwise its records would be lost.' },
  { id: 'dataset-empty', label: 'an empty data set', ...refuse, message: 'the data set holds no records', remedy: 'Choose the file that holds them, or the whole folder.' },
  { id: 'shape', label: 'not of the right form', ...setAside, message: '{what}', remedy: 'See graph/schema.json for what may stand here.' },
  { id: 'vocabulary', label: 'a word outside the vocabulary', ...setAside, message: '“{word}” is not one of {allowed}{slip}', remedy: 'Use a word of the vocabulary; nothing is guessed.' },
  { id: 'key-misspelt', label: 'a misspelt key', ...setAside, message: 'unknown key “{key}” (did you mean {slip}?)', remedy: 'Spell it as suggested, or remove it.' },
  { id: 'key-unknown', label: 'a key we do not know', ...warn, message: 'unknown key “{key}”; kept, not used', remedy: 'Nothing need be done; it is kept when the data is saved.' },
  { id: 'number-range', label: 'a number out of range', ...setAside, message: 'number out of range: {digits}', remedy: 'Write the number that is meant.' },
  { id: 'text-surrogate', label: 'half a character', ...setAside, message: 'half of a character pair ({points}) in {key}', remedy: 'Type the text again.' },
  { id: 'text-control', label: 'control characters', ...setAside, message: 'control characters ({points}) in {key}', remedy: 'Remove them.' },
  { id: 'text-invisible', label: 'invisible characters', ...warn, message: 'characters that cannot be seen or that turn the text ({points}) in {key}', remedy: 'Remove them unless they are meant.' },
  { id: 'label-lookalike', label: 'a look-alike', ...warn, message: '“{label}” looks like “{other}” but is written otherwise: {points}', remedy: 'If one thing is meant, write it alike; the two are never merged.' },
  { id: 'id-duplicate', label: 'one id, two records', ...setAside, message: 'id “{id}” is also used at {other}', remedy: 'Give each its own id; neither is chosen.' },
  { id: 'id-normalisation', label: 'ids that differ only in encoding', ...setAside, message: 'id “{id}” is the same text as the id at {other}, encoded otherwise', remedy: 'Write ids in one Unicode form (NFC).' },
  { id: 'record-repeated', label: 'an exact repeat', ...warn, message: 'an exact repeat of {other}; shown once', remedy: 'Remove one of the two.' },
  { id: 'focus-lost', label: 'about a disease that is not there', ...warn, message: 'the head names the focus “{id}”, which is no entity that is shown', remedy: 'Add the entity, or mend the id; until then no evidence counts as of this disease.' },
  { id: 'reference-dangling', label: 'refers to nothing', ...setAside, message: 'no {kind} “{id}”{slip}', remedy: 'Add the record, or mend the id.' },
  { id: 'reference-set-aside', label: 'rests on what was set aside', ...setAside, message: '{kind} “{id}” was set aside', remedy: 'Mend that record first.' },
  { id: 'reference-lost', label: 'names something set aside', ...warn, message: '{kind} “{id}” was set aside; the rest of the list stands', remedy: 'Mend that record.' },
  { id: 'evidence-missing', label: 'a claim without evidence', ...setAside, message: 'claim without evidence', remedy: 'Say who says so and where; a claim without a source is not drawn.' },
  { id: 'evidence-none-left', label: 'all evidence set aside', ...setAside, message: 'every piece of evidence was set aside, {count} in all', remedy: 'Mend the evidence.' },
  { id: 'evidence-set-aside', label: 'some evidence set aside', ...warn, message: '{count|# evidence entry|# evidence entries} quarantined: {ids}', remedy: 'Mend the evidence; the claim stands on the rest.' },
  { id: 'evidence-source-missing', label: 'evidence without a source', ...setAside, message: 'evidence that names no document it was read in', remedy: 'Add readIn with the source and the passage.' },
  { id: 'evidence-study-missing', label: 'a measurement without a study', ...setAside, message: 'observed, but no study or reference is named', remedy: 'Name the study, or call it asserted.' },
  { id: 'evidence-species-missing', label: 'species not stated', ...warn, message: 'measured, but in a species or system that is not stated: unclassified, in no column', remedy: 'State the species and system if the source does.' },
  { id: 'evidence-counts', label: 'impossible counts', ...setAside, message: '{finding} with the finding, {measured} measured, {of} in all: this cannot be', remedy: 'Read the numbers again; unknown is null.' },
  { id: 'evidence-passage', label: 'not exactly one passage', ...setAside, message: 'readIn needs exactly one of passage, quote and text; it has {has}', remedy: 'Give the passage, a quote, or "text": "not-held".' },
  { id: 'curator-form', label: 'a curator’s inference out of form', ...setAside, message: 'a curator’s inference {what}', remedy: 'The curator only proposes, and has read it nowhere.' },
  { id: 'reader-form', label: 'a reader’s idea out of form', ...setAside, message: 'a reader’s idea {what}', remedy: 'A reader only proposes; what a source says is evidence of that source.' },
  { id: 'reader-relation', label: 'no relation for an idea', ...setAside, message: '“{predicate}” cannot be proposed by a reader', remedy: 'Choose a relation that one thing may have on another.' },
  { id: 'curator-only', label: 'only a curator may say this', ...setAside, message: '“{predicate}” may only be said by the curator', remedy: 'Use the relation that the source states.' },
  { id: 'result-form', label: 'a result that does not fit', ...setAside, message: '“no-change” with result “{result}”', remedy: 'The result of an unchanged finding is no-effect.' },
  { id: 'predicate-kinds', label: 'an unusual pair for this relation', ...warn, message: '“{predicate}” does not usually lead from {subject} to {object}', remedy: 'Check the relation and the kinds of the entities.' },
  { id: 'claim-self', label: 'a claim about itself', ...warn, message: 'subject and object are the same: {id}', remedy: 'Check that a loop is meant.' },
  { id: 'claim-identity', label: 'the same claim under two ids', ...warn, message: 'says the same as claim “{other}”: same subject, predicate, object, aspect and place', remedy: 'Join them into one claim with several pieces of evidence.' },
  { id: 'year-impossible', label: 'an impossible year', ...setAside, message: 'the year {year} cannot be: the data is of {date}', remedy: 'Mend the year, or leave it out if it is not known.' },
  { id: 'source-identity', label: 'a source nobody could find', ...setAside, message: 'needs at least authors and year, a title, DOI, PMID, URL, or its number in another source', remedy: 'Say what is known of it.' },
  { id: 'link-doi', label: 'not a DOI', ...warn, message: '“{value}” is not a DOI; shown as plain text', remedy: 'A DOI begins with 10. and has no spaces.' },
  { id: 'link-pmid', label: 'not a PMID', ...warn, message: '“{value}” is not a PMID; shown as plain text', remedy: 'A PMID has one to eight digits.' },
  { id: 'link-pmcid', label: 'not a PMCID', ...warn, message: '“{value}” is not a PMCID; shown as plain text', remedy: 'A PMCID is PMC and digits.' },
  { id: 'link-url', label: 'not a safe link', ...warn, message: '“{value}” is not a plain web address; shown as plain text', remedy: 'Use an http or https address of a public host.' },
  { id: 'quote-empty', label: 'an empty quote', ...setAside, message: 'an empty quote proves nothing', remedy: 'Quote the words that say it.' },
  { id: 'quote-missing', label: 'a quote not in the source', ...setAside, message: 'not found in the source{difference}{nearest}', remedy: 'Quote the source word for word.' },
  { id: 'quote-ellipsis', label: 'a quote with words left out', ...warn, message: 'words are left out of this quote', remedy: 'Quote without a gap if you can.' },
  { id: 'quote-unchecked', label: 'a quote that could not be checked', ...warn, message: 'the text of {source} is not held, so this quote is not checked', remedy: 'Add the text where its licence allows it.' },
  { id: 'passage-missing', label: 'a passage not in the source', ...setAside, message: 'the passage is not in the text of {source}', remedy: 'Make the record anew with passages --find.' },
  { id: 'passage-moved', label: 'a passage at another place', ...warn, message: 'the passage stands at another place in {source}', remedy: 'Make the record anew with passages --find.' },
  { id: 'explanation-unsourced', label: 'an explanation that names no claim', ...warn, message: 'said to be after the review, but no claim is named', remedy: 'Name the claims that it is taken from, or call it the editor’s.' },
  { id: 'note-empty', label: 'a note on nothing', ...setAside, message: 'a note that touches no claim', remedy: 'Name the claims it touches.' },
]);
export type RuleId = (typeof rules.rows)[number]['id'];

type Values = Readonly<Record<string, string | number>>;
/** Say that a rule is broken: where, by which record, and what to fill the message with. */
export type ReportOf<Id extends string> = (rule: Id, place: Place, id: string | null, values: Values) => void;
export type Report = ReportOf<RuleId>;

/** A report on the rules of a table that gathers issues in the order they are found, in the language that is spoken. */
export function issueListOf<R extends RuleRow>(
  table: Vocabulary<R>,
): { readonly issues: Issue[]; readonly report: ReportOf<R['id']> } {
  const issues: Issue[] = [];
  const report: ReportOf<R['id']> = (rule, place, id, values) => {
    const { severity, message, remedy } = table.row(rule);
    const inWords = (field: 'message' | 'remedy', english: string): string =>
      spoken(`${table.name}.${rule}.${field}`, english);
    const told = filled(inWords('message', message), values, `rule ${rule}`);
    issues.push({ rule, severity, ...place, id, message: visible(told), remedy: inWords('remedy', remedy) });
  };
  return { issues, report };
}

export const issueList = (): { readonly issues: Issue[]; readonly report: Report } => issueListOf(rules);
