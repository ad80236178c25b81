import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AnswerParts } from '../../state/answer-parts.ts';
import type { Confirmation } from '../../state/evidence-choices.ts';
import type { MediatorsView } from '../../state/mediators-view.ts';
import type { Answered } from '../../state/question-view.ts';
import type { Relaxation } from '../../state/relaxations.ts';
import { fieldLook } from '../field-look.ts';
import { gapList, gapLook } from '../gap-list.ts';
import { base } from '../look.ts';
import { section, sectionLook } from '../section.ts';
import { sendIntent } from '../send-intent.ts';
import { fragilityList } from './fragility-list.ts';
import { mediatorLook, mediatorTable } from './mediator-table.ts';
import type { SharedOf } from './shared-neighbours.ts';
import './shared-neighbours.ts';
import { say } from '../../state/question-texts.ts';
import { named } from '../named.ts';

/** Works out what stands beside an answer: longer work, done elsewhere. */
export interface AnswerWork {
  readonly parts: (answered: Answered, confirm: Confirmation) => Promise<AnswerParts | null>;
  /** What two entities share, by name. */
  readonly shared: SharedOf;
}

/**
 * What stands beside an answer and takes longer than it: why it is empty, what is missing, how easily it breaks, over what
 * it runs. Worked out after the answer has been drawn; until then the parts of the answer before stay, marked as busy.
 */
export class AnswerPartsElement extends LitElement {
  static override properties = {
    answered: { attribute: false },
    confirm: { attribute: false },
    work: { attribute: false },
    names: { attribute: false },
    parts: { state: true },
    busy: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    sectionLook,
    gapLook,
    mediatorLook,
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
      h4 {
        margin: 0.6rem 0 0;
        font-size: 0.875rem;
        font-weight: 650;
      }
      .plain-list li {
        margin-block-start: 0.3rem;
        line-height: 1.4;
      }
      .relax h3 {
        margin-block-start: 0.6rem;
      }
    `,
  ];

  declare answered: Answered | null;
  declare confirm: Confirmation;
  declare work: AnswerWork | null;
  /** Names to offer. */
  declare names: readonly string[];
  declare parts: AnswerParts | null;
  declare busy: boolean;

  constructor() {
    super();
    this.answered = null;
    this.confirm = 'human';
    this.work = null;
    this.names = [];
    this.parts = null;
    this.busy = false;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('answered') && !changed.has('confirm') && !changed.has('work')) return;
    this.busy = true;
    const { answered, confirm } = this;
    // The frame that shows the answer is drawn first. Another question may be asked meanwhile: its own parts follow.
    const stands = (): boolean => this.answered === answered && this.confirm === confirm;
    // An answer that goes on is followed by another.
    if (answered !== null && answered.goesOn !== null) return;
    requestAnimationFrame(() => setTimeout(() => stands() && void this.workOut(stands), 0));
  }

  private async workOut(stands: () => boolean): Promise<void> {
    const { answered, confirm, work } = this;
    const parts = answered && work ? await work.parts(answered, confirm) : null;
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
          <button type="button" class="plain" data-at=${at} @click=${this.relax}>${named(wish.words)}</button>
          <span class="soft">${say('gives', { what: wish.gives })}</span>
        </li>`,
    );
    const nearest = html`<h3>${say('nearest')}</h3>
      <ul>
        ${items}
      </ul>`;
    return html`<div class="relax">
      <p>${named(why)}</p>
      ${items.length === 0 ? nothing : nearest}
    </div>`;
  }

  private mediators(view: MediatorsView): TemplateResult {
    const shared = this.answered && this.work?.shared;
    return html`${mediatorTable(view)}
      <edgewise-shared-neighbours
        .answered=${this.answered}
        .sharedOf=${shared}
        .names=${this.names}
      ></edgewise-shared-neighbours>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { parts } = this;
    if (!parts) return nothing;
    const { gap, fragility, mediators } = parts;
    return html`<div aria-busy=${this.busy ? 'true' : 'false'}>
      ${parts.why === null ? nothing : this.empty(parts.why, parts.relaxations)}
      ${gap === null ? nothing : section('gap', say('part.gap'), named(gap.result), gapList(gap, this.confirm))}
      ${fragility === null ? nothing : section('fragility', say('part.fragility'), named(fragility.result), fragilityList(fragility))}
      ${mediators === null ? nothing : section('mediators', say('part.mediators'), named(mediators.result), this.mediators(mediators))}
    </div>`;
  }
}

customElements.define('edgewise-answer-parts', AnswerPartsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-answer-parts': AnswerPartsElement;
  }
}
