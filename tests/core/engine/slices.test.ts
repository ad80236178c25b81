import { describe, expect, it } from 'vitest';
import { allWaysSteps, countWaysSteps } from '../../../src/core/engine/all-ways.ts';
import { bestWaysSteps } from '../../../src/core/engine/best-ways.ts';
import { minimumCutSteps } from '../../../src/core/engine/minimum-cut.ts';
import { type Search, SLICE } from '../../../src/core/engine/search-slices.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';

const WIDE = 140;
const DEEP = 5;
const [start, end] = [0, 1 + WIDE * DEEP];

/** From the start to each entity of a first layer, from each of these to each of the next, and so on to the end. */
const layers = buildSnapshot(
  (() => {
    const layer = (at: number): number[] => Array.from({ length: WIDE }, (_, one) => 1 + at * WIDE + one);
    const claims = Array.from({ length: DEEP - 1 }, (_, at) =>
      layer(at).flatMap((a) => layer(at + 1).map((b) => [a, b] as const)),
    ).flat();
    claims.push(...layer(0).map((a) => [start, a] as const), ...layer(DEEP - 1).map((b) => [b, end] as const));
    return {
      entityCount: end + 1,
      subject: claims.map(([subject]) => subject),
      object: claims.map(([, object]) => object),
      sign: claims.map((_, row) => (row % 3) - 1),
      cost: claims.map((_, row) => 1 + ((row * 7919) % 1000) / 1000),
    };
  })(),
);

describe('what is done between two turns of others', () => {
  let asked = 0;
  const admit = (): boolean => {
    asked++;
    return true;
  };
  const ends = { from: [start], to: [end], admit };
  const marks = [1, 2, 3, 4, 5].map((one) => ({ entity: (entity: number) => entity === one * WIDE, atLeast: 1 }));
  const searches: Record<string, () => Search<unknown>> = {
    'best ways': () => bestWaysSteps(layers, ends, 300),
    'best ways by steps': () => bestWaysSteps(layers, { ...ends, cost: 'steps' }, 300),
    'best ways with a sign': () => bestWaysSteps(layers, { ...ends, effect: 'lower' }, 300),
    'best ways that pass much': () => bestWaysSteps(layers, { ...ends, effect: 'any', maxSteps: 8, marks }, 3),
    'all ways': () => allWaysSteps(layers, { ...ends, maxSteps: DEEP + 1 }, 300_000),
    'counted ways that pass much': () => countWaysSteps(layers, { ...ends, maxSteps: DEEP + 1, marks }, 300_000),
    'a smallest cut': () => minimumCutSteps(layers, ends),
  };

  // A step is asked for once as it is looked at, and for its sign and marks once or twice more; none is left half done.
  it.each(Object.keys(searches))('is bounded by the claims that are asked for: %s', (name) => {
    const search = searches[name]!();
    const slices: number[] = [];
    for (let done = false; !done;) {
      asked = 0;
      done = search.next().done === true;
      slices.push(asked);
    }
    expect(slices.length).toBeGreaterThan(3);
    expect(Math.max(...slices)).toBeLessThan(3 * (SLICE + WIDE));
  });
});
