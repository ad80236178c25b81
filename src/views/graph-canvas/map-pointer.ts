import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene, SceneNode } from '../../core/figure/scene.ts';
import type { PlaceWish } from '../../state/place-wishes.ts';
import type { Drawing } from './drawing.ts';
import { type Target, targetAt } from './nearest.ts';

/** How near a pointer must be to a line, in CSS pixels. */
const reach = { mouse: 7, touch: 16 } as const;

/** How far a pointer goes with a node before it drags it, in CSS pixels: less is a tap. */
const slack = 4;
/** How long a finger rests on a node before it drags it: until then it moves the map. In milliseconds. */
const rest = 450;

/** A node that the pointer holds. */
interface Grip {
  readonly key: string;
  /** From the pointer to the middle of the node, in units of the figure. */
  readonly offset: Point;
  readonly from: Point;
  drags: boolean;
}

/** What the map lends to its pointer, and hears from it. */
export interface PointerGround {
  readonly element: HTMLElement;
  readonly scene: () => Scene | null;
  readonly drawing: () => Drawing | undefined;
  /** Something else, or nothing, lies under the pointer; or it moved over the same thing. */
  readonly hovered: (target: Target | null) => void;
  readonly tapped: (target: Target | null) => void;
  readonly place: (wish: PlaceWish) => void;
}

const isFar = ([ax, ay]: Point, [bx, by]: Point): boolean => Math.hypot(ax - bx, ay - by) > slack;

/** The pointer on the map: what lies under it, what is tapped, and where the wheel zooms. */
export class MapPointer {
  /** Where it is, from the left upper corner of the element. */
  at: Point = [0, 0];
  #kind: keyof typeof reach = 'mouse';
  readonly #ground: PointerGround;
  #grip: Grip | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(ground: PointerGround) {
    this.#ground = ground;
  }

  readonly down = (event: PointerEvent): void => {
    this.#kind = event.pointerType === 'touch' ? 'touch' : 'mouse';
    clearTimeout(this.#resting);
    if (event.button !== 0 || !event.isPrimary || this.#ground.element.hasAttribute('guest')) return;
    const at = this.#onElement(event);
    const node = this.#nodeUnder(this.#inFigure(at));
    const canvas = event.currentTarget as Element;
    if (!node) return;
    const hold = (): void => {
      const [x, y] = this.#inFigure(at);
      this.#grip = { key: node.key, offset: [node.x - x, node.y - y], from: at, drags: false };
      // The map itself stays where it is.
      this.#ground.drawing()?.hold(true);
      canvas.setPointerCapture(event.pointerId);
    };
    if (this.#kind === 'mouse') hold();
    else {
      this.at = at;
      this.#resting = setTimeout(hold, rest);
    }
  };

  readonly up = (): void => {
    clearTimeout(this.#resting);
    if (!this.#grip) return;
    this.#ground.drawing()?.hold(false);
    if (this.#grip.drags) this.#ground.place({ does: 'let-go' });
    this.#grip = undefined;
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.#onElement(event);
    if (this.#grip) this.#drag(this.#grip, at);
    // A finger that goes on moves the map.
    else if (event.pointerType === 'touch' && isFar(at, this.at)) clearTimeout(this.#resting);
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    this.at = at;
    this.#ground.hovered(this.#under(this.#inFigure(at), 'mouse'));
  };

  #drag(grip: Grip, at: Point): void {
    grip.drags ||= isFar(at, grip.from);
    if (!grip.drags) return;
    const [x, y] = this.#inFigure(at);
    this.#ground.hovered(null);
    this.#ground.place({ does: 'drag', key: grip.key, to: [x + grip.offset[0], y + grip.offset[1]] });
  }

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

  /** A point of the element as one of the figure. */
  #inFigure([x, y]: Point): Point {
    const { zoom, pan } = this.#ground.drawing()?.viewport() ?? { zoom: 1, pan: { x: 0, y: 0 } };
    return [(x - pan.x) / zoom, (y - pan.y) / zoom];
  }

  /** The node under a point that may be moved: a part before the box that holds it. */
  #nodeUnder([x, y]: Point): SceneNode | undefined {
    const within = (this.#ground.scene()?.nodes ?? []).filter(
      (node) => !node.inBand && Math.abs(x - node.x) <= node.width / 2 && Math.abs(y - node.y) <= node.height / 2,
    );
    return within.find(({ container }) => !container) ?? within[0];
  }

  #under(at: Point, kind: keyof typeof reach): Target | null {
    const [scene, drawing] = [this.#ground.scene(), this.#ground.drawing()];
    return scene && drawing ? targetAt(scene, at, reach[kind] / drawing.viewport().zoom) : null;
  }
}
