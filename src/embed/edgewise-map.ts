import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { deriver, type Slice } from '../state/derive.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import { headView } from '../state/head-view.ts';
import { type Intent, intentEvent } from '../state/intents.ts';
import type { LegendEntry } from '../state/legend.ts';
import type { Loaded } from '../state/loaded.ts';
import { panes } from '../state/panes.ts';
import { placeEvent } from '../state/place-wishes.ts';
import { remember } from '../state/remember.ts';
import { defaultSession, type Session } from '../state/session.ts';
import { settle } from '../state/settle.ts';
import { transition } from '../state/transition.ts';
import { parseFragment, printFragment } from '../state/url.ts';
import { dataSpeak } from '../views/data-language.ts';
import '../views/graph-canvas/graph-canvas.ts';
import { pointEvent } from '../views/legend/events.ts';
import { dismissEvent } from '../views/notice-list/events.ts';
import '../views/notice-list/notice-list.ts';
import type { Notice } from '../views/notice-list/notice-list.ts';
import type { Around } from './embed-later.ts';
import type { EdgewiseMap, EdgewiseSelectEvent } from './map-contract.ts';
import { mapLook } from './map-look.ts';
import { type Spoken, spokenAround } from './map-language.ts';
import { foot, marksOf } from './map-parts.ts';
import { openMapData } from './open-map-data.ts';
import type { PageGestures } from './page-gestures.ts';
import { readyPage } from './page-around.ts';
import type { Refusal } from './refusal.ts';
import { selectionText, wishedLink } from './wished-link.ts';

export type * from './map-contract.ts';

/** What a person can do here; everything else of the page changes the question, the view or the data. */
const heard: readonly Intent['type'][] = ['select', 'clear', 'choose-path', 'expand', 'whole-map'];

const selectEvent = 'edgewise-select';

/** Width of the map from which the whole of a lit way can be read, in CSS pixels. */
const leastToFit = 460;

/** A card that is open takes the focus when it was opened from another place than the map. */
interface Headed extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  focusHeading: () => void;
}

/** The map for other pages: `EdgewiseMap` (in `map-contract.ts`) says what a page can rely on. */
export class EdgewiseMapElement extends LitElement implements EdgewiseMap {
  static override readonly styles = mapLook;
  static override readonly properties = {
    data: {},
    question: {},
    lens: {},
    selection: { reflect: true },
    page: {},
    link: { attribute: false },
    spoken: { state: true },
    opened: { state: true },
    session: { state: true },
    notices: { state: true },
    pointed: { state: true },
    around: { state: true },
  };
  declare data: string | null;
  declare question: string | null;
  declare lens: string | null;
  declare selection: string | null;
  declare page: string | null;
  /** The fragment of a link, in place of question, lens and selection: for the page that is framed. */
  declare link: string | null;
  /** Null until its words have come. */
  declare private spoken: Spoken | null;
  declare private opened: Loaded | Refusal | null;
  declare private session: Session;
  declare private notices: readonly Notice[];
  declare private pointed: LegendEntry | null;
  declare private around: Around | null;

  readonly #canvas = createRef<HTMLElementTagNameMap['edgewise-graph-canvas']>();
  readonly #card = createRef<HTMLElement>();
  readonly #deriver = remember((loaded: Loaded, around: Around | null) => deriver(loaded, around?.later ?? null));
  #handed: HTMLElement | undefined;
  #gestures: PageGestures | undefined;
  #leaving = new AbortController();

  constructor() {
    super();
    this.data = null;
    this.question = null;
    this.lens = null;
    this.selection = null;
    this.page = null;
    this.link = null;
    this.spoken = null;
    this.opened = null;
    this.session = defaultSession;
    this.notices = [];
    this.pointed = null;
    this.around = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readyPage();
    // Put back into a page before its data had come.
    if (this.hasUpdated && this.opened === null) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  /** The address of the page with all that is shown here; null where no page is named. */
  get #address(): string | null {
    if (this.page === null || !this.opened || 'why' in this.opened) return null;
    const fragment = printFragment(this.session, this.opened.edition, true);
    return `${new URL(this.page, document.baseURI).href.replace(/#.*$/, '')}#${fragment}`;
  }

