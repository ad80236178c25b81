import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { type QrCode, qrCode } from '../../state/qr-code.ts';
import '../copy-text.ts';
import { base } from '../look.ts';

/** A code as a drawing: black on white whatever the theme, since cameras read no other. */
export const codeDrawing = ({ size, path }: QrCode): TemplateResult =>
  html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${sayScreen('code.about')}>
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" shape-rendering="crispEdges" />`}
  </svg>`;

/** The link to a step, to copy it or to show it as a code. */
export class StepLinkElement extends LitElement {
  static override properties = { link: { attribute: false }, asks: { attribute: false }, shown: { state: true } };
  static override styles = [
    base,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.4rem 0.6rem;
      }
      button.plain {
        min-height: 1.75rem;
        padding: 0.1rem 0.55rem;
        font-size: var(--text-small);
      }
      svg.code {
        display: block;
        inline-size: min(15rem, 100%);
        block-size: auto;
        margin-block-start: 0.6rem;
        border: 1px solid var(--line);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare link: string;
  /** The step asks something that it has not told yet. */
  declare asks: boolean;
  declare shown: boolean;

  constructor() {
    super();
    this.link = '';
    this.asks = false;
    this.shown = false;
  }

  #code: QrCode | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && (changed.has('link') || changed.has('shown'))) this.#code = qrCode(this.link);
  }

  private readonly toggle = (): void => {
    this.shown = !this.shown;
  };

  override render(): TemplateResult {
    const code = this.#code
      ? html`${codeDrawing(this.#code)}
        ${this.asks ? html`<p class="small soft">${sayScreen('code.hidden')}</p>` : nothing}`
      : html`<p class="small">${sayScreen('code.long')}</p>`;
    return html`<div class="row">
        <edgewise-copy-text .text=${this.link} .does=${sayScreen('link')}></edgewise-copy-text>
        <button type="button" class="plain" aria-expanded=${this.shown ? 'true' : 'false'} @click=${this.toggle}>
          ${sayScreen('code')}
        </button>
      </div>
      ${this.shown ? code : nothing}`;
  }
}

customElements.define('edgewise-step-link', StepLinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-step-link': StepLinkElement;
  }
}
