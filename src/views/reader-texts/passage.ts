import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { PointedPassage } from '../../state/places.ts';
import type { PassageShown, ReaderTexts } from '../../state/reader-texts.ts';
import { sayPassage } from '../../state/passage-texts.ts';
import { base } from '../look.ts';

/** Name of the event by which a view asks for the reader's text. */
export const giveTextEvent = 'edgewise-give-text';

/** The words that a card points at, within their paragraph, where the reader has given the text; else how to give it. */
export class PassageElement extends LitElement {
  static override properties = {
    pointed: { attribute: false },
    texts: { attribute: false },
    shown: { state: true },
  };
  static override styles = [
    base,
    css`
      :host {
        font-size: var(--text-small);
        white-space: normal;
      }
      summary {
        min-block-size: 1.5rem;
        color: var(--accent);
        cursor: pointer;
      }
      blockquote {
        margin: 0.35rem 0 0;
        padding: 0.5rem 0.7rem;
        border-inline-start: 3px solid var(--line-strong);
        background: var(--tint);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      mark {
        background: var(--caution-tint);
        color: var(--ink);
        box-shadow: 0 1px 0 var(--caution);
      }
    `,
  ];

  declare pointed: PointedPassage | null;
  declare texts: ReaderTexts | null;
  declare shown: PassageShown | null;
  private readonly details = createRef<HTMLDetailsElement>();

  constructor() {
    super();
    this.pointed = null;
    this.texts = null;
    this.shown = null;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    // Another passage, or other texts: what was found holds no longer.
    if (changed.has('pointed') || changed.has('texts')) {
      this.shown = null;
      if (this.details.value?.open === true) void this.look();
    }
  }

  private readonly look = async (): Promise<void> => {
    const { pointed, texts } = this;
    if (!pointed || !texts) return;
    const shown = await texts.find(pointed);
    if (pointed === this.pointed && texts === this.texts) this.shown = shown;
  };

  private readonly opened = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open && this.shown === null) void this.look();
  };

  private readonly give = (): void => {
    this.dispatchEvent(new CustomEvent(giveTextEvent, { bubbles: true, composed: true }));
  };

  private body(shown: PassageShown): TemplateResult {
    if (shown.found === 'missing')
      return html`<p>${sayPassage('passage.missing', { names: shown.names.join(', ') })}</p>
        <button type="button" class="link" @click=${this.give}>${sayPassage('passage.other')}</button>`;
    if (shown.found === 'unsought')
      return html`<p>${sayPassage('passage.unsought', { names: shown.names.join(', ') })}</p>`;
    const where = sayPassage(shown.found === 'exact' ? 'passage.exact' : 'passage.moved', { name: shown.name });
    return html`<blockquote><bdi>${shown.before}<mark>${shown.words}</mark>${shown.after}</bdi></blockquote>
      <p class="soft">${where}</p>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { pointed, texts, shown } = this;
    if (!pointed || !texts) return nothing;
    if (texts.names.length === 0)
      return html`<button type="button" class="link" @click=${this.give}>
        ${sayPassage('passage.hint', { name: pointed.name })}
      </button>`;
    return html`<details ${ref(this.details)} @toggle=${this.opened}>
      <summary>${sayPassage('passage.show')}</summary>
      <div role="status">${shown === null ? nothing : this.body(shown)}</div>
    </details>`;
  }
}

customElements.define('edgewise-passage', PassageElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-passage': PassageElement;
  }
}
