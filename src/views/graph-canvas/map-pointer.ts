import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { Drawing } from './drawing.ts';
import { type Target, targetAt } from './nearest.ts';

/** How near a pointer must be to a line, in CSS pixels. */
const reach = { mouse: 7, touch: 16 } as const;

/** What the map lends to its pointer, and hears from it. */
export interface PointerGround {
  readonly element: HTMLElement;
  readonly scene: () => Scene | null;
  readonly drawing: () => Drawing | undefined;
  /** Something else, or nothing, lies under the pointer; or it moved over the same thing. */
  readonly hovered: (target: Target | null) => void;
  readonly tapped: (target: Target | null) => void;
}

/** The pointer on the map: what lies under it, what is tapped, and where the wheel zooms. */
export class MapPointer {
  /** Where it is, from the left upper corner of the element. */
  at: Point = [0, 0];
  #kind: keyof typeof reach = 'mouse';
  readonly #ground: PointerGround;

  constructor(ground: PointerGround) {
    this.#ground = ground;
  }

  readonly down = (event: PointerEvent): void => {
    this.#kind = event.pointerType === 'touch' ? 'touch' : 'mouse';
  };

  readonly move = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    this.at = this.#onElement(event);
    const viewport = this.#ground.drawing()?.viewport();
    if (!viewport) return;
    const { zoom, pan } = viewport;
    this.#ground.hovered(this.#under([(this.at[0] - pan.x) / zoom, (this.at[1] - pan.y) / zoom], 'mouse'));
  };

  /** A tap at a point of the figure. */
  readonly tap = (at: Point): void => this.#ground.tapped(this.#under(at, this.#kind));

  /** Plain turning of the wheel scrolls the page; with Ctrl (or a pinch on a touchpad) it zooms. */
  readonly wheel = (event: WheelEvent): void => {
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#ground.drawing()?.zoomBy(Math.exp(-event.deltaY / 300), this.#onElement(event));
  };

  #onElement({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#ground.element.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #under(at: Point, kind: keyof typeof reach): Target | null {
    const [scene, drawing] = [this.#ground.scene(), this.#ground.drawing()];
    return scene && drawing ? targetAt(scene, at, reach[kind] / drawing.viewport().zoom) : null;
  }
}
