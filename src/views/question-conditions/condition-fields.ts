import { html, nothing, type TemplateResult } from 'lit';
import { MOST_NAMED } from '../../state/conditions.ts';
import type { Choice, ChosenFrom } from '../../state/conditions-view.ts';
import type { Intent } from '../../state/intents.ts';
import { sendIntent } from '../send-intent.ts';
import { sayConditions } from '../../state/condition-texts.ts';

/** The wish to have a list of ids in place of another. */
export type WishFor<Id extends string = string> = (ids: readonly Id[]) => Intent;
/** The wish to have one thing more on a list, or less. */
export type WishOne = (id: string, on: boolean) => Intent;

/** The line that opens the form which an element of it stands in. */
export function summaryOf(element: HTMLElement): HTMLElement | null {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : element;
  return host.closest('details')?.querySelector('summary') ?? null;
}

const targetOf = (event: Event): HTMLInputElement | HTMLSelectElement =>
  event.currentTarget as HTMLInputElement | HTMLSelectElement;

/** Boxes of which any may be ticked; none ticked asks for nothing. Ids are sent in the order of the choices. */
export function boxes(
  legend: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  wish: WishFor,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  const toggle = (event: Event): void => {
    const box = targetOf(event) as HTMLInputElement;
    const after = choices.filter(({ id }) => (id === box.value ? box.checked : chosen.includes(id)));
    sendIntent(box, wish(after.map(({ id }) => id)));
  };
  const items = choices.map(
    ({ id, label }) =>
      html`<label class="box"
        ><input type="checkbox" .value=${id} .checked=${chosen.includes(id)} @change=${toggle} />${label}</label
      >`,
  );
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="boxes">${items}</div>
  </fieldset>`;
}

/** What is chosen, each with a button that takes it away; the focus then goes to where one more can be named. */
function chips(list: readonly Choice[], title: string, wish: WishOne): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const remove = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const field = button.closest('.field')?.querySelector<HTMLElement>('.add:enabled');
    const next = field ?? summaryOf(button);
    sendIntent(button, wish(button.dataset['id'] ?? '', false));
    next?.focus();
  };
  const items = list.map(
    ({ id, label }) =>
      html`<li class="chip">
        <bdi>${label}</bdi
        ><button type="button" data-id=${id} aria-label=${sayConditions('remove', { title, label })} @click=${remove}>
          ×
        </button>
      </li>`,
  );
  return html`<ul class="chips">
    ${items}
  </ul>`;
}

/** A list of names as typed, with the names of the data set offered. */
export function namesField(title: string, list: readonly Choice[], wish: WishOne): TemplateResult {
  const add = (event: Event): void => {
    const field = targetOf(event);
    const name = field.value.trim();
    field.value = '';
    if (name !== '') sendIntent(field, wish(name, true));
  };
  const full = list.length >= MOST_NAMED;
  return html`<div class="field">
    <span class="title">${title}</span>
    <div class="row">
      ${chips(list, title, wish)}
      <input
        class="add"
        aria-label=${title}
        list="names"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        placeholder=${full ? sayConditions('most', { n: MOST_NAMED }) : sayConditions('name')}
        ?disabled=${full}
        @change=${add}
      />
    </div>
  </div>`;
}

/** Things that are chosen from a list of the data set's own. */
export function chosenField(
  title: string,
  { chosen, others }: ChosenFrom,
  any: string,
  wish: WishOne,
): TemplateResult | typeof nothing {
  const more = others();
  if (chosen.length === 0 && more.length === 0) return nothing;
  const add = (event: Event): void => {
    const field = targetOf(event);
    const { value } = field;
    field.value = '';
    if (value !== '') sendIntent(field, wish(value, true));
  };
  const options = more.map(({ id, label }) => html`<option value=${id}>${label}</option>`);
  const select = html`<select class="add" aria-label=${title} ?disabled=${chosen.length >= MOST_NAMED} @change=${add}>
    <option value="">${chosen.length === 0 ? any : 'or …'}</option>
    ${options}
  </select>`;
  return html`<div class="field">
    <span class="title">${title}</span>
    <div class="row">${chips(chosen, title, wish)} ${more.length === 0 ? nothing : select}</div>
  </div>`;
}

/** One of several. */
export function oneField(
  title: string,
  choices: readonly Choice[],
  chosen: string,
  wish: (id: string) => Intent,
): TemplateResult {
  const choose = (event: Event): void => {
    const field = targetOf(event);
    sendIntent(field, wish(field.value));
  };
  const options = choices.map(
    ({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`,
  );
  return html`<div class="field">
    <span class="title">${title}</span>
    <select aria-label=${title} .value=${chosen} @change=${choose}>
      ${options}
    </select>
  </div>`;
}
