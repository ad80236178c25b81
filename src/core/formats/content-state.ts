import { strFromU8, strToU8, unzipSync } from 'fflate';
import { digestOfBytes } from '../model/canonical.ts';
import { type Row, vocabulary } from '../schema/vocabulary.ts';
import { csvDigest } from './csv-digest.ts';
import { csvRows } from './csv-rows.ts';
import { headMark } from './csv.ts';
import { kindOf, LARGEST_BOOK, wordsIn } from './file-texts.ts';
import { partsDigest, pngDigest, stampPlace, textDigest, unsealed } from './sealed.ts';

/** Whether what a file says, its words or its drawing, is what was written, as a sentence. Its claims are another question. */
export const contentStates = vocabulary<Row>('content-states')([
  { id: 'as-written', label: 'Its words and its drawing are as they were written.' },
  {
    id: 'changed',
    label:
      'Its words or its drawing are no longer as they were written: somebody changed them, or another program saved it anew.',
  },
  {
    id: 'saved-anew',
    label: 'Another program saved it anew, so what it says was not compared; what it rests on was.',
  },
  {
    id: 'gathered',
    label: 'It stands in one file with others, so what it says was not compared; what it rests on was.',
  },
  { id: 'not-carried', label: 'It does not carry a digest of its own words, so these were not compared.' },
]);
export type ContentState = (typeof contentStates.rows)[number]['id'];

/** A head of ours has one cell to a line, in quotation marks; a spreadsheet has it otherwise. */
const ownHead = new RegExp(`^\ufeff?"${headMark}title: (?:[^"]|"")*"\r?\n"${headMark}`);
const anyHead = new RegExp(`^\ufeff?"?${headMark}title: `);

function textState(text: string, content: string): ContentState {
  const before = unsealed(text, content);
  if (textDigest(before) === content) return 'as-written';
  if (!anyHead.test(text)) return 'changed';
  const cells = csvRows(before.replace(/^\ufeff/, '')).rows.map((row) => row.map((cell) => cell.text));
  if (csvDigest(cells) === content) return 'as-written';
  return ownHead.test(text) ? 'changed' : 'saved-anew';
}

/** Every program that saves a workbook writes parts on itself, which ours have not. */
function bookState(bytes: Uint8Array, content: string): ContentState {
  let [size, isOurs] = [0, true];
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      isOurs &&= !name.startsWith('docProps/') && size <= LARGEST_BOOK;
      return isOurs && name !== stampPlace;
    },
  });
  if (!isOurs) return 'saved-anew';
  return partsDigest(parts) === content ? 'as-written' : 'changed';
}

/** What became of what a file says since its stamp was written; `content` is the digest that the stamp has of it. */
export function contentState(bytes: Uint8Array, content: string): ContentState {
  const kind = kindOf(bytes);
  if (kind === 'text') return textState(wordsIn(bytes), content);
  if (kind === 'archive') return bookState(bytes, content);
  const digest =
    kind === 'png' ? pngDigest(bytes) : digestOfBytes(strToU8(unsealed(strFromU8(bytes, true), content), true));
  return digest === content ? 'as-written' : 'changed';
}
