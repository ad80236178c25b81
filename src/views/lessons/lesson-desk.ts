import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CheckQuestion } from '../../core/schema/lesson-shapes.ts';
import type { LessonDesk, OwnLessonView } from '../../state/lesson-desk.ts';
import { sayDesk } from '../../state/lesson-desk-texts.ts';
import type { LessonEdit } from '../../state/lesson-edits.ts';
import '../copy-text.ts';
import { fieldLook } from '../field-look.ts';
import { fileButtonLook } from '../file-button-look.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { lessonDeskLook } from './lesson-desk-look.ts';
import { type CheckDeeds, ownCheck, questionsFor } from './own-check.ts';
import { chosenBeside, ownProblems, ownStep, problemList, stay, type StepDeeds } from './own-step.ts';

/** The lesson and the step that a control belongs to. */
function placeOf(event: Event): { readonly lesson: string; readonly step: number } {
  const { lesson = '', step = '0' } = (event.currentTarget as HTMLElement).dataset;
  return { lesson, step: Number(step) };
}
const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** Where a reader makes lessons out of views: words, order, what is asked, and what is done with the whole. */
export class LessonDeskElement extends LitElement {
  static override properties = {
    desk: { attribute: false },
    view: { attribute: false },
    address: { attribute: false },
    said: { attribute: false },
    told: { attribute: false },
    problems: { state: true },
  };
  static override styles = [base, fieldLook, fileButtonLook, lessonDeskLook];

  declare desk: LessonDesk | null;
  declare view: readonly OwnLessonView[];
  /** Of this page, without a fragment. */
  declare address: string;
  /** What was done last, in words. */
  declare said: string;
  /** Why something could not be read or kept. */
  declare told: readonly string[];
  /** Why the last wish could not be done. */
  declare problems: readonly string[];

  constructor() {
    super();
    this.desk = null;
    this.view = [];
    this.address = '';
    this.said = '';
    [this.told, this.problems] = [[], []];
  }

  private edit(edit: LessonEdit): void {
    this.problems = this.desk?.edit(edit) ?? [];
  }

