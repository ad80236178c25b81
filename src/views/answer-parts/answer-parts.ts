import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AnswerParts } from '../../state/answer-parts.ts';
import type { Confirmation } from '../../state/evidence-choices.ts';
import type { Answered } from '../../state/question-view.ts';
import type { Relaxation } from '../../state/relaxations.ts';
import { gapList, gapLook } from '../gap-list.ts';
import { base } from '../look.ts';
import { section, sectionLook } from '../section.ts';
import { sendIntent } from '../send-intent.ts';

/** Works out what stands beside an answer. */
export type PartsOf = (answered: Answered, confirm: Confirmation) => Promise<AnswerParts | null>;

/**
 * What stands beside an answer and takes longer than it: why it is empty, what is missing, how easily it breaks, over what
 * it runs. Worked out after the answer has been drawn; until then the parts of the answer before stay, marked as busy.
 */
export class AnswerPartsElement extends LitElement {
  static override properties = {
    answered: { attribute: false },
    confirm: { attribute: false },
    partsOf: { attribute: false },
    parts: { state: true },
    busy: { state: true },
  };
  static override styles = [
    base,
    sectionLook,
    gapLook,
    css`
      :host {
        font-size: 0.875rem;
      }
      .relax li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 0.6rem;
        align-items: center;
        margin-block-start: 0.45rem;
      }
      .relax {
        margin-block-end: 1.1rem;
        font-size: var(--text-normal);
      }
      .relax h3 {
        margin-block-start: 0.6rem;
      }
    `,
  ];

  declare answered: Answered | null;
  declare confirm: Confirmation;
  declare partsOf: PartsOf | null;
  declare parts: AnswerParts | null;
  declare busy: boolean;

  constructor() {
    super();
    this.answered = null;
    this.confirm = 'human';
    this.partsOf = null;
    this.parts = null;
    this.busy = false;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('answered') && !changed.has('confirm') && !changed.has('partsOf')) return;
    this.busy = true;
    const { answered, confirm } = this;
    // The frame that shows the answer is drawn first. Another question may be asked meanwhile: its own parts follow.
    const stands = (): boolean => this.answered === answered && this.confirm === confirm;
    requestAnimationFrame(() => setTimeout(() => stands() && void this.work(stands), 0));
  }

  private async work(stands: () => boolean): Promise<void> {
    const { answered, confirm, partsOf } = this;
    const parts = answered && partsOf ? await partsOf(answered, confirm) : null;
    if (!stands()) return;
    this.parts = parts;
    this.busy = false;
  }

  private readonly relax = (event: Event): void => {
    const at = Number((event.currentTarget as HTMLElement).dataset['at']);
    const wish = this.parts?.relaxations[at];
    if (wish) sendIntent(this, wish.intent);
  };

  private empty(why: string, list: readonly Relaxation[]): TemplateResult {
    const items = list.map(
      (wish, at) =>
        html`<li>
          <button type="button" class="plain" data-at=${at} @click=${this.relax}>${wish.words}</button>
          <span class="soft">gives ${wish.gives}</span>
        </li>`,
    );
    const nearest = html`<h3>Nearest questions with an answer</h3>
      <ul>
        ${items}
      </ul>`;
    return html`<div class="relax">
      <p>${why}</p>
      ${items.length === 0 ? nothing : nearest}
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { parts } = this;
    if (!parts) return nothing;
    const { gap } = parts;
    return html`<div aria-busy=${this.busy ? 'true' : 'false'}>
      ${parts.why === null ? nothing : this.empty(parts.why, parts.relaxations)}
      ${gap === null ? nothing : section('gap', 'What is missing', gap.result, gapList(gap, this.confirm))}
    </div>`;
  }
}

customElements.define('edgewise-answer-parts', AnswerPartsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-answer-parts': AnswerPartsElement;
  }
}
