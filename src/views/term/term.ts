import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { explainedOnScreen } from '../../state/explanations.ts';
import type { Explained } from '../../state/words.ts';
import { say } from '../../state/texts.ts';
import { base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import { wordView } from '../words-view.ts';
import { dataLanguage } from '../data-language.ts';

/** Room that a tip keeps to the edge of the window, in CSS pixels. */
const MARGIN = 8;

/**
 * A word with its explanation at a tap or by keyboard: a toggletip. Shown by the same button, closed by Escape, by a tap
 * elsewhere, or when the page is scrolled; spoken when it opens.
 */
export class TermElement extends LitElement {
  static override properties = { explained: { attribute: false }, term: { attribute: false }, open: { state: true } };
  static override styles = [
    base,
    popoverLook,
    css`
      :host {
        display: inline;
        font: inherit;
        color: inherit;
        white-space: normal;
      }
      .word {
        display: inline;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        text-align: start;
        text-decoration: underline dotted 1.5px;
        text-underline-offset: 3px;
      }
      .word:hover,
      .word[aria-expanded='true'] {
        text-decoration-style: solid;
      }
      .tip {
        position: fixed;
        inset: auto;
        inline-size: max-content;
        max-inline-size: min(21rem, calc(100vw - 16px));
        margin: 0;
        font: 400 var(--text-small) / 1.45 var(--font);
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .tip p + p,
      .tip p + ul {
        margin-block-start: 0.35rem;
      }
    `,
  ];

  /** What it says; else `term` names a word of the screen. */
  declare explained: Explained | null;
  declare term: string;
  declare open: boolean;
  private readonly button = createRef<HTMLButtonElement>();
  private readonly tip = createRef<HTMLElement>();
  private listening = new AbortController();

  constructor() {
    super();
    this.explained = null;
    this.term = '';
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening.abort();
    this.open = false;
  }

  protected override updated(): void {
    // The browser opens and closes it then, and a tap on the word while it is open does not open it again.
    if (this.button.value) this.button.value.popoverTargetElement = this.tip.value ?? null;
  }

  private readonly hide = (): void => this.tip.value?.hidePopover();

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
    this.button.value?.focus();
  };

  private readonly opening = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
  };

  private readonly toggled = async (event: Event): Promise<void> => {
    this.listening.abort();
    if ((event as ToggleEvent).newState !== 'open') return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    // Escape closes the tip and nothing else; so it is heard before the page.
    window.addEventListener('keydown', this.key, { capture: true, signal });
    window.addEventListener('scroll', this.hide, { capture: true, passive: true, signal });
    await this.updateComplete;
    this.place();
  };

  /** Beneath the word, or above it where there is no room. */
  private place(): void {
    const [tip, word] = [this.tip.value, this.button.value?.getBoundingClientRect()];
    if (!tip || !word) return;
    const { offsetWidth: width, offsetHeight: height } = tip;
    const left = Math.max(MARGIN, Math.min(word.left, innerWidth - width - MARGIN));
    const below = word.bottom + 6;
    const top = below + height + MARGIN <= innerHeight ? below : Math.max(MARGIN, word.top - height - 6);
    tip.style.setProperty('left', `${left}px`);
    tip.style.setProperty('top', `${top}px`);
  }

  private said({ word, text, by, from, card, ofData }: Explained): TemplateResult {
    const claims = from.map((claim) => html`<li>${wordView(claim)}</li>`);
    const list = html`<ul>
      ${claims}
    </ul>`;
    const language = ofData ? dataLanguage() : nothing;
    return html`<p lang=${language}><strong>${word}</strong>: ${text}</p>
      <p class="soft">
        – ${by}${card === null ? nothing : html`; ${wordView({ ...card, words: say('explained.card') })}`}
      </p>
      ${claims.length === 0 ? nothing : list}`;
  }

  override render(): TemplateResult {
    const explained = this.explained ?? explainedOnScreen(this.term);
    if (!explained) return html`<slot></slot>`;
    const word = html`<button
      ${ref(this.button)}
      type="button"
      class="word"
      aria-expanded=${this.open ? 'true' : 'false'}
    >
      <slot></slot>
    </button>`;
    const tip = html`<div
      ${ref(this.tip)}
      popover="auto"
      class="tip over"
      role="status"
      @edgewise-intent=${this.hide}
      @beforetoggle=${this.opening}
      @toggle=${this.toggled}
    >
      ${this.open ? this.said(explained) : nothing}
    </div>`;
    // No space between them: a comma may follow the word.
    return html`${word}${tip}`;
  }
}

customElements.define('edgewise-term', TermElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-term': TermElement;
  }
}
