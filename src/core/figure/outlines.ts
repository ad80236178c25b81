import type { ShapeToken } from '../schema/entity-kinds.ts';
import type { Point } from './figure-layout.ts';

/** Half a width and half a height: an outline is drawn around the origin. */
type Draw = (w: number, h: number) => Point[];

const corner = 7;

/** Points of each corner of a rounded box. */
export const cornerPoints = 6;

/** A quarter turn around (cx, cy) from `start`, in quarters of the circle, clockwise on the screen. */
function quarter(cx: number, cy: number, rx: number, ry: number, start: number): Point[] {
  return Array.from({ length: cornerPoints }, (_, step): Point => {
    const angle = ((start + step / (cornerPoints - 1)) * Math.PI) / 2;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

/** A box whose corners are quarter ellipses of the radii given. */
function rounded(w: number, h: number, rx: number, ry: number): Point[] {
  return [
    ...quarter(w - rx, h - ry, rx, ry, 0),
    ...quarter(-w + rx, h - ry, rx, ry, 1),
    ...quarter(-w + rx, -h + ry, rx, ry, 2),
    ...quarter(w - rx, -h + ry, rx, ry, 3),
  ];
}

/** Sides that lean in or out by at most this much, so that edges still meet them. */
const lean = (w: number, h: number): number => Math.min(9, w / 2, h);

/** One drawing a shape token: adding a token without a drawing does not compile. */
const drawings: Readonly<Record<ShapeToken, Draw>> = {
  tag: (w, h) => rounded(w, h, 3, 3),
  pill: (w, h) => rounded(w, h, Math.min(h, 13), Math.min(h, 13)),
  rounded: (w, h) => rounded(w, h, corner, corner),
  chevron: (w, h) => {
    const x = lean(w, h);
    return [
      [-w, -h],
      [w - x, -h],
      [w, 0],
      [w - x, h],
      [-w, h],
      [-w + x, 0],
    ];
  },
  octagon: (w, h) => {
    const c = lean(w, h / 1.3);
    return [
      [-w + c, -h],
      [w - c, -h],
      [w, -h + c],
      [w, h - c],
      [w - c, h],
      [-w + c, h],
      [-w, h - c],
      [-w, -h + c],
    ];
  },
  cut: (w, h) => {
    const c = lean(w, h / 1.3);
    return [
      [-w, -h],
      [w - c, -h],
      [w, -h + c],
      [w, h],
      [-w + c, h],
      [-w, h - c],
    ];
  },
  rectangle: (w, h) => [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ],
  hexagon: (w, h) => {
    const x = lean(w, h);
    return [
      [-w + x, -h],
      [w - x, -h],
      [w, 0],
      [w - x, h],
      [-w + x, h],
      [-w, 0],
    ];
  },
  flag: (w, h) => {
    const x = lean(w, h);
    return [
      [-w, -h],
      [w - x, -h],
      [w, 0],
      [w - x, h],
      [-w, h],
    ];
  },
  barrel: (w, h) => rounded(w, h, Math.min(w / 2, 16), Math.min(h, 5)),
  plain: (w, h) => [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ],
};

/** The outline of a node as a polygon around its centre, clockwise, in units of the figure. Canvas, legend and SVG share it. */
export function outline(shape: ShapeToken, width: number, height: number): Point[] {
  return drawings[shape](width / 2, height / 2);
}

/**
 * How far inside its box the outline lies at height `y` (from the centre) on one side: an edge that ends there is this
 * much longer than to the box, so that it meets the line. Of a shape that is turned, width and height are exchanged.
 */
export function insetAt(
  shape: ShapeToken,
  width: number,
  height: number,
  y: number,
  side: 'left' | 'right',
  isTurned = false,
): number {
  const points = isTurned
    ? outline(shape, height, width).map(([across, along]): Point => [along, across])
    : outline(shape, width, height);
  const sign = side === 'right' ? 1 : -1;
  let reach = -Infinity;
  points.forEach((a, index) => {
    const b = points[(index + 1) % points.length] ?? a;
    if ((a[1] - y) * (b[1] - y) > 0) return;
    const along = a[1] === b[1] ? 0 : (y - a[1]) / (b[1] - a[1]);
    reach = Math.max(reach, sign * (a[0] + along * (b[0] - a[0])));
    if (a[1] === b[1]) reach = Math.max(reach, sign * a[0], sign * b[0]);
  });
  return Number.isFinite(reach) ? Math.max(0, width / 2 - reach) : 0;
}
