import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';
import { dice } from '../dice.ts';

const curated = { by: 'Nobody', date: '2026-01-01' };
const unmeasured = { taxon: 'not-stated', system: 'not-stated', design: 'none', exposed: 'not-stated' } as const;
const kinds = [
  { modality: 'observed', by: 'study-authors', taxon: 'NCBITaxon:10090', system: 'in-vivo', exposed: 'animal' },
  { modality: 'observed', by: 'study-authors', taxon: 'NCBITaxon:9606', system: 'in-vivo', exposed: 'patient' },
  { modality: 'observed', by: 'study-authors', taxon: 'NCBITaxon:9606', system: 'in-vitro', exposed: 'dish' },
  { modality: 'hypothesised', by: 'cited-authors', ...unmeasured },
  { modality: 'asserted', by: 'review-authors', ...unmeasured },
  { modality: 'hypothesised', by: 'curator', ...unmeasured },
] as const;

/**
 * A made-up data set of a size that nobody curates by hand: each new entity is tied to earlier ones, more likely to those
 * that have many claims already (Barabási and Albert, Science 286, 1999), in either direction; with all classes of
 * evidence, claims without a direction, nulls, and a strength on each claim. It does not go through the reader.
 */
export function largeModel(claims: number, seed = 1): Model {
  const roll = dice(seed);
  const pick = (below: number): number => Math.floor(roll() * below);
  const entities = Math.max(2, Math.round(claims / 10));
  const ends: number[] = [0];
  const list = Array.from({ length: claims }, (_, at) => {
    const fresh = Math.min(entities - 1, 1 + Math.floor((at * entities) / claims));
    const old = ends[pick(ends.length)]!;
    const other = old === fresh ? fresh - 1 : old;
    ends.push(fresh, other);
    const [subject, object] = roll() < 0.5 ? [fresh, other] : [other, fresh];
    const relation = roll();
    const isNull = relation > 0.98;
    const study = `s${pick(claims / 5)}`;
    const kind = kinds[isNull ? 0 : pick(kinds.length)]!;
    return {
      id: `c${at}`,
      subject: `e${subject}`,
      predicate: relation < 0.45 ? 'increases' : relation < 0.9 ? 'decreases' : isNull ? 'no-change' : 'binds',
      object: `e${object}`,
      statement: 'Made up.',
      strength: 1 - roll() * 0.99,
      evidence: [
        {
          id: `c${at}.1`,
          ...kind,
          design: 'none',
          comparator: 'none',
          result: isNull ? 'no-effect' : 'effect',
          ...(kind.by === 'curator'
            ? {}
            : { cited: [{ source: 'r', link: 'stated', checked: 'no' }], readIn: { source: 'r', text: 'not-held' } }),
          ...(kind.modality === 'observed' ? { study } : {}),
          curated,
        },
      ],
    };
  });
  const dataset = {
    head: {
      version: 1,
      id: 'large',
      title: 'Made up',
      release: '1',
      date: '2026-01-01',
      licence: 'CC0-1.0',
      about: '',
    },
    entities: Array.from({ length: entities }, (_, at) => ({ id: `e${at}`, kind: 'molecule', label: `e${at}` })),
    claims: list,
    sources: [{ id: 'r', role: 'main', kind: 'review', title: 'Made up', grade: 'seen' }],
    studies: [],
    notes: [],
    terms: [],
  };
  return buildModel(dataset as unknown as Dataset);
}
