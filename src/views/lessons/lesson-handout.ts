import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SvgElement } from '../../core/figure/svg.ts';
import type { Colophon } from '../../state/handout-colophon.ts';
import { referencesOf, restsOn } from '../../state/lesson-mentions.ts';
import type { CheckCard, Choice, LessonView, Stage, StepView } from '../../state/lesson-view.ts';
import { sayHandout } from '../../state/lesson-screen-texts.ts';
import { kindIconLook } from '../kind-icon.ts';
import { symbolsLook } from '../legend/symbols.ts';
import { badges, base } from '../look.ts';
import { wordOnPaper, wordsOnPaper } from '../words-view.ts';
import { savePageEvent, sheetEvent, type SheetWish } from './events.ts';
import { lessonHandoutLook } from './lesson-handout-look.ts';
import { lessonLanguage, lessonSpeaks } from './lesson-language.ts';
import './lesson-stage.ts';
import { captionView, claimsView, lessonWordsLook } from './lesson-words.ts';
import { stageLegend, stageLegendLook } from './stage-legend.ts';
import { named } from '../named.ts';

/** All of a lesson on paper. */
export interface Handout {
  readonly lesson: Pick<LessonView, 'language' | 'title' | 'about'>;
  readonly steps: readonly StepView[];
  readonly check: readonly CheckCard[];
  readonly colophon: Colophon;
}

/** A row of boxes to tick, the right one ticked where that is known. */
function boxes(choices: readonly Choice[], right: string | null): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  const items = choices.map(
    ({ id, label, tag }) =>
      html`<li class=${id === right ? 'right' : ''}>
        <span aria-hidden="true">${id === right ? '☑' : '☐'}</span> ${tag === null ? nothing : html`<b>${tag}</b>`}
        ${label}
      </li>`,
  );
  return html`<ul class="boxes">
    ${items}
  </ul>`;
}

/** A lesson to be printed: a sheet for whoever teaches, or one for students in which nothing is answered. */
export class LessonHandoutElement extends LitElement {
  static override properties = {
    handout: { attribute: false },
    drawingOf: { attribute: false },
    answers: { attribute: false },
    made: { attribute: false },
    failed: { attribute: false },
    said: { attribute: false },
  };
  static override styles = [
    base,
    badges,
    kindIconLook,
    symbolsLook,
    stageLegendLook,
    lessonWordsLook,
    lessonHandoutLook,
  ];

  /** Null while its figures are drawn. */
  declare handout: Handout | null;
  /** The figure of a stage; null where that is none. */
  declare drawingOf: (stage: Stage | null) => SvgElement | null;
  /** With what is asked answered. */
  declare answers: boolean;
  /** How many figures are drawn so far. */
  declare made: { readonly done: number; readonly of: number };
  /** Why it could not be made; null where nothing went wrong. */
  declare failed: string | null;
  /** What came of saving it; empty where there is nothing to say. */
  declare said: string;

  readonly #heading = createRef<HTMLHeadingElement>();

