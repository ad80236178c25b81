import type { Scene } from '../../core/figure/scene.ts';
import type { Drawing, Viewport } from './drawing.ts';
import { bringIntoView, type Frame, firstView, framed, recentred, sameView, wholeFigure } from './framing.ts';
import type { Target } from './nearest.ts';
import { type Area, areaOf } from './places.ts';

/** Moves the drawing. Until a person moves it, the first view follows the size of the element. */
export interface Camera {
  begin(scene: Scene): void;
  /** Show an area of the figure; where it is what is in view, or there is none, the whole figure. */
  frame(scene: Scene, area: Area | null): void;
  resized(scene: Scene): void;
  reveal(scene: Scene, target: Target): void;
  /** Move an area of the figure into view, as large as it is. */
  go(area: Area): void;
}

/** The camera of a drawing; `frame` measures the element. Nothing glides where the reader wants less motion. */
export function createCamera(drawing: Drawing, frame: () => Frame): Camera {
  let first: Viewport | undefined;
  let last: Frame = frame();
  const glide = (viewport: Viewport): void =>
    drawing.place(viewport, !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const begin = (scene: Scene): void => {
    last = frame();
    first = firstView(scene, last);
    drawing.place(first, false);
    first = drawing.viewport();
  };
  const go = (area: Area): void => {
    const now = frame();
    // Behind another pane there is no view to bring it into: a move would be one from nowhere when it is seen again.
    if (now.width === 0) return;
    const moved = bringIntoView(area, drawing.viewport(), now);
    if (moved) glide(moved);
  };
  return {
    begin,
    frame(scene, area) {
      const now = frame();
      const close = area && framed(area, scene, now);
      glide(close && !sameView(close, drawing.viewport()) ? close : wholeFigure(scene, now));
    },
    resized(scene) {
      const [before, now] = [last, frame()];
      if (now.width === 0) return;
      const at = drawing.viewport();
      if (!first || sameView(at, first)) begin(scene);
      else drawing.place(recentred(at, before, now), false);
      last = now;
    },
    reveal(scene, target) {
      const area = areaOf(scene, target);
      if (area) go(area);
    },
    go,
  };
}
