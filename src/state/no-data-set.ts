import { type FileKind, kindOf, wordsIn } from '../core/formats/file-texts.ts';
import type { Issue } from '../core/schema/issue.ts';
import { speaker } from '../core/schema/speech.ts';

/** What a file is that was taken for a data set: said in place of the letter at which it ceases to be JSON. */
const english = {
  archive: 'it is an archive, as a workbook or the file of a word processor is; a data set is JSON',
  pdf: 'it is a PDF; a data set is JSON',
  png: 'it is a picture; a data set is JSON',
  text: 'it is a text or a table; a data set is JSON',
} as const satisfies Record<FileKind, string>;

export const sayNoDataSet = speaker('no-data-set', english);

/** Bytes that tell what a file is. */
const BEGINNING = 1024;

/** What was read in place of a data set, in words; null where the file is JSON, if broken, or has been told of better. */
export function noDataSet(bytes: Uint8Array, { rule }: Pick<Issue, 'rule'>): string | null {
  if (rule !== 'json-syntax' && rule !== 'encoding-invalid') return null;
  const begun = bytes.subarray(0, BEGINNING);
  const kind = kindOf(begun);
  return kind === 'text' && /^\ufeff?\s*[[{]/.test(wordsIn(begun)) ? null : sayNoDataSet(kind);
}
