import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { Intent } from '../../state/intents.ts';
import type { PlaceWish } from '../../state/place-wishes.ts';
import type { MapSelection } from '../../state/session.ts';
import { say } from '../../state/walk-texts.ts';
import { wishOfKey } from './canvas-keys.ts';
import type { Tellers, WalkLine } from './canvas-parts.ts';
import type { Lit } from '../../state/dimming.ts';
import type { Target } from './nearest.ts';
import { type Direction, type Standing, standingOn, walk } from './walk.ts';
import { endsOf, neighboursOf, walkLine } from './walk-line.ts';

/** What the map lends to its keyboard, and hears from it. */
export interface WalkGround {
  readonly scene: () => Scene | null;
  readonly selection: () => MapSelection | null;
  /** What the pointer is at: keys speak of it too. */
  readonly hovered: () => Target | null;
  /** Where the keyboard stands, or what it lights, has changed. */
  readonly changed: () => void;
  readonly arrived: (at: Standing) => void;
  readonly zoom: (way: 'in' | 'out' | 'all') => void;
  readonly send: (intent: Intent) => void;
  readonly place: (wish: PlaceWish) => void;
}

/** How far a key moves what it stands on, in units of the figure. */
const steps: Readonly<Record<Direction, Point>> = { left: [-8, 0], right: [8, 0], up: [0, -8], down: [0, 8] };

/** The keyboard on the map: where it stands, whether it lights the neighbours, and what its keys ask for. */
export class MapWalker {
  standing: Standing | null = null;
  /** Only what touches the place where the keyboard stands is in full ink. */
  beside = false;
  /** The last key moved what it stands on. */
  moved = false;
  readonly #ground: WalkGround;
  #lit: { readonly scene: Scene; readonly at: Standing; readonly lit: Lit } | undefined;

  constructor(ground: WalkGround) {
    this.#ground = ground;
  }

  /** The neighbours, where they are lit; the same object while nothing changes. */
  lit(): Lit | null {
    const [scene, at] = [this.#ground.scene(), this.standing];
    if (!this.beside || !scene || !at) return null;
    if (this.#lit?.scene !== scene || this.#lit.at !== at) this.#lit = { scene, at, lit: neighboursOf(scene, at) };
    return this.#lit.lit;
  }

  /** Where the keyboard stands, in words; null where it is nowhere. */
  line(tellers: Tellers): WalkLine | null {
    const scene = this.#ground.scene();
    const line = scene && this.standing && walkLine(scene, this.standing, tellers);
    if (!line || !(this.moved || this.beside)) return line;
    return { ...line, hint: say(this.moved ? 'walk.moved' : 'walk.neighbours') };
  }

  leave(): void {
    this.standing = null;
    this.beside = false;
    this.#ground.changed();
  }

  /** Answer a key; on the buttons of the map (`walking` false) only those that zoom. */
  key(event: KeyboardEvent, walking: boolean): void {
    const wish = wishOfKey(event, walking);
    const scene = this.#ground.scene();
    if (!wish || !scene) return;
    const { send, place, zoom } = this.#ground;
    this.moved = false;
    const near = this.#ground.hovered() ?? this.standing;
    switch (wish.does) {
      case 'walk':
        this.standing = walk(scene, this.standing ?? standingOn(scene, this.#ground.selection()), wish.direction);
        if (this.standing) this.#ground.arrived(this.standing);
        break;
      case 'move':
        if (!this.#move(scene, wish.direction)) return;
        break;
      case 'undo':
      case 'redo':
        place({ does: wish.does });
        break;
      case 'neighbours':
        this.standing ??= standingOn(scene, this.#ground.selection()) ?? walk(scene, null, 'right');
        this.beside = !this.beside;
        break;
      case 'expand': {
        // Somebody who has just found a thing stands on it, though no key has walked yet.
        const at = near ?? standingOn(scene, this.#ground.selection());
        if (!at) return;
        send({ type: 'expand', entities: endsOf(scene, at) });
        break;
      }
      case 'whole':
        send({ type: 'whole-map' });
        break;
      case 'zoom':
        zoom(wish.way);
        break;
      case 'open':
        if (!near) return;
        send({ type: 'select', kind: near.kind, id: near.id });
        break;
      case 'clear':
        if (this.beside) this.beside = false;
        else send({ type: 'clear' });
    }
    this.#ground.changed();
    event.preventDefault();
    event.stopPropagation();
  }

  /** Move what the keyboard stands on; false where that is no entity among the columns. */
  #move(scene: Scene, direction: Direction): boolean {
    const node = scene.nodes.find(({ id, inBand }) => id === this.standing?.id && !inBand);
    if (this.standing?.kind !== 'entity' || !node) return false;
    this.#ground.place({ does: 'step', key: node.key, by: steps[direction] });
    const after = this.#ground.scene()?.nodes.find(({ key }) => key === node.key);
    this.moved = after?.x !== node.x || after.y !== node.y;
    return true;
  }
}
