import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../../src/core/figure/elk-in-process.ts';
import type { FigureLayout } from '../../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../../src/core/figure/layout.ts';
import { buildScene, type Scene, type SceneEdge } from '../../../src/core/figure/scene.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { drawnModel } from '../drawn-graph.ts';

const model = drawnModel(`
  IVIG -| TGFB   animal {study 1}, human-laboratory {study 2}, animal {study 3}
  IVIG -| IL4    animal {study 1; no-effect}
  IVIG -o IFNG   animal
  IVIG -- TGFB   hypothesis
  IVIG ∋ AFAB    assertion
  AFAB -| FIB    hypothesis {later}
  COL -> FIB     curator
  IVIG -| MCP    animal {later}
  IVIG -| MRSS   human-clinical
  IVIG -[improves]-> HAQ human-clinical
  IVIG -[improves]-> SSC assertion
  COLCH -[improves]-> SSC human-clinical {no-effect}
  TSK -[model-of]-> SSC  assertion
  FIB : tissue-process
  MRSS : measure, better lower
  HAQ : measure, better lower
  COLCH : treatment
  TSK : model
  SSC : disease`);

describe('a scene', () => {
  let layout: FigureLayout;
  let later: Scene;
  beforeAll(async () => {
    layout = await layoutFigure(model, assessAll(model, 'later'), elkInProcess(), 1);
    later = buildScene(model, assessAll(model, 'later'), layout);
  });
  const edge = (id: string): SceneEdge => {
    const found = later.edges.find((one) => one.id === id);
    if (!found) throw new Error(`no line for ${id}`);
    return found;
  };

  it('names the claim in words, by its strongest evidence', () => {
    expect(edge('IVIG-|TGFB').sentence).toBe('TGFB fell after IVIG');
    expect(edge('IVIG--TGFB').sentence).toBe('IVIG may bind TGFB');
  });

  it('draws a claim in its strongest class, tags all its classes and widens by studies', () => {
    expect(edge('IVIG-|TGFB')).toMatchObject({
      class: 'human-laboratory',
      tags: ['L', 'A'],
      weight: 3,
      glyph: 'tee',
      sign: -1,
      dashes: [],
    });
    expect(edge('IVIG--TGFB')).toMatchObject({
      class: 'hypothesis',
      tags: ['?'],
      weight: 1,
      glyph: 'diamond',
      sign: null,
    });
  });

  it('draws what was found unchanged with an open circle on a thin line, also where a direction was claimed', () => {
    for (const id of ['IVIG-oIFNG', 'IVIG-|IL4'])
      expect(edge(id)).toMatchObject({ glyph: 'circle', noEffect: true, shownClass: 'animal' });
    expect(edge('IVIG-|IL4').class).toBeNull();
    expect(edge('IVIG-|IL4').width).toBeLessThan(edge('IVIG--TGFB').width);
  });

  it('tags what only the curator says with the curator’s letter, and counts no class for it', () => {
    expect(edge('COL->FIB')).toMatchObject({ class: 'curator', tags: ['C'], curator: true, glyph: 'triangle' });
  });

  it('draws what was seen in patients apart from the columns, with a word for what became of it', () => {
    expect(edge('IVIG-|MRSS')).toMatchObject({ from: 'seen IVIG', to: 'seen IVIG MRSS', word: 'fell', glyph: 'tee' });
    // The direction of a better score follows from its scale; a disease has none, and the word says it.
    expect(edge('IVIG-[improves]->HAQ')).toMatchObject({ word: 'improved', glyph: 'tee' });
    expect(edge('IVIG-[improves]->SSC')).toMatchObject({ word: 'said to improve', glyph: 'diamond' });
    expect(edge('COLCH-[improves]->SSC')).toMatchObject({ word: 'no effect', glyph: 'circle', noEffect: true });
    expect(edge('IVIG-|TGFB')).toMatchObject({ word: null, wordAt: null });
    expect(later.nodes.filter(({ id }) => id === 'IVIG').map(({ inBand }) => inBand)).toEqual([false, true]);
  });

  it('says what it leaves out, and why', () => {
    expect(later.byContainment).toEqual([{ id: 'IVIG∋AFAB', whole: 'IVIG', part: 'AFAB' }]);
    expect(later.undrawn.byReason).toEqual([{ reason: 'role', role: 'definition', mine: false, count: 1 }]);
    expect(later.drawn + later.undrawn.total).toBe(model.claims.length);
  });

  it('leaves out what a narrower choice of sources does not list, and moves nothing', () => {
    const review = buildScene(model, assessAll(model, 'review'), layout);
    expect(review.edges.map(({ id }) => id)).not.toContain('IVIG-|MCP');
    expect(review.nodes.map(({ id }) => id)).not.toContain('MCP');
    // A part stays with its whole, though its own claim is later evidence.
    expect(review.nodes.map(({ id }) => id)).toContain('AFAB');
    expect(review.undrawn.byReason).toContainEqual({ reason: 'not-listed', role: 'mechanism', mine: false, count: 2 });
    for (const node of review.nodes) expect(later.nodes.find(({ key }) => key === node.key)).toEqual(node);
  });

  it('refuses the layout of another data set', () => {
    const other = drawnModel('IVIG -| TGFB animal\nIVIG -| NEW animal\nIVIG : treatment');
    expect(() => buildScene(other, assessAll(other, 'later'), layout)).toThrow(
      /lay out this data set anew|not assessed/,
    );
    const few = { ...layout, edges: layout.edges.slice(1) };
    expect(() => buildScene(model, assessAll(model, 'later'), few)).toThrow('lay out this data set anew');
  });
});
