import { describe, expect, it } from 'vitest';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { literatureSearch } from '../../../src/core/queries/literature-search.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';

type Names = Readonly<Record<string, { readonly label?: string; readonly synonyms?: readonly string[] }>>;

/** A drawing whose entities bear other names. */
function named(text: string, names: Names): Model {
  const dataset = drawnDataset(text);
  return buildModel({
    ...dataset,
    entities: dataset.entities.map((entity) => {
      const { label = entity.label, synonyms = [] } = names[entity.id] ?? {};
      return { ...entity, label, synonyms: [...synonyms] };
    }),
  });
}

const human = ['human-clinical', 'human-laboratory'] as const;

describe('a query to copy into a literature search', () => {
  it('asks for any name of both ends, and for the wished evidence', () => {
    const model = named('IVIG -| TGFB', {
      IVIG: { synonyms: ['intravenous immunoglobulin'] },
      TGFB: { label: 'TGFβ1' },
    });
    expect(literatureSearch(model, 'IVIG-|TGFB', human)).toBe(
      '("IVIG" OR "intravenous immunoglobulin") AND ("TGFβ1") AND (human OR patients)',
    );
  });

  it('asks for the place where one is stated', () => {
    const model = drawnModel('IVIG -| TGFB animal {where skin}');
    expect(literatureSearch(model, 'IVIG-|TGFB', ['animal'])).toBe(
      '("IVIG") AND ("TGFB") AND ("skin") AND (animal OR mice OR rats)',
    );
  });

  it('asks for any name of any of the diseases and of the next wider term, but not of one that the claim is about', () => {
    const forms = 'SSc ⊂ scleroderma\nscleroderma ⊂ disease';
    const model = named(`A -> B {disease SSc}\nSSc -[has-raised]-> B {disease overlap}\n${forms}`, {
      SSc: { synonyms: ['systemic sclerosis'] },
    });
    expect(literatureSearch(model, 'A->B', [], ['SSc', 'overlap'])).toBe(
      '("A") AND ("B") AND ("SSc" OR "systemic sclerosis" OR "overlap" OR "scleroderma")',
    );
    expect(literatureSearch(model, 'SSc-[has-raised]->B', [], ['SSc', 'overlap'])).toBe(
      '("SSc" OR "systemic sclerosis") AND ("B")',
    );
  });

  it('narrows nothing by a class that no words tell apart, nor by none', () => {
    const model = drawnModel('A -> B');
    for (const classes of [[], ['hypothesis'], ['human-clinical', 'assertion']] as const)
      expect(literatureSearch(model, 'A->B', classes)).toBe('("A") AND ("B")');
  });

  it('says each name once, whatever its case', () => {
    const model = named('A -> B', { A: { label: 'IVIG', synonyms: ['IVIg', 'ivig', 'IVIG therapy'] } });
    expect(literatureSearch(model, 'A->B', [])).toBe('("IVIG" OR "IVIG therapy") AND ("B")');
  });

  it('leaves nothing in a name that would be read as syntax', () => {
    const model = named('A -> B', {
      A: { label: 'the "score" [mesh]*', synonyms: ['skin score (instrument not stated)', 'a (b) c', '“”'] },
    });
    expect(literatureSearch(model, 'A->B', [])).toBe('("the score mesh" OR "skin score" OR "a b c") AND ("B")');
  });

  it('leaves out an end of which no name is left', () => {
    const model = named('A -> B', { A: { label: '"' } });
    expect(literatureSearch(model, 'A->B', ['animal'])).toBe('("B") AND (animal OR mice OR rats)');
  });

  it('is the same in any order of the classes', () => {
    const model = drawnModel('A -> B');
    expect(literatureSearch(model, 'A->B', ['animal', 'human-clinical'])).toBe(
      literatureSearch(model, 'A->B', ['human-clinical', 'animal']),
    );
  });

  it('refuses a claim that is not there', () => {
    expect(() => literatureSearch(drawnModel('A -> B'), 'B->A', human)).toThrow('no claim "B->A"');
  });
});
