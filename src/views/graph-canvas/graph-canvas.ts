import { html, LitElement, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { MapSelection } from '../../state/intents.ts';
import { sendIntent } from '../send-intent.ts';
import { type Camera, createCamera } from './camera.ts';
import type { Lit } from './dimming.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import type { Frame } from './framing.ts';
import { canvasCss } from './graph-canvas-css.ts';
import { groundsOf, placeGrounds, titlesOf } from './grounds.ts';
import { type Target, targetAt } from './nearest.ts';
import { colourQueries } from './palette.ts';
import { placeTooltip, pointOf } from './places.ts';
import { arrowKeys, type Standing, standingOn, walk } from './walk.ts';
import { inWords, sceneInWords } from './words.ts';

/** How near a pointer must be to a line, in CSS pixels. */
const reach = { mouse: 7, touch: 16 } as const;
const zoomStep = 1.25;

/**
 * The map: a scene drawn on a canvas. Whatever it holds lies over it until it is drawn: the still picture of the page. It draws what it is given and sends what a person wished (`select`, `clear`); what
 * is under the pointer, where the keyboard stands and the camera stay in here.
 */
export class GraphCanvas extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override readonly styles = canvasCss;
  static override readonly properties = {
    scene: { attribute: false },
    selection: { attribute: false },
    lit: { attribute: false },
    faded: { attribute: false },
    hovered: { state: true },
    standing: { state: true },
  };
  declare scene: Scene | null;
  declare selection: MapSelection | null;
  declare lit: Lit | null;
  declare faded: ReadonlySet<string>;
  declare private hovered: Target | null;
  declare private standing: Standing | null;

  #drawing: Drawing | undefined;
  #camera: Camera | undefined;
  readonly #canvas = createRef<HTMLDivElement>();
  readonly #grounds = createRef<HTMLDivElement>();
  readonly #titles = createRef<HTMLDivElement>();
  readonly #tooltip = createRef<HTMLDivElement>();
  readonly #probe = createRef<HTMLSpanElement>();
  #pointer: 'mouse' | 'touch' = 'mouse';
  #pointerAt: Point = [0, 0];
  #tapped: string | undefined;
  #resized: ResizeObserver | undefined;
  #leaving = new AbortController();

  constructor() {
    super();
    this.scene = null;
    this.selection = null;
    this.lit = null;
    this.faded = new Set();
    this.hovered = null;
    this.standing = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    for (const query of colourQueries)
      matchMedia(query).addEventListener('change', () => this.#drawing?.recolour(), { signal });
    // Put back into a page: the drawing is made anew, as at first.
    if (this.hasUpdated) this.requestUpdate('scene');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#resized?.disconnect();
    this.#drawing?.end();
    this.#drawing = undefined;
  }

  /** Show the whole figure. */
  fit(): void {
    if (this.scene) this.#camera?.whole(this.scene);
  }

  /** Where a claim or an entity is drawn, in the coordinates of the window: the middle of its line or box. */
  clientPointOf(target: Target): { x: number; y: number } | null {
    const point = this.#elementPointOf(target);
    const { left, top } = this.getBoundingClientRect();
    return point && { x: left + point[0], y: top + point[1] };
  }

  /** Bends of a claim's line as they are drawn, in units of the figure. */
  drawnBends(claim: string): readonly Point[] {
    return this.#drawing?.bendsOf(claim) ?? [];
  }

  override render() {
    const { scene } = this;
    const near = this.#near();
    const spoken = scene && this.standing ? inWords(scene, this.standing) : null;
    const tip = scene && near ? inWords(scene, near) : null;
    return html`
      <div class="grounds" ${ref(this.#grounds)}>${groundsOf(scene)}</div>
      <div
        ${ref(this.#canvas)}
        class=${this.hovered ? 'drawing over' : 'drawing'}
        tabindex="0"
        role="application"
        aria-roledescription="map"
        aria-label=${sceneInWords(scene)}
        @keydown=${this.#onKey}
        @pointermove=${this.#onMove}
        @pointerdown=${this.#onDown}
        @pointerleave=${this.#onLeave}
        @blur=${this.#onBlur}
      ></div>
      <div class="titles" ${ref(this.#titles)}>${titlesOf(scene)}</div>
      <div class="zooming" @keydown=${this.#onKey}>
        <button type="button" aria-label="Zoom out" @click=${this.#zoomOut}>−</button>
        <button type="button" aria-label="Zoom in" @click=${this.#zoomIn}>+</button>
      </div>
      <div class="tooltip" aria-hidden="true" ${ref(this.#tooltip)} ?hidden=${!tip}>
        <div>${tip?.main}</div>
        <div class="more">${tip?.more}</div>
      </div>
      <slot></slot>
      <div class="spoken" aria-live="polite">${spoken ? `${spoken.main}. ${spoken.more}` : ''}</div>
      <span class="probe" aria-hidden="true" ${ref(this.#probe)}></span>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { scene } = this;
    if (!this.#drawing) this.#start();
    if (!scene || !this.#drawing) return;
    if (changed.has('scene')) {
      const before: Scene | null | undefined = changed.get('scene');
      this.#drawing.show(scene);
      if (this.childElementCount > 0)
        void this.#drawing.painted().then(() => [...this.children].forEach((child) => child.remove()));
      // The figure of another choice of sources keeps its places, and so does the camera.
      if (before?.width !== scene.width || before.height !== scene.height) this.#camera?.begin(scene);
    }
    if (changed.has('scene') || changed.has('selection') || changed.has('lit') || changed.has('faded'))
      this.#drawing.mark(scene, { selected: this.selection, lit: this.lit, faded: this.faded });
    this.#drawing.point(this.#near());
    // What was chosen on the map itself is in view, and nothing moves under the pointer.
    if (changed.has('selection')) {
      if (this.selection && this.selection.id !== this.#tapped) this.#camera?.reveal(scene, this.selection);
      this.#tapped = undefined;
    }
    if (changed.has('scene')) this.#onViewport();
    this.#placeTooltip();
  }

  #start(): void {
    const [container, probe] = [this.#canvas.value, this.#probe.value];
    if (!container || !probe || this.#drawing) return;
    this.#drawing = createDrawing(
      container,
      probe,
      () => this.#onViewport(),
      (at) => this.#onTap(at),
    );
    this.#camera = createCamera(this.#drawing, () => this.#frame());
    const { signal } = this.#leaving;
    // Plain turning of the wheel scrolls the page; with Ctrl (or a pinch on a touchpad) it zooms.
    this.renderRoot.addEventListener('wheel', (event) => this.#onWheel(event as WheelEvent), {
      capture: true,
      passive: false,
      signal,
    });
    this.#resized = new ResizeObserver(() => this.#onResize());
    this.#resized.observe(this);
    // Labels are drawn in the page's font, and once more when a piece of it comes in.
    document.fonts.addEventListener('loadingdone', () => this.#drawing?.recolour(), { signal });
  }

  /** What the pointer or the keyboard points at. */
  #near(): Target | null {
    return this.hovered ?? (this.standing ? { kind: this.standing.kind, id: this.standing.id } : null);
  }

  #frame(): Frame {
    return { width: this.clientWidth, height: this.clientHeight, titles: this.#titles.value?.clientHeight ?? 0 };
  }

  #onResize(): void {
    if (!this.scene) return;
    // What was under the pointer has moved away from it.
    this.hovered = null;
    this.#camera?.resized(this.scene);
    if (this.selection) this.#camera?.reveal(this.scene, this.selection);
  }

  #onViewport(): void {
    const [grounds, titles] = [this.#grounds.value, this.#titles.value];
    if (this.#drawing && this.scene && grounds && titles)
      placeGrounds(this.scene, this.#drawing.viewport(), { grounds, titles });
  }

  #placeTooltip(): void {
    const [tip, near] = [this.#tooltip.value, this.#near()];
    const point = this.hovered ? this.#pointerAt : near && this.#elementPointOf(near);
    if (tip && point) placeTooltip(tip, point, this);
  }

  /** Where something is drawn, from the left upper corner of the element. */
  #elementPointOf(target: Target): Point | null {
    const point = this.scene && pointOf(this.scene, target);
    if (!point || !this.#drawing) return null;
    const { zoom, pan } = this.#drawing.viewport();
    return [point[0] * zoom + pan.x, point[1] * zoom + pan.y];
  }

  readonly #zoomIn = (): void => this.#drawing?.zoomBy(zoomStep);
  readonly #zoomOut = (): void => this.#drawing?.zoomBy(1 / zoomStep);

  #onLeave(): void {
    this.hovered = null;
  }

  #onBlur(): void {
    this.standing = null;
  }

  #onDown(event: PointerEvent): void {
    this.#pointer = event.pointerType === 'touch' ? 'touch' : 'mouse';
  }

  #onMove(event: PointerEvent): void {
    if (!this.scene || !this.#drawing || event.buttons !== 0 || event.pointerType === 'touch') return;
    const { left, top } = this.getBoundingClientRect();
    this.#pointerAt = [event.clientX - left, event.clientY - top];
    const { zoom, pan } = this.#drawing.viewport();
    const found = targetAt(
      this.scene,
      [(this.#pointerAt[0] - pan.x) / zoom, (this.#pointerAt[1] - pan.y) / zoom],
      reach.mouse / zoom,
    );
    if (found?.id !== this.hovered?.id || found?.kind !== this.hovered?.kind) this.hovered = found;
    else this.#placeTooltip();
  }

  #onTap(at: Point): void {
    if (!this.scene || !this.#drawing) return;
    const found = targetAt(this.scene, at, reach[this.#pointer] / this.#drawing.viewport().zoom);
    this.#tapped = found?.id;
    sendIntent(this, found ? { type: 'select', ...found } : { type: 'clear' });
  }

  #onWheel(event: WheelEvent): void {
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = this.getBoundingClientRect();
    this.#drawing?.zoomBy(Math.exp(-event.deltaY / 300), [event.clientX - left, event.clientY - top]);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.scene) return;
    // The buttons keep their own Enter, and share the keys that zoom.
    const walking = event.currentTarget === this.#canvas.value;
    const direction = walking ? arrowKeys[event.key] : undefined;
    const near = walking ? this.#near() : null;
    if (direction) {
      this.hovered = null;
      this.standing = walk(this.scene, this.standing ?? standingOn(this.scene, this.selection), direction);
      if (this.standing) this.#camera?.reveal(this.scene, this.standing);
    } else if (event.key === '+' || event.key === '=') this.#zoomIn();
    else if (event.key === '-') this.#zoomOut();
    else if (event.key === '0') this.fit();
    else if ((event.key === 'Enter' || event.key === ' ') && near)
      sendIntent(this, { type: 'select', kind: near.kind, id: near.id });
    else if (event.key === 'Escape') sendIntent(this, { type: 'clear' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('edgewise-graph-canvas', GraphCanvas);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-graph-canvas': GraphCanvas;
  }
}
