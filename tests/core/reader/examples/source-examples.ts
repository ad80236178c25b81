import { changed, drop, type Json, mark, minimalDataset, raw, set } from '../minimal-dataset.ts';
import type { ExampleTable, Examples } from '../rule-examples.ts';

/** Rules on sources: that a reader could find them, what may become a link, and where an explanation comes from. */

/** A source that nobody names, so that nothing falls with it. */
const source = (fields: Json) =>
  set('/sources/-', { id: 'x', role: 'cited', kind: 'article', grade: 'text', ...fields });
const named: Json = { authors: ['Roe R'], year: 1999 };

/** Examples for a field that may become a link. */
const linkExamples = (
  field: string,
  bad: Readonly<Record<string, string>>,
  good: Readonly<Record<string, string>>,
): Examples => ({
  fails: Object.entries(bad).map(([why, value]) => ({
    why,
    data: changed(source({ ...named, [field]: raw(`▶${JSON.stringify(value)}`) })),
    pointer: `/sources/3/${field}`,
    id: 'x',
    says: 'shown as plain text',
  })),
  passes: Object.entries(good).map(([why, value]) => ({ why, data: changed(source({ ...named, [field]: value })) })),
});

const firstWithout = (key: string) => {
  const sources = minimalDataset()['sources'] as Json[];
  return Object.fromEntries(Object.entries(sources[1] ?? {}).filter(([name]) => name !== key && name !== 'id'));
};

/** A word and its explanation. */
const term = (fields: Json): Json => ({ id: 't', word: 'FDA', text: 'An agency.', ...fields });

export const sourceExamples: ExampleTable = {
  'year-impossible': {
    fails: [
      { why: 'after the data', year: 2028 },
      { why: 'before printing', year: 1449 },
      { why: 'a slip of the finger', year: 20002 },
      { why: 'before all years', year: -5 },
    ].map(({ why, year }) => ({
      why,
      data: changed(source({ authors: ['Roe R'], year: raw(`▶${year}`) })),
      pointer: '/sources/3/year',
      id: 'x',
      says: `the year ${year} cannot be: the data is of 2026-01-01`,
      aside: ['sources x'],
    })),
    passes: [
      { why: 'the year after the data', data: changed(source({ authors: ['Roe R'], year: 2027 })) },
      { why: 'an old book', data: changed(source({ authors: ['Paracelsus'], year: 1527 })) },
      { why: 'no year', data: changed(source({ title: 'x' })) },
      { why: 'a study of the year of the data', data: changed(set('/studies/0/year', 2026)) },
    ],
  },
  'source-identity': {
    fails: [
      { why: 'an id and nothing else', fields: {} },
      { why: 'authors without a year', fields: firstWithout('year') },
      { why: 'a year without authors', fields: { ...firstWithout('authors'), authors: [] } },
      { why: 'a number without the source that counts', fields: { marker: '13' } },
      { why: 'a journal', fields: { journal: 'Lancet', volume: '2', pages: '1–5', topic: 'IVIG' } },
    ].map(({ why, fields }) => ({
      why,
      data: changed(source(fields), mark('/sources/3')),
      pointer: '/sources/3',
      id: 'x',
      says: 'needs at least authors and year',
      aside: ['sources x'],
    })),
    passes: [
      { why: 'authors and year', data: changed(source(named)) },
      { why: 'number n of source S', data: changed(source({ marker: '13', citedBy: 's1', grade: 'unknown' })) },
      ...[
        ['title', 'A title'],
        ['doi', '10.1000/182'],
        ['pmid', '12345'],
        ['pmcid', 'PMC12345'],
        ['url', 'https://example.org/'],
      ].map(([field = '', value]) => ({ why: `a ${field} alone`, data: changed(source({ [field]: value })) })),
      {
        why: 'what is needed is spread over two fields',
        data: changed(drop('/sources/1/kind'), set('/sources/1/kind', 'other')),
      },
    ],
  },
  'link-doi': linkExamples(
    'doi',
    {
      'a break out of the link': '10.1000/x"><img src=x onerror=alert(1)>',
      'a way to another folder': '10.1000/../../evil?x=1#y',
      'an address': 'https://doi.org/10.1000/182',
      'no suffix': '10.1000/',
    },
    {
      'a plain one': '10.1000/182',
      'an old one with brackets': '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
      'one with points': '10.1016/S0140-6736(11)60000-0',
    },
  ),
  'link-pmid': linkExamples(
    'pmid',
    {
      'a break out of the link': '12345" onclick="x',
      'an address': 'https://example.org',
      'nine digits': '123456789',
      'a leading nought': '0123',
    },
    { 'one digit': '1', 'eight digits': '21234567', 'five digits': '12345' },
  ),
  'link-pmcid': linkExamples(
    'pmcid',
    {
      'digits alone': '3216365',
      'lower case': 'pmc3216365',
      'a way to another folder': 'PMC1/../x',
      'no digits': 'PMC',
    },
    { seven: 'PMC3216365', one: 'PMC1', eight: 'PMC10000000' },
  ),
  'link-url': linkExamples(
    'url',
    {
      script: 'javascript:alert(1)',
      'script after a control character': '\u0001javascript:alert(1)',
      data: 'data:text/html,x',
      'no scheme': '//example.org/x',
      'a name and a password': 'https://user:secret@example.org/',
      'a host that hides behind a name': 'https://doi.org@evil.example/10.1/x',
      'a number for a host': 'http://[::1]:80/',
      'a host in another script': 'https://xn--di-jia.example/',
      'a line break in disguise': 'https://example.org/%0d%0aSet-Cookie:x',
      'another protocol': 'ftp://example.org/x',
    },
    {
      plain: 'https://example.org/a/b?c=d#e',
      'without encryption': 'http://example.org',
      'a port': 'https://www.example.org:8443/x',
    },
  ),
  'explanation-unsourced': {
    fails: [
      {
        why: 'a word explained after the review, nobody says where',
        data: changed(set('/terms', [term({ by: raw('▶"review"') })])),
        pointer: '/terms/0/by',
        id: 't',
      },
      {
        why: 'an empty list of claims',
        data: changed(set('/terms', [term({ by: raw('▶"review"'), claims: [] })])),
        pointer: '/terms/0/by',
        id: 't',
      },
      {
        why: 'an entity defined so',
        data: changed(set('/entities/0/definition', { text: 'A thing.', by: raw('▶"review"') })),
        pointer: '/entities/0/definition/by',
        id: String((minimalDataset()['entities'] as Json[])[0]?.['id']),
      },
    ],
    passes: [
      { why: 'the editor’s own explanation', data: changed(set('/terms', [term({ by: 'editor' })])) },
      { why: 'the claims are named', data: changed(set('/terms', [term({ by: 'review', claims: ['c1'] })])) },
      {
        why: 'an entity defined with its claim',
        data: changed(set('/entities/0/definition', { text: 'A thing.', by: 'review', claims: ['c1'] })),
      },
    ],
  },
};
