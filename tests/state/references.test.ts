import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/core/schema/shapes.ts';
import { referenceWords } from '../../src/state/references.ts';
import { plainWords } from '../../src/state/words.ts';

const source = (more: Partial<Source>): Source => ({ id: 's', role: 'cited', kind: 'article', grade: 'seen', ...more });
const linksOf = (record: Source): string[] =>
  referenceWords(record).flatMap((word) => (typeof word !== 'string' && 'href' in word ? [word.href] : []));

describe('a reference', () => {
  it('names authors, title and where it was printed', () => {
    const words = plainWords(
      referenceWords(
        source({
          marker: '10',
          authors: ['A A', 'B B', 'C C', 'D D', 'E E'],
          title: 'A pilot study',
          journal: 'Ann Rheum Dis',
          volume: '66',
          issue: '7',
          pages: '977–979',
          year: 2007,
        }),
      ),
    );
    expect(words).toBe('[10] A A, B B, C C, D D et al. A pilot study. Ann Rheum Dis 66(7):977–979, 2007');
  });

  it('says so where nothing is known of it', () => {
    const words = plainWords(referenceWords(source({ marker: '14', grade: 'unknown', topic: 'fibrosis' })));
    expect(words).toMatch(/^reference \[14\] of the review, details not available; on fibrosis/);
  });

  it('links identifiers that are well formed, and names a field that is not verified', () => {
    const record = source({
      doi: '10.1136/ard.2006.060111',
      pmid: '17344244',
      pmcid: 'PMC1955090',
      grades: [{ field: 'doi', grade: 'inferred' }],
    });
    expect(linksOf(record)).toEqual([
      'https://doi.org/10.1136/ard.2006.060111',
      'https://pubmed.ncbi.nlm.nih.gov/17344244/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1955090/',
    ]);
    expect(plainWords(referenceWords(record))).toContain('doi inferred');
  });

  it.each([
    { doi: 'javascript:alert(1)' },
    { doi: '10.1000/x y' },
    { doi: '10.1000/../../evil' },
    { doi: 'https://doi.org/10.1000/x' },
    { pmid: '1?x=<script>' },
    { pmid: '../../' },
    { pmcid: 'PMC1/../../x' },
    { url: 'https://user:secret@example.org/' },
  ])('never links what is not: %o', (more) => {
    expect(linksOf(source(more))).toEqual([]);
  });

  it('keeps what is odd in an identifier inside its path', () => {
    const [link = ''] = linksOf(source({ doi: '10.1000/a?b=1#c"<' }));
    expect(new URL(link)).toMatchObject({ host: 'doi.org', search: '', hash: '' });
  });

  const hostile = fileURLToPath(new URL('../../../shared/bad/text/doi-pmid-injection.json', import.meta.url));
  it.skipIf(!existsSync(hostile))('never links the hostile identifiers of the collection (skipped without it)', () => {
    const { references } = JSON.parse(readFileSync(hostile, 'utf8')) as { references: { doi: string; pmid: string }[] };
    for (const { doi, pmid } of references)
      for (const link of linksOf(source({ doi, pmid }))) {
        const { origin, username, search, hash } = new URL(link);
        expect(['https://doi.org', 'https://pubmed.ncbi.nlm.nih.gov']).toContain(origin);
        expect([username, search, hash]).toEqual(['', '', '']);
      }
  });
});
