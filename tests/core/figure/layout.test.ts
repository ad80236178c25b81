import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/build/read-folder.ts';
import { elkInProcess } from '../../../src/core/figure/elk-in-process.ts';
import type { FigureLayout } from '../../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../../src/core/figure/layout.ts';
import { buildScene } from '../../../src/core/figure/scene.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import { levels } from '../../../src/core/schema/entity-kinds.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';
import {
  bandFaults,
  columnFaults,
  crosses,
  crowdedHeads,
  hiddenTags,
  linesThroughNodes,
  overlappingNodes,
  rowFaults,
  sharedWays,
} from './figure-faults.ts';

/** One beginning is enough to find faults; the shipped figure is laid out as it ships. */
const layOut = (model: Model, seeds = 1): Promise<FigureLayout> =>
  layoutFigure(model, assessAll(model, 'later'), elkInProcess(), seeds);

/** Every fault of a figure, in words; a good figure has none. */
function faultsOf(model: Model, layout: FigureLayout): string[] {
  const scene = buildScene(model, assessAll(model, 'later'), layout);
  return [
    ...overlappingNodes(layout),
    ...linesThroughNodes(layout, layout.edges),
    ...linesThroughNodes(layout, scene.edges),
    ...sharedWays(layout),
    ...crowdedHeads(layout),
    ...columnFaults(layout),
    ...bandFaults(layout, model),
    ...hiddenTags(scene),
  ];
}

const small = `
  IVIG -| TGFB  animal
  IVIG -| TGFB  human-laboratory {where FIBRO}
  IVIG ∋ AFAB   assertion
  IVIG ∋ IDIO   assertion
  AFAB -| FAS   hypothesis
  FAS -> FIB    hypothesis
  TGFB -> FIB   hypothesis
  TCELLS -> TGFB hypothesis
  IVIG -| TCELLS hypothesis
  IVIG -o IFNG  animal
  COLL -> FIB   curator
  SKIN ≙ FIB
  TGFB -> TGFB  hypothesis
  TCELLS : cell
  FIBRO : cell
  FIB : tissue-process
  COLL : tissue-process
  SKIN : finding`;

/** Every fault of a figure whose columns are rows, in words. */
async function faultsDownwards(model: Model, widest: number): Promise<string[]> {
  const assessments = assessAll(model, 'later');
  const layout = await layoutFigure(model, assessments, elkInProcess(), 1, false, null, { runs: 'down', widest });
  const scene = buildScene(model, assessments, layout);
  return [
    ...overlappingNodes(layout),
    ...linesThroughNodes(layout, layout.edges),
    ...linesThroughNodes(layout, scene.edges),
    ...sharedWays(layout),
    ...crowdedHeads(layout),
    ...rowFaults(layout),
    ...hiddenTags(scene),
  ];
}

