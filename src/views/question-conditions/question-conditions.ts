import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { exposures } from '../../core/schema/axes.ts';
import {
  type Conditions,
  MOST_LISTED,
  noConditions,
  rankings,
  stepPredicates,
  stepRoles,
  undirectedPredicates,
} from '../../state/conditions.ts';
import type { Choice, ChosenFrom, ConditionsView, NamedView } from '../../state/conditions-view.ts';
import type { Intent } from '../../state/intents.ts';
import type { QuestionView } from '../../state/question-view.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { conditionsLook } from './conditions-look.ts';
import { boxes, chosenField, namesField, oneField, summaryOf, type WishOne } from './condition-fields.ts';
import { sayConditions } from '../../state/condition-texts.ts';

const ask = (change: Partial<Conditions>): Intent => ({ type: 'ask', change });

/** One more in a list of a question, or one less. */
const inList =
  (question: Conditions, field: 'alsoFrom' | 'alsoTo' | 'diseases' | 'places'): WishOne =>
  (id, on) =>
    ask({ [field]: on ? [...question[field], id] : question[field].filter((one) => one !== id) });
const requires =
  (list: 'pass' | 'avoid', kind: keyof Conditions['pass']): WishOne =>
  (name, on) => ({ type: 'require', list, kind, name, on });

function keepHere(event: Event): void {
  event.preventDefault();
}
function reset(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  // The button goes with the last condition: the focus stays with what it belongs to.
  summaryOf(button)?.focus();
  sendIntent(button, ask(noConditions));
}
function askRegimen(event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  sendIntent(field, ask({ regimen: field.value }));
}
function askLimit(event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  if (field.value !== '') sendIntent(field, ask({ limit: Number(field.value) }));
}

/** On how many steps: each, some, or so many at least. */
function quantifiers(most: number): Choice[] {
  const atLeast = Array.from({ length: Math.max(0, most - 1) }, (_, at): Choice => {
    const n = at + 2;
    return { id: String(n), label: sayConditions('atLeast', { n }) };
  });
  return [{ id: 'every', label: sayConditions('every') }, { id: '1', label: sayConditions('some') }, ...atLeast];
}

function evidenceFields({ question }: QuestionView, conditions: ConditionsView): TemplateResult {
  const most = Math.max(question.steps, question.quantifier === 'every' ? 1 : question.quantifier);
  const quantifier = oneField(
    question.evidence === 'any' ? sayConditions('quantifier.first') : sayConditions('quantifier'),
    quantifiers(most),
    String(question.quantifier),
    (id) => ask({ quantifier: id === 'every' ? 'every' : Number(id) }),
  );
  const exposed = (ids: readonly string[]): Intent => ask({ exposed: exposures.ids.filter((id) => ids.includes(id)) });
  return html`<fieldset class="group">
    <legend>${sayConditions('evidence')}</legend>
    ${quantifier} ${boxes(sayConditions('taxa'), conditions.taxa, question.taxa, (taxa) => ask({ taxa }))}
    ${boxes(sayConditions('exposed'), conditions.exposed, question.exposed, exposed)}
    ${chosenField(sayConditions('disease'), conditions.diseases, sayConditions('disease.any'), inList(question, 'diseases'))}
    ${chosenField(sayConditions('place'), conditions.places, sayConditions('place.any'), inList(question, 'places'))}
    <label class="field"
      ><span class="title">${sayConditions('regimen')}</span
      ><input .value=${question.regimen} maxlength="200" placeholder=${sayConditions('any')} @change=${askRegimen}
    /></label>
  </fieldset>`;
}

function namedFields(list: 'pass' | 'avoid', title: string, view: NamedView): TemplateResult {
  const claims: ChosenFrom = { chosen: view.claims, others: () => [] };
  const any = list === 'pass' ? sayConditions('pass.any') : sayConditions('avoid.any');
  return html`${namesField(title, view.entities, requires(list, 'entities'))}
  ${chosenField(sayConditions('claims', { title }), claims, sayConditions('claims.any'), requires(list, 'claims'))}
  ${chosenField(list === 'pass' ? sayConditions('pass.source') : sayConditions('avoid.source'), view.sources, any, requires(list, 'sources'))}`;
}

