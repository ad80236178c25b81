import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { drawnDataset, drawnDocument, drawnModel, quicklyDrawnModel } from './drawn-graph.ts';
import { graphOf } from '../../src/core/model/graph.ts';

const drawing = `
  IVIG -| TGFB   animal {study 13; n 3/4}, hypothesis     # two pieces
  TGFB -> FIB    hypothesis {study 14}
  IVIG -o IFNG   animal {study 13}
  IVIG -- TGFB   human-laboratory
  IVIG ∋ AFAB    assertion
  AFAB -| FIB    hypothesis {via AFAB-|FAS,FAS->FIB; where FB}
  AFAB -| FAS    hypothesis
  FAS  -> FIB    hypothesis
  COL  ≙  FIB    curator {basis IVIG-|TGFB}
  TGFB1 ⊂ TGFB
  HAQ : measure, better lower
  IVIG -[improves]-> HAQ  human-clinical {later}
`;

describe('a graph drawn as text', () => {
  it('is read without an error or a warning', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(drawnDocument(drawing)));
    expect(readDataset([{ name: 'drawn.json', bytes }]).issues).toEqual([]);
  });

  it('says what it draws', () => {
    const { claims, entities, sources } = drawnDataset(drawing);
    expect(claims.map(({ id, subject, predicate, object }) => [id, subject, predicate, object].join(' '))).toEqual([
      'IVIG-|TGFB IVIG decreases TGFB',
      'TGFB->FIB TGFB increases FIB',
      'IVIG-oIFNG IVIG no-change IFNG',
      'IVIG--TGFB IVIG binds TGFB',
      'IVIG∋AFAB IVIG contains AFAB',
      'AFAB-|FIB AFAB decreases FIB',
      'AFAB-|FAS AFAB decreases FAS',
      'FAS->FIB FAS increases FIB',
      'COL≙FIB COL stands-for FIB',
      'TGFB1⊂TGFB TGFB1 subtype-of TGFB',
      'IVIG-[improves]->HAQ IVIG improves HAQ',
    ]);
    expect(claims[5]).toMatchObject({ via: ['AFAB-|FAS', 'FAS->FIB'], where: 'FB' });
    expect(claims[0]?.evidence).toMatchObject([
      {
        id: 'IVIG-|TGFB.1',
        modality: 'observed',
        taxon: 'NCBITaxon:10090',
        study: 's13',
        n: { finding: 3, measured: 4 },
      },
      { id: 'IVIG-|TGFB.2', modality: 'hypothesised' },
    ]);
    expect(entities.find(({ id }) => id === 'HAQ')).toMatchObject({ kind: 'measure', better: 'lower' });
    expect(sources.filter(({ role }) => role === 'later')).toHaveLength(1);
  });

  it('is the same whether or not the reader reads it', () => {
    expect(quicklyDrawnModel(drawing).dataset).toEqual(drawnDataset(drawing));
  });

  it('numbers what is drawn twice, and builds a multigraph', () => {
    const model = drawnModel('A -> B animal {where X}\nA -> B animal {where Y}');
    expect(model.claims.map(({ claim }) => claim.id)).toEqual(['A->B', 'A->B#2']);
    expect(graphOf(model).size).toBe(2);
  });

  it.each(['A => B animal', 'A -> B rumour', 'A -[unheard]-> B animal', 'A -> A, B'])('refuses %j', (line) => {
    expect(() => drawnModel(line)).toThrow();
  });
});
