import { inkThemes } from '../../core/figure/inks.ts';
import { picture } from '../../core/figure/picture.ts';
import type { SceneEdge, SceneNode } from '../../core/figure/scene.ts';
import { svg, type SvgElement } from '../../core/figure/svg.ts';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Stage } from '../../state/lesson-view.ts';

type Figure = Extract<Stage, { kind: 'figure' }>;

/** Radius of the mark of a question, and how far a ring stands from its thing, in units of the figure. */
const markRadius = 7.6;
const ringRoom = 5;

/** Room on either side for a title that is wider than its column, in units of the figure. */
const titleRoom = 12;

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

const onLine = ({ points }: SceneEdge): SvgElement => {
  const [x, y] = middle(points);
  return svg(
    'g',
    {},
    svg('circle', {
      cx: x,
      cy: y,
      r: markRadius,
      fill: inkThemes.page.ink,
      stroke: inkThemes.page.paper,
      'stroke-width': 1.5,
    }),
    svg('text', { x, y: y + 4.3, 'font-size': 12, 'font-weight': 700, fill: inkThemes.page.paper }, '?'),
  );
};

const aroundNode = ({ x, y, width, height }: SceneNode): SvgElement =>
  svg('rect', {
    x: x - width / 2 - ringRoom,
    y: y - height / 2 - ringRoom,
    width: width + 2 * ringRoom,
    height: height + 2 * ringRoom,
    rx: 8,
    fill: 'none',
    stroke: inkThemes.page.ink,
    'stroke-width': 2,
    'stroke-dasharray': '3 4',
  });

/** The figure of a step as the page draws it: in its colours, with a mark on what is asked about. */
export function stageDrawing({ scene, dimmed, asked, title, about }: Figure): SvgElement {
  const figure = picture(scene, { inks: inkThemes.page, title, about, dimmed });
  const marks = [
    ...scene.nodes.filter(({ key }) => asked.nodes.has(key)).map(aroundNode),
    ...scene.edges.filter(({ id }) => asked.claims.has(id)).map(onLine),
  ];
  const { width, height } = scene;
  // A title may be wider than the last column.
  const across = width + 2 * titleRoom;
  const attributes = { ...figure.attributes, viewBox: `${-titleRoom} 0 ${across} ${height}`, width: across };
  return { ...figure, attributes, children: [...figure.children, ...marks] };
}
