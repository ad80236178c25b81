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
export const fontSizes = { node: 13, container: 13, tag: 10 } as const;

/** Height of a line of a label. */
export const lineHeight = 16;
