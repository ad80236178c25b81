import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { addStepEvent, type LessonToAddTo } from '../../state/lesson-desk.ts';
import { sayAddStep } from '../../state/add-step-texts.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';

/** What the list of lessons holds for one that is not begun yet: no lesson has this id. */
const BEGIN = '';

/** Adds what is shown as a step: to the lesson that is named, which is seen before and can be another. */
export class AddStepElement extends LitElement {
  static override properties = { lessons: { attribute: false }, usual: { attribute: false }, chosen: { state: true } };
  static override styles = [
    base,
    fieldLook,
    css`
      h2 {
        margin-block: 1.1rem 0.2rem;
        font-size: 1rem;
      }
      label {
        display: block;
        margin-block-end: 0.5rem;
        font-size: 0.875rem;
      }
      select {
        inline-size: 100%;
      }
    `,
  ];

  declare lessons: readonly LessonToAddTo[];
  /** The lesson that was added to last, else that begun last; null where there is none. */
  declare usual: string | null;
  /** What was chosen instead; null while nothing was. */
  declare chosen: string | null;

  constructor() {
    super();
    this.lessons = [];
    this.usual = null;
    this.chosen = null;
  }

  private readonly choose = (event: Event): void => {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  };

  private readonly add = (): void => {
    const to = this.chosen ?? this.usual ?? BEGIN;
    // Where it was added is usual from now on.
    this.chosen = null;
    const detail = to === BEGIN ? null : to;
    this.dispatchEvent(new CustomEvent<string | null>(addStepEvent, { detail, bubbles: true, composed: true }));
  };

  private choice(): TemplateResult {
    const at = this.chosen ?? this.usual ?? BEGIN;
    const options = this.lessons.map(
      ({ id, title, steps }) =>
        html`<option value=${id} ?selected=${id === at}>${sayAddStep('lesson', { title, n: steps })}</option>`,
    );
    return html`<label>
      ${sayAddStep('to')}
      <select @change=${this.choose}>
        ${options}
        <option value=${BEGIN} ?selected=${at === BEGIN}>${sayAddStep('new')}</option>
      </select>
    </label>`;
  }

  override render(): TemplateResult {
    const isFirst = this.lessons.length === 0;
    return html`<h2>${sayAddStep('title')}</h2>
      ${isFirst ? nothing : this.choice()}
      <button type="button" class="plain" @click=${this.add}>${sayAddStep(isFirst ? 'begin' : 'add')}</button>`;
  }
}

customElements.define('edgewise-add-step', AddStepElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-add-step': AddStepElement;
  }
}
