import type { Point } from '../../core/figure/figure-layout.ts';
import { type Drawing, zooms } from './drawing.ts';

/** How far a finger goes before it is no tap any more, in CSS pixels. */
const slack = 8;

/** What the map lends to fingers. */
export interface FingerGround {
  readonly element: HTMLElement;
  readonly drawing: () => Drawing | undefined;
}

/** Two fingers: the point between them, from the left upper corner of the window, and how far they are apart. */
interface Pinch {
  readonly at: Point;
  readonly apart: number;
}

function pinchOf([one, two]: TouchList): Pinch | null {
  if (!one || !two) return null;
  const [dx, dy] = [two.clientX - one.clientX, two.clientY - one.clientY];
  return { at: [one.clientX + dx / 2, one.clientY + dy / 2], apart: Math.max(1, Math.hypot(dx, dy)) };
}

/**
 * Fingers on the map. Two move and zoom it from the first pixel on: cytoscape would wait for half as much again between them,
 * for a menu that there is none of. One moves the map, which cytoscape does; in the page of somebody else it scrolls that.
 */
export class MapFingers {
  readonly #ground: FingerGround;
  #from: Point = [0, 0];
  #last: Pinch | null = null;
  /** The drawing has not heard of all that the fingers did: their end would be a tap or a leap to it. */
  #taken = false;

  constructor(ground: FingerGround) {
    this.#ground = ground;
  }

  /** Hear of touches before the drawing does. */
  listen(): void {
    for (const name of ['touchstart', 'touchmove', 'touchend'] as const)
      this.#ground.element.addEventListener(name, (event) => this[name](event), { capture: true, passive: false });
  }

  touchstart(event: TouchEvent): void {
    this.#last = pinchOf(event.touches);
    this.#taken = this.#last !== null;
    this.#from = [event.touches[0]?.clientX ?? 0, event.touches[0]?.clientY ?? 0];
    if (this.#last) event.stopPropagation();
  }

  touchmove(event: TouchEvent): void {
    const [pinch, last] = [pinchOf(event.touches), this.#last];
    this.#last = pinch;
    if (!pinch && this.#ground.element.hasAttribute('guest')) {
      const [x, y] = this.#from;
      const [finger] = event.touches;
      this.#taken ||= finger !== undefined && Math.hypot(finger.clientX - x, finger.clientY - y) > slack;
    } else if (!this.#taken) return;
    event.stopPropagation();
    if (!pinch || !last) return;
    event.preventDefault();
    this.#follow(last, pinch);
  }

  touchend(event: TouchEvent): void {
    if (!this.#taken) return;
    event.stopPropagation();
    if (event.touches.length === 0) window.dispatchEvent(new Event('touchcancel'));
  }

  /** What lay between the fingers stays there. */
  #follow(last: Pinch, { at, apart }: Pinch): void {
    const drawing = this.#ground.drawing();
    if (!drawing) return;
    const { zoom, pan } = drawing.viewport();
    const next = Math.min(zooms.most, Math.max(zooms.least, (zoom * apart) / last.apart));
    const { left, top } = this.#ground.element.getBoundingClientRect();
    const moved = (pan: number, edge: number, from: number, to: number): number =>
      to - edge - (from - edge - pan) * (next / zoom);
    const to = { x: moved(pan.x, left, last.at[0], at[0]), y: moved(pan.y, top, last.at[1], at[1]) };
    drawing.place({ zoom: next, pan: to }, false);
  }
}
