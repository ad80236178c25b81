import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependenceIn } from '../../../src/core/audit/dependence.ts';
import { matrixOf } from '../../../src/core/audit/matrix.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { type Reach, reaches } from '../../../src/core/schema/axes.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';

const matrix = (model: Model, reach: Reach = 'abstracts') => matrixOf(model, assessAll(model, reach));
const rowOf = (drawing: string, reach?: Reach) => {
  const [row] = matrix(drawnModel(drawing), reach).rows;
  if (!row) throw new Error('the first claim of the drawing has no row');
  return row;
};
const cellsIn = (drawing: string) =>
  rowOf(drawing).cells.map(({ column, context, studies }) => [column, context, studies.length]);

describe('a row of the matrix', () => {
  it('has a cell for each class and disease context in which something was seen, and none for what was not measured', () => {
    expect(
      cellsIn(`
        IVIG -| TGFB  animal, human-clinical {disease SSc}, human-clinical {disease myositis}, hypothesis
        focus: SSc`),
    ).toEqual([
      ['human-clinical', 'focus', 1],
      ['human-clinical', 'other-disease', 1],
      ['animal', 'not-stated', 1],
      ['hypothesis', 'not-stated', 0],
    ]);
  });

  it('counts independent primary studies, never the passages that tell of them', () => {
    const [cell] = rowOf('IVIG -| TGFB  animal {study 13}, animal {study 13}, animal {study 14}').cells;
    expect(cell?.evidence).toHaveLength(3);
    expect(cell?.studies.map(({ study }) => study)).toEqual(['s13', 's14']);
  });

  it('counts no review of studies as a study', () => {
    const [cell] = rowOf('IVIG -| TGFB  human-clinical {design systematic-review}').cells;
    expect(cell).toMatchObject({ column: 'human-clinical', studies: [], evidence: ['IVIG-|TGFB.1'] });
  });

  it('tells what found nothing, or the opposite, from what found an effect, also within one study', () => {
    const [cell] = rowOf(
      'IVIG -| TGFB  animal {study 1}, animal {study 1; no-effect}, animal {study 2; opposite-effect}, animal {study 3; not-reported}',
    ).cells;
    expect(cell?.studies.map(({ results }) => results)).toEqual([
      ['effect', 'no-effect'],
      ['opposite-effect'],
      ['not-reported'],
    ]);
  });

  it('adds patients up by study, names studies without a number, and never adds what may be the same patients silently', () => {
    const [cell] = rowOf(`
      IVIG -| TGFB  human-clinical {study 1; n 6/7}, human-clinical {study 1; n 7/7}, human-clinical {study 2; n 3/15}, human-clinical {study 3}
      study 1 ~ 2`).cells;
    expect(cell?.subjects).toEqual({ sum: 22, unknown: ['s3'], mayShare: [['s1', 's2']] });
  });

  it('says nothing of patients where no study says how many', () => {
    expect(rowOf('IVIG -| TGFB  animal').cells[0]?.subjects).toEqual({ sum: null, unknown: ['s1'], mayShare: [] });
  });

  it('leaves what was measured in an unknown species in no class', () => {
    expect(cellsIn('IVIG -| TGFB  unclassified')).toEqual([['unclassified', 'not-stated', 1]]);
  });

  it('shows the curator’s links apart', () => {
    expect(cellsIn('COL ≙ FIB')).toEqual([['curator', 'not-stated', 0]]);
  });
});

describe('the disease context', () => {
  const contextOf = (option: string, more = '') =>
    rowOf(`
      IVIG -| TGFB  human-clinical ${option}
      SSc ⊂ scleroderma
      dcSSc ⊂ SSc
      SSc : disease
      scleroderma : disease
      dcSSc : disease
      ${more}
      focus: SSc`).cells[0]?.context;

  it.each([
    ['the disease itself', '{disease SSc}', 'focus'],
    ['a subtype of it', '{disease dcSSc}', 'focus'],
    ['another disease', '{disease myositis}', 'other-disease'],
    ['a wider term, which leaves open which form it was', '{disease scleroderma}', 'not-stated'],
    ['nothing', '', 'not-stated'],
  ])('%s', (_, option, context) => {
    expect(contextOf(option)).toBe(context);
  });

  it('counts a model of the disease with it, and another model as not stated', () => {
    const tight = 'tight -[model-of]-> SSc  assertion\ntight : model';
    expect(contextOf('{model tight}', tight)).toBe('focus');
    expect(contextOf('{model bleomycin}', tight)).toBe('not-stated');
  });

  it('is another disease where the data set is about none', () => {
    expect(cellsIn('IVIG -| TGFB  human-clinical {disease SSc}')).toEqual([['human-clinical', 'other-disease', 1]]);
  });
});

