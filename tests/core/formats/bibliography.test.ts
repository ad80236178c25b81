import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliography, type CslItem, sourcesCited } from '../../../src/core/formats/bibliography.ts';
import { writeBibtex } from '../../../src/core/formats/bibtex.ts';
import { writeReferenceList } from '../../../src/core/formats/reference-list.ts';
import { writeRis } from '../../../src/core/formats/ris.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import type { Source } from '../../../src/core/schema/shapes.ts';
import { anyText } from '../any-text.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';
import { readBibtex, readRis } from './citation-readers.ts';

const dataset = drawnDataset('A -> B animal');
type Given = Partial<Source> & { readonly id: string };

/** These sources, of which everything is verified unless said otherwise, as entries. */
function entriesOf(...given: Given[]) {
  const sources = given.map((source): Source => ({ role: 'cited', kind: 'article', grade: 'seen', ...source }));
  return bibliography(
    buildModel({ ...dataset, claims: [], sources, studies: [] }),
    sources.map(({ id }) => id),
  );
}

const article: Given = {
  id: 'levy-2000',
  marker: '8',
  title: 'TGF-β1 & 50 % of α-SMA in the Tsk1/+ mouse',
  authors: ['Matucci Cerinic M', 'Levy CL', 'Blank', 'EUSTAR and friends'],
  year: 2000,
  journal: 'Clin Rheumatol',
  volume: '19',
  issue: '3',
  pages: '207–211',
  doi: '10.1000/a_b(1)',
  pmid: '17344244',
  pmcid: 'PMC1955090',
  url: 'https://example.org/a_b?c=%20d',
};

describe('an entry of a bibliography', () => {
  it('holds what is verified, with names in parts where they are written so', () => {
    expect(entriesOf(article)[0]?.item).toEqual<CslItem>({
      id: 'levy-2000',
      type: 'article-journal',
      author: [
        { family: 'Matucci Cerinic', given: 'M.' },
        { family: 'Levy', given: 'C. L.' },
        { family: 'Blank' },
        { literal: 'EUSTAR and friends' },
      ],
      title: 'TGF-β1 & 50 % of α-SMA in the Tsk1/+ mouse',
      issued: { 'date-parts': [[2000]] },
      'container-title': 'Clin Rheumatol',
      volume: '19',
      issue: '3',
      page: '207–211',
      DOI: '10.1000/a_b(1)',
      PMID: '17344244',
      PMCID: 'PMC1955090',
      URL: 'https://example.org/a_b?c=%20d',
      note: 'Reference [8].',
    });
  });

  it('leaves out what is not verified or not well formed, and says which', () => {
    const [entry] = entriesOf({
      ...article,
      etAl: true,
      doi: '10.1000/x"><img src=x>',
      grades: [
        { field: 'title', grade: 'unverified' },
        { field: 'year', grade: 'inferred' },
      ],
      note: 'Seen once.',
    });
    expect(entry).toMatchObject({ unverified: ['title', 'year'], malformed: ['doi'], bare: false });
    expect(entry?.item).not.toHaveProperty('title');
    expect(entry?.item).not.toHaveProperty('issued');
    expect(entry?.item).not.toHaveProperty('DOI');
    expect(entry?.item.note).toBe(
      'Reference [8]. More authors than are named here. Left out, since not verified: title, year. ' +
        'Left out, since not well formed: doi. Seen once.',
    );
  });

  it('of which nothing is verified says which reference it is, and invents nothing', () => {
    const unknown: Given = { id: 'r3', marker: '3', topic: 'dermatomyositis', grade: 'unknown' };
    const grades = [{ field: 'topic', grade: 'text' as const }];
    expect(entriesOf({ ...unknown, grades })[0]).toMatchObject({
      bare: true,
      item: {
        id: 'r3',
        type: 'document',
        note: 'Reference [3]. About: dermatomyositis. Its details are not available.',
      },
    });
    expect(Object.keys(entriesOf(unknown)[0]!.item)).toEqual(['id', 'type', 'note']);
    expect(entriesOf(unknown)[0]!.item.note).not.toContain('dermatomyositis');
  });

  it('stands by number and then by id, under a key of its own, whatever the order of the data', () => {
    const sources: Given[] = [
      { id: 'x' },
      { id: 'ref 10', marker: '10' },
      { id: 'Réf-10' },
      { id: 'REF_10' },
      { id: '}, author={x', marker: '9' },
      { id: '漢' },
    ];
    const keys = (given: Given[]) => entriesOf(...given).map(({ source, item }) => [source.id, item.id]);
    expect(keys(sources)).toEqual([
      ['}, author={x', 'author-x'],
      ['ref 10', 'ref-10-3'],
      ['REF_10', 'ref-10'],
      ['Réf-10', 'ref-10-2'],
      ['x', 'x'],
      ['漢', 'source'],
    ]);
    expect(keys(sources.toReversed())).toEqual(keys(sources));
  });
});

