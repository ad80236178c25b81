import { html, LitElement, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { MapSelection } from '../../state/intents.ts';
import { sendIntent, sendPlace } from '../send-intent.ts';
import { type Camera, createCamera } from './camera.ts';
import { bandButton, pointedOut, tooltip, walkStrip } from './canvas-parts.ts';
import type { Lit } from '../../state/dimming.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import type { Frame } from './framing.ts';
import { canvasCss } from './graph-canvas-css.ts';
import { bandBeyond, groundsOf, placeGrounds, titlesOf } from './grounds.ts';
import { MapPointer } from './map-pointer.ts';
import type { takeInHand } from './map-hands.ts';
import type { MapWalker } from './map-walker.ts';
import type { Target } from './nearest.ts';
import { colourQueries } from './palette.ts';
import { placeTooltip, pointOf } from './places.ts';
import { shownArea } from './shown-area.ts';
import type { Standing } from './walk.ts';
import { sceneInWords } from './words.ts';
import { say } from '../../state/texts.ts';

const zoomStep = 1.25;
/** What the line at the foot takes of the map while somebody walks, in CSS pixels. */
const stripHeight = 56;

/**
 * The map: a scene drawn on a canvas. Whatever it holds lies over it until it is drawn: the still picture of the page. It draws what it is given and sends what a person wished (`select`, `clear`); what
 * is under the pointer, where the keyboard stands and the camera stay in here. With the attribute `guest` it
 * stands in the page of somebody else: nothing on it can be moved, and one finger scrolls that page.
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
    known: { attribute: false },
    more: { attribute: false },
    hovered: { state: true },
  };
  declare scene: Scene | null;
  declare selection: MapSelection | null;
  declare lit: Lit | null;
  declare faded: ReadonlySet<string>;
  /** How a claim is known, in words. */
  declare known: (claim: string) => string;
  /** How many claims of an entity the scene leaves out. */
  declare more: (entity: string) => number;
  declare private hovered: Target | null;

  #drawing: Drawing | undefined;
  #camera: Camera | undefined;
  readonly #canvas = createRef<HTMLDivElement>();
  readonly #grounds = createRef<HTMLDivElement>();
  readonly #titles = createRef<HTMLDivElement>();
  readonly #bandButton = createRef<HTMLButtonElement>();
  readonly #tooltip = createRef<HTMLDivElement>();
  readonly #probe = createRef<HTMLSpanElement>();
  readonly #lent = { element: this, scene: () => this.scene, drawing: () => this.#drawing };
  readonly #pointer = new MapPointer({
    ...this.#lent,
    hovered: (target) => this.#onHover(target),
    tapped: (target) => this.#onTap(target),
    place: (wish) => sendPlace(this, wish),
  });
  #walker: MapWalker | undefined;
  #marked: Lit | null = null;
  #tapped: string | undefined;
  #resized: ResizeObserver | undefined;
  #leaving = new AbortController();

  constructor() {
    super();
    this.scene = null;
    this.selection = null;
    this.lit = null;
    this.faded = new Set();
    this.known = () => '';
    this.more = () => 0;
    this.hovered = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    for (const query of colourQueries) matchMedia(query).addEventListener('change', this.recolour, { signal });
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

  /** Let keys and fingers work on the map, by what is loaded when it can be used. */
  handBy(make: typeof takeInHand): void {
    this.#walker = make({
      ...this.#lent,
      selection: () => this.selection,
      hovered: () => this.hovered,
      changed: () => this.requestUpdate(),
      arrived: (at) => this.#onArrival(at),
      zoom: (way) => (way === 'all' ? this.fit() : this.#drawing?.zoomBy(way === 'in' ? zoomStep : 1 / zoomStep)),
      send: (intent) => sendIntent(this, intent),
      place: (wish) => sendPlace(this, wish),
    });
  }

  /** Draw in the colours and the font that hold where the map stands. */
  readonly recolour = (): void => this.#drawing?.recolour();

  /** Show what is in full ink, or what is lit elsewhere; once more, the whole figure. */
  fit(lit = this.#marked): void {
    if (this.scene) this.#camera?.frame(this.scene, shownArea(this.scene, lit, this.faded));
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
    // Where the keyboard stands, the line at the foot says it.
    const tip = scene && this.hovered ? pointedOut(scene, this.hovered, this.more) : null;
    return html`
      <div class="grounds" ${ref(this.#grounds)}>${groundsOf(scene)}</div>
      <div
        ${ref(this.#canvas)}
        class=${this.hovered ? 'drawing over' : 'drawing'}
        tabindex="0"
        role="application"
        aria-roledescription=${say('map.role')}
        aria-label=${sceneInWords(scene)}
        @keydown=${this.#onKey}
        @pointermove=${this.#pointer.move}
        @pointerdown=${this.#pointer.down}
        @pointerup=${this.#pointer.up}
        @pointercancel=${this.#pointer.up}
        @pointerleave=${this.#onLeave}
        @blur=${this.#onBlur}
      ></div>
      <div class="titles" ${ref(this.#titles)}>${titlesOf(scene)}</div>
      ${bandButton(scene?.band ?? null, this.#toBand, this.#bandButton)}
      <div class="zooming" @keydown=${this.#onKey}>
        <button type="button" aria-label=${say('map.out')} @click=${this.#zoomOut}>−</button>
        <button type="button" aria-label=${say('map.in')} @click=${this.#zoomIn}>+</button>
      </div>
      <slot></slot>
      ${tooltip(tip, this.#tooltip)} ${walkStrip(this.#walker?.line(this) ?? null)}
      <span class="probe" aria-hidden="true" ${ref(this.#probe)}></span>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { scene } = this;
    if (!this.#drawing) this.#start();
    if (!scene || !this.#drawing) return;
    let anew = false;
    if (changed.has('scene')) {
      const before: Scene | null | undefined = changed.get('scene');
      anew = this.#drawing.show(scene);
      if (this.childElementCount > 0)
        void this.#drawing.painted().then(() => [...this.children].forEach((child) => child.remove()));
      // The figure of another choice of sources keeps its places, and so does the camera.
      if (before?.width !== scene.width || before.height !== scene.height) this.#camera?.begin(scene);
    }
    const lit = this.#walker?.lit() ?? this.lit;
    if (anew || changed.has('selection') || changed.has('faded') || lit !== this.#marked) {
      this.#drawing.mark(scene, { selected: this.selection, lit, faded: this.faded });
      this.#marked = lit;
    }
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
    this.#drawing = createDrawing(container, probe, () => this.#onViewport(), this.#pointer.tap);
    this.#camera = createCamera(this.#drawing, () => this.#frame());
    const { signal } = this.#leaving;
    const onWheel = (event: Event): void => this.#pointer.wheel(event as WheelEvent);
    this.renderRoot.addEventListener('wheel', onWheel, { capture: true, passive: false, signal });
    this.#resized = new ResizeObserver(() => this.#onResize());
    this.#resized.observe(this);
    // Labels are drawn in the page's font, and once more when a piece of it comes in.
    document.fonts.addEventListener('loadingdone', this.recolour, { signal });
  }

  /** What the pointer or the keyboard points at. */
  #near(): Target | null {
    return this.hovered ?? this.#walker?.standing ?? null;
  }

  #frame(): Frame {
    const height = this.clientHeight - (this.#walker?.standing ? stripHeight : 0);
    return { width: this.clientWidth, height, titles: this.#titles.value?.clientHeight ?? 0 };
  }

  #onResize(): void {
    if (!this.scene) return;
    // What was under the pointer has moved away from it.
    this.hovered = null;
    this.#camera?.resized(this.scene);
    if (this.selection) this.#camera?.reveal(this.scene, this.selection);
  }

  #onViewport(): void {
    const [grounds, titles, toBand] = [this.#grounds.value, this.#titles.value, this.#bandButton.value];
    if (!this.#drawing || !this.scene || !grounds || !titles || !toBand) return;
    const viewport = this.#drawing.viewport();
    placeGrounds(this.scene, viewport, { grounds, titles });
    const beyond = bandBeyond(this.scene, viewport, this.clientWidth);
    toBand.hidden = beyond === null;
    toBand.classList.toggle('left', beyond === 'left');
  }

  #placeTooltip(): void {
    const [tip, near] = [this.#tooltip.value, this.#near()];
    const point = this.hovered ? this.#pointer.at : near && this.#elementPointOf(near);
    if (tip && point) placeTooltip(tip, point, this);
  }

  /** Where something is drawn, from the left upper corner of the element. */
  #elementPointOf(target: Target): Point | null {
    const point = this.scene && pointOf(this.scene, target);
    if (!point || !this.#drawing) return null;
    const { zoom, pan } = this.#drawing.viewport();
    return [point[0] * zoom + pan.x, point[1] * zoom + pan.y];
  }

  readonly #onBlur = (): void => this.#walker?.leave();
  readonly #zoomIn = (): void => this.#drawing?.zoomBy(zoomStep);
  readonly #zoomOut = (): void => this.#drawing?.zoomBy(1 / zoomStep);

  readonly #toBand = (): void => {
    if (!this.scene?.band) return;
    this.#camera?.go(this.scene.band);
    // The button will be gone.
    this.#canvas.value?.focus();
  };

  #onLeave(): void {
    this.hovered = null;
  }

  #onHover(target: Target | null): void {
    if (target?.id !== this.hovered?.id || target?.kind !== this.hovered?.kind) this.hovered = target;
    else this.#placeTooltip();
  }

  #onArrival(at: Standing): void {
    this.hovered = null;
    if (this.scene) this.#camera?.reveal(this.scene, at);
  }

  #onTap(target: Target | null): void {
    this.#tapped = target?.id;
    sendIntent(this, target ? { type: 'select', ...target } : { type: 'clear' });
  }

  #onKey(event: KeyboardEvent): void {
    this.#walker?.key(event, event.currentTarget === this.#canvas.value);
  }
}

customElements.define('edgewise-graph-canvas', GraphCanvas);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-graph-canvas': GraphCanvas;
  }
}
