import { describe, expect, it } from 'vitest';
import { shownArea } from '../../../src/views/graph-canvas/shown-area.ts';
import { drawnScene } from './drawn-scene.ts';

const scene = drawnScene();
const claims = scene.edges.map(({ id }) => id);

describe('what of the figure is shown', () => {
  it('is all of the figure where nothing is faint, and what there is of a part', () => {
    expect(shownArea(scene, null, new Set())).toBeNull();
    const part = { ...scene, nodes: scene.nodes.filter(({ id }) => ['COL', 'FIB'].includes(id)), edges: [] };
    const { x, y, width } = shownArea(part, null, new Set())!;
    expect([x, y, width]).toEqual([440, 0, 120]);
  });

  it('is what the lens leaves in full ink, with its columns from side to side', () => {
    const { x, width, y, height } = shownArea(scene, null, new Set(claims.filter((id) => id !== 'tgfb-fib')))!;
    expect([x, x + width]).toEqual([200, 560]);
    expect(y).toBeLessThanOrEqual(60);
    expect(y + height).toBeLessThan(scene.height);
  });

  it('is the way that is lit, whatever else is not faint', () => {
    const lit = { claims: new Set(['col-fib']), entities: new Set(['COL', 'FIB']) };
    const { x, width } = shownArea(scene, lit, new Set())!;
    expect([x, x + width]).toEqual([440, 560]);
  });

  it('is nothing where there is nothing', () => {
    expect(shownArea({ ...scene, nodes: [], edges: [] }, null, new Set())).toBeNull();
  });
});
