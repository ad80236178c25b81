import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from './look.ts';
import { say } from '../state/texts.ts';

/** A text to copy, as a query or a citation: a button that copies it, says so, and shows it in full. */
export class CopyTextElement extends LitElement {
  static override properties = {
    text: { attribute: false },
    does: { attribute: false },
    about: { attribute: false },
    done: { state: true },
  };
  static override styles = [
    base,
    css`
      button.plain {
        min-height: 1.75rem;
        padding: 0.1rem 0.55rem;
        font-size: var(--text-small);
      }
      .said {
        margin-inline-start: 0.5rem;
        font-size: var(--text-small);
        font-weight: 600;
      }
      code {
        display: block;
        margin-block-start: 0.35rem;
        padding: 0.4rem 0.55rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--tint);
        font:
          0.8125rem / 1.45 ui-monospace,
          'DejaVu Sans Mono',
          monospace;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        user-select: all;
      }
    `,
  ];

  declare text: string;
  /** What the button does. */
  declare does: string;
  /** What it is about, for those who hear the button alone; empty where the button says it. */
  declare about: string;
  /** What came of the last copy; null before the first. */
  declare done: 'copied' | 'refused' | null;

  constructor() {
    super();
    this.text = '';
    this.does = '';
    this.about = '';
    this.done = null;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    // Another text has not been copied yet.
    if (changed.has('text') && changed.get('text') !== undefined) this.done = null;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.done = 'copied';
    } catch {
      // No right to the clipboard, or none there: the text is shown to be copied by hand.
      this.done = 'refused';
    }
  };

  override render(): TemplateResult {
    const said = this.done === 'copied' ? say('copy.done') : this.done === 'refused' ? say('copy.refused') : '';
    const name = this.about === '' ? this.does : `${this.does}: ${this.about}`;
    return html`<button type="button" class="plain" aria-label=${name} @click=${this.copy}>${this.does}</button
      ><span class="said" role="status">${said}</span>
      ${this.done === null ? nothing : html`<code>${this.text}</code>`}`;
  }
}

customElements.define('edgewise-copy-text', CopyTextElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-copy-text': CopyTextElement;
  }
}