describe('the sources of a bibliography', () => {
  const model = drawnModel(`
    A -> B animal {study 13}, human-clinical {study 20; later}
    A -| C hypothesis {study 9; abstract}
    C ≙ B`);
  const cited = (reach: 'review' | 'abstracts' | 'later', claims?: string[]) =>
    sourcesCited(model, assessAll(model, reach), claims).sort();

  it('are those that admitted evidence cites or was read in', () => {
    expect(cited('review')).toEqual(['r13', 'review']);
    expect(cited('abstracts')).toEqual(['r13', 'r9', 'review']);
    expect(cited('later')).toEqual(['r13', 'r20', 'r9', 'review']);
  });

  it('are those of the claims that are named', () => {
    expect(cited('later', ['A-|C'])).toEqual(['r9']);
    expect(cited('later', ['C≙B'])).toEqual([]);
  });
});

describe('BibTeX and RIS', () => {
  it('give an article as reference managers expect it', () => {
    const entries = entriesOf(article);
    expect(writeBibtex(entries)).toBe(`@article{levy-2000,
  author = {{Matucci Cerinic}, M. and {Levy}, C. L. and {Blank} and {EUSTAR and friends}},
  title = {{TGF-$\\beta$1 \\& 50 \\% of $\\alpha$-SMA in the Tsk1/+ mouse}},
  journal = {Clin Rheumatol},
  year = {2000},
  volume = {19},
  number = {3},
  pages = {207--211},
  doi = {10.1000/a_b(1)},
  pmid = {17344244},
  pmcid = {PMC1955090},
  url = {https://example.org/a_b?c=%20d},
  note = {Reference [8].},
}
`);
    expect(writeRis(entries).split('\n').slice(0, 9)).toEqual([
      'TY  - JOUR',
      'ID  - levy-2000',
      'AU  - Matucci Cerinic, M.',
      'AU  - Levy, C. L.',
      'AU  - Blank',
      'AU  - EUSTAR and friends',
      'TI  - TGF-β1 & 50 % of α-SMA in the Tsk1/+ mouse',
      'T2  - Clin Rheumatol',
      'PY  - 2000',
    ]);
    expect(writeReferenceList(entries)).toBe(
      '[8] Matucci Cerinic M, Levy CL, Blank, EUSTAR and friends. TGF-β1 & 50 % of α-SMA in the Tsk1/+ mouse. Clin Rheumatol. ' +
        '2000;19(3):207–211. doi:10.1000/a_b(1). PMID 17344244. PMC1955090. https://example.org/a_b?c=%20d.\n',
    );
  });

  it('say that authors are missing where a format has words for it', () => {
    const some = entriesOf({ id: 'a', authors: ['Levy Y'], etAl: true });
    expect(writeBibtex(some)).toContain('author = {{Levy}, Y. and others}');
    expect(writeReferenceList(some)).toBe('[Levy Y] Levy Y, et al.\n');
  });

  const hostile = [
    'Blank} , note={\\input{/etc/passwd}',
    '@comment{ \\write18{touch x} % $_&#^~ \\',
    'a\nER  - \nTY  - JOUR\r\nAU  - nobody',
    '<script>alert(1)</script> "q" | `x` ’',
    '{{{ }} \\{ \\} {',
    'αβγδεζηθικλμνξοπρςστυφχψω ΓΔΘΛΞΠΣΥΦΨΩ ΑΒΕ άέ Υ Жук é Ż 漢 😀',
    'right-to-left \u202e and \u200b nothing',
    // Two-letter tags of RIS in the midst of a value, and a line that is one.
    'TI  - x',
  ];
  /** A text as a format of lines gives it back: one line, with what hides named. */
  const asRead = (text: string) =>
    text.replace(/\s+/g, ' ').trim().replace('\u202e', 'U+202E').replace('\u200b', 'U+200B');

  it.each(hostile)('are read by others as what they were written from: %j', (text) => {
    const source = {
      id: text,
      marker: '1',
      title: text,
      authors: [`${text} x`],
      journal: text,
      volume: text,
      note: text,
    };
    const entries = entriesOf(source, { id: 'after', title: 'The next one' });
    for (const read of [readBibtex(writeBibtex(entries)), readRis(writeRis(entries))]) {
      expect(read).toHaveLength(2);
      const [first, second] = read;
      expect(first?.['title']).toBe(asRead(text));
      expect(first?.['container-title']).toBe(asRead(text));
      expect(first?.['volume']).toBe(asRead(text));
      expect(first?.['note']).toBe(asRead(`Reference [1]. ${text}`));
      expect(first?.['author']).toHaveLength(1);
      expect(second).toMatchObject({ id: 'after', title: 'The next one' });
    }
    const [read] = readBibtex(writeBibtex(entries));
    expect(read?.['author']).toEqual([{ family: asRead(`${text} x`) }]);
  });

  it('keep every field apart, whatever stands in one of them', () => {
    fc.assert(
      fc.property(anyText(30), anyText(30), (title, note) => {
        const entries = entriesOf({ id: 'a', title, note, year: 2001 }, { id: 'b', year: 2002 });
        const bibtex = writeBibtex(entries);
        // BibTeX counts braces, and nothing else ends a value.
        let depth = 0;
        for (const brace of bibtex.match(/[{}]/g) ?? []) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibtex.split('\n').filter((line) => line.startsWith('@'))).toHaveLength(2);
        const ris = writeRis(entries).split('\n');
        for (const line of ris) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*)?$/u);
        expect(ris.filter((line) => line.startsWith('ER  - '))).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });
});
