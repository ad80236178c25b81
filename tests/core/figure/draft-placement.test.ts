import { beforeAll, describe, expect, it } from 'vitest';
import { placeDrafts } from '../../../src/core/figure/draft-placement.ts';
import { elkInProcess } from '../../../src/core/figure/elk-in-process.ts';
import type { FigureLayout } from '../../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../../src/core/figure/layout.ts';
import { buildScene } from '../../../src/core/figure/scene.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { extendModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';
import { linesThroughNodes, overlappingNodes } from './figure-faults.ts';

const base = drawnModel(`
  IVIG : treatment
  FIB : cell
  SKIN : tissue-process
  IVIG ∋ ID assertion
  ID -| TGFB animal
  IVIG -| IL6 animal
  IVIG -| IL1 animal
  TGFB -> FIB human-laboratory
  IL6 -> FIB animal
  FIB -> SKIN human-laboratory
`);
let layout: FigureLayout;
beforeAll(async () => {
  layout = await layoutFigure(base, assessAll(base, 'later'), elkInProcess(), 1);
});

/** The base with these drawn claims as drafts: what it does not have is the reader's. */
function drafted(text: string): { model: Model; placed: FigureLayout } {
  const { entities, claims } = drawnDataset(text);
  const added = entities.filter(({ id }) => !base.hasEntity(id));
  const model = extendModel(base, added, claims);
  return { model, placed: placeDrafts(layout, model, assessAll(model, 'later')) };
}

const drafts = `
  IVIG : treatment
  FIB : cell
  SKIN : tissue-process
  OWN : tissue-process
  HAQ : measure
  IVIG -> NEW mine
  NEW -| TGFB mine
  NEW -> FIB mine
  TGFB -> IL6 mine
  IL1 -| SKIN mine
  SKIN -> IL1 mine
  FIB -> OWN mine
  OWN -| HAQ mine
`;

describe('drafts in the figure', () => {
  it('move nothing that is there, and lie on no box and run through none', () => {
    const { placed } = drafted(drafts);
    expect(placed.nodes.slice(0, layout.nodes.length)).toEqual(layout.nodes);
    expect(placed.edges.slice(0, layout.edges.length)).toEqual(layout.edges);
    expect(placed.nodes.slice(layout.nodes.length).map(({ id }) => id)).toEqual(['NEW', 'OWN']);
    expect(overlappingNodes(placed)).toEqual([]);
    expect(linesThroughNodes(placed, placed.edges)).toEqual([]);
    const inside = ({ x, y, width, height }: (typeof placed.nodes)[number]) =>
      x - width / 2 >= 0 && x + width / 2 <= placed.width && y + height / 2 <= placed.height;
    expect(placed.nodes.every(inside)).toBe(true);
  });

  it('stand below the figure in their column, and are drawn dashed with their letter', () => {
    const { model, placed } = drafted(drafts);
    const own = placed.nodes.find(({ id }) => id === 'NEW')!;
    const column = placed.columns.find(({ level }) => level === 'molecule')!;
    expect(own.x).toBe(column.x + column.width / 2);
    expect(own.y - own.height / 2).toBeGreaterThan(layout.height);
    const scene = buildScene(model, assessAll(model, 'later'), placed);
    expect(scene.nodes.filter(({ mine }) => mine).map(({ id }) => id)).toEqual(['NEW', 'OWN']);
    const edge = scene.edges.find(({ id }) => id === 'IVIG->NEW');
    expect(edge).toMatchObject({ class: 'mine', tags: ['M'], weight: 1 });
    expect(edge!.dashes).not.toEqual([]);
    // An outcome in patients has no line in the figure, whoever proposes it.
    expect(scene.undrawn.byReason).toContainEqual({ reason: 'role', role: 'outcome', mine: true, count: 1 });
  });

  it('stand at the right where the figure has no such column, and in an empty figure', async () => {
    const { placed } = drafted(
      'DISEASE : disease\nIVIG : treatment\nIVIG -[changes]-> DISEASE mine\nOWN : treatment\nOWN -> TGFB mine',
    );
    expect(placed.nodes.at(-1)?.id).toBe('OWN');
    const bare = drawnModel('X : model\nD : disease\nX -[model-of]-> D assertion');
    const none = await layoutFigure(bare, assessAll(bare, 'later'), elkInProcess(), 1);
    const { entities, claims } = drawnDataset('A : treatment\nA -> B mine');
    const model = extendModel(bare, entities, claims);
    const alone = placeDrafts(none, model, assessAll(model, 'later'));
    expect(alone.columns.map(({ level }) => level)).toEqual(['treatment', 'molecule']);
    expect(alone.edges.map(({ id }) => id)).toEqual(['A->B']);
  });
});
