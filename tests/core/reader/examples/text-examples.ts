import { changed, set, raw } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on characters that deceive. The place is that of the first such character. */

/** The minimal data set with these labels on molecules that no claim names. */
const labelled = (...labels: readonly string[]): string =>
  changed(...labels.map((label, at) => set('/entities/-', { id: `m${at}`, kind: 'molecule', label: raw(label) })));

export const textExamples: ExampleTable = {
  'text-surrogate': {
    fails: [
      {
        why: 'the first half of a pair in a label',
        data: changed(set('/entities/3/label', 'SSc ▶\ud800')),
        pointer: '/entities/3/label',
        id: 'ssc',
        says: '(U+D800) in label',
        aside: ['entities ssc'],
      },
      {
        why: 'the second half in an id, after an escape',
        data: changed(set('/notes/0/id', 'n\\▶\udc00')),
        pointer: '/notes/0/id',
        id: 'n\\\udc00',
        says: '(U+DC00) in id',
        aside: ['notes n\\\udc00'],
      },
      {
        why: 'halves the wrong way round in the text of a source',
        data: changed(set('/sources/1/text', 'a\n𝛽▶\udc00\ud800')),
        pointer: '/sources/1/text',
        id: '13',
        says: '(U+DC00, U+D800)',
        aside: ['sources 13', 'studies st1', 'evidence e1', 'claims c1', 'notes n1'],
        also: ['reference-set-aside', 'reference-set-aside', 'evidence-none-left', 'reference-lost', 'note-empty'],
      },
    ],
    passes: [
      { why: 'a whole pair', data: changed(set('/entities/3/label', '𝛽 and 😀')) },
      { why: 'a whole pair as escapes', data: changed(set('/entities/3/label', raw('"\\ud835\\udefd"'))) },
      { why: 'the escape spelled out', data: changed(set('/entities/3/label', '\\ud800')) },
    ],
  },
  'text-control': {
    fails: [
      {
        why: 'U+0000 in a label',
        data: changed(set('/entities/3/label', 'S▶\u0000Sc')),
        pointer: '/entities/3/label',
        id: 'ssc',
        says: '(U+0000) in label',
        aside: ['entities ssc'],
      },
      {
        why: 'an escape of a terminal, after a quotation mark and β',
        data: changed(set('/notes/0/text', '"β ▶\u001b[2J\u0007')),
        pointer: '/notes/0/text',
        id: 'n1',
        says: '(U+001B, U+0007) in text',
        aside: ['notes n1'],
      },
      {
        why: 'a line break in an id',
        data: changed(set('/notes/0/id', 'n1▶\nok: 0 errors')),
        pointer: '/notes/0/id',
        id: 'n1\nok: 0 errors',
        aside: ['notes n1\nok: 0 errors'],
      },
      {
        why: 'DEL in a list of synonyms',
        data: changed(set('/entities/3/synonyms', ['a', 'b▶\u007f'])),
        pointer: '/entities/3/synonyms/1',
        id: 'ssc',
        says: 'in synonyms',
        aside: ['entities ssc'],
      },
    ],
    passes: [
      { why: 'line breaks in a remark', data: changed(set('/notes/0/text', 'One.\r\n\tTwo.')) },
      { why: 'a tab in a label', data: changed(set('/entities/3/label', '\t=1')), raises: ['text-invisible'] },
      { why: 'the escape spelled out', data: changed(set('/entities/3/label', '\\u0000 and β')) },
    ],
  },
  'text-invisible': {
    fails: [
      {
        why: 'a zero-width space',
        data: changed(set('/entities/3/label', 'SS▶\u200bc')),
        pointer: '/entities/3/label',
        id: 'ssc',
        says: '(U+200B) in label',
      },
      {
        why: 'a turn of direction in a remark',
        data: changed(set('/claims/1/note', 'β ▶\u202e.desaercni\u202c')),
        pointer: '/claims/1/note',
        id: 'c2',
        says: '(U+202E, U+202C) in note',
      },
      {
        why: 'tags and a selector after a letter',
        data: changed(set('/entities/3/label', 'S▶\u{e0001}\u{e0041}\ufe0f')),
        pointer: '/entities/3/label',
        id: 'ssc',
        says: '(U+E0001, U+E0041, U+FE0F)',
      },
      {
        why: 'a line break in a label',
        data: changed(set('/entities/3/label', 'S▶\n=1')),
        pointer: '/entities/3/label',
        id: 'ssc',
        says: '(U+000A) in label',
      },
      {
        why: 'a filler that is wide and empty',
        data: changed(set('/entities/3/label', 'S▶\u3164')),
        pointer: '/entities/3/label',
        id: 'ssc',
      },
    ],
    passes: [
      { why: 'letters of other scripts', data: changed(set('/entities/3/label', 'مرض β 病 é')) },
      { why: 'any character of a full text', data: changed(set('/sources/1/text', 'soft\u00adhyphen\u200b')) },
      {
        why: 'an ordinary hyphen and a space that does not break',
        data: changed(set('/entities/3/label', 'TGF\u2011β\u00a01')),
      },
    ],
  },
  'label-lookalike': {
    fails: [
      {
        why: 'a sharp s for a beta',
        data: labelled('▶"TGFß1"', '"TGFβ1"'),
        pointer: '/entities/4/label',
        id: 'm0',
        says: '“TGFß1” looks like “TGFβ1” but is written otherwise: U+00DF looks like β',
      },
      {
        why: 'a micro sign for a mu',
        data: labelled('"μg"', '▶"µg"'),
        pointer: '/entities/5/label',
        id: 'm1',
        says: 'U+00B5 looks like μ',
      },
      {
        why: 'a Cyrillic letter, and a Latin alpha',
        data: labelled('"NF-κB"', '▶"NF-кB"', '"IFN-α"', '▶"IFN-ɑ"'),
        pointer: ['/entities/5/label', '/entities/7/label'],
        id: ['m1', 'm3'],
      },
    ],
    passes: [
      { why: 'a sharp s in a word', data: labelled('"Strauß"') },
      { why: 'two labels alike in plain letters', data: labelled('"TGF-b1"', '"TGF-beta1"') },
      { why: 'a micro sign without a twin', data: labelled('"5 µg/ml"', '"mug"') },
    ],
  },
};
