import type { PlacedNode, Point } from './figure-layout.ts';
import { textWidth } from './text-width.ts';
import { evidenceClasses, type StepClass, type UnsourcedClass, unsourcedClasses } from '../schema/evidence-classes.ts';

/** How a class draws its line: `heavier` in units on top of the width, `dashes` as lengths of stroke and gap, none if solid. */
export interface LineToken {
  readonly heavier: number;
  readonly dashes: readonly number[];
}

const lines: Readonly<Record<(typeof evidenceClasses.rows)[number]['line'] | UnsourcedClass, LineToken>> = {
  'solid-heavy': { heavier: 0.9, dashes: [] },
  solid: { heavier: 0, dashes: [] },
  dashed: { heavier: 0, dashes: [9, 4] },
  dotted: { heavier: 0, dashes: [2, 3] },
  sparse: { heavier: 0, dashes: [2, 8] },
  curator: { heavier: 0, dashes: [10, 3, 2, 3] },
  mine: { heavier: 0, dashes: [5, 5] },
};

/** The line of a claim by the class it is shown in; a claim without a class is drawn as an assertion's sparse dots. */
export function lineOf(shownClass: StepClass | null): LineToken {
  if (shownClass === null) return lines.sparse;
  return lines[unsourcedClasses.has(shownClass) ? shownClass : evidenceClasses.row(shownClass).line];
}

export type Weight = 1 | 2 | 3;

/** Three steps by the number of independent primary studies: none or one, two, three and more. */
export const weightOf = (studies: number): Weight => (studies >= 3 ? 3 : studies === 2 ? 2 : 1);

/** Width of the line in units of the figure. */
export const weightWidths: Readonly<Record<Weight, number>> = { 1: 1.5, 2: 2.5, 3: 3.6 };

/** Finding no change is drawn on a thin line, however many studies there are. */
export const thinWidth = 1.1;

/** Font sizes of the figure, in its own units. */
export const fontSizes = { node: 13, container: 13, tag: 11, title: 14, band: 12 } as const;

/** Height of a line of a label. */
export const lineHeight = 16;

/** The same in the band of outcomes. */
export const bandLine = 14;

/** Room above the columns for their titles, and where these stand in it. */
export const titleRoom = 30;
export const titleBaseline = 20.3;

/** Room above a row for its title in one line, and the height of each line of one. */
export const rowTitleRoom = 18;
export const rowTitleLine = 13;

/** How far from the end of a line the middle of its tags stands: behind the head, further back where they are long. */
export const tagDistance = (tags: readonly string[]): number =>
  Math.max(22, Math.round(14 + textWidth(tags.join(''), fontSizes.tag) / 2));

/** The middle of the tags of a line. The last piece of a line is long enough to hold them. */
export function tagAt({
  points,
  tagDistance: distance,
}: {
  readonly points: readonly Point[];
  readonly tagDistance: number;
}): Point {
  const [end, before] = [points.at(-1) ?? [0, 0], points.at(-2) ?? [0, 0]];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const back = distance / length;
  return [end[0] + (before[0] - end[0]) * back, end[1] + (before[1] - end[1]) * back];
}

/** The middle of the word on a line of the band: halfway between its start and its tag. */
export function wordAt(points: readonly Point[]): Point {
  const [[x, y], [end]] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  return [(x + end - 30) / 2, y];
}

/**
 * Height of the first line of a label from the middle of its node: the lines are centred by their capitals, those of a
 * container hang from its top.
 */
export function firstBaseline(
  { lines, container, height, upright }: Pick<PlacedNode, 'lines' | 'container' | 'height' | 'upright'>,
  type: { readonly size: number; readonly line: number },
): number {
  const baseline = container && !upright ? -height / 2 + 20 : type.size * 0.36 - ((lines.length - 1) * type.line) / 2;
  return Math.round(baseline * 10) / 10;
}

/** The middle of the label of what holds others and stands upright: at its left. */
export const containerLabelX = ({ lines, width }: Pick<PlacedNode, 'lines' | 'width'>): number =>
  Math.round(-5 * width + 70 + 5 * Math.max(...lines.map((line) => textWidth(line, fontSizes.container)))) / 10;
