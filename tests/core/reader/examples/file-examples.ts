import type { ExampleTable } from '../rule-examples.ts';
import { changed, MARK, raw, set, swap } from '../minimal-dataset.ts';

/** Rules on bytes and JSON text: what breaks them refuses the data set whole. */

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (littleEndian: boolean) => (text: string) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [at, unit] of [0xfeff, ...Array.from(text.split(''), (unit) => unit.charCodeAt(0))].entries())
    bytes.setUint16(2 * at, unit, littleEndian);
  return new Uint8Array(bytes.buffer);
};

const nested = (levels: number, open: string, close: string, inside = ''): string =>
  open.repeat(levels) + inside + close.repeat(levels);

export const fileExamples: ExampleTable = {
  'file-empty': {
    fails: [
      { why: 'no byte', data: MARK, pointer: '', id: null },
      { why: 'only spaces and line breaks', data: `${MARK} \n\t\r\n `, pointer: '', id: null },
      {
        why: 'only a byte order mark',
        data: { text: MARK, encode: () => Uint8Array.of(0xef, 0xbb, 0xbf) },
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: 'an object of nothing', data: '{}', raises: ['version-missing'] },
      { why: 'the digit nought', data: '0', raises: ['root-type'] },
      { why: 'spaces around data', data: `\n\n ${changed()} \n` },
    ],
  },
  'encoding-invalid': {
    fails: [
      {
        why: 'ISO-8859-1',
        data: { text: `{\n"label": "TGF${MARK}ß1"}`, encode: latin1 },
        pointer: '',
        id: null,
        says: 'at byte offset 15; it may be ISO-8859-1',
      },
      {
        why: 'cut between the two bytes of β',
        data: { text: `{"label": "αTGF${MARK}`, encode: (text) => Uint8Array.of(...utf8(text), 0xce) },
        pointer: '',
        id: null,
        says: 'at byte offset 16; the file may be cut short',
      },
      {
        why: 'UTF-16 with half a unit',
        data: { text: `{\n${MARK}`, encode: (text) => Uint8Array.of(...utf16(true)(text), 0x7d) },
        pointer: '',
        id: null,
        says: 'not valid UTF-16LE at byte offset 6',
      },
      {
        why: 'an overlong form of a slash',
        data: { text: `{${MARK}`, encode: (text) => Uint8Array.of(...utf8(text), 0xc0, 0xaf, 0x20, 0x20, 0x20) },
        pointer: '',
        id: null,
        says: 'at byte offset 1',
      },
    ],
    passes: [
      { why: 'UTF-8 with a byte order mark', data: `\ufeff${changed()}` },
      { why: 'UTF-16, low byte first', data: { text: changed(), encode: utf16(true) } },
      { why: 'UTF-16, high byte first', data: { text: changed(), encode: utf16(false) } },
    ],
  },
  'json-web-page': {
    fails: [
      { why: 'an error page', data: `${MARK}<!DOCTYPE html><html><body>404</body></html>`, pointer: '', id: null },
      { why: 'a page after a line', data: `${MARK}\n <HTML lang="en">`, pointer: '', id: null },
      { why: 'XML', data: `${MARK}<?xml version="1.0"?>`, pointer: '', id: null },
      { why: 'a page that begins with a remark', data: `${MARK}<!-- saved --><html>`, pointer: '', id: null },
    ],
    passes: [
      { why: 'a label that is a tag', data: changed(set('/entities/3/label', '<!doctype html>')) },
      { why: 'a string that is a page', data: '"<html></html>"', raises: ['root-type'] },
      { why: 'a comparison', data: '< 5', raises: ['json-syntax'] },
    ],
  },
  'json-truncated': {
    fails: [
      { why: 'cut after a comma', data: `{"version": 1,${MARK}\n`, pointer: '', id: null },
      { why: 'cut in a string', data: `{\n"id": "mini${MARK}`, pointer: '', id: null },
      { why: 'cut before a value', data: `{"entities": [{"id":${MARK} `, pointer: '', id: null },
      { why: 'cut in a word', data: `{"etAl": tr${MARK}`, pointer: '', id: null },
      { why: 'cut before the last bracket', data: `${changed().slice(0, -2)}${MARK}`, pointer: '', id: null },
    ],
    passes: [
      {
        why: 'a bracket missing in the middle',
        data: changed().replace(' ],\n "claims"', '\n "claims"'),
        raises: ['json-syntax'],
      },
      { why: 'a quotation mark missing', data: changed().replace('"IVIG"', '"IVIG'), raises: ['json-syntax'] },
      { why: 'a bracket too many', data: `${changed()}}`, raises: ['json-syntax'] },
    ],
  },
  'json-syntax': {
    fails: [
      {
        why: 'NaN',
        data: changed(set('/sources/1/year', raw(`${MARK}NaN`))),
        pointer: '',
        id: null,
        says: 'near “NaN”',
      },
      {
        why: 'a comma after the last member',
        data: swap(changed(), '"date": "2026-01-01"\n', `"date": "2026-01-01"${MARK},\n`),
        pointer: '',
        id: null,
        says: 'a comma after the last member',
      },
      {
        why: 'two documents',
        data: `${changed()}\n${MARK}${changed()}`,
        pointer: '',
        id: null,
        says: 'a second document',
      },
      { why: 'a remark', data: `{ ${MARK}// head\n "version": 1}`, pointer: '', id: null, says: 'invalid comment' },
      { why: 'single quotation marks', data: `{${MARK}'version': 1}`, pointer: '', id: null },
      {
        why: 'a comma missing',
        data: `{"version": 1\n ${MARK}"id": "x"}`,
        pointer: '',
        id: null,
        says: 'comma expected',
      },
      { why: 'a raw tab in a string', data: `{"id": ${MARK}"a\tb"}`, pointer: '', id: null },
    ],
    passes: [
      { why: 'letters written as escapes', data: changed(set('/entities/3/label', raw('"S\\u0053c\\/\\u00e9"'))) },
      {
        why: 'whole numbers with exponents',
        data: changed(set('/claims/0/evidence/0/n', { finding: raw('1E1'), measured: raw('100e-1'), of: raw('10.0') })),
      },
      { why: 'lines that end as on Windows', data: changed().replaceAll('\n', '\r\n') },
    ],
  },
  'json-too-deep': {
    fails: [
      {
        why: 'lists in lists',
        data: changed(set('/zzz', raw(`${nested(63, '[', '')}${MARK}${nested(1, '[', ']')}${']'.repeat(63)}`))),
        pointer: '',
        id: null,
      },
      {
        why: 'objects in objects, never closed',
        data: `${'{"a":'.repeat(64)}${MARK}${'{"a":'.repeat(100_000)}`,
        pointer: '',
        id: null,
      },
      {
        why: 'brackets behind a quotation mark in a remark',
        data: `[/*"*/${'['.repeat(63)}${MARK}${'['.repeat(100_000)}`,
        pointer: '',
        id: null,
      },
      {
        why: 'brackets after brackets that close nothing',
        data: `{${']'.repeat(1000)},"a":${'['.repeat(63)}${MARK}${'['.repeat(100_000)}`,
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: '64 deep', data: changed(set('/zzz', raw(nested(63, '[', ']')))), raises: ['key-unknown'] },
      { why: 'brackets in a string', data: changed(set('/entities/3/note', '['.repeat(1000))) },
      { why: 'many lists side by side', data: changed(set('/zzz', Array(1000).fill([]))), raises: ['key-unknown'] },
    ],
  },
  'key-duplicate': {
    fails: [
      {
        why: 'a list twice',
        data: swap(swap(changed(), '"claims"', `${MARK}"claims"`), '"sources"', `${MARK}"claims": [],\n "sources"`),
        pointer: ['/claims', '/claims'],
        id: null,
        says: 'duplicate key claims, also at line',
      },
      {
        why: 'two relations in one claim',
        data: swap(
          changed(),
          '"predicate": "decreases"',
          `${MARK}"predicate": "decreases",\n   ${MARK}"predicate": "increases"`,
        ),
        pointer: ['/claims/0/predicate', '/claims/0/predicate'],
        id: 'c1',
        says: 'duplicate key predicate of c1, also at line',
      },
      {
        why: 'one key written in two ways, deep in a piece of evidence',
        data: changed(
          set('/claims/1/evidence/0/curated', raw(`{${MARK}"by": "A", ${MARK}"\\u0062y": "B", "date": "2026-01-01"}`)),
        ),
        pointer: ['/claims/1/evidence/0/curated/by', '/claims/1/evidence/0/curated/by'],
        id: 'e2',
      },
    ],
    passes: [
      { why: 'one key in two records', data: changed(set('/entities/0/note', 'a'), set('/entities/1/note', 'a')) },
      { why: 'a key that is also a value', data: changed(set('/entities/3/label', 'label')) },
      {
        why: 'a key within a value of the same key',
        data: changed(set('/zzzzzz', { zzzzzz: { zzzzzz: 1 } })),
        raises: ['key-unknown'],
      },
    ],
  },
  'key-forbidden': {
    fails: [
      {
        why: '__proto__ at the top',
        data: swap(changed(), '"version"', `${MARK}"__proto__": {"polluted": true}, "version"`),
        pointer: '/__proto__',
        id: null,
        says: 'forbidden key __proto__',
      },
      {
        why: 'constructor as a list',
        data: swap(changed(), '"version"', `${MARK}"constructor": [1], "version"`),
        pointer: '/constructor',
        id: null,
      },
      {
        why: 'prototype in a record',
        data: changed(set('/entities/3/xrefs', [{ id: 'MESH:D012595', match: 'exact', '▶prototype': {} }])),
        pointer: '/entities/3/xrefs/0/prototype',
        id: 'ssc',
      },
    ],
    passes: [
      { why: 'an id of this name', data: changed(set('/entities/3/id', 'constructor')) },
      { why: 'a label of this name', data: changed(set('/entities/3/label', '__proto__')) },
      {
        why: 'names of other methods of every object',
        data: changed(set('/toString', []), set('/hasOwnProperty', {}), set('/entities/3/valueOf', 1)),
        raises: ['key-unknown', 'key-unknown', 'key-unknown'],
      },
    ],
  },
  'number-unsafe': {
    fails: [
      {
        why: 'two ids that would run together',
        data: changed(
          set('/sources/1/id', raw(`${MARK}9007199254740992`)),
          set('/sources/2/id', raw(`${MARK}9007199254740993`)),
        ),
        pointer: ['/sources/1/id', '/sources/2/id'],
        id: null,
      },
      {
        why: 'a negative number in a record',
        data: changed(set('/sources/1/year', raw(`${MARK}-9007199254740993`))),
        pointer: '/sources/1/year',
        id: '13',
        says: 'the number -9007199254740993 cannot',
      },
      {
        why: 'digits in something that we do not know',
        data: changed(set('/zzz', { deep: [raw(`${MARK}12345678901234567890`)] })),
        pointer: '/zzz/deep/0',
        id: null,
        also: ['key-unknown'],
      },
    ],
    passes: [
      { why: 'the digits as a string', data: changed(set('/entities/3/id', '9007199254740993')) },
      { why: 'the largest safe number', data: changed(set('/zzz', 9007199254740991)), raises: ['key-unknown'] },
      { why: 'a large power of ten', data: changed(set('/zzz', raw('1e300'))), raises: ['key-unknown'] },
    ],
  },
};
