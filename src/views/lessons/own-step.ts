import { html, nothing, type TemplateResult } from 'lit';
import type { OwnLessonView } from '../../state/lesson-desk.ts';
import { sayDesk } from '../../state/lesson-desk-texts.ts';

type StepOfOwn = OwnLessonView['steps'][number];

/** What the controls of a step do. Each says by its data which step of which lesson it belongs to. */
export interface StepDeeds {
  readonly move: (event: Event) => void;
  readonly write: (event: Event) => void;
  readonly ask: (event: Event) => void;
  readonly drop: (event: Event) => void;
}

/** Enter in a field keeps what was written; there is nothing to send. */
export const stay = (event: Event): void => event.preventDefault();

/** What is wrong, a line each. */
export const problemList = (problems: readonly string[]): TemplateResult | typeof nothing => {
  const items = problems.map((words) => html`<li>${words}</li>`);
  return problems.length === 0
    ? nothing
    : html`<ul class="problems small">
        ${items}
      </ul>`;
};

/** A step of an own lesson: its place, its words, and what it asks first. */
export function ownStep(lesson: OwnLessonView, step: StepOfOwn, n: number, does: StepDeeds): TemplateResult {
  const id = lesson.id;
  const hint = `caption-${id}-${n}`;
  const asked = step.askable.findIndex(
    ({ predict }) =>
      predict.hide === step.predict?.hide &&
      predict.claim === step.predict.claim &&
      predict.entity === step.predict.entity,
  );
  const choices = step.askable.map(
    ({ words }, at) => html`<option value=${at} ?selected=${at === asked}>${words}</option>`,
  );
  const mover = (by: '-1' | '1', label: string, sign: string, isAtEnd: boolean): TemplateResult =>
    html`<button
      type="button"
      class="plain"
      data-lesson=${id}
      data-step=${n}
      data-by=${by}
      aria-label=${label}
      ?disabled=${isAtEnd}
      @click=${does.move}
    >
      ${sign}
    </button>`;
  return html`<li>
    <span class="moves">
      ${mover('-1', sayDesk('up', { n }), '↑', n === 1)}
      <b>${n}</b>
      ${mover('1', sayDesk('down', { n }), '↓', n === lesson.steps.length)}
    </span>
    <form @submit=${stay}>
      <label>
        ${sayDesk('step.title', { n })}
        <input data-lesson=${id} data-step=${n} data-field="title" .value=${step.title} @change=${does.write} />
      </label>
      <label>
        ${sayDesk('step.caption', { n })}
        <textarea
          rows="3"
          data-lesson=${id}
          data-step=${n}
          data-field="caption"
          aria-describedby=${hint}
          .value=${step.caption}
          @change=${does.write}
        ></textarea>
      </label>
      <p class="hint small soft" id=${hint}>${sayDesk('step.caption.about')}</p>
      <label>
        ${sayDesk('step.notes', { n })}
        <textarea
          rows="2"
          data-lesson=${id}
          data-step=${n}
          data-field="notes"
          .value=${step.notes}
          @change=${does.write}
        ></textarea>
      </label>
      ${
        choices.length === 0
          ? nothing
          : html`<label>
              ${sayDesk('step.asks', { n })}
              <select data-lesson=${id} data-step=${n} @change=${does.ask}>
                <option value="" ?selected=${asked < 0}>${sayDesk('step.tells')}</option>
                ${choices}
              </select>
            </label>`
      }
      ${problemList(step.problems)}
      <button type="button" class="link small" data-lesson=${id} data-step=${n} @click=${does.drop}>
        ${sayDesk('remove', { n })}
      </button>
    </form>
  </li>`;
}