function wayFields({ question }: QuestionView, conditions: ConditionsView): TemplateResult {
  const predicates = (ids: readonly string[]): Intent =>
    ask({ predicates: stepPredicates.map(({ id }) => id).filter((id) => ids.includes(id)) });
  const roles = (ids: readonly string[]): Intent =>
    ask({ roles: stepRoles.map(({ id }) => id).filter((id) => ids.includes(id)) });
  return html`<fieldset class="group">
    <legend>${sayConditions('ways')}</legend>
    ${namesField(sayConditions('alsoFrom'), conditions.alsoFrom, inList(question, 'alsoFrom'))}
    ${namesField(sayConditions('alsoTo'), conditions.alsoTo, inList(question, 'alsoTo'))}
    ${namedFields('pass', sayConditions('pass'), conditions.pass)}
    ${namedFields('avoid', sayConditions('avoid'), conditions.avoid)}
    ${boxes(sayConditions('predicates'), conditions.predicates, question.predicates, predicates)}
    ${boxes(sayConditions('roles'), conditions.roles, question.roles, roles)}
  </fieldset>`;
}

function readingFields({ question }: QuestionView, conditions: ConditionsView): TemplateResult {
  const assumed = conditions.undirected.map(({ id, label }) => {
    const given = question.assume.find(({ predicate }) => predicate === id)?.effect ?? 'none';
    const others = question.assume.filter(({ predicate }) => predicate !== id);
    const directions: Choice[] = [
      { id: 'none', label: sayConditions('assume.none') },
      { id: 'lower', label: sayConditions('assume.lower') },
      { id: 'raise', label: sayConditions('assume.raise') },
    ];
    const wish = (effect: string): Intent => {
      const row = undirectedPredicates.find((one) => one.id === id);
      if (!row || effect === 'none') return ask({ assume: others });
      return ask({ assume: [...others, { predicate: row.id, effect: effect === 'raise' ? 'raise' : 'lower' }] });
    };
    return oneField(sayConditions('assume', { label }), directions, given, wish);
  });
  const ranks = rankings
    .filter((id) => id !== 'strength' || conditions.strengths)
    .map((id) => ({ id, label: sayConditions(`rank.${id}`) }));
  const rank = oneField(sayConditions('rank'), ranks, question.rank, (id) =>
    ask({ rank: rankings.find((one) => one === id) ?? noConditions.rank }),
  );
  return html`<fieldset class="group">
    <legend>${sayConditions('answer')}</legend>
    ${assumed} ${rank}
    <label class="field"
      ><span class="title">${sayConditions('limit')}</span
      ><input
        class="number"
        type="number"
        min="1"
        max=${MOST_LISTED}
        .value=${String(question.limit)}
        @input=${askLimit}
    /></label>
  </fieldset>`;
}

/** All that a question can ask beside its sentence: a form that is made only when somebody opens it. */
export class QuestionConditionsElement extends LitElement {
  static override properties = { view: { attribute: false } };
  static override styles = [base, fieldLook, conditionsLook];

  declare view: QuestionView | null;
  #lid: HTMLDetailsElement | null = null;
  /** Its lid was pressed and is about to open. */
  #opens = false;

  constructor() {
    super();
    this.view = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lid = this.closest('details');
    this.#lid?.addEventListener('click', this.#pressed);
    this.#lid?.addEventListener('toggle', this.#opened);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lid?.removeEventListener('click', this.#pressed);
    this.#lid?.removeEventListener('toggle', this.#opened);
  }

  /** That it was opened is told a moment later: who presses Enter and Tab would be past the form before it is there. */
  readonly #pressed = ({ target }: Event): void => {
    if (this.#lid?.open !== false || !(target instanceof Element) || !target.closest('summary')) return;
    this.#opens = true;
    this.requestUpdate();
  };

  readonly #opened = (): void => {
    this.#opens = false;
    this.requestUpdate();
  };

  protected override shouldUpdate(): boolean {
    return this.#opens || this.#lid?.open !== false;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { conditions } = view;
    const names = view.names.map((name) => html`<option value=${name}></option>`);
    const resetButton = html`<button type="button" class="plain reset" @click=${reset}>
      ${sayConditions('reset')}
    </button>`;
    return html`<form @submit=${keepHere}>
      ${evidenceFields(view, conditions)} ${wayFields(view, conditions)} ${readingFields(view, conditions)}
      ${conditions.any ? resetButton : nothing}
      <datalist id="names">${names}</datalist>
    </form>`;
  }
}

customElements.define('edgewise-question-conditions', QuestionConditionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-question-conditions': QuestionConditionsElement;
  }
}
