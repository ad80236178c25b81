import type { Scene } from '../../core/figure/scene.ts';
import type { Viewport } from './drawing.ts';
import type { Area } from './places.ts';

/** Size of the element in CSS pixels, and what the titles of the columns cover of it at the top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly titles: number;
}

/** Zoom at which a width and a height of the figure can be seen. */
function zoomFor(width: number, height: number, { margin, most }: Scene['view'], frame: Frame): number {
  const free = { width: frame.width - 2 * margin, height: frame.height - 2 * margin };
  return Math.max(0.05, Math.min(most, free.width / Math.max(1, width), free.height / Math.max(1, height)));
}

/** An area of the figure in the middle of the frame. */
export function framed({ x, y, width, height }: Area, { view }: Scene, frame: Frame): Viewport {
  const zoom = zoomFor(width, height, view, frame);
  return {
    zoom,
    pan: { x: (frame.width - width * zoom) / 2 - x * zoom, y: (frame.height - height * zoom) / 2 - y * zoom },
  };
}

/** The whole figure in the middle of the frame. */
export const wholeFigure = (scene: Scene, frame: Frame): Viewport =>
  framed({ x: 0, y: 0, width: scene.width, height: scene.height }, scene, frame);

/**
 * What a reader sees first: the whole figure where it can then be read; else its columns, where these can; and never so
 * small that nothing can. The still picture of the page is placed by the same rule (`placeStyle`).
 */
export function firstView(scene: Scene, frame: Frame): Viewport {
  const { width, height } = scene;
  const { margin, readable, least, columns, middle } = scene.view;
  const fitting = (wide: number): number => zoomFor(wide, height, scene.view, frame);
  const zoom = Math.max(fitting(width), Math.min(readable, fitting(columns)), least);
  const [wide, tall] = [width * zoom, height * zoom];
  const spare = Math.max(0, (frame.height - tall) / 2 - margin);
  // Below the middle, since titles that stay in sight lie over the top.
  const wanted = (frame.height * 2) / 3 - middle * zoom;
  return {
    zoom,
    pan: {
      x: Math.max(margin, (frame.width - wide) / 2),
      y: Math.min(margin, Math.max(frame.height - margin - tall, wanted)) + spare,
    },
  };
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