describe('the layout of a small figure', () => {
  const model = drawnModel(small);

  it.each([200, 400, 900])('has no fault where it runs downwards and is to be %i wide', async (widest) => {
    expect(await faultsDownwards(model, widest)).toEqual([]);
  });

  it('has no fault', async () => {
    expect(faultsOf(model, await layOut(model))).toEqual([]);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(JSON.stringify(await layOut(model))).toBe(JSON.stringify(await layOut(drawnModel(small))));
  });

  it('does not depend on the order of the claims', async () => {
    const { dataset } = model;
    const turned = buildModel({
      ...dataset,
      claims: dataset.claims.toReversed(),
      entities: dataset.entities.toReversed(),
    });
    expect(JSON.stringify(await layOut(turned))).toBe(JSON.stringify(await layOut(model)));
  });

  it('puts the fractions of a treatment into it, and draws no line for them', async () => {
    const { nodes, edges, byContainment } = await layOut(model);
    expect(
      nodes
        .filter(({ inside }) => inside === 'IVIG')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['AFAB', 'IDIO']);
    expect(nodes.find(({ id }) => id === 'IVIG')?.container).toBe(true);
    expect(byContainment.map(({ id }) => id).sort()).toEqual(['IVIG∋AFAB', 'IVIG∋IDIO']);
    expect(edges.map(({ id }) => id)).not.toContain('IVIG∋AFAB');
  });

  it('draws two claims on one pair as two lines', async () => {
    const { edges } = await layOut(model);
    const ends = edges.filter(({ id }) => id.startsWith('IVIG-|TGFB')).map(({ points }) => points.at(-1)?.[1]);
    expect(ends).toHaveLength(2);
    expect(ends[0]).not.toBe(ends[1]);
  });

  it('puts a molecule into the one cell it is spoken of in, and leaves it outside when two places are named', async () => {
    const inside = async (drawing: string) =>
      (await layOut(drawnModel(drawing))).nodes.find(({ id }) => id === 'COL')?.inside;
    expect(await inside('IVIG -| COL animal {where FIBRO}\nIVIG : treatment')).toBe('FIBRO');
    expect(
      await inside('IVIG -| COL animal {where FIBRO}\nIVIG -| COL animal {where SPLEEN}\nIVIG : treatment'),
    ).toBeNull();
    expect(
      await inside(
        'IVIG -| COL animal {where FIBRO}\nCOL -[produced-by]-> SPLEEN assertion\nSPLEEN : cell\nIVIG : treatment',
      ),
    ).toBeNull();
    expect(await inside('IVIG -| COL animal\nIVIG : treatment')).toBeNull();
  });

  it('is empty for a data set that has nothing to draw', async () => {
    const nothing = drawnModel('SSC -[associated-with]-> MYO assertion\nSSC : disease\nMYO : finding');
    expect(await layOut(nothing)).toEqual({
      width: 0,
      height: 0,
      columns: [],
      nodes: [],
      edges: [],
      band: null,
      byContainment: [],
    });
  });

  it('spreads a column in which many things hang together over several layers', async () => {
    const chain = 'ABCDEFGHIJ'.split('');
    const drawing = chain.slice(1).map((name, index) => `${chain[index] ?? ''} -> ${name} animal`);
    const model = drawnModel(drawing.join('\n'));
    const layout = await layOut(model);
    expect(faultsOf(model, layout)).toEqual([]);
    expect(new Set(layout.nodes.map(({ x }) => x)).size).toBe(8);
  });
});

describe('the layout of a large figure', () => {
  it('has no fault, and takes seconds', async () => {
    const kinds = ['treatment', 'molecule', 'molecule', 'molecule', 'cell', 'tissue-process', 'finding'];
    const [entities, claims] = [110, 220];
    let state = 7;
    const pick = (from: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % from;
    const drawing = [
      ...Array.from({ length: claims }, (_, at) => `E${pick(entities)} -> E${pick(entities)} animal {id c${at}}`),
      ...Array.from({ length: entities }, (_, at) => `E${at} : ${kinds[at % kinds.length] ?? ''}`),
    ];
    const model = quicklyDrawnModel(drawing.join('\n'));
    expect(faultsOf(model, await layOut(model))).toEqual([]);
  }, 60_000);
});

describe('the layout of any figure', () => {
  const kinds = [
    'treatment',
    'component',
    'molecule',
    'pathway',
    'cell',
    'cell-state',
    'tissue-process',
    'finding',
    'measure',
    'disease',
    'model',
  ];
  const names = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const claim = fc.record({
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    arrow: fc.constantFrom('->', '-|', '--', '-o', '∋', '≙', '-[produced-by]->'),
    where: fc.option(fc.constantFrom(...names)),
    later: fc.boolean(),
  });
  const drawing = fc
    .record({
      kinds: fc.array(fc.constantFrom(...kinds), { minLength: names.length, maxLength: names.length }),
      claims: fc.array(claim, { minLength: 1, maxLength: 30, size: 'max' }),
    })
    .map((drawn) =>
      [
        ...drawn.claims.map(
          ({ from, arrow, to, where, later }, at) =>
            `${from} ${arrow} ${to} ${arrow === '≙' ? 'curator' : 'animal'} {id c${at}${where === null ? '' : `; where ${where}`}${later && arrow !== '≙' ? '; later' : ''}}`,
        ),
        ...names.map((name, at) => `${name} : ${drawn.kinds[at] ?? 'molecule'}`),
      ].join('\n'),
    );

  it('has no fault, and holds every claim once or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (text) => {
        const model = quicklyDrawnModel(text);
        const layout = await layOut(model);
        expect(faultsOf(model, layout)).toEqual([]);
        const ids = [...layout.edges, ...layout.byContainment].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const reach of ['review', 'abstracts', 'later'] as const) {
          const scene = buildScene(model, assessAll(model, reach), layout);
          expect(scene.drawn + scene.undrawn.total).toBe(model.claims.length);
        }
      }),
      { numRuns: Number(process.env['FIGURE_RUNS'] ?? 40) },
    );
  }, 120_000);

  it('has no fault where it runs downwards', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, fc.integer({ min: 150, max: 900 }), async (text, widest) => {
        expect(await faultsDownwards(quicklyDrawnModel(text), widest)).toEqual([]);
      }),
      { numRuns: Number(process.env['FIGURE_RUNS'] ?? 20) },
    );
  }, 120_000);
});

