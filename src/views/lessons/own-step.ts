import { html, nothing, type TemplateResult } from 'lit';
import type { OwnLessonView } from '../../state/lesson-desk.ts';
import type { OwnProblem } from '../../state/own-lesson-problems.ts';
import { sayDesk } from '../../state/lesson-desk-texts.ts';

type StepOfOwn = OwnLessonView['steps'][number];

/** What the controls of a step do. Each says by its data which step of which lesson it belongs to. */
export interface StepDeeds {
  /** Put a statement into the text. */
  readonly mention: (event: Event) => void;
  /** Mend a problem, whose number from 0 is in the data. */
  readonly mend: (event: Event) => void;
  readonly move: (event: Event) => void;
  readonly write: (event: Event) => void;
  readonly ask: (event: Event) => void;
  /** Write the question that it asks. */
  readonly writeAsk: (event: Event) => void;
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

/** Problems of a lesson or one of its steps (0 where it is none), each with what mends it at once. */
export function ownProblems(
  problems: readonly OwnProblem[],
  lesson: string,
  step: number,
  mend: (event: Event) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const items = problems.map(
    ({ words, mend: mended }, at) =>
      html`<li>
        ${words}
        ${
          mended &&
          html`<button type="button" class="plain" data-lesson=${lesson} data-step=${step} data-at=${at} @click=${mend}>
            ${mended.words}
          </button>`
        }
      </li>`,
  );
  return html`<ul class="problems small">
    ${items}
  </ul>`;
}

/** A list to choose one of, and a button that takes what is chosen: a list that acted by itself would act at every arrow key. */
export function chooseOne(
  label: string,
  words: readonly string[],
  put: string,
  place: { readonly lesson: string; readonly step: number },
  act: (event: Event) => void,
): TemplateResult {
  const options = words.map((one, at) => html`<option value=${at}>${one}</option>`);
  return html`<div class="choose-one">
    <label>
      ${label}
      <select>
        <option value="">${sayDesk('choose')}</option>
        ${options}
      </select>
    </label>
    <button type="button" class="plain" data-lesson=${place.lesson} data-step=${place.step} @click=${act}>
      ${put}
    </button>
  </div>`;
}

/** What stands in the list beside a button of `chooseOne`, as a number from 0, and the list; null where nothing is chosen. */
export function chosenBeside(event: Event): { readonly at: number; readonly list: HTMLSelectElement } | null {
  const list = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
  return list && list.value !== '' ? { at: Number(list.value), list } : null;
}

/** A step of an own lesson: its place, its words, and what it asks first. */
export function ownStep(lesson: OwnLessonView, step: StepOfOwn, n: number, does: StepDeeds): TemplateResult {
  const id = lesson.id;
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
          .value=${step.caption}
          @change=${does.write}
        ></textarea>
      </label>
      ${
        step.mentionable.length === 0
          ? nothing
          : chooseOne(
              sayDesk('step.mention', { n }),
              step.mentionable.map(({ sentence }) => sentence),
              sayDesk('step.mention.put'),
              { lesson: id, step: n },
              does.mention,
            )
      }
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
      ${
        step.predict === null
          ? nothing
          : html`<label>
              ${sayDesk('step.question', { n })}
              <input data-lesson=${id} data-step=${n} .value=${step.predict.ask} @change=${does.writeAsk} />
            </label>`
      }
      ${ownProblems(step.problems, id, n, does.mend)}
      <button type="button" class="link small" data-lesson=${id} data-step=${n} @click=${does.drop}>
        ${sayDesk('remove', { n })}
      </button>
    </form>
  </li>`;
}
