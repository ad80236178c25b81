import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SvgElement } from '../../core/figure/svg.ts';
import { restsOn } from '../../state/lesson-mentions.ts';
import type { LessonView, Stage, StepView } from '../../state/lesson-view.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { fieldLook } from '../field-look.ts';
import { kindIconLook } from '../kind-icon.ts';
import { symbolsLook } from '../legend/symbols.ts';
import { badges, base } from '../look.ts';
import { pieceLineLook } from '../evidence-matrix/piece-line.ts';
import { sendIntent } from '../send-intent.ts';
import { askFirst, askFirstLook } from './ask-first.ts';
import { presentEvent, sheetEvent, type SheetWish } from './events.ts';
import { lessonPageLook } from './lesson-page-look.ts';
import { lessonLanguage, lessonSpeaks } from './lesson-language.ts';
import './lesson-stage.ts';
import { captionView, claimsView, lessonWordsLook, referencesView } from './lesson-words.ts';
import './self-check.ts';
import { stageLegend, stageLegendLook } from './stage-legend.ts';
import './step-link.ts';

/**
 * One lesson, at one of its steps: the figure, what is said of it, what is asked, and where that comes from. In its slot
 * stands what is to be said of the lesson as a whole.
 */
export class LessonPageElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    drawingOf: { attribute: false },
    address: { attribute: false },
    guesses: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    badges,
    kindIconLook,
    symbolsLook,
    stageLegendLook,
    lessonWordsLook,
    pieceLineLook,
    askFirstLook,
    lessonPageLook,
  ];

  declare view: LessonView | null;
  /** The figure of a stage; null where that is none. */
  declare drawingOf: (stage: Stage | null) => SvgElement | null;
  /** Of this page, without a fragment. */
  declare address: string;
  /** What was guessed at each step, for as long as the lesson is open. */
  declare guesses: ReadonlyMap<number, string>;

  readonly #heading = createRef<HTMLHeadingElement>();
  readonly #title = createRef<HTMLHeadingElement>();
  #hadFocus = false;

  constructor() {
    super();
    this.view = null;
    this.drawingOf = () => null;
    this.address = '';
    this.guesses = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key);
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    lessonSpeaks(this, this.view?.language);
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
    const before = changed.get('view');
    if (before && before.id !== this.view?.id) this.guesses = new Map();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (!before || !this.view || before.at === this.view.at) return;
    // A step is read from its beginning. What had the focus may be gone with the last one.
    this.scrollIntoView({ block: 'start' });
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.#title.value?.focus();
  }

  private step(by: number): void {
    const { view } = this;
    if (!view) return;
    const step = view.at + by;
    if (step >= 1 && step <= view.last) sendIntent(this, { type: 'to-step', step });
  }

  private readonly next = (): void => this.step(1);
  private readonly previous = (): void => this.step(-1);
  private readonly back = (): void => sendIntent(this, { type: 'open-lesson', id: null });
  private readonly present = (): void =>
    void this.dispatchEvent(new Event(presentEvent, { bubbles: true, composed: true }));
  private readonly handout = (): void => {
    const detail: SheetWish = { answers: true };
    this.dispatchEvent(new CustomEvent<SheetWish>(sheetEvent, { detail, bubbles: true, composed: true }));
  };

  private readonly to = (event: Event): void => {
    const step = Number((event.currentTarget as HTMLElement).dataset['step']);
    sendIntent(this, { type: 'to-step', step });
  };

  private readonly toggle = (): void => sendIntent(this, { type: 'reveal', on: !this.view?.step?.reveal });

  private readonly choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    if (this.view) this.guesses = new Map(this.guesses).set(this.view.at, value);
  };

  /** Arrows go through the lesson, but where they already have something to do. */
  private readonly key = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const taken = event
      .composedPath()
      .some(
        (at) =>
          at instanceof HTMLInputElement ||
          at instanceof HTMLDialogElement ||
          (at instanceof HTMLElement && at.classList.contains('figure') && at.scrollWidth > at.clientWidth),
      );
    if (taken) return;
    event.preventDefault();
    this.step(by);
  };

  private progress(view: LessonView): TemplateResult {
    const items = Array.from({ length: view.last }, (_, index) => {
      const step = index + 1;
      const isCheck = step > view.steps;
      const title = view.outline[index] ?? null;
      const name = isCheck
        ? sayScreen('progress.check')
        : sayScreen(title === null ? 'progress.step' : 'progress.titled', { n: step, title: title ?? '' });
      return html`<li>
        <button
          type="button"
          class=${step < view.at ? 'done' : ''}
          data-step=${step}
          title=${name}
          aria-label=${name}
          aria-current=${step === view.at ? 'step' : nothing}
          @click=${this.to}
        >
          ${isCheck ? '✓' : step}
        </button>
      </li>`;
    });
    return html`<nav class="progress" aria-label=${sayScreen('progress')}>
      <button type="button" class="plain" aria-disabled=${view.at === 1 ? 'true' : 'false'} @click=${this.previous}>
        ← <span>${sayScreen('previous')}</span>
      </button>
      <ol>
        ${items}
      </ol>
      <button
        type="button"
        class="plain main"
        aria-disabled=${view.at === view.last ? 'true' : 'false'}
        @click=${this.next}
      >
        <span>${sayScreen('next')}</span> →
      </button>
    </nav>`;
  }

  private stepView(view: LessonView, step: StepView): TemplateResult {
    const { stage, predict, reveal } = step;
    const drawing = this.drawingOf(stage);
    const problems = step.problems.map((sentence) => html`<li>${sentence}</li>`);
    return html`<div class="step">
      <div class="shown">
        <edgewise-lesson-stage .stage=${stage} .drawing=${drawing}></edgewise-lesson-stage>
        <div class="small soft">${stageLegend(stage?.kind === 'figure' ? stage.legend : null)}</div>
      </div>
      <div class="said">
        <p class="caption"><bdi lang=${lessonLanguage()}>${captionView(step.caption)}</bdi></p>
        ${
          predict
            ? askFirst({
                ...{ predict, reveal, guess: this.guesses.get(view.at) ?? null },
                ...{ choose: this.choose, toggle: this.toggle },
              })
            : nothing
        }
        <p class="onward">
          ${
            step.openView === null
              ? nothing
              : html`<a class="open" href=${`#${step.openView}`}>${sayScreen('open')}</a>`
          }
        </p>
        <edgewise-step-link
          .link=${`${this.address}#${view.fragment}`}
          .asks=${predict !== null && reveal === null}
        ></edgewise-step-link>
      </div>
      <div class="under">
        ${claimsView(sayScreen('rests'), restsOn(step))} ${referencesView(step.references)}
        ${
          problems.length === 0
            ? nothing
            : html`<section class="changed">
                <h4>${sayScreen('changed')}</h4>
                <ul>
                  ${problems}
                </ul>
              </section>`
        }
      </div>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { step } = view;
    const title = step ? step.title : sayScreen('check.title');
    const place = step
      ? html`<p class="place soft small">${sayScreen('place', { n: view.at, of: view.steps })}</p>`
      : nothing;
    const body = step
      ? this.stepView(view, step)
      : html`<edgewise-self-check .cards=${view.check ?? []}></edgewise-self-check>`;
    return html`<div class="bar">
        <button type="button" class="link" @click=${this.back}>← ${sayScreen('all')}</button>
        <h2 tabindex="-1" ${ref(this.#heading)}><bdi lang=${lessonLanguage()}>${view.title}</bdi></h2>
        <span class="end">
          <button type="button" class="plain" title=${sayScreen('handout.about')} @click=${this.handout}>
            ${sayScreen('handout')}
          </button>
          <button type="button" class="plain" title=${sayScreen('present.about')} @click=${this.present}>
            ${sayScreen('present')}
          </button>
        </span>
      </div>
      <slot></slot>
      ${this.progress(view)}
      <div class="where" aria-live="polite">
        ${place}
        <h3 tabindex="-1" ${ref(this.#title)}><bdi lang=${step ? lessonLanguage() : nothing}>${title}</bdi></h3>
      </div>
      ${body}`;
  }
}

customElements.define('edgewise-lesson-page', LessonPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-page': LessonPageElement;
  }
}
