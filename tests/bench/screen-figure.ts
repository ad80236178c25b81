/** How often each thing is measured; the median is told. */
export const TIMES = 5;

/** A figure that was measured, and its bound. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most: number;
}

/** The value beneath which a share of all lies. */
export const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);