  constructor() {
    super();
    this.handout = null;
    this.drawingOf = () => null;
    this.answers = true;
    this.made = { done: 0, of: 0 };
    this.failed = null;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.entitle);
    window.addEventListener('afterprint', this.untitle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.entitle);
    window.removeEventListener('afterprint', this.untitle);
  }

  /** A browser calls a print, and the file that it makes of one, as the page is called. */
  private readonly entitle = (): void => {
    if (this.handout) [this.#before, document.title] = [document.title, this.handout.lesson.title];
  };
  private readonly untitle = (): void => {
    if (this.#before !== null) [document.title, this.#before] = [this.#before, null];
  };
  #before: string | null = null;

  protected override willUpdate(): void {
    lessonSpeaks(this, this.handout?.lesson.language);
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }

  private wish(detail: SheetWish): void {
    this.dispatchEvent(new CustomEvent<SheetWish>(sheetEvent, { detail, bubbles: true, composed: true }));
  }

  private readonly back = (): void => this.wish(null);
  private readonly choose = (event: Event): void =>
    this.wish({ answers: (event.currentTarget as HTMLInputElement).value === 'teacher' });
  private readonly print = (): void => window.print();
  private readonly save = (): void => {
    if (this.handout) this.dispatchEvent(new CustomEvent(savePageEvent, { bubbles: true, composed: true }));
  };

  private asked({ predict, reveal }: StepView): TemplateResult | typeof nothing {
    if (!predict) return nothing;
    return html`<div class="asked">
      <p class="question" lang=${lessonLanguage()}>${predict.ask}</p>
      ${boxes(predict.choices, reveal?.answer ?? null)}
      ${
        reveal
          ? html`<p>
                <b>${sayHandout('answer')}</b> ${named(
                  reveal.words,
                  reveal.claims.map(({ sentence }) => sentence),
                )}
              </p>
              ${claimsView(sayHandout('rests'), reveal.claims, wordOnPaper)}`
          : html`<p>${sayHandout('guess')}</p>
              <div class="rule"></div>
              <p>${sayHandout('answer')}</p>
              <div class="rule"></div>
              <div class="rule"></div>`
      }
    </div>`;
  }

  private step(step: StepView): TemplateResult {
    const { stage } = step;
    return html`<section class="step">
      <h3 lang=${lessonLanguage()}>${sayHandout('step', { n: step.number, title: step.title })}</h3>
      <figure>
        <edgewise-lesson-stage .stage=${stage} .drawing=${this.drawingOf(stage)}></edgewise-lesson-stage>
        <figcaption>
          ${stageLegend(stage?.kind === 'figure' ? stage.legend : null)}
          <p class="caption" lang=${lessonLanguage()}>${captionView(step.caption)}</p>
        </figcaption>
      </figure>
      ${this.asked(step)} ${claimsView(sayHandout('rests'), restsOn(step), wordOnPaper)}
      ${
        this.answers && step.notes !== null
          ? html`<div class="notes">
              <h4>${sayHandout('notes')}</h4>
              <p lang=${lessonLanguage()}>${step.notes}</p>
            </div>`
          : nothing
      }
    </section>`;
  }

  private question({ ask, choices, answer }: CheckCard): TemplateResult {
    const right = this.answers ? (choices.find(({ id }) => answer(id).right)?.id ?? null) : null;
    const said = right === null ? null : answer(right);
    return html`<li>
      <p class="question" lang=${lessonLanguage()}>${ask}</p>
      ${boxes(choices, right)}
      ${
        said
          ? html`<p>${named(said.words, [said.claim.sentence])}</p>
              ${claimsView(sayHandout('rests'), [said.claim], wordOnPaper)}`
          : html`<div class="rule"></div>
              <div class="rule"></div>`
      }
    </li>`;
  }

  private colophon({ lines, claims, link, stamped }: Colophon): TemplateResult {
    const said = lines.map((line) => html`<p>${named(line)}</p>`);
    return html`<section class="from small soft">
      <h3>${sayHandout('from')}</h3>
      ${said} ${claims.length === 0 ? nothing : html`<p class="ids">${claims.join(', ')}</p>`}
      ${
        link === null
          ? nothing
          : html`<p>
              ${sayHandout('from.link')} <a class="seen" href=${link}>${link}</a>
              <a class="printed" href=${stamped}>${link}</a>
            </p>`
      }
      <p class="printed"><a href=${stamped}>${sayHandout('from.printed')}</a></p>
    </section>`;
  }

  private sheet({ lesson, steps, check, colophon }: Handout): TemplateResult {
    const [sections, questions] = [steps.map((step) => this.step(step)), check.map((card) => this.question(card))];
    const references = referencesOf(steps).map((words) => html`<li>${wordsOnPaper(words)}</li>`);
    return html`<article>
      <h2 tabindex="-1" lang=${lessonLanguage()} ${ref(this.#heading)}>${lesson.title}</h2>
      <p lang=${lessonLanguage()}>${lesson.about}</p>
      ${sections}
      ${
        questions.length === 0
          ? nothing
          : html`<section class="check">
              <h3>${sayHandout('check')}</h3>
              <ol>
                ${questions}
              </ol>
            </section>`
      }
      ${
        references.length === 0
          ? nothing
          : html`<section class="references">
              <h3>${sayHandout('references')}</h3>
              <ul>
                ${references}
              </ul>
            </section>`
      }
      ${this.colophon(colophon)}
    </article>`;
  }

  override render(): TemplateResult {
    const { handout, made, failed, answers, said } = this;
    const isWaiting = handout ? 'false' : 'true';
    const kind = (id: 'teacher' | 'student'): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="sheet"
          .value=${id}
          .checked=${(id === 'teacher') === this.answers}
          @change=${this.choose}
        />
        ${sayHandout(id)}
      </label>`;
    const waiting =
      failed === null
        ? html`<p class="making" role="status">
            ${sayHandout('making', made)} <progress max=${made.of} value=${made.done}></progress>
          </p>`
        : html`<p class="making failed" role="alert">${failed}</p>`;
    return html`<div class="tools">
        <button type="button" class="link" @click=${this.back}>← ${sayHandout('back')}</button>
        <fieldset>
          <legend class="unseen">${sayHandout('which')}</legend>
          ${kind('teacher')} ${kind('student')}
        </fieldset>
        <button type="button" class="plain main" aria-disabled=${isWaiting} @click=${this.print}>
          ${sayHandout('print')}
        </button>
        ${
          answers
            ? html`<button type="button" class="plain" aria-disabled=${isWaiting} @click=${this.save}>
                ${sayHandout('page')}
              </button>`
            : nothing
        }
        <span class="small soft" role="status">${said}</span>
      </div>
      ${handout ? this.sheet(handout) : waiting}`;
  }
}

customElements.define('edgewise-lesson-handout', LessonHandoutElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-handout': LessonHandoutElement;
  }
}
