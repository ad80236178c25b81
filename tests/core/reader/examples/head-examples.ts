import { changed, drop, MARK, mark, minimalDataset, raw, rename, set, written } from '../minimal-dataset.ts';
import type { ExampleTable } from '../rule-examples.ts';

/** Rules on the root, the head and the lists of a data set: what breaks them refuses it whole. */

const { entities, claims, sources, studies, notes, ...head } = minimalDataset();
const headText = written(head);
const listText = written({ entities, claims, sources, studies, notes });
const headKeys = Object.keys(head).filter((key) => key !== 'version');

export const headExamples: ExampleTable = {
  'root-type': {
    fails: [
      {
        why: 'a list',
        data: `${MARK}[]`,
        pointer: '',
        id: null,
        says: 'expected an object with a version, found an array',
      },
      { why: 'null', data: ` ${MARK}null\n`, pointer: '', id: null, says: 'found null' },
      { why: 'a string', data: `${MARK}"version 1"`, pointer: '', id: null, says: 'found a string' },
      {
        why: 'one bad file of three',
        data: { 'a.json': headText, 'b.json': `${MARK}true`, 'c.json': listText },
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: 'an object', data: changed() },
      { why: 'an object without a version', data: '{}', raises: ['version-missing'] },
      { why: 'a folder', data: { 'a.json': headText, 'b.json': listText } },
    ],
  },
  'version-missing': {
    fails: [
      { why: 'an object of nothing', data: `${MARK}{}`, pointer: '', id: null },
      {
        why: 'a head without its version',
        data: `${MARK}${changed(drop('/version'))}`,
        pointer: '',
        id: null,
        also: headKeys.map(() => 'key-unknown'),
      },
      {
        why: 'a folder without a head',
        data: { 'a.json': `${MARK}${listText}`, 'b.json': '{}' },
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: 'a version', data: changed() },
      { why: 'a folder whose last file is the head', data: { 'a.json': listText, 'b.json': headText } },
      {
        why: 'a folder with a file that is cut and may be the head',
        data: { 'a.json': listText, 'b.json': '{"version' },
        raises: ['json-truncated'],
      },
    ],
  },
  'version-newer': {
    fails: [2, 99, 1000].map((version) => ({
      why: `version ${version}`,
      data: changed(set('/version', version), mark('/version')),
      pointer: '/version',
      id: null,
      says: `version ${version}, this program reads up to 1; update`,
    })),
    passes: [
      { why: 'version 1', data: changed() },
      { why: 'version 1 as 1.0', data: changed(set('/version', raw('1.0'))) },
      { why: 'a version before the first', data: changed(set('/version', 0)), raises: ['head-invalid'] },
    ],
  },
  'head-invalid': {
    fails: [
      { why: 'a version in words', data: changed(set('/version', '▶99')), pointer: '/version', id: null },
      {
        why: 'a version before the first',
        data: changed(mark('/version')).replace('1,', '0,'),
        pointer: '/version',
        id: null,
      },
      { why: 'no id', data: `${MARK}${changed(drop('/id'))}`, pointer: '/id', id: null },
      { why: 'a day that is none', data: changed(set('/date', '▶1 January')), pointer: '/date', id: null },
      {
        why: 'a limit that is no text',
        data: changed(set('/limits', ['a', raw('▶3')])),
        pointer: '/limits/1',
        id: null,
      },
      {
        why: 'a title that would move a cursor',
        data: changed(set('/title', '▶a\u001b[2J')),
        pointer: '/title',
        id: null,
        says: 'U+001B',
      },
    ],
    passes: [
      { why: 'a schema named', data: changed(set('/$schema', './schema.json')) },
      { why: 'limits told', data: changed(set('/limits', ['Not a search.', 'β'])) },
      { why: 'a title in another script', data: changed(set('/title', 'مرض')) },
    ],
  },
  'language-unread': {
    fails: ['English', 'en_GB', '', 'de-', ['en'], null].map((language) => ({
      why: JSON.stringify(language),
      data: changed(set('/language', language), mark('/language')),
      pointer: '/language',
      id: null,
      says: 'is no language tag',
      aside: [],
    })),
    passes: ['en', 'de-CH', 'zh-Hant-TW', 'sl-rozaj-biske', 'es-419', 'en-u-ca-iso8601', 'und', 'gsw'].map(
      (language) => ({
        why: language,
        data: changed(set('/language', language)),
      }),
    ),
  },
  'head-twice': {
    fails: [
      {
        why: 'the same head again',
        data: { 'a.json': headText, 'b.json': listText, 'c.json': MARK + headText },
        pointer: '',
        id: null,
        says: 'the first is in a.json',
      },
      {
        why: 'two whole data sets',
        data: { 'a.json': changed(), 'b.json': ` ${MARK}${changed()}` },
        pointer: '',
        id: null,
      },
      {
        why: 'a version alone',
        data: { 'a.json': changed(), 'b.json': `${MARK}{"version": 1}` },
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: 'one head, many files', data: { 'a.json': headText, 'b.json': listText, 'c.json': '{"notes": []}' } },
      { why: 'a schema named in each file', data: { 'a.json': changed(), 'b.json': '{"$schema": "x", "notes": []}' } },
      { why: 'a version in a record', data: changed(set('/entities/3/version', 2)), raises: ['key-unknown'] },
    ],
  },
  'focus-lost': {
    fails: [
      {
        why: 'no such entity',
        data: changed(set('/focus', ['nothing']), mark('/focus/0')),
        pointer: '/focus/0',
        id: null,
        says: 'the focus “nothing”',
        aside: [],
      },
      {
        why: 'one of two',
        data: changed(set('/focus', ['ivig', 'nothing']), mark('/focus/1')),
        pointer: '/focus/1',
        id: null,
        aside: [],
      },
      {
        why: 'a claim, which is no entity',
        data: changed(set('/focus', ['c1']), mark('/focus/0')),
        pointer: '/focus/0',
        id: null,
        aside: [],
      },
    ],
    passes: [
      { why: 'an entity', data: changed(set('/focus', ['ivig'])) },
      { why: 'none named', data: changed(set('/focus', [])) },
      { why: 'no focus at all', data: changed() },
    ],
  },
  'collection-type': {
    fails: [
      {
        why: 'an object by ids',
        data: changed(set('/entities', { ivig: {} }), rename('/entities', '▶entities')),
        pointer: '/entities',
        id: null,
        says: 'expected array), found an object',
      },
      {
        why: 'null',
        data: changed(set('/claims', null), rename('/claims', '▶claims')),
        pointer: '/claims',
        id: null,
        says: 'found null',
      },
      {
        why: 'a text',
        data: changed(set('/notes', 'none'), rename('/notes', '▶notes')),
        pointer: '/notes',
        id: null,
        says: 'found a string',
      },
    ],
    passes: [
      { why: 'an empty list', data: changed(set('/notes', [])) },
      { why: 'no list', data: changed(drop('/notes')) },
      { why: 'a list of what is no record', data: changed(set('/notes', [1])), raises: ['shape'] },
    ],
  },
  'collection-misspelt': {
    fails: [
      ['claims', 'claim'],
      ['entities', 'Entities'],
      ['sources', 'source'],
      ['notes', 'note'],
    ].map(([key = '', slip = '']) => ({
      why: `${slip} for ${key}`,
      data: changed(rename(`/${key}`, MARK + slip)),
      pointer: `/${slip}`,
      id: null,
      says: `(did you mean ${key}?)`,
    })),
    passes: [
      { why: 'something else', data: changed(set('/extension', [])), raises: ['key-unknown'] },
      { why: 'a schema in a file without a head', data: { 'a.json': changed(), 'b.json': '{"$schema": "x"}' } },
      {
        why: 'a head’s word in a file without a head',
        data: { 'a.json': changed(), 'b.json': '{"title": "x"}' },
        raises: ['key-unknown'],
      },
    ],
  },
  'dataset-empty': {
    fails: [
      { why: 'a head alone', data: MARK + headText, pointer: '', id: null },
      {
        why: 'lists of nothing',
        data: MARK + written({ ...head, entities: [], claims: [], sources: [] }),
        pointer: '',
        id: null,
      },
      {
        why: 'a folder of nothing',
        data: { 'a.json': '{"claims": []}', 'b.json': MARK + headText },
        pointer: '',
        id: null,
      },
    ],
    passes: [
      { why: 'one record', data: written({ ...head, entities: [{ id: 'a', kind: 'cell', label: 'A' }] }) },
      { why: 'one record, set aside', data: written({ ...head, entities: [{ id: 'a' }] }), raises: ['shape', 'shape'] },
      { why: 'a folder', data: { 'a.json': headText, 'b.json': listText } },
    ],
  },
};
