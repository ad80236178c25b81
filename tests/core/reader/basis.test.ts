import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import { minimalDataset } from './minimal-dataset.ts';

interface Loose {
  [key: string]: unknown;
  id: string;
}

/** The minimal data set with a curator's claim that rests on these claims; `broken` have a subject that is not there. */
function inferredFrom(basis: readonly string[], broken: readonly string[]) {
  const dataset = minimalDataset() as { claims: Loose[] };
  const model = { ...dataset.claims[0] };
  const evidence = {
    ...{ id: 'inferred.1', modality: 'hypothesised', by: 'curator', result: 'effect', taxon: 'not-applicable' },
    ...{ system: 'not-applicable', design: 'none', exposed: 'not-applicable', comparator: 'not-stated' },
    ...{ basis, curated: { by: 'A curator', date: '2026-01-01' } },
  };
  for (const claim of dataset.claims) if (broken.includes(claim.id)) claim['subject'] = 'nobody';
  dataset.claims.push({ ...model, id: 'inferred', predicate: 'increases', evidence: [evidence] });
  const bytes = new TextEncoder().encode(JSON.stringify(dataset));
  const { dataset: shown, aside } = readDataset([{ name: 'd.json', bytes }]);
  return {
    basis: shown?.claims.find((claim) => claim.id === 'inferred')?.evidence[0]?.basis,
    aside: aside.filter(({ id }) => id?.startsWith('inferred')).map(({ id, rules }) => `${id ?? ''}: ${rules.join()}`),
  };
}

describe('what a curator infers stands with what it rests on', () => {
  it('stands while one claim of its basis stands, and names that one', () => {
    expect(inferredFrom(['c1', 'c2'], [])).toEqual({ basis: ['c1', 'c2'], aside: [] });
    expect(inferredFrom(['c1', 'c2'], ['c2'])).toEqual({ basis: ['c1'], aside: [] });
  });

  it('falls with the last of them, and its claim with it', () => {
    expect(inferredFrom(['c1', 'c2'], ['c1', 'c2'])).toEqual({
      basis: undefined,
      aside: ['inferred: evidence-none-left', 'inferred.1: reference-set-aside'],
    });
  });

  it('may rest on nothing in the data at all', () => {
    expect(inferredFrom([], ['c1', 'c2']).aside).toEqual([]);
  });
});