describe('what a verdict depends on', () => {
  const studiesBehind = (drawing: string) => {
    const model = drawnModel(drawing);
    return dependenceIn(assessAll(model, 'abstracts'))(model.claims[0]?.claim.id ?? '').studies;
  };

  it('names the studies whose loss alone would change it, and what it would be', () => {
    const drawing = 'IVIG -| TGFB  human-clinical {study 1}, animal {study 2}, animal {study 3}';
    expect(rowOf(drawing).verdict).toBe('human-and-animal');
    expect(studiesBehind(drawing)).toEqual([{ study: 's1', verdict: 'animal-only' }]);
  });

  it('depends on no single study where several say the same', () => {
    expect(studiesBehind('IVIG -| TGFB  animal {study 1}, animal {study 2}')).toEqual([]);
  });

  it('would be none at all without the only study', () => {
    expect(studiesBehind('IVIG -| TGFB  animal {study 1}')).toEqual([{ study: 's1', verdict: null }]);
  });
});

const classes = ['human-clinical', 'human-laboratory', 'animal', 'unclassified', 'hypothesis', 'assertion'];
const options = [
  '',
  '{no-effect}',
  '{later}',
  '{disease SSc}',
  '{disease other}',
  '{study 1}',
  '{abstract}',
  '{n 2/3}',
];
const piece = fc
  .tuple(fc.constantFrom(...classes), fc.constantFrom(...options))
  .map(([name, option]) => `${name} ${option}`);
const drawings = fc
  .array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((claims) => claims.map((pieces, at) => `A${at} -| B  ${pieces.join(', ')}`).concat('focus: SSc'));
const fromReach = fc.constantFrom(...reaches.ids);

describe('the matrix as a whole', () => {
  it('holds each admitted piece in exactly one cell, and says how many are hidden', () => {
    fc.assert(
      fc.property(drawings, fromReach, (lines, reach) => {
        const model = quicklyDrawnModel(lines.join('\n'));
        const { rows, pieces } = matrix(model, reach);
        const inCells = rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence));
        expect(new Set(inCells).size).toBe(inCells.length);
        expect(inCells.length).toBe(pieces.inCells);
        expect(Object.values(pieces.columns).reduce((sum, n) => sum + n, 0)).toBe(pieces.inCells);
        expect(pieces.inCells + pieces.hidden).toBe(model.claims.flatMap(({ evidence }) => evidence).length);
      }),
    );
  });

  it('is the same whatever the order of claims', () => {
    fc.assert(
      fc.property(drawings, fromReach, (lines, reach) => {
        // Studies are named by the drawing in order: with names of their own, the order means nothing.
        const named = lines.map((line, at) =>
          line.replace(/(animal|human-\w+|unclassified|hypothesis|assertion) (?!\{study)/g, `$1 {study ${at}x} `),
        );
        const by = (drawing: readonly string[]) =>
          new Map(matrix(quicklyDrawnModel(drawing.join('\n')), reach).rows.map((row) => [row.claim, row]));
        expect(by([...named].reverse())).toEqual(by(named));
      }),
      { numRuns: 60 },
    );
  });

  it('never moves a piece to another class by admitting more sources', () => {
    fc.assert(
      fc.property(drawings, (lines) => {
        const model = quicklyDrawnModel(lines.join('\n'));
        const columns = (reach: Reach) =>
          new Map(
            matrix(model, reach).rows.flatMap(({ cells }) =>
              cells.flatMap(({ column, context, evidence }) =>
                evidence.map((id) => [id, `${column} ${context}`] as const),
              ),
            ),
          );
        const widest = columns('later');
        for (const reach of reaches.ids) for (const [id, cell] of columns(reach)) expect(widest.get(id)).toBe(cell);
        const unknown = model.claims
          .flatMap(({ evidence }) => evidence)
          .filter((node) => node.class === 'unclassified');
        for (const { evidence } of unknown) expect(widest.get(evidence.id)).toMatch(/^unclassified /);
      }),
    );
  });
});