  private readonly undo = (): void => this.desk?.undo();
  private readonly open = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    void this.desk?.open(files);
  };
  private readonly write = (event: Event): void => {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    const value = valueOf(event);
    const change =
      field === 'title'
        ? { title: value }
        : field === 'about'
          ? { about: value }
          : { minutes: Math.max(1, Math.min(600, Math.round(Number(value)) || 1)) };
    this.edit({ does: 'write', lesson: placeOf(event).lesson, change });
  };
  private readonly writeStep = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).dataset['field'] as 'title' | 'caption' | 'notes';
    this.edit({ does: 'write-step', ...placeOf(event), change: { [field]: valueOf(event) } });
  };
  private readonly ask = (event: Event): void => {
    const place = placeOf(event);
    const step = this.view.find(({ id }) => id === place.lesson)?.steps[place.step - 1];
    const predict = step?.askable[Number(valueOf(event))]?.predict ?? null;
    this.edit({ does: 'ask-first', ...place, predict });
  };
  private readonly writeAsk = (event: Event): void => {
    const place = placeOf(event);
    const predict = this.view.find(({ id }) => id === place.lesson)?.steps[place.step - 1]?.predict;
    if (predict) this.edit({ does: 'ask-first', ...place, predict: { ...predict, ask: valueOf(event) } });
  };
  private readonly move = (event: Event): void => {
    const place = placeOf(event);
    const by = (event.currentTarget as HTMLElement).dataset['by'] === '1' ? 1 : -1;
    this.edit({ does: 'move-step', ...place, by });
    // The focus goes with the step.
    void this.updateComplete.then(() => this.focusMove(place.lesson, place.step + by, by));
  };
  private focusMove(lesson: string, step: number, by: 1 | -1): void {
    const root: ParentNode = this.renderRoot;
    const buttons = [by, -by].map((way) =>
      root.querySelector<HTMLButtonElement>(
        `button[data-by="${way}"][data-step="${step}"][data-lesson="${CSS.escape(lesson)}"]:not([disabled])`,
      ),
    );
    (buttons[0] ?? buttons[1])?.focus();
  }
  private readonly dropStep = (event: Event): void => this.edit({ does: 'remove-step', ...placeOf(event) });
  private readonly removeLesson = (event: Event): void => this.edit({ does: 'remove', lesson: placeOf(event).lesson });
  private readonly preview = (event: Event): void =>
    sendIntent(this, { type: 'open-lesson', id: placeOf(event).lesson });
  private readonly save = (event: Event): void => this.desk?.save(placeOf(event).lesson);

  private setCheck(id: string, change: (check: readonly CheckQuestion[]) => readonly CheckQuestion[]): void {
    const lesson = this.view.find((one) => one.id === id);
    if (lesson) this.edit({ does: 'set-check', lesson: id, check: change(lesson.check) });
  }
  private readonly addQuestion = (event: Event): void => {
    const { lesson: id } = placeOf(event);
    const lesson = this.view.find((one) => one.id === id);
    const chosen = chosenBeside(event);
    const added = chosen && lesson && questionsFor(lesson)[chosen.at];
    if (chosen) chosen.list.value = '';
    if (added) this.setCheck(id, (check) => [...check, added.question]);
  };
  private readonly writeQuestion = (event: Event): void => {
    const { lesson, step } = placeOf(event);
    const ask = valueOf(event);
    this.setCheck(lesson, (check) => check.map((one, at) => (at === step ? { ...one, ask } : one)));
  };
  private readonly dropQuestion = (event: Event): void => {
    const { lesson, step } = placeOf(event);
    this.setCheck(lesson, (check) => check.filter((_, at) => at !== step));
  };

  /** A statement is put where the text was written last, with words of it to begin with. */
  private readonly mention = (event: Event): void => {
    const place = placeOf(event);
    const chosen = chosenBeside(event);
    const step = this.view.find(({ id }) => id === place.lesson)?.steps[place.step - 1];
    const about = chosen && step?.mentionable[chosen.at];
    const text = (event.currentTarget as HTMLElement).closest('form')?.querySelector('textarea');
    if (!about || !text) return;
    chosen.list.value = '';
    const words = `[${about.sentence.replace(/[[\]]/g, '')}](${about.id})`;
    const [before, after] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionEnd)];
    const gap = /[^\s(]$/.test(before) ? ' ' : '';
    this.edit({ does: 'write-step', ...place, change: { caption: before + gap + words + after } });
    text.focus();
  };
  private readonly mend = (event: Event): void => {
    const { lesson: id, step } = placeOf(event);
    const lesson = this.view.find((one) => one.id === id);
    const problems = step === 0 ? lesson?.problems : lesson?.steps[step - 1]?.problems;
    const mend = problems?.[Number((event.currentTarget as HTMLElement).dataset['at'])]?.mend;
    if (mend) this.edit(mend.edit);
  };

  readonly #ofCheck: CheckDeeds = { add: this.addQuestion, write: this.writeQuestion, drop: this.dropQuestion };
  readonly #deeds: StepDeeds = {
    ...{ mention: this.mention, mend: this.mend },
    ...{ move: this.move, write: this.writeStep, ask: this.ask, writeAsk: this.writeAsk, drop: this.dropStep },
  };

  private takeAway(lesson: OwnLessonView): TemplateResult {
    const link = this.desk?.linkTo(lesson.id) ?? { why: '' };
    const button = (act: (event: Event) => void, words: string, look = 'plain'): TemplateResult =>
      html`<button type="button" class=${look} data-lesson=${lesson.id} @click=${act}>${words}</button>`;
    return html`<div class="acts">
      ${button(this.preview, sayDesk('preview'))} ${button(this.save, sayDesk('save'))}
      ${
        'why' in link
          ? html`<span class="small soft">${link.why}</span>`
          : html`<edgewise-copy-text
              .text=${`${this.address}#${link.fragment}`}
              .does=${sayDesk('link')}
            ></edgewise-copy-text>`
      }
      ${button(this.removeLesson, sayDesk('remove.lesson'), 'link small')}
      ${'why' in link ? nothing : html`<p class="hint small soft">${sayDesk('link.about')}</p>`}
    </div>`;
  }

  private lesson(lesson: OwnLessonView): TemplateResult {
    const { id, title, about, minutes, steps, problems } = lesson;
    const field = (name: 'title' | 'about' | 'minutes', words: string, value: string, type = 'text'): TemplateResult =>
      html`<label>
        ${words}
        <input type=${type} data-lesson=${id} data-field=${name} .value=${value} @change=${this.write} />
      </label>`;
    const items = steps.map((step, at) => ownStep(lesson, step, at + 1, this.#deeds));
    return html`<details class="lesson" ?open=${this.view.length === 1}>
      <summary><bdi>${title}</bdi> <span class="soft small">${sayDesk('size', { n: steps.length })}</span></summary>
      ${ownProblems(problems, id, 0, this.mend)} ${this.takeAway(lesson)}
      <form class="head" @submit=${stay}>
        ${field('title', sayDesk('name'), title)} ${field('about', sayDesk('name.about'), about)}
        ${field('minutes', sayDesk('minutes'), String(minutes), 'number')}
      </form>
      <ol>
        ${items}
      </ol>
      ${ownCheck(lesson, this.#ofCheck)}
    </details>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { desk, view, problems } = this;
    if (!desk) return nothing;
    const last = desk.last();
    const lessons = view.map((lesson) => this.lesson(lesson));
    return html`<h3>${sayDesk('title')}</h3>
      <p class="about">${sayDesk('about')}</p>
      <div class="acts">
        <label class="file plain"
          >${sayDesk('open')} <input type="file" accept=".json,application/json" @change=${this.open}
        /></label>
        <span role="status">${this.said}</span>
        ${
          last.undo ? html`<button type="button" class="link" @click=${this.undo}>${sayDesk('undo')}</button>` : nothing
        }
      </div>
      <div role="alert">${problemList([...problems, ...this.told])}</div>
      ${lessons}`;
  }
}

customElements.define('edgewise-lesson-desk', LessonDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-desk': LessonDeskElement;
  }
}
