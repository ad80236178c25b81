import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitFor } from '../../../src/core/engine/cost-units.ts';
import type { ClaimNode } from '../../../src/core/model/claim-graph.ts';
import { MOST_PATH_STEPS } from '../../../src/core/queries/path-query.ts';
import { strengthCosts } from '../../../src/core/queries/strength-costs.ts';

const costs = (strengths: readonly (number | undefined)[], entities = 1000): Float64Array =>
  strengthCosts(
    strengths.map((strength) => ({ claim: { strength } }) as ClaimNode),
    entities,
  );

describe('what a claim costs by its strength', () => {
  it('is the logarithm, and more than any path where it has none', () => {
    const [half, tenth, one, tiny, long, unknown] = costs([0.5, 0.1, 1, 1e-6, 0.123456789, undefined]);
    for (const [cost, strength] of [
      [half, 0.5],
      [tenth, 0.1],
      [tiny, 1e-6],
      [long, 0.123456789],
    ] as const)
      expect(cost).toBeCloseTo(-Math.log(strength), 8);
    expect(one).toBe(0);
    expect(unknown).toBe(MOST_PATH_STEPS * tiny! + 1);
    expect([...costs([undefined])]).toEqual([1]);
  });

  it('is the same for equal products, to the last unit in which the engine counts', () => {
    const hundredths = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, fc.integer({ min: 5, max: 1e6 }), (x, y, z, entities) => {
        const all = [x / 100, y / 100, z / 100, (x * y) / 1e4, (y * z) / 1e4, (x * y * z) / 1e6];
        const priced = costs(all, entities);
        const unit = unitFor(Math.max(...priced), entities);
        const [a, b, c, ab, bc, abc] = [...priced].map((cost) => cost / unit);
        expect([a, b, c, ab, bc, abc].filter((units) => !Number.isSafeInteger(units))).toEqual([]);
        expect([a! + b!, b! + c!, a! + bc!, ab! + c!]).toEqual([ab, bc, abc, abc]);
      }),
      { numRuns: 500 },
    );
  });

  it('is more where the product is less', () => {
    const millionths = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        const [one, other] = costs([a / 1e6, b / 1e6]);
        expect(Math.sign(one! - other!)).toBe(Math.sign(b - a));
      }),
      { numRuns: 500 },
    );
  });
});
