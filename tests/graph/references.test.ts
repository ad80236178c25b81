import { describe, expect, it } from 'vitest';
import { dataset, needs, referenceText } from './shipped-graph.ts';

const identifiers = referenceText('curation/identifiers.md');
const references = referenceText('curation/references.md');

/** Prefixes that the table leaves out, by the form of the number. */
const bare: readonly (readonly [RegExp, string])[] = [
  [/^DB\d{5}$/, 'DRUGBANK'],
  [/^P\d{5}$/, 'UniProt'],
  [/^\d{4}$/, 'HGNC'],
];

/**
 * The identifiers that the table of entities gives as verified. A row may verify its first and recall its second, and
 * says so; what was recalled is no identifier to use.
 */
function verified(table: string): ReadonlySet<string> {
  const found = new Set<string>();
  const rows = (table.split('### Traps')[0] ?? '').split('\n').filter((line) => line.includes('VERIFIED'));
  for (const row of rows) {
    const [, , cell = '', grade = ''] = row.split('|').map((part) => part.trim());
    const ids = [...cell.matchAll(/([A-Za-z]+:)?([A-Z]{0,5}\d{2,}|[A-Z]+\d*)\b/g)].flatMap(([, prefix, number = '']) => {
      if (prefix !== undefined) return [prefix + number];
      return bare.filter(([form]) => form.test(number)).map(([, name]) => `${name}:${number}`);
    });
    const more = grade.match(/\b[A-Z]+:[A-Z]*\d+\b/g) ?? [];
    for (const id of /second RECALLED/.test(grade) ? ids.slice(0, 1) : [...ids, ...more]) found.add(id);
  }
  return found;
}

describe('identifiers of entities', () => {
  it.skipIf(!identifiers)(`are all verified ones${needs('curation/identifiers.md')}`, () => {
    const known = verified(identifiers ?? '');
    expect(known.size).toBeGreaterThan(100);
    // What the table warns of must not be taken for verified here.
    for (const recalled of ['MESH:D000936', 'MESH:D001323', 'BTO:0001598']) expect(known).not.toContain(recalled);
    const used = dataset.entities.flatMap(({ id, xrefs }) => (xrefs ?? []).map((xref) => `${id} ${xref.id}`));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((use) => !known.has(use.split(' ')[1] ?? ''))).toEqual([]);
  });

  it('exact ones belong to one entity each', () => {
    const exact = dataset.entities.flatMap(({ xrefs }) => (xrefs ?? []).filter(({ match }) => match === 'exact').map(({ id }) => id));
    expect(exact.filter((id, at) => exact.indexOf(id) !== at)).toEqual([]);
  });
});

describe('details of sources', () => {
  it.skipIf(!references)(`are all in the list of what is known${needs('curation/references.md')}`, () => {
    const links = dataset.sources.flatMap(({ doi, pmid, pmcid }) => [doi, pmid, pmcid]).filter((one) => one !== undefined);
    expect(links.length).toBeGreaterThan(8);
    const words = new Set((references ?? '').split(/[\s,;|]+/).map((word) => word.replace(/[.:]$/, '')));
    expect(links.filter((link) => !words.has(link))).toEqual([]);
    for (const { id, title, authors } of dataset.sources) {
      if (title !== undefined) expect(references, id).toContain(title);
      for (const author of authors ?? []) expect(references, id).toContain(author);
    }
  });

  it('that are not known are not there', () => {
    for (const { id, grade, title, authors, doi, pmid, journal, year } of dataset.sources)
      if (grade === 'unknown') expect([title, authors, doi, pmid, journal, year].every((field) => field === undefined), id).toBe(true);
  });

  it('that were not seen are marked as such', () => {
    const review = dataset.sources.find(({ id }) => id === 'review');
    expect(review?.grades).toEqual(
      expect.arrayContaining([
        { field: 'title', grade: 'unverified' },
        { field: 'authors', grade: 'unverified' },
        { field: 'doi', grade: 'inferred' },
      ]),
    );
    expect(dataset.sources.find(({ id }) => id === 'ref-16')?.grades).toEqual([{ field: 'marker', grade: 'inferred' }]);
  });
});
