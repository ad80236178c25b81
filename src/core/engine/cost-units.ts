/**
 * Costs as whole numbers of a unit, so that sums are exact in any order of adding: a tie is a tie, and the answer does
 * not hang on the order of the input. The unit is a power of two, as small as lets the costliest path without a repeated
 * entity stay below 2^53. Every step costs one unit more than its cost, so that of two paths of equal cost the shorter
 * is the better, and no cycle is free.
 *
 * @param most the largest cost that occurs
 * @param entityCount bounds the steps of a path
 * @returns the size of the unit, in costs
 */
export function unitFor(most: number, entityCount: number): number {
  const bits = 51 - Math.ceil(Math.log2(entityCount + 2));
  return most > 0 ? 2 ** (Math.ceil(Math.log2(most)) - bits) : 1;
}

export const inUnits = (cost: number, unit: number): number => Math.round(cost / unit) + 1;

/** The cost of a path of so many steps, back from units. Within half a unit a step of the sum of the costs. */
export const fromUnits = (units: number, steps: number, unit: number): number => (units - steps) * unit;
