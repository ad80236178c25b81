import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FirstStep } from '../../state/first-steps.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { introducedEvent, tourEvent } from './events.ts';
import { say } from '../../state/tour-texts.ts';

/** What a newcomer can do first: a question for each kind of person, and a tour. */
export class FirstStepsElement extends LitElement {
  static override properties = { steps: { attribute: false } };
  static override styles = [
    base,
    css`
      section {
        position: relative;
        margin: 0.9rem 0.9rem 0;
        padding: 0.7rem 0.9rem 0.8rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--accent-tint);
      }
      h2 {
        padding-inline-end: 2rem;
        font-size: var(--text-normal);
      }
      li {
        margin-block-start: 0.35rem;
      }
      .close {
        position: absolute;
        inset-block-start: 0.3rem;
        inset-inline-end: 0.3rem;
      }
      @media print {
        section {
          display: none;
        }
      }
    `,
  ];

  declare steps: readonly FirstStep[];

  constructor() {
    super();
    this.steps = [];
  }

  private readonly take = (event: Event): void => {
    const step = this.steps[Number((event.currentTarget as HTMLElement).dataset['at'])];
    for (const intent of step?.intents ?? []) sendIntent(this, intent);
  };

  private say(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }

  private readonly tour = (): void => this.say(tourEvent);
  private readonly putAway = (): void => this.say(introducedEvent);

  override render(): TemplateResult | typeof nothing {
    if (this.steps.length === 0) return nothing;
    const items = this.steps.map(
      ({ words }, at) =>
        html`<li><button type="button" class="link" data-at=${at} @click=${this.take}>${words}</button></li>`,
    );
    return html`<section aria-labelledby="title">
      <h2 id="title">${say('first.title')}</h2>
      <ul>
        ${items}
        <li><button type="button" class="link" @click=${this.tour}>${say('first.tour')}</button></li>
      </ul>
      <button type="button" class="close" aria-label=${say('first.close')} @click=${this.putAway}>×</button>
    </section>`;
  }
}

customElements.define('edgewise-first-steps', FirstStepsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-first-steps': FirstStepsElement;
  }
}
