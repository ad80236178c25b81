import { levels } from '../schema/entity-kinds.ts';
import type { FigureLayout, PlacedColumn, Point, RowTitle } from './figure-layout.ts';
import { breakLines, textWidth } from './text-width.ts';
import { fontSizes, rowTitleLine } from './tokens.ts';

type Columns = Omit<FigureLayout, 'band' | 'byContainment'>;

/** What was laid out to the right, turned: its columns are rows below each other. */
export function downwards({ width, height, columns, nodes, edges }: Columns): Columns {
  const turned = ([x, y]: Point): Point => [y, x];
  const lines = edges.map((edge) => ({ ...edge, points: edge.points.map(turned) }));
  return {
    width: height,
    height: width,
    nodes: nodes.map((node) => ({
      ...node,
      x: node.y,
      y: node.x,
      width: node.height,
      height: node.width,
      upright: true as const,
    })),
    edges: lines,
    columns: columns.map(({ level, x, width: high }): PlacedColumn => ({
      level,
      x: 0,
      width: height,
      row: { y: x, height: high, title: titleOf(level, x, height, lines) },
    })),
  };
}

/** A word of a title has this much beside it. */
const beside = 6;
/** Sizes that a title may have, and in how many lines: the first that finds room. */
const settings = [
  { size: fontSizes.title, most: 1 },
  { size: 12, most: 1 },
  { size: 12, most: 2 },
] as const;

/** The title of a row above it: as far left as no line runs through it; over lines at the left, where they are everywhere. */
function titleOf(
  level: PlacedColumn['level'],
  top: number,
  width: number,
  edges: readonly { readonly points: readonly Point[] }[],
): RowTitle {
  const { label } = levels.row(level);
  const pieces = edges.flatMap(({ points }) =>
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      return {
        left: Math.min(x, fromX),
        right: Math.max(x, fromX),
        top: Math.min(y, fromY),
        bottom: Math.max(y, fromY),
      };
    }),
  );
  let last: RowTitle = { lines: [label], size: fontSizes.title, at: [2, top - beside] };
  for (const { size, most } of settings) {
    const lines = most === 1 ? [label] : breakLines(label, size, textWidth(label, size) * 0.62);
    const [wide, high] = [
      Math.max(...lines.map((line) => textWidth(line, size))),
      lines.length * rowTitleLine + beside,
    ];
    const taken = pieces
      .filter((piece) => piece.top < top && piece.bottom > top - high)
      .sort((a, b) => a.left - b.left);
    let free = 2;
    for (const { left, right } of taken) if (left - beside < free + wide) free = Math.max(free, right + beside);
    if (free + wide <= width) return { lines, size, at: [free, top - beside] };
    last = { lines, size, at: [2, top - beside] };
  }
  return last;
}
