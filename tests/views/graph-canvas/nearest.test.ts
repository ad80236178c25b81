import { describe, expect, it } from 'vitest';
import { distanceToLine, targetAt } from '../../../src/views/graph-canvas/nearest.ts';
import { pointOf } from '../../../src/views/graph-canvas/places.ts';
import { drawnScene } from './drawn-scene.ts';

const scene = drawnScene();

describe('what lies under a point', () => {
  it('is the entity there, and its part before a container', () => {
    expect(targetAt(scene, [260, 80], 6)).toEqual({ kind: 'entity', id: 'TGFB' });
    expect(targetAt(scene, [70, 200], 6)).toEqual({ kind: 'entity', id: 'AFAB' });
    expect(targetAt(scene, [70, 70], 6)).toEqual({ kind: 'entity', id: 'IVIG' });
  });

  it('is the nearest claim within reach', () => {
    expect(targetAt(scene, [180, 84], 6)).toEqual({ kind: 'claim', id: 'ivig-tgfb' });
    expect(targetAt(scene, [180, 90], 6)).toBeNull();
    expect(targetAt(scene, [170, 170], 6)).toEqual({ kind: 'claim', id: 'ivig-il4' });
  });

  it('is nothing on empty ground', () => {
    expect(targetAt(scene, [590, 290], 6)).toBeNull();
  });

  it('finds every claim and entity at the point that is said to be its own', () => {
    for (const { id } of scene.edges)
      expect(targetAt(scene, pointOf(scene, { kind: 'claim', id }) ?? [0, 0], 6)).toEqual({ kind: 'claim', id });
    for (const { id } of scene.nodes)
      expect(targetAt(scene, pointOf(scene, { kind: 'entity', id }) ?? [0, 0], 6)).toEqual({ kind: 'entity', id });
  });

  it('measures the distance to a line at its pieces and beyond its ends', () => {
    const line = [
      [0, 0],
      [10, 0],
      [10, 10],
    ] as const;
    expect(distanceToLine([5, 3], line)).toBe(3);
    expect(distanceToLine([-3, 4], line)).toBe(5);
    expect(distanceToLine([12, 5], line)).toBe(2);
  });
});
