import type { Point } from './figure-layout.ts';
import type { Inks } from './inks.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { svg, type SvgElement } from './svg.ts';

/** What a figure asks about: lines by claim, entities by the key of their node. */
export interface AskedThings {
  readonly claims: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

/** Radius of the mark of a question, and how far a ring stands from its thing, in units of the figure. */
const markRadius = 7.6;
const ringRoom = 5;

/** Half of the way along a line. */
function middle(points: readonly Point[]): Point {
  const lengths = points
    .slice(1)
    .map(([x, y], at) => Math.hypot(x - (points[at]?.[0] ?? x), y - (points[at]?.[1] ?? y)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at], points[at + 1]];
    if (from && to && length >= left && length > 0)
      return [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length];
    left -= length;
  }
  return points[0] ?? [0, 0];
}

const onLine = ({ points }: SceneEdge, { ink, paper }: Inks): SvgElement => {
  const [x, y] = middle(points);
  return svg(
    'g',
    {},
    svg('circle', { cx: x, cy: y, r: markRadius, fill: ink, stroke: paper, 'stroke-width': 1.5 }),
    svg('text', { x, y: y + 4.3, 'font-size': 12, 'font-weight': 700, fill: paper }, '?'),
  );
};

const aroundNode = ({ x, y, width, height }: SceneNode, { ink }: Inks): SvgElement =>
  svg('rect', {
    x: x - width / 2 - ringRoom,
    y: y - height / 2 - ringRoom,
    width: width + 2 * ringRoom,
    height: height + 2 * ringRoom,
    rx: 8,
    fill: 'none',
    stroke: ink,
    'stroke-width': 2,
    'stroke-dasharray': '3 4',
  });

/** A mark on each thing of a figure that is asked about, to be drawn over it: a ring around a box, "?" on a line. */
export const askedMarks = ({ nodes, edges }: Scene, asked: AskedThings, inks: Inks): SvgElement[] => [
  ...nodes.filter(({ key }) => asked.nodes.has(key)).map((node) => aroundNode(node, inks)),
  ...edges.filter(({ id }) => asked.claims.has(id)).map((edge) => onLine(edge, inks)),
];
