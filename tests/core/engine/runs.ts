/**
 * How often a property is tried. A mutation run judges thousands of mutants, and tries each property a tenth as often,
 * always with the same seed.
 */
export const runs = (count: number): { readonly numRuns: number; readonly seed?: number } =>
  process.env['EDGEWISE_MUTATION'] === undefined ? { numRuns: count } : { numRuns: Math.ceil(count / 10), seed: 1 };
