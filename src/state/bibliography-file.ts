import { bibliography, type Entry, sourcesCited, type WrittenEntry } from '../core/formats/bibliography.ts';
import { writeBibtex } from '../core/formats/bibtex.ts';
import { writeReferenceList } from '../core/formats/reference-list.ts';
import { writeRis } from '../core/formats/ris.ts';
import { claimSentence } from '../core/queries/claim-sentence.ts';
import { inEnglish } from '../core/schema/speech.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';
import { sayCited } from './cite-texts.ts';
import type { Telling } from './telling.ts';

/**
 * A claim as a sentence to paste, with a mark for each reference; as it was written down where no source is admitted for
 * it. All of it is in the language of the data set, as everything that cites it.
 */
export function sentenceOf({ model, assessments, assessment, sentence }: Telling, claim: string): string {
  const { listed } = assessment(claim);
  return inEnglish(() =>
    listed ? claimSentence(model, assessments, claim).text : sayCited('claim', { sentence: sentence(claim) }),
  );
}

/** What the evidence of some claims cites or was read in, as entries of a bibliography. */
export const entriesOf = ({ model, assessments }: Telling, claims: readonly string[]): Entry[] =>
  inEnglish(() => bibliography(model, sourcesCited(model, assessments, claims)));

/** How many details are left out of entries, since nobody verified them or they are not well formed. */
export const leftOutOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { unverified, malformed }) => sum + unverified.length + malformed.length, 0);

/** A sentence for each claim, a line each, with a list of the references that they name. */
export function sentencesOf(telling: Telling, claims: readonly string[]): string {
  const lines = [...new Set(claims)].map((claim) => sentenceOf(telling, claim));
  return `${lines.join('\n')}\n\n${writeReferenceList(entriesOf(telling, claims))}`;
}

/** A bibliography as a file, and how many details were left out of it because nobody verified them. */
export interface BibliographyFile {
  readonly content: string;
  readonly leftOut: number;
}

interface BibliographyRow extends Row {
  /** Media type of the file. */
  readonly type: string;
  readonly write: (entries: readonly WrittenEntry[]) => string;
}

/** The formats in which references are taken along; the id is the end of a file name. */
export const bibliographyFormats = vocabulary<BibliographyRow>('bibliography-formats')([
  { id: 'bib', label: 'BibTeX', type: 'application/x-bibtex;charset=utf-8', write: writeBibtex },
  { id: 'ris', label: 'RIS', type: 'application/x-research-info-systems;charset=utf-8', write: writeRis },
  {
    id: 'json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json;charset=utf-8',
    write: (entries) =>
      `${JSON.stringify(
        entries.map(({ item }) => item),
        null,
        2,
      )}\n`,
  },
  { id: 'txt', label: 'plain text', type: 'text/plain;charset=utf-8', write: writeReferenceList },
]);
export type BibliographyFormat = (typeof bibliographyFormats.rows)[number]['id'];

/** The references behind some claims. */
export function bibliographyOf(
  telling: Telling,
  claims: readonly string[],
  format: BibliographyFormat,
): BibliographyFile {
  const entries = entriesOf(telling, claims);
  return { content: bibliographyFormats.row(format).write(entries), leftOut: leftOutOf(entries) };
}
