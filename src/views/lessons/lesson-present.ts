import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SvgElement } from '../../core/figure/svg.ts';
import type { Choice, LessonView, Stage } from '../../state/lesson-view.ts';
import { sayPresenting } from '../../state/lesson-screen-texts.ts';
import { choiceOf, presentWish, type PresentWish } from '../../state/present-keys.ts';
import { type QrCode, qrCode } from '../../state/qr-code.ts';
import { kindIconLook } from '../kind-icon.ts';
import { symbolsLook } from '../legend/symbols.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { notesEvent, presentedEvent } from './events.ts';
import { lessonPresentLook } from './lesson-present-look.ts';
import { slideChoicesLook, walkChoices } from './present-choices.ts';
import { presentInks } from './present-inks.ts';
import { slideView } from './present-slide.ts';
import { presentTools, scanView } from './present-tools.ts';
import { stageLegendLook } from './stage-legend.ts';
import { lessonSpeaks } from './lesson-language.ts';

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
    guess: { state: true },
    question: { state: true },
    isTold: { state: true },
    told: { state: true },
  };
  static override styles = [
    base,
    badges,
    kindIconLook,
    symbolsLook,
    stageLegendLook,
    slideChoicesLook,
    presentInks,
    lessonPresentLook,
  ];

  declare view: LessonView | null;
  /** The figure of a stage; null where that is none. */
  declare drawingOf: (stage: Stage | null) => SvgElement | null;
  /** Of this page, without a fragment. */
  declare address: string;
  declare blank: boolean;
  declare timed: boolean;
  declare coded: boolean;
  declare dark: boolean;
  /** What was chosen of what the slide asks; null where nothing was. */
  declare guess: string | null;
  /** Which question of the self-check is shown, from 0, and whether its answer is told. */
  declare question: number;
  declare isTold: boolean;
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
    [this.blank, this.timed, this.coded, this.dark, this.told] = [false, false, false, false, ''];
    [this.guess, this.question, this.isTold] = [null, 0, false];
  }

  /** Begin. Called by a click, since no browser gives the screen to a page unasked. */
  begin(): void {
    const dialog = this.#dialog.value;
    if (!dialog || dialog.open) return;
    this.begun = Date.now();
    [this.blank, this.coded, this.told] = [false, false, ''];
    this.ask(0);
    this.#filled = false;
    this.dark = matchMedia('(prefers-color-scheme: dark)').matches;
    dialog.showModal();
    dialog.focus();
    this.#clock = window.setInterval(() => {
      if (this.timed) this.requestUpdate();
    }, 500);
    document.addEventListener('fullscreenchange', this.left);
    // Who ends before the browser has filled the screen has ended.
    void fillScreen().then(() => {
      if (!this.presenting) this.closed();
    });
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

  /** The answer first where one is owed, then what comes next. */
  private onward(): void {
    const { view } = this;
    if (!view) return;
    const { step, check, at, last } = view;
    if (step?.predict && !step.reveal) sendIntent(this, { type: 'reveal', on: true });
    else if (at < last) sendIntent(this, { type: 'to-step', step: at + 1 });
    else if (check && !this.isTold) this.isTold = true;
    else if (check && this.question < check.length - 1) this.ask(this.question + 1);
    else this.told = sayPresenting('over');
  }

  private backward(): void {
    if (this.view?.check && this.question > 0) this.ask(this.question - 1);
    else if (this.view) this.to(this.view.at - 1);
  }

  /** Ask a question of the self-check, by its number from 0, as if for the first time. */
  private ask(question: number): void {
    [this.guess, this.question, this.isTold] = [null, question, false];
  }

  /** What can be chosen on the slide that is shown; nothing once its answer is told. */
  private get open(): readonly Choice[] {
    const { step, check } = this.view ?? {};
    const isTold = step ? step.reveal !== null : this.isTold;
    return isTold ? [] : (step?.predict?.choices ?? check?.[this.question]?.choices ?? []);
  }

  /** A class guesses a step, which tells when it is wished; a question of the self-check is answered at once. */
  private choose(id: string | undefined): void {
    if (!this.open.some((choice) => choice.id === id)) return;
    this.guess = id ?? null;
    this.isTold = (this.view?.check ?? null) !== null;
  }

  private to(step: number): void {
    if (this.view && step >= 1 && step <= this.view.last && step !== this.view.at)
      sendIntent(this, { type: 'to-step', step });
  }

  /** Do what was wished by a key, a button or in the window of notes. */
  wish(wished: PresentWish): void {
    const [{ view }, before] = [this, this.told];
    this.told = '';
    if (!view) return;
    const choice = choiceOf(wished);
    const wishes: Readonly<Record<string, () => void>> = {
      next: () => this.onward(),
      previous: () => this.backward(),
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
      help: () => (this.told = before === sayPresenting('keys') ? '' : sayPresenting('keys')),
      end: () => this.end(),
    };
    // Going on brings the picture back: nobody should speak to a dark screen that has moved.
    if (this.blank && wished !== 'blank' && wished !== 'end') this.blank = false;
    if (choice === null) wishes[wished]?.();
    else this.choose(this.open[choice - 1]?.id);
  }

  private readonly key = (event: KeyboardEvent): void => {
    const wished = presentWish(event);
    // Keys of the page must not act on what lies beneath.
    event.stopPropagation();
    // A choice whose answer is told has nothing more to do.
    const onButton = event.composedPath().some((at) => at instanceof HTMLButtonElement && at.ariaDisabled !== 'true');
    if (!wished || (onButton && [' ', 'Enter'].includes(event.key))) return;
    event.preventDefault();
    if (!walkChoices(this.renderRoot, event.key)) this.wish(wished);
  };

  private readonly chosen = (event: Event): void => this.choose((event.currentTarget as HTMLElement).dataset['choice']);

  private readonly press = (event: Event): void => {
    const { wish } = (event.currentTarget as HTMLElement).dataset;
    this.wish(wish as PresentWish);
  };

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    this.end();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    lessonSpeaks(this, this.view?.language);
    const before = changed.get('view');
    if (before && (before.at !== this.view?.at || before.id !== this.view.id)) {
      this.coded = false;
      this.ask(0);
    }
    if (this.coded) this.#code = qrCode(`${this.address}#${this.view?.fragment ?? ''}`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const moved = (['view', 'blank', 'question', 'isTold'] as const).some((key) => changed.has(key));
    if (this.presenting && moved) this.tell();
  }

  private slide(view: LessonView): TemplateResult {
    const elapsed = this.timed ? Date.now() - this.begun : null;
    const { drawingOf, guess, question, isTold: told, chosen: choose } = this;
    return slideView({ view, drawingOf, elapsed, guess, question, told, choose });
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
      ${view ? this.slide(view) : nothing} ${this.coded ? scanView(this.#code) : nothing}
      ${this.blank ? html`<div class="blank"><p class="unseen" role="status">${sayPresenting('blanked')}</p></div>` : nothing}
      ${presentTools(this.press)}
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
