import type { Scene } from '../../core/figure/scene.ts';
import type { Viewport } from './drawing.ts';

/** Size of the element in CSS pixels, and what its column titles take of it at the top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly titles: number;
}

const most = 1.3;
const margin = 10;
/** Below this a label of the figure cannot be read; the first view shows less of the figure rather than less than this. */
const readable = 0.62;

/** The whole figure in the middle of the frame. */
export function wholeFigure({ width, height }: Scene, frame: Frame): Viewport {
  const free = { width: frame.width - 2 * margin, height: frame.height - frame.titles - margin };
  const zoom = Math.max(0.05, Math.min(most, free.width / Math.max(1, width), free.height / Math.max(1, height)));
  return {
    zoom,
    pan: { x: (frame.width - width * zoom) / 2, y: frame.titles + Math.max(0, (free.height - height * zoom) / 2) },
  };
}

/**
 * What a reader sees first: the whole figure where it can then be read; else its full width, or from its left edge on,
 * in a readable size, around the entity that most claims touch.
 */
export function firstView(scene: Scene, frame: Frame): Viewport {
  const whole = wholeFigure(scene, frame);
  if (whole.zoom >= readable || scene.nodes.length === 0) return whole;
  const zoom = Math.max(readable, Math.min(most, (frame.width - 2 * margin) / scene.width));
  const degree = new Map<string, number>();
  for (const { source, target } of scene.edges)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const centre = scene.nodes.reduce((best, node) =>
    (degree.get(node.id) ?? 0) > (degree.get(best.id) ?? 0) ? node : best,
  );
  const free = frame.height - frame.titles - margin;
  const tall = scene.height * zoom;
  const wanted = frame.titles + free / 2 - centre.y * zoom;
  const y =
    tall <= free
      ? frame.titles + (free - tall) / 2
      : Math.min(frame.titles, Math.max(frame.height - margin - tall, wanted));
  const x = scene.width * zoom <= frame.width ? (frame.width - scene.width * zoom) / 2 : margin;
  return { zoom, pan: { x, y } };
}

/** The least move that brings a box of the figure into the frame; null where it is in view. */
export function bringIntoView(
  box: { x: number; y: number; width: number; height: number },
  at: Viewport,
  frame: Frame,
): Viewport | null {
  const near = 28;
  const shift = (low: number, high: number, least: number, largest: number): number =>
    high - low > largest - least
      ? (least + largest) / 2 - (low + high) / 2
      : low < least
        ? least - low
        : high > largest
          ? largest - high
          : 0;
  const x = box.x * at.zoom + at.pan.x;
  const y = box.y * at.zoom + at.pan.y;
  const [dx, dy] = [
    shift(x, x + box.width * at.zoom, near, frame.width - near),
    shift(y, y + box.height * at.zoom, frame.titles + near, frame.height - near),
  ];
  return dx === 0 && dy === 0 ? null : { zoom: at.zoom, pan: { x: at.pan.x + dx, y: at.pan.y + dy } };
}

/** Do two viewports show the same? */
export function sameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.zoom - b.zoom) < 1e-4 && Math.abs(a.pan.x - b.pan.x) < 1 && Math.abs(a.pan.y - b.pan.y) < 1;
}

/** The same middle and size after the frame has changed. */
export function recentred({ zoom, pan }: Viewport, before: Frame, after: Frame): Viewport {
  return { zoom, pan: { x: pan.x + (after.width - before.width) / 2, y: pan.y + (after.height - before.height) / 2 } };
}
