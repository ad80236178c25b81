import { html, nothing, type TemplateResult } from 'lit';
import { questionStarts } from '../../state/compare-starts.ts';
import { evidenceChoices } from '../../state/evidence-choices.ts';
import type { QuestionView } from '../../state/question-view.ts';
import { effects, MOST_STEPS, type Question } from '../../state/session.ts';
import { sayCompared } from '../../state/compare-texts.ts';
import { compareMenu } from '../compare-menu.ts';
import { sendIntent } from '../send-intent.ts';
import { say } from '../../state/question-texts.ts';

const ask = (event: Event, change: Partial<Question>): void =>
  sendIntent(event.currentTarget as HTMLElement, { type: 'ask', change });
const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

function askFrom(event: Event): void {
  ask(event, { from: valueOf(event).trim() || null });
}
function askTo(event: Event): void {
  ask(event, { to: valueOf(event).trim() || null });
}
function askEffect(event: Event): void {
  const effect = effects.find((one) => one === valueOf(event));
  if (effect) ask(event, { effect });
}
function askEvidence(event: Event): void {
  const evidence = valueOf(event);
  if (evidenceChoices.has(evidence)) ask(event, { evidence });
}
/** The answer follows the number as it moves; an empty field is still being typed in. */
function askSteps(event: Event): void {
  if (valueOf(event) !== '') ask(event, { steps: Number(valueOf(event)) });
}
/** A field that is left with no number in range shows the one that counts. */
function showSteps(event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  field.value = field.dataset['counts'] ?? field.value;
}
function askCurator(event: Event): void {
  ask(event, { curator: (event.currentTarget as HTMLInputElement).checked });
}
/** A name is replaced, not mended: what is there gives way to the first letter typed. */
function selectAll(event: Event): void {
  (event.currentTarget as HTMLInputElement).select();
}
function keepHere(event: Event): void {
  event.preventDefault();
}

/** On how many steps, where not on each: said in the sentence, chosen among the conditions. */
const quantified = ({ evidence, quantifier }: Question): string =>
  evidence === 'any' || quantifier === 'every'
    ? ''
    : quantifier === 1
      ? say('ask.some')
      : say('ask.atLeast', { n: quantifier });

/** An end of the question, by name. */
const nameInput = (label: string, name: string, ask: (event: Event) => void): TemplateResult =>
  html`<input
    class="name"
    aria-label=${label}
    list="names"
    autocomplete="off"
    spellcheck="false"
    size=${Math.max(4, name.length)}
    .value=${name}
    @change=${ask}
    @focus=${selectAll}
  />`;

/** The question as a sentence with its controls in it. */
export function questionSentence(view: QuestionView): TemplateResult {
  const { question } = view;
  const onSteps = quantified(question);
  const names = view.names.map((name) => html`<option value=${name}></option>`);
  const directions = effects.map(
    (effect) =>
      html`<option value=${effect} ?selected=${effect === question.effect}>${say(`effect.${effect}`)}</option>`,
  );
  const choices = evidenceChoices.rows.map(
    (row) => html`<option value=${row.id} ?selected=${row.id === question.evidence}>${row.label}</option>`,
  );
  return html`<form class="sentence" @submit=${keepHere}>
      <p>
        ${say('ask.1')} ${nameInput(say('ask.from'), view.from, askFrom)}
        <select aria-label=${say('ask.direction')} .value=${question.effect} @change=${askEffect}>
          ${directions}
        </select>
        <span class="keep">${nameInput(say('ask.to'), view.to, askTo)}${say('ask.after')}</span>
        ${say('ask.2')}
        <span class="keep"
          ><select aria-label=${say('ask.evidence')} .value=${question.evidence} @change=${askEvidence}>
            ${choices}</select
          >${onSteps === '' ? ',' : nothing}</span
        >
        ${onSteps} ${say('ask.3')}
        <input
          class="steps"
          type="number"
          aria-label=${say('ask.most')}
          min="1"
          max=${MOST_STEPS}
          data-counts=${question.steps}
          .value=${String(question.steps)}
          @input=${askSteps}
          @change=${showSteps}
        />
        ${say('ask.4')}
      </p>
      <label class="curator">
        <input type="checkbox" .checked=${question.curator} @change=${askCurator} /> ${say('ask.curator')}
      </label>
      <datalist id="names">${names}</datalist>
    </form>
    <details class="conditions">
      <summary>${say('ask.conditions')} <span class="soft">${view.conditions.summary}</span></summary>
      <edgewise-question-conditions .view=${view}></edgewise-question-conditions>
    </details>
    ${compareMenu(sayCompared('start.with'), questionStarts(question))}`;
}
