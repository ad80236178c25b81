import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SharedLine, SharedView } from '../../state/mediators-view.ts';
import type { Answered } from '../../state/question-view.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { wordView } from '../words-view.ts';
import { say } from '../../state/question-texts.ts';

/** Finds what two entities share, by name. */
export type SharedOf = (answered: Answered, a: string, b: string) => Promise<SharedView>;

/** What two things have in common: what acts on both, and what both act on. */
export class SharedNeighboursElement extends LitElement {
  static override properties = {
    answered: { attribute: false },
    sharedOf: { attribute: false },
    names: { attribute: false },
    a: { state: true },
    b: { state: true },
    shared: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    css`
      :host {
        margin-block-start: 0.8rem;
        font-size: 0.875rem;
      }
      input {
        inline-size: 9rem;
      }
      .asked {
        line-height: 2.4;
      }
      h4 {
        margin: 0.5rem 0 0.1rem;
        font-size: 0.875rem;
        font-weight: 650;
      }
      li {
        margin-block-start: 0.3rem;
      }
      details li {
        margin-inline-start: 0.9rem;
      }
      summary {
        cursor: pointer;
      }
    `,
  ];

  declare answered: Answered | null;
  declare sharedOf: SharedOf | null;
  declare names: readonly string[];
  declare a: string;
  declare b: string;
  declare shared: SharedView | null;

  constructor() {
    super();
    this.answered = null;
    this.sharedOf = null;
    this.names = [];
    this.a = '';
    this.b = '';
    this.shared = null;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('answered') || changed.has('a') || changed.has('b')) void this.find();
  }

  private async find(): Promise<void> {
    const { answered, sharedOf, a, b } = this;
    const shared = answered && sharedOf && a !== '' && b !== '' ? await sharedOf(answered, a, b) : null;
    if (this.answered === answered && this.a === a && this.b === b) this.shared = shared;
  }

  private readonly name = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    if (field.dataset['side'] === 'a') this.a = field.value.trim();
    else this.b = field.value.trim();
  };

  private field(side: 'a' | 'b', label: string): TemplateResult {
    return html`<input
      aria-label=${label}
      list="names"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      data-side=${side}
      @change=${this.name}
    />`;
  }

  private list(title: string, none: string, lines: readonly SharedLine[]): TemplateResult {
    if (lines.length === 0) return html`<p class="soft">${none}</p>`;
    const items = lines.map(({ entity, words, claims }) => {
      const links = claims.map((claim) => html`<li>${wordView(claim)}</li>`);
      return html`<li>
        ${wordView(entity)} ${words}
        <details>
          <summary class="soft small">${say('statements', { n: claims.length })}</summary>
          <ul>
            ${links}
          </ul>
        </details>
      </li>`;
    });
    return html`<h4>${title}</h4>
      <ul>
        ${items}
      </ul>`;
  }

  override render(): TemplateResult {
    const names = this.names.map((name) => html`<option value=${name}></option>`);
    const { shared } = this;
    const problems = shared?.problems.map((problem) => html`<p>${problem}</p>`) ?? [];
    const found =
      shared && problems.length === 0
        ? html`${this.list(say('shared.on'), say('shared.onNone'), shared.regulators)}
          ${this.list(say('shared.by'), say('shared.byNone'), shared.targets)}`
        : nothing;
    return html`<p class="asked">
        ${say('shared.ask.1')} ${this.field('a', say('shared.ask.a'))} ${say('shared.ask.2')}
        ${this.field('b', say('shared.ask.b'))} ${say('shared.ask.3')}
      </p>
      <div role="status">${problems}${found}</div>
      <datalist id="names">${names}</datalist>`;
  }
}

customElements.define('edgewise-shared-neighbours', SharedNeighboursElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-shared-neighbours': SharedNeighboursElement;
  }
}