  /** The views send their wishes out of every root: they end here, and the page around hears of the selection alone. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const hear = (name: string, act: (event: CustomEvent) => void): void =>
      root.addEventListener(name, (event) => {
        event.stopPropagation();
        act(event as CustomEvent);
      });
    hear(intentEvent, ({ detail }: CustomEvent<Intent>) => void this.#wish(detail));
    hear(pointEvent, ({ detail }: CustomEvent<LegendEntry | null>) => (this.pointed = detail));
    hear(dismissEvent, ({ detail }: CustomEvent<number>) => {
      this.notices = this.notices.filter(({ id }) => id !== detail);
    });
    hear(placeEvent, () => undefined);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) void this.#open();
    const { opened } = this;
    if (!opened) return;
    const asked = ['opened', 'question', 'lens', 'link'].some((name) => changed.has(name));
    const selected = changed.has('selection') && this.selection !== selectionText(this.session.selection);
    if ('why' in opened) {
      if (changed.has('opened')) this.#tell([opened.why], 'fault', opened.findings);
    } else if (asked || selected) this.#settle(opened, !asked);
  }

  protected override updated(): void {
    const canvas = this.#canvas.value;
    if (!canvas || !this.around || canvas === this.#handed) return;
    canvas.handBy(this.around.takeInHand);
    this.#handed = canvas;
    // A way that is lit is seen whole, where it can then be read; what is told beside has taken its room by then.
    const lit = this.session.path !== null || this.session.counter !== null;
    if (lit) requestAnimationFrame(() => setTimeout(() => canvas.clientWidth >= leastToFit && canvas.fit()));
  }

  async #open(): Promise<void> {
    this.#leaving.abort();
    const { signal } = (this.#leaving = new AbortController());
    this.opened = null;
    try {
      this.spoken = await spokenAround(this);
      const opened = await openMapData(this.data, signal);
      if (signal.aborted) return;
      this.opened = opened;
      if ('why' in opened || this.around) return;
      await this.updateComplete;
      await this.#canvas.value?.updateComplete;
      performance.mark('edgewise-map-drawn');
      const { loadAround } = await import('./embed-later.ts');
      const around = await loadAround();
      this.#gestures = new around.PageGestures(this, this.renderRoot);
      this.around = around;
      const found = this.#found(opened);
      if (found.length > 0) this.#tell([...this.notices.map(({ text }) => text), ...found], 'caution', []);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Show what the attributes ask for, or of that the selection alone; what is not there is said. */
  #settle(loaded: Loaded, onlySelection: boolean): void {
    const { session, notices } = settle(parseFragment(this.link ?? wishedLink(this)), loaded);
    const { label, hasMap } = panes.row(session.pane);
    const aside = hasMap ? [] : [sayEmbed('otherView', { view: label })];
    this.session = onlySelection ? { ...this.session, selection: session.selection } : session;
    this.selection = selectionText(this.session.selection);
    this.#tell([...notices, ...aside, ...this.#found(loaded)], 'caution', []);
  }

  /** What the checks found in the data, as soon as it can be told. */
  #found(loaded: Loaded): string[] {
    const about = this.around?.aboutView(loaded);
    const isClean = !about || about.findings.length === 0;
    return isClean ? [] : [sayEmbed('checked', { address: loaded.file ?? '', words: about.checked })];
  }

  #tell(texts: readonly string[], tone: Notice['tone'], findings: Notice['findings']): void {
    this.notices = texts.map((text, id) => ({ id, tone, text, findings }));
  }

  async #wish(intent: Intent): Promise<void> {
    if (!heard.includes(intent.type)) return;
    const onMap = this.#canvas.value?.matches(':focus-within') ?? false;
    const before = this.session.selection;
    this.session = transition(this.session, intent);
    const { selection } = this.session;
    if (selection?.id === before?.id && selection?.kind === before?.kind) return;
    this.selection = selectionText(selection);
    const told: EdgewiseSelectEvent = new CustomEvent(selectEvent, {
      detail: selection,
      bubbles: true,
      composed: true,
    });
    this.dispatchEvent(told);
    if (onMap) return;
    await this.updateComplete;
    const card = this.#card.value as Headed | undefined;
    if (!selection) this.#canvas.value?.focus();
    await card?.updateComplete;
    card?.focusHeading();
  }

  readonly #wholeMap = (): void => void this.#wish({ type: 'whole-map' });
  readonly #recolour = (): void => this.#canvas.value?.recolour();

  // Groups and no landmarks: a page has its own, and may have several maps.
  #map(slice: Slice, title: string): TemplateResult {
    const { scene, selection, part, known, more } = slice.map;
    const { lit, faded, said } = marksOf(slice, this.pointed);
    return html`<div class=${this.around ? 'map' : 'map drawn'} role="group" aria-label=${sayEmbed('map', { title })}>
        ${
          part === null
            ? nothing
            : html`<p class="part">
                <span role="status">${part}</span>
                <button type="button" class="plain" @click=${this.#wholeMap}>${sayEmbed('whole')}</button>
              </p>`
        }
        <edgewise-graph-canvas
          ${ref(this.#canvas)}
          .scene=${scene}
          .selection=${selection}
          .lit=${lit}
          .faded=${faded}
          .known=${known}
          .more=${more}
          guest
        ></edgewise-graph-canvas>
        <p class="hint" aria-hidden="true" ?hidden=${!this.#gestures?.hint}>${this.#gestures?.hint}</p>
      </div>
      <details class="legend" ?open=${this.#isRoomy()}>
        <summary>${sayEmbed('legend')}</summary>
        <edgewise-legend .said=${said}></edgewise-legend>
      </details>`;
  }

  /** Is there room for the legend? Asked once: then it is the reader's. */
  readonly #isRoomy = remember(() => this.clientWidth >= 1000 && this.clientHeight >= 640);

  override render(): TemplateResult | typeof nothing {
    const { opened, session, spoken } = this;
    if (!spoken) return nothing;
    const { id: lang, direction } = spoken;
    const notices = html`<edgewise-notice-list
      .notices=${this.notices}
      lang=${lang}
      dir=${direction}
    ></edgewise-notice-list>`;
    if (!opened) return html`<p class="waiting" role="status" lang=${lang} dir=${direction}>${sayEmbed('loading')}</p>`;
    if ('why' in opened) return notices;
    const slice = this.#deriver(opened, this.around)(session);
    dataSpeak(this, opened.model.dataset.head, this.around?.later.names(opened.model));
    const head = headView(opened);
    const limits = this.around?.limits(this.around.aboutView(opened)) ?? nothing;
    const beside = this.around?.told(slice, session, this.#card) ?? nothing;
    return html`<div class=${beside === nothing ? 'frame' : 'frame beside'} lang=${lang} dir=${direction}>
      <div class="above">${notices}</div>
      ${this.#map(slice, head.title)} ${beside} ${foot(slice, head, limits, this.#address)}
      <span class="ink" aria-hidden="true" @transitionend=${this.#recolour}></span>
    </div>`;
  }
}

// A page that asks for the module twice, in two versions, keeps the first.
if (!customElements.get('edgewise-map')) customElements.define('edgewise-map', EdgewiseMapElement);
