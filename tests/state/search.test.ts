import { describe, expect, it } from 'vitest';
import { createSearch, type Hit } from '../../src/state/search.ts';
import { tell } from '../../src/state/telling.ts';
import { loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();
const telling = tell(loaded, 'abstracts');
const search = createSearch(loaded);
const hits = (text: string): Hit[] => search(telling, text).groups.flatMap((group) => group.hits);

describe('a search of the shipped graph', () => {
  it.each([
    ['TGF b1', 'entity', 'tgfb1'],
    ['TGFb1', 'entity', 'tgfb1'],
    ['tgf-beta 1', 'entity', 'tgfb1'],
    ['TGF-β1', 'entity', 'tgfb1'],
    ['tgfb', 'entity', 'tgfb'],
    ['mmp-1', 'entity', 'mmp1'],
    ['MMP 1', 'entity', 'mmp1'],
    ['mmp1', 'entity', 'mmp1'],
    ['matrix metaloproteinase 1', 'entity', 'mmp1'],
    ['collagen one', 'entity', 'collagen-1'],
    ['type 1 collagen', 'entity', 'collagen-1'],
    ['collagen', 'entity', 'collagen'],
    ['interleukin 4', 'entity', 'il4'],
    ['interlukin four', 'entity', 'il4'],
    ['il4', 'entity', 'il4'],
    ['fybrosis', 'entity', 'fibrosis'],
    ['skin fybrosis', 'entity', 'skin-fibrosis'],
    ['fibrosis of the skin', 'entity', 'skin-fibrosis'],
    ['alpha sma', 'entity', 'alpha-sma'],
    ['a-sma', 'entity', 'alpha-sma'],
    ['ivig', 'entity', 'ivig'],
    ['IVIg', 'entity', 'ivig'],
    ['intravenous imunoglobulin', 'entity', 'ivig'],
    ['rodnan', 'entity', 'mrss'],
    ['visual analog scale', 'entity', 'vas'],
    ['tsk', 'entity', 'tight-skin-mouse'],
    ['systemic sclerosis', 'entity', 'ssc'],
    ['hemorrhage', 'entity', 'haemorrhage'],
    ['mice tight skin', 'entity', 'tight-skin-mouse'],
    ['HGNC:11766', 'entity', 'tgfb1'],
    ['mrss fell', 'claim', 'ivig-decreases-mrss'],
    ['nacci', 'study', 'nacci-2007'],
    ['[10]', 'source', 'ref-10'],
    ['ref 10', 'source', 'ref-10'],
    ['10.1136/ard.2006.060111', 'source', 'ref-10'],
    ['17344244', 'source', 'ref-10'],
    ['PMC3216365', 'source', 'review'],
    ['five patients localized', 'note', 'localized-or-limited'],
  ] as const)('for “%s” gives first the %s %s', (text, kind, id) => {
    expect(hits(text)[0]).toMatchObject({ kind, id });
  });

  it('finds everything by each of its names, among the first', () => {
    const { entities, sources, studies } = loaded.model.dataset;
    const named = [
      ...entities.flatMap(({ id, label, synonyms, xrefs }) =>
        [id, label, ...(synonyms ?? []), ...(xrefs ?? []).map((xref) => xref.id)].map((name) => ({ id, name })),
      ),
      ...studies.map(({ id, label }) => ({ id, name: label })),
      ...sources.flatMap(({ id, doi, pmid }) =>
        [doi, pmid].flatMap((name) => (name === undefined ? [] : [{ id, name }])),
      ),
    ];
    const lost = named.filter(
      ({ id, name }) =>
        !hits(name)
          .slice(0, 7)
          .some((hit) => hit.id === id),
    );
    expect(lost).toEqual([]);
  });

  it('finds every claim and every note by its own words', () => {
    const lost = telling.model.claims
      .filter(({ claim }) => !hits(claim.statement).some((hit) => hit.id === claim.id))
      .map(({ claim }) => claim.id);
    expect(lost).toEqual([]);
    const notes = loaded.model.dataset.notes.filter(({ id, text }) => !hits(text).some((hit) => hit.id === id));
    expect(notes).toEqual([]);
  });

  it('groups by kind and says how many there are, listed or not', () => {
    const { groups, count } = search(telling, 'ivig');
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
    const all = groups.reduce((sum, group) => sum + group.hits.length + group.more, 0);
    expect(count).toBe(`${all} found`);
    expect(all).toBeGreaterThan(50);
  });

  it('names the name by which something was found, and what the chosen sources do not show', () => {
    expect(hits('CD95')[0]).toMatchObject({ id: 'fas', words: 'Fas', sort: 'molecule · CD95' });
    expect(
      hits('bleomycin mcp-1')
        .map(({ sort }) => sort)
        .join(' '),
    ).toContain('not shown with the chosen sources');
  });

  it('finds nothing where there is nothing, and for whatever is typed ends well', () => {
    expect(search(telling, 'xqzzy')).toEqual({ groups: [], count: 'Nothing found.' });
    for (const text of ['', ' ', '-', '*', '"', 'a'.repeat(5000), '\u202e', '{}[]', 'constructor', '__proto__'])
      expect(search(telling, text).count).toMatch(/found/);
  });

  it('takes less than ten milliseconds a key', () => {
    const typed = ['intravenous immunoglobulin', 'tgf beta 1 secretion in splenocytes', 'fybrosis of the skin'].flatMap(
      (text) => Array.from(text, (_, at) => text.slice(0, at + 1)),
    );
    const times = typed.map((text) => {
      const start = performance.now();
      search(telling, text);
      return performance.now() - start;
    });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
    expect(median).toBeLessThan(10);
  });
});
