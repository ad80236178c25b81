import type { TextEncoding } from '../core/reader/text-file.ts';
import { speaker } from '../core/schema/speech.ts';

/** Sentences of the tab that holds the data against a text: loaded with it. */
const english = {
  title: 'Beside the text',
  'none.title': 'Hold these data against their source',
  'none.why':
    'Give the text of {name}, and you can audit the data in both directions: every sentence shows the statements that were read in it, every statement shows its passage, and sentences without a statement are listed. Give an older and a revised text, and you see which statements lost their passage.',
  'none.stays': 'The text stays in this browser. It is sent nowhere and is in no link.',
  'none.how': 'Drop a file of plain text anywhere on this page, or',
  'none.give': 'Choose a file or paste the text …',
  'none.source': 'These data point into no passage of a text, so there is nothing to hold against one.',
  'none.large': 'Of these large data only the statements that are shown are held against a text.',
  text: 'Text',
  source: 'as a copy of',
  older: 'compared with the older',
  'older.none': 'nothing',
  give: 'Give another text …',
  'give.revised': 'Give an older or a revised text to compare …',
  busy: 'Reading “{name}” against {n|1 passage|# passages}: {share} %',
  progress: 'How far it is',
  cancel: 'Call it off',
  cancelled: 'Reading “{name}” was called off.',
  again: 'Read it',
  failed: '“{name}” could not be read: {why}.',
  'given.long':
    '“{name}” is long: it is read where it is held against the data, in Evidence, “Beside the text”, and is not kept for the next visit.',
  'given.tooLong': '“{name}” was not taken: it holds more than {most} MB.',
  'why.stopped': 'the reader stopped',
  'why.empty': 'there is no word in it',
  'why.pdf': 'it is a PDF. Copy the text out of it and paste it, or save it as plain text',
  'why.packed': 'it is a file of a word processor. Save it as plain text, or copy the text out of it and paste it',
  'why.page': 'it is a page of the web, or marked up in another way. Copy the text out of it and paste it',
  'why.binary': 'it is not plain text',
  'sum.passages':
    '{n|1 passage|# passages}: {exact} found at their place, {moved} found at another place, {missing} not found.',
  'sum.parts':
    '{sentences}, {rows} and {headings}: {with} with a statement, {notes} with a remark only, {bare} with neither.',
  'sum.sentences': '{n|1 sentence|# sentences}',
  'sum.rows': '{n|1 table row|# table rows}',
  'sum.headings': '{n|1 heading|# headings}',
  'sum.placeless':
    '{n|1 more piece was|# more pieces were} read in this source without a passage, and cannot be found in any text.',
  'encoding.guessed': 'It is not UTF-8 and was read as {encoding}: look whether letters like é and β are right.',
  'encoding.known': 'It was read as {encoding}.',
  brokenLines: 'Its lines are broken, as those of a PDF are: they were joined, so that sentences are whole.',
  'likeness.other':
    'This looks like another document: of {n|1 passage|# passages} of {name}, {found} {found|is|are} in it.',
  'likeness.changed':
    'This looks like a changed text: {missing} of {n|1 passage|# passages} {missing|is|are} not in it, word for word.',
  'list.label': 'Sentences that are shown',
  'list.all': 'All of the text ({n})',
  'list.without': 'Without a statement ({n})',
  'list.missing': '{n|1 passage is|# passages are} not found: what {n|it was|they were} read in may be among these.',
  'list.empty': 'Every sentence has a statement.',
  'page.of': 'Part {page} of {pages}',
  'page.next': 'Next part',
  'page.previous': 'Previous part',
  'text.label': 'The text, sentence by sentence',
  'part.heading': 'Heading',
  'part.row': 'Table {table}, row {row}',
  'part.claims': '{n|1 statement|# statements}',
  'part.notes': 'remark only',
  'part.none': 'no statement',
  'part.cut': '… and {n} characters more',
  'side.label': 'Statements beside the text',
  'side.list': 'What stands beside the text',
  'side.part': 'Of the sentence',
  'side.all': 'All ({n})',
  'side.missing': 'Not found ({n})',
  'side.changes': 'Changes ({n})',
  'part.choose': 'Choose a sentence: what was read in it stands here.',
  'part.bare': 'No statement and no remark was read in this.',
  'part.headingOnly': 'A heading has no place of its own, so nothing was read in it.',
  'claim.moved': 'at another place than the data say',
  'claim.missing': 'not found',
  'claim.show': 'Show passage {n}',
  'claim.showOne': 'Show the passage',
  'missing.none': 'Every passage is in the text.',
  'missing.place': 'Read at: {place}.',
  'missing.now': 'Where it stood, there stands now:',
  'missing.gone': 'The text has no such place any more.',
  'missing.older': 'What its words were is not known here: give the older text, and the change is shown word by word.',
  'place.body': '{section}, paragraph {paragraph}, sentence {sentence}',
  'place.mainText': 'main text, paragraph {paragraph}, sentence {sentence}',
  notes: 'Remarks',
  'changes.sum':
    'Of {n|1 passage|# passages} of the older text: {kept} kept, {moved} moved, {changed} changed, {lost} lost; {absent} in neither text.',
  'changes.none': 'Every passage was kept where it stood among the others.',
  'changes.unsought':
    'Too many sentences are new for a look at what lost passages became: lost says only that they are not there word for word.',
  'fate.changed': 'Changed',
  'fate.lost': 'Lost',
  'fate.moved': 'Moved',
  'fate.absent': 'In neither text',
  'fate.changed.about': 'the nearest sentence of the new text, with what was left out and what was put in',
  'fate.lost.about': 'nothing near them is in the new text',
  'fate.moved.about': 'word for word, in another section or out of the order that they had',
  'fate.absent.about': 'found in neither text',
  'run.out': 'left out:',
  'run.in': 'put in:',
} as const;

export const saySource = speaker('source', english);

const encodings: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252 (Latin-1)',
};

/** What a reader must know of the encoding of a text; null where it is the usual one. */
export function encodingRemark(of: { readonly encoding: TextEncoding; readonly guessed: boolean }): string | null {
  const encoding = encodings[of.encoding];
  if (of.guessed) return saySource('encoding.guessed', { encoding });
  return of.encoding === 'utf-8' ? null : saySource('encoding.known', { encoding });
}
