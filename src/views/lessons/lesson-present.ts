import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SvgElement } from '../../core/figure/svg.ts';
import type { LessonView, Stage } from '../../state/lesson-view.ts';
import { sayScreen, sayPresenting } from '../../state/lesson-screen-texts.ts';
import { presentWish, type PresentWish } from '../../state/present-keys.ts';
import { type QrCode, qrCode } from '../../state/qr-code.ts';
import { kindIconLook } from '../kind-icon.ts';
import { symbolsLook } from '../legend/symbols.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { notesEvent, presentedEvent } from './events.ts';
import { lessonPresentLook } from './lesson-present-look.ts';
import { presentInks } from './present-inks.ts';
import { slideView } from './present-slide.ts';
import { stageLegendLook } from './stage-legend.ts';
import { codeDrawing } from './step-link.ts';

/** How long after a window was opened the browser may end the full screen for that, in milliseconds. */
const PATIENCE = 2000;

/** Where the browser lets a page fill the screen; else it fills the window. */
const fillScreen = (): Promise<void> =>
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);

/** A lesson full screen: type of 24 pixels and more on a projector, nothing on it but the step. */
export class LessonPresentElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    drawingOf: { attribute: false },
    address: { attribute: false },
    blank: { state: true },
    timed: { state: true },
    coded: { state: true },
    dark: { state: true },
    told: { state: true },
  };
  static override styles = [base, badges, kindIconLook, symbolsLook, stageLegendLook, presentInks, lessonPresentLook];

  declare view: LessonView | null;
  /** The figure of a stage; null where that is none. */
  declare drawingOf: (stage: Stage | null) => SvgElement | null;
  /** Of this page, without a fragment. */
  declare address: string;
  declare blank: boolean;
  declare timed: boolean;
  declare coded: boolean;
  declare dark: boolean;
  /** A word to the one who presents, shown until the next key. */
  declare told: string;

  readonly #dialog = createRef<HTMLDialogElement>();
  #code: QrCode | null = null;
  #clock = 0;
  /** It fills the screen. */
  #filled = false;
  /** When a window was opened, or the full screen left by wish, in milliseconds of the epoch. */
  #opened = 0;
  /** When presenting began, in milliseconds of the epoch. */
  begun = 0;

  constructor() {
    super();
    this.view = null;
    this.drawingOf = () => null;
    this.address = '';
    this.blank = false;
    this.timed = false;
    this.coded = false;
    this.dark = false;
    this.told = '';
  }

  /** Begin. Called by a click, since no browser gives the screen to a page unasked. */
  begin(): void {
    const dialog = this.#dialog.value;
    if (!dialog || dialog.open) return;
    this.begun = Date.now();
    [this.blank, this.coded, this.told] = [false, false, ''];
    this.#filled = false;
    this.dark = matchMedia('(prefers-color-scheme: dark)').matches;
    dialog.showModal();
    dialog.focus();
    this.#clock = window.setInterval(() => {
      if (this.timed) this.requestUpdate();
    }, 500);
    document.addEventListener('fullscreenchange', this.left);
    void fillScreen();
    this.tell();
  }

  end(): void {
    this.#dialog.value?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  /** The browser takes the Escape key for itself while it is full screen; a new window ends that too, and nothing else. */
  private readonly left = (): void => {
    const before = this.#filled;
    this.#filled = document.fullscreenElement !== null;
    if (this.#filled || !before) return;
    if (Date.now() - this.#opened < PATIENCE) this.told = sayPresenting('screen.again');
    else this.end();
  };

  private readonly closed = (): void => {
    window.clearInterval(this.#clock);
    document.removeEventListener('fullscreenchange', this.left);
    if (document.fullscreenElement) void document.exitFullscreen();
    this.tell();
  };

  /** Leave the full screen and go on in the window. */
  private async windowed(): Promise<void> {
    this.#opened = Date.now();
    await document.exitFullscreen();
    this.told = '';
  }

  get presenting(): boolean {
    return this.#dialog.value?.open ?? false;
  }

  /** Tell the window of notes, where there is one. */
  private tell(): void {
    this.dispatchEvent(new Event(presentedEvent, { bubbles: true, composed: true }));
  }

  restart(): void {
    this.begun = Date.now();
    this.requestUpdate();
    this.tell();
  }

  private onward(): void {
    const { view } = this;
    if (!view) return;
    const { step, at, last } = view;
    if (step?.predict && !step.reveal) sendIntent(this, { type: 'reveal', on: true });
    else if (at < last) sendIntent(this, { type: 'to-step', step: at + 1 });
  }

  private to(step: number): void {
    if (this.view && step >= 1 && step <= this.view.last && step !== this.view.at)
      sendIntent(this, { type: 'to-step', step });
  }

  /** Do what was wished by a key, a button or in the window of notes. */
  wish(wished: PresentWish): void {
    this.told = '';
    const { view } = this;
    if (!view) return;
    const wishes: Readonly<Record<PresentWish, () => void>> = {
      next: () => this.onward(),
      previous: () => this.to(view.at - 1),
      first: () => this.to(1),
      last: () => this.to(view.last),
      blank: () => (this.blank = !this.blank),
      timer: () => (this.timed = !this.timed),
      notes: () => {
        this.#opened = Date.now();
        this.dispatchEvent(new Event(notesEvent, { bubbles: true, composed: true }));
      },
      code: () => (this.coded = !this.coded),
      contrast: () => (this.dark = !this.dark),
      screen: () => void (document.fullscreenElement ? this.windowed() : fillScreen()),
      end: () => this.end(),
    };
    // Going on brings the picture back: nobody should speak to a dark screen that has moved.
    if (this.blank && wished !== 'blank' && wished !== 'end') this.blank = false;
    wishes[wished]();
  }

  private readonly key = (event: KeyboardEvent): void => {
    const wished = presentWish(event);
    // Keys of the page must not act on what lies beneath.
    event.stopPropagation();
    const onButton = event.composedPath().some((at) => at instanceof HTMLButtonElement);
    if (!wished || (onButton && [' ', 'Enter'].includes(event.key))) return;
    event.preventDefault();
    this.wish(wished);
  };

  private readonly press = (event: Event): void => {
    const { wish } = (event.currentTarget as HTMLElement).dataset;
    this.wish(wish as PresentWish);
  };

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    this.end();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (before && before.at !== this.view?.at) this.coded = false;
    if (this.coded) this.#code = qrCode(`${this.address}#${this.view?.fragment ?? ''}`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.presenting && (changed.has('view') || changed.has('blank'))) this.tell();
  }

  private tools(): TemplateResult {
    const button = (wish: PresentWish, label: string, key: string): TemplateResult =>
      html`<button type="button" data-wish=${wish} title="${label} (${key})" @click=${this.press}>${label}</button>`;
    return html`<div class="tools">
      ${button('previous', sayPresenting('previous'), '←')} ${button('next', sayPresenting('next'), '→')}
      ${button('blank', sayPresenting('blank'), 'B')} ${button('timer', sayPresenting('timer'), 'T')}
      ${button('notes', sayPresenting('notes'), 'N')} ${button('code', sayPresenting('code'), 'Q')}
      ${button('contrast', sayPresenting('contrast'), 'C')} ${button('screen', sayPresenting('screen'), 'F')}
      ${button('end', sayPresenting('end'), 'Esc')}
    </div>`;
  }

  private scan(): TemplateResult {
    return html`<div class="scan">
      ${this.#code ? codeDrawing(this.#code) : nothing}
      <p>${this.#code ? sayPresenting('scan') : sayScreen('code.long')}</p>
    </div>`;
  }

  override render(): TemplateResult {
    const { view } = this;
    return html`<dialog
      ${ref(this.#dialog)}
      tabindex="-1"
      class=${this.dark ? 'dark' : 'light'}
      aria-label=${sayPresenting('name', { title: view?.title ?? '' })}
      @keydown=${this.key}
      @cancel=${this.cancel}
      @close=${this.closed}
    >
      ${view ? slideView({ view, drawingOf: this.drawingOf, elapsed: this.timed ? Date.now() - this.begun : null }) : nothing}
      ${this.coded ? this.scan() : nothing}
      ${this.blank ? html`<div class="blank"><p class="unseen" role="status">${sayPresenting('blanked')}</p></div>` : nothing}
      ${this.tools()}
      <p class="told" role="status">${this.told}</p>
    </dialog>`;
  }
}

customElements.define('edgewise-lesson-present', LessonPresentElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-present': LessonPresentElement;
  }
}
