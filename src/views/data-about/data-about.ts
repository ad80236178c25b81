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
        max-inline-size: 46rem;
      }
      h2:focus {
        outline: none;
      }
      h3 {
        margin-block: 1.4rem 0.4rem;
      }
      .limits {
        list-style: disc;
        padding-inline-start: 1.2rem;
      }
      .limits li {
        margin-block-end: 0.35rem;
      }
      .about {
        margin-block-start: 0.4rem;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.2rem 1.2rem;
      }
      dt {
        color: var(--ink-soft);
      }
    `,
  ];

  declare view: AboutView | null;

  constructor() {
    super();
    this.view = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const limits = view.limits.map((limit) => html`<li>${limit}</li>`);
    const facts = view.facts.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    );
    return html`<h2 tabindex="-1">${view.title}</h2>
      <p class="about">${view.about}</p>
      <h3>What to know first</h3>
      ${
        limits.length === 0
          ? html`<p class="soft">The data set states no limits.</p>`
          : html`<ul class="limits">
              ${limits}
            </ul>`
      }
      <h3>What it holds</h3>
      <dl>${facts}</dl>`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.renderRoot.firstElementChild?.parentNode?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('edgewise-data-about', DataAboutElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-data-about': DataAboutElement;
  }
}
