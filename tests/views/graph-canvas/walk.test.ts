import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/figure/scene.ts';
import { type Direction, type Standing, standingOn, walk } from '../../../src/views/graph-canvas/walk.ts';
import { drawnScene } from './drawn-scene.ts';

const scene = drawnScene();
const go = (start: Standing | null, ...steps: Direction[]): Standing | null =>
  steps.reduce((at: Standing | null, step) => walk(scene, at, step), start);
const on = (id: string): Standing => ({ kind: 'entity', id });

describe('walking by arrow keys', () => {
  it('begins at the entity of the first column that most claims touch', () => {
    expect(go(null, 'right')).toEqual(on('IVIG'));
  });

  it('goes from an entity onto a claim, through those beside it, and on to its other end', () => {
    expect(go(on('IVIG'), 'right')).toMatchObject({ kind: 'claim', id: 'ivig-il4' });
    expect(go(on('IVIG'), 'right', 'up')).toMatchObject({ id: 'ivig-tgfb' });
    expect(go(on('IVIG'), 'right', 'up', 'up')).toMatchObject({ id: 'ivig-tgfb' });
    expect(go(on('IVIG'), 'right', 'up', 'right')).toEqual(on('TGFB'));
    expect(go(on('IVIG'), 'right', 'up', 'right', 'right', 'right')).toEqual(on('FIB'));
  });

  it('turns back on a claim, and goes against the arrow too', () => {
    expect(go(on('IVIG'), 'right', 'left')).toEqual(on('IVIG'));
    expect(go(on('FIB'), 'left', 'left')).toEqual(on('TGFB'));
  });

  it('goes up and down a column, through what a container holds', () => {
    expect(go(on('IVIG'), 'down')).toEqual(on('AFAB'));
    expect(go(on('AFAB'), 'up')).toEqual(on('IVIG'));
    expect(go(on('TGFB'), 'down')).toEqual(on('IL4'));
    expect(go(on('IL4'), 'down')).toEqual(on('IL4'));
  });

  it('reaches every claim and every entity', () => {
    const seen = new Map<string, Standing>();
    const open: Standing[] = [on('IVIG')];
    for (const at of open) {
      const key = `${at.kind} ${at.id} ${at.kind === 'claim' ? at.from : ''}`;
      if (seen.has(key)) continue;
      seen.set(key, at);
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = walk(scene, at, direction);
        if (next) open.push(next);
      }
    }
    const reached = (kind: string) => new Set([...seen.values()].filter((at) => at.kind === kind).map(({ id }) => id));
    expect(reached('entity').size).toBe(scene.nodes.length);
    expect(reached('claim').size).toBe(scene.edges.length);
  });

  it('goes through what was seen in patients by each thing once, and by its claims to the treatment and back', () => {
    const [line] = scene.edges;
    const seen = (key: string, id: string, x: number, y: number) => ({
      ...{ ...scene.nodes.find(({ id: one }) => one === 'FIB')!, key, id, label: id, x, y, inBand: true },
    });
    const row = (id: string, to: string, y: number) => ({
      ...{ ...line!, id, source: 'IVIG', target: to, from: 'seen IVIG', to: `seen ${to}` },
      points: [[640, y] as const, [700, y] as const],
    });
    const band: Scene = {
      ...scene,
      nodes: [
        ...scene.nodes,
        seen('seen IVIG', 'IVIG', 600, 60),
        ...['HAQ', 'FIB', 'mRSS'].map((id, at) => seen(`seen ${id}`, id, 740, 40 + 50 * at)),
      ],
      edges: [...scene.edges, row('ivig-haq', 'HAQ', 40), row('ivig-mrss', 'mRSS', 140)],
    };
    expect(walk(band, on('HAQ'), 'down')).toEqual(on('mRSS'));
    expect(walk(band, on('mRSS'), 'up')).toEqual(on('HAQ'));
    const claim = walk(band, on('mRSS'), 'left');
    expect(claim).toMatchObject({ kind: 'claim', id: 'ivig-mrss' });
    expect(walk(band, claim, 'left')).toEqual(on('IVIG'));
    expect(walk(band, on('TGFB'), 'down')).toEqual(on('IL4'));
  });

  it('goes on from what is selected', () => {
    expect(standingOn(scene, { kind: 'entity', id: 'FIB' })).toEqual(on('FIB'));
    expect(standingOn(scene, { kind: 'claim', id: 'tgfb-fib' })).toMatchObject({ kind: 'claim', from: 'TGFB' });
    expect(standingOn(scene, { kind: 'claim', id: 'not drawn' })).toBeNull();
    expect(standingOn(scene, { kind: 'entity', id: 'not drawn' })).toBeNull();
    expect(standingOn(scene, null)).toBeNull();
  });

  it('stays nowhere in an empty scene', () => {
    expect(walk({ ...scene, nodes: [], edges: [] }, null, 'right')).toBeNull();
  });
});