const graph = fileURLToPath(new URL('../../../graph', import.meta.url));

describe.skipIf(!existsSync(graph))('the figure of the shipped data', () => {
  let model: Model;
  let layout: FigureLayout;
  beforeAll(async () => {
    const { dataset, issues } = readDataset(readFolder(graph, graph));
    if (!dataset) throw new Error(issues[0]?.message);
    model = buildModel(dataset);
    layout = await layOut(model, 2);
  }, 60_000);

  it('has no fault', () => {
    expect(faultsOf(model, layout)).toEqual([]);
  });

  it.each([340, 600, 1000])('has no fault where it runs downwards and is to be %i wide', async (widest) => {
    expect(await faultsDownwards(model, widest)).toEqual([]);
  });

  it('holds every step of a mechanism, every null finding and every outcome, once', () => {
    const shown = model.claims
      .filter(({ role }) => ['mechanism', 'composition', 'stand-in', 'null-finding', 'outcome'].includes(role))
      .map(({ claim }) => claim.id);
    const drawn = [...layout.edges, ...layout.byContainment].map(({ id }) => id);
    expect(drawn.filter((id) => shown.includes(id)).sort()).toEqual(shown.sort());
    expect(layout.edges.length).toBeGreaterThan(50);
  });

  it('has the columns from treatment to patient', () => {
    expect(layout.columns.map(({ level }) => level)).toEqual([...levels.ids]);
  });
});

describe('the judge of figures', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 };
  it.each([
    ['through the middle', [0, 15], [30, 15], true],
    ['ends inside', [0, 15], [12, 15], true],
    ['slanting through a corner', [8, 14], [14, 8], true],
    ['along the upper edge', [0, 10], [30, 10], false],
    ['ends at the edge', [0, 15], [10, 15], false],
    ['beside it', [0, 25], [30, 25], false],
    ['on its level but short of it', [0, 15], [9, 15], false],
  ] as const)('sees a line %s', (_, from, to, expected) => {
    expect(crosses(from, to, box)).toBe(expected);
  });

  it('sees nodes that overlap, parts that stick out, shared ways and crowded heads', async () => {
    const model = drawnModel('IVIG -| A animal\nIVIG -| B animal\nIVIG ∋ P assertion\nIVIG : treatment');
    const good = await layOut(model);
    const moved = (id: string, change: object): FigureLayout => ({
      ...good,
      nodes: good.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
    });
    const a = good.nodes.find(({ id }) => id === 'A');
    expect(overlappingNodes(moved('B', { x: a?.x, y: a?.y }))).toEqual(['A lies on B']);
    expect(overlappingNodes(moved('P', { width: 900 }))).toContain('P sticks out of IVIG');
    expect(columnFaults(moved('A', { x: 5000 }))).toEqual(['A is outside']);
    const [first, second] = good.edges;
    const doubled = { ...good, edges: [first!, { ...second!, points: first!.points }] };
    expect(sharedWays(doubled).length).toBeGreaterThan(0);
    const toOne = { ...good, edges: [first!, { ...first!, id: first!.id }] };
    expect(crowdedHeads(toOne)).toHaveLength(1);
    expect(linesThroughNodes(moved('A', { x: 0, y: 0, width: 1e4, height: 1e4 }), good.edges).length).toBeGreaterThan(
      0,
    );
  });
});
