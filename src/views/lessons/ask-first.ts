import { css, html, nothing, type TemplateResult } from 'lit';
import type { Choice, PredictView, RevealView } from '../../state/lesson-view.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { evidenceView } from './lesson-words.ts';
import { lessonLanguage } from './lesson-language.ts';
import { named } from '../named.ts';

/** Things to choose from, as radio buttons. `name` sets the group apart from others in the same root. */
export function choicesView(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string | null,
  choose: (event: Event) => void,
): TemplateResult {
  const items = choices.map(
    ({ id, label, tag }) =>
      html`<label>
        <input type="radio" name=${name} .value=${id} .checked=${id === chosen} @change=${choose} />
        ${tag === null ? nothing : html`<b aria-hidden="true">${tag}</b>`}${label}
      </label>`,
  );
  return html`<fieldset>
    <legend>${legend}</legend>
    ${items}
  </fieldset>`;
}

/** How a guess stands to the answer, kindly and exactly; null where nothing was guessed or there was nothing to choose. */
function guessWords({ choices }: PredictView, { answer, name }: RevealView, guess: string | null): string | null {
  if (name) {
    const written = guess?.trim() ?? '';
    const said = { guess: written, answer: name.label };
    return written === '' ? null : sayScreen(name.fits(written) ? 'answer.right' : 'answer.wrong', said);
  }
  const [guessed, right] = [guess, answer].map((id) => choices.find((choice) => choice.id === id)?.label);
  if (guessed === undefined || right === undefined) return null;
  return sayScreen(guess === answer ? 'answer.right' : 'answer.wrong', { guess: guessed, answer: right });
}

export interface AskFirst {
  readonly predict: PredictView;
  readonly reveal: RevealView | null;
  readonly guess: string | null;
  readonly choose: (event: Event) => void;
  /** Show the answer, or hide it again. */
  readonly toggle: () => void;
}

/** A step that asks before it tells: the question and what can be chosen; then the answer and its evidence. */
export function askFirst({ predict, reveal, guess, choose, toggle }: AskFirst): TemplateResult {
  const said = reveal && guessWords(predict, reveal, guess);
  const readings = reveal?.claims.map(({ sentence }) => sentence);
  const answer = reveal
    ? html`<div class="answer">
        <h4>${sayScreen('answer.title')}</h4>
        <p class="told">${named(reveal.words, readings)}</p>
        ${said === null ? nothing : html`<p>${named(said)}</p>`} ${evidenceView(reveal.claims)}
      </div>`
    : nothing;
  const form =
    reveal !== null
      ? nothing
      : predict.choices.length === 0
        ? html`<label class="written">
            ${sayScreen('ask.letter')}
            <input name="guess" autocomplete="off" maxlength="80" .value=${guess ?? ''} @input=${choose} />
          </label>`
        : choicesView('guess', sayScreen('ask.letter'), predict.choices, guess, choose);
  return html`<section class="ask" aria-label=${sayScreen('ask.title')}>
    <h4>${sayScreen('ask.title')}</h4>
    <p class="question" lang=${lessonLanguage()}>${predict.ask}</p>
    ${form}
    <div class="answered" role="status">${answer}</div>
    <button type="button" class=${reveal ? 'link small' : 'plain main'} data-does="reveal" @click=${toggle}>
      ${sayScreen(reveal ? 'ask.hide' : 'ask.show')}
    </button>
  </section>`;
}

export const askFirstLook = css`
  .ask,
  .check-card {
    padding: 0.9rem 1.1rem 1rem;
    border: 1px solid var(--line-strong);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .question {
    margin-block: 0.15rem 0.6rem;
    font-size: var(--text-large);
    font-weight: 600;
    line-height: 1.35;
  }
  .written {
    display: grid;
    gap: 0.2rem;
    margin-block-end: 0.8rem;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  .written input {
    min-inline-size: 0;
    color: var(--ink);
    font-size: var(--text-normal);
  }
  fieldset {
    display: grid;
    gap: 0.1rem;
    margin: 0 0 0.8rem;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  fieldset label {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.3rem 0.4rem;
    border-radius: var(--radius);
    cursor: pointer;
  }
  fieldset label:hover {
    background: var(--accent-tint);
  }
  fieldset input {
    flex: none;
    inline-size: 1.05rem;
    block-size: 1.05rem;
    margin: 0;
    accent-color: var(--accent);
    translate: 0 0.15rem;
  }
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.main:hover {
    background: var(--accent);
    text-decoration: underline;
  }
  .told {
    margin-block: 0.1rem 0.4rem;
    font-size: var(--text-large);
    font-weight: 600;
    line-height: 1.35;
  }
`;
