import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AboutView } from '../../state/about.ts';
import { base } from '../look.ts';

/** What is open and what a reader must know about it first: limits before anything else. */
export class DataAboutElement extends LitElement {
  static override properties = { view: { attribute: false } };
  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }
      summary {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.25rem;
        padding-inline: 0.7rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::after {
        content: '▾' / '';
        margin-inline-start: 0.4em;
      }
      summary:hover {
        background: var(--accent-tint);
      }
      .sheet {
        position: absolute;
        z-index: 30;
        inset-block-start: calc(100% + 6px);
        inset-inline-start: 0;
        inline-size: min(34rem, 94vw);
        max-block-size: min(36rem, 80vh);
        overflow-y: auto;
        padding: 1rem 1.2rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--panel);
        box-shadow: var(--shadow);
      }
      h2 {
        margin-block-end: 0.5rem;
        font-size: 1rem;
      }
      .limits {
        list-style: disc;
        padding-inline-start: 1.2rem;
      }
      .limits li {
        margin-block-end: 0.35rem;
      }
      .about {
        margin-block: 0.8rem;
        padding-block-start: 0.8rem;
        border-block-start: 1px solid var(--line);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.1rem 1rem;
        font-size: 0.875rem;
      }
      dt {
        color: var(--ink-soft);
      }
      @media print {
        details::details-content {
          content-visibility: visible;
          block-size: auto;
        }
        summary {
          display: none;
        }
        .sheet {
          position: static;
          inline-size: auto;
          max-block-size: none;
          border: 0;
          box-shadow: none;
        }
      }
      @media screen and (max-width: 40rem) {
        .sheet {
          position: fixed;
          inset: auto 0 0;
          inline-size: auto;
        }
      }
    `,
  ];

  declare view: AboutView | null;

  constructor() {
    super();
    this.view = null;
  }

  private readonly key = (event: KeyboardEvent): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  };

  private readonly left = (event: FocusEvent): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    // A click on plain text inside moves the focus nowhere: only a focus elsewhere closes.
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const limits = view.limits.map((limit) => html`<li>${limit}</li>`);
    const facts = view.facts.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    );
    return html`<details @keydown=${this.key} @focusout=${this.left}>
      <summary>Limits of these data</summary>
      <div class="sheet" role="region" aria-label="Limits of these data" tabindex="0">
        <h2>What to know first</h2>
        ${
          limits.length === 0
            ? html`<p class="soft">The data set states no limits.</p>`
            : html`<ul class="limits">
                ${limits}
              </ul>`
        }
        <p class="about">${view.about}</p>
        <dl>${facts}</dl>
      </div>
    </details>`;
  }
}

customElements.define('edgewise-data-about', DataAboutElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-data-about': DataAboutElement;
  }
}
