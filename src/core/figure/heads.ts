import type { GlyphToken } from '../schema/predicates.ts';
import { type SvgElement, svg } from './svg.ts';

/** Length of a head in units of the figure for a line of a width: heads of the widest lines grow with them. */
export const headLength = (width: number): number => Math.max((width * 13.37) ** 0.9, 29) * 1.2 * 0.3;

/** Stroke of the outline of a head. */
export const headStroke = 1.5;

interface Drawing {
  /** On a line that runs to the right and ends at (0, 0), for a head of length 1. */
  readonly draw: (length: number) => SvgElement;
  readonly filled: boolean;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const polygon =
  (...points: readonly (readonly [number, number])[]) =>
  (length: number): SvgElement =>
    svg('path', { d: `M${points.map(([x, y]) => `${tenth(x * length)} ${tenth(y * length)}`).join('L')}Z` });

/** One drawing for each head, the same as the map's: a new token without one does not compile. */
export const heads: Readonly<Record<Exclude<GlyphToken, 'none'>, Drawing>> = {
  triangle: { draw: polygon([-1, -0.5], [0, 0], [-1, 0.5]), filled: false },
  tee: { draw: polygon([-0.33, -0.5], [0, -0.5], [0, 0.5], [-0.33, 0.5]), filled: true },
  diamond: { draw: polygon([-1, 0], [-0.5, -0.5], [0, 0], [-0.5, 0.5]), filled: false },
  circle: { draw: (length) => svg('circle', { cx: tenth(-length / 2), r: tenth(length / 2) }), filled: false },
};
