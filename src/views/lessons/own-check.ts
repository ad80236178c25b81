import { html, nothing, type TemplateResult } from 'lit';
import type { CheckQuestion } from '../../core/schema/lesson-shapes.ts';
import type { OwnLessonView } from '../../state/lesson-desk.ts';
import { sayDesk } from '../../state/lesson-desk-texts.ts';
import { chooseOne, stay } from './own-step.ts';

/** What the controls of the self-check do. Each says by its data which question, from 0, of which lesson it belongs to. */
export interface CheckDeeds {
  readonly add: (event: Event) => void;
  readonly write: (event: Event) => void;
  readonly drop: (event: Event) => void;
}

/** What a self-check could ask, and in which words that is offered: what a step could ask first, but what it asks already. */
export function questionsFor({
  steps,
  check,
}: OwnLessonView): readonly { readonly question: CheckQuestion; readonly words: string }[] {
  const all = steps
    .flatMap(({ askable }) => askable)
    .flatMap(({ predict: { hide, claim }, question, words }) =>
      hide === 'mediator' || claim === undefined ? [] : [{ question: { ask: question, claim, about: hide }, words }],
    );
  const isAsked = (one: CheckQuestion): boolean =>
    check.some(({ claim, about }) => claim === one.claim && about === one.about);
  const byWords = new Map(all.map((one) => [`${one.question.about} ${one.question.claim}`, one]));
  return [...byWords.values()].filter(({ question }) => !isAsked(question));
}

/** The self-check of an own lesson: its questions, and what could be asked. */
export function ownCheck(lesson: OwnLessonView, does: CheckDeeds): TemplateResult | typeof nothing {
  const offered = questionsFor(lesson);
  if (offered.length + lesson.check.length === 0) return nothing;
  const { id } = lesson;
  const asked = lesson.check.map(
    ({ ask }, at) =>
      html`<li>
        <label>
          ${sayDesk('check.question', { n: at + 1 })}
          <input data-lesson=${id} data-step=${at} .value=${ask} @change=${does.write} />
        </label>
        <button
          type="button"
          class="plain"
          data-lesson=${id}
          data-step=${at}
          aria-label=${sayDesk('check.remove', { ask })}
          @click=${does.drop}
        >
          ×
        </button>
      </li>`,
  );
  return html`<section class="check">
    <h4>${sayDesk('check')}</h4>
    <form @submit=${stay}>
      <ul>
        ${asked}
      </ul>
      ${
        offered.length === 0
          ? nothing
          : chooseOne(
              sayDesk('check.add'),
              offered.map(({ words }) => words),
              sayDesk('check.put'),
              { lesson: id, step: 0 },
              does.add,
            )
      }
    </form>
  </section>`;
}
