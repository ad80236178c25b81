import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sayFinding } from '../../core/schema/finding-texts.ts';
import type { AboutView } from '../../state/about.ts';
import { base } from '../look.ts';
import { sayData } from '../../state/data-texts.ts';
import { sayNotice } from '../../state/notice-texts.ts';
import { dataLanguage } from '../data-language.ts';

/** Most lines of a list; the rest is counted. */
const mostListed = 500;
const rest = (length: number): TemplateResult | typeof nothing =>
  length > mostListed ? html`<p class="soft">${sayData('listed', { n: mostListed, of: length })}</p>` : nothing;

/** What is open, limits before anything else, and proof that nothing of it was lost. */
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
      dd {
        overflow-wrap: anywhere;
      }
      table {
        margin-block-end: 0.6rem;
        border-collapse: collapse;
      }
      th,
      td {
        padding-block: 0.15rem;
        padding-inline: 0 1.2rem;
        font-weight: 400;
        text-align: start;
      }
      thead th {
        color: var(--ink-soft);
      }
      td {
        font-variant-numeric: tabular-nums;
      }
      td.some {
        font-weight: 700;
      }
      .found {
        margin-block: 0.3rem 0.8rem;
      }
      .found li {
        padding-block: 0.25rem;
        border-block-start: 1px solid var(--line);
      }
      p + p {
        margin-block-start: 0.4rem;
      }
    `,
  ];

  declare view: AboutView | null;

  constructor() {
    super();
    this.view = null;
  }

  private aside({ aside }: AboutView): TemplateResult | typeof nothing {
    if (aside.length === 0) return nothing;
    const lines = aside
      .slice(0, mostListed)
      .map(
        ({ kind, id, place, rules }) =>
          html`<li>${sayFinding(`noun.${kind}`)} <bdi>${id}</bdi> <span class="soft">${place}; ${rules}</span></li>`,
      );
    return html`<ul class="found">
        ${lines}
      </ul>
      ${rest(aside.length)}`;
  }

  private findings({ findings, file }: AboutView): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    // What the site ships was read while it was built, in English; a file is read in the language of the page.
    const language = file === null ? dataLanguage() : nothing;
    const lines = findings.slice(0, mostListed).map(
      ({ severity, place, message, remedy }) =>
        html`<li>
          <strong>${sayNotice(severity)}</strong> <span class="soft">${place}</span><br />
          <bdi lang=${language}>${message}</bdi>. <span class="soft" lang=${language}>${remedy}</span>
        </li>`,
    );
    return html`<ul class="found">
        ${lines}
      </ul>
      ${rest(findings.length)}`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const limits = view.limits.map((limit) => html`<li><bdi lang=${dataLanguage()}>${limit}</bdi></li>`);
    const facts = view.facts.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    );
    const rows = view.counted.map(
      ({ label, read, shown, setAside }) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td>${read}</td>
          <td>${shown}</td>
          <td class=${setAside > 0 ? 'some' : ''}>${setAside}</td>
        </tr>`,
    );
    return html`<h2 tabindex="-1"><bdi lang=${dataLanguage()}>${view.title}</bdi></h2>
      <p class="about"><bdi lang=${dataLanguage()}>${view.about}</bdi></p>
      <h3>${sayData('limits')}</h3>
      ${
        limits.length === 0
          ? html`<p class="soft">${sayData('limits.none')}</p>`
          : html`<ul class="limits">
              ${limits}
            </ul>`
      }
      <h3>${sayData('what')}</h3>
      <dl>${facts}</dl>
      <h3>${sayData('lost')}</h3>
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${sayData('read')}</th>
            <th scope="col">${sayData('shown')}</th>
            <th scope="col">${sayData('aside')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p>${view.aside.length === 0 ? sayData('about.asideNone') : sayData('about.aside', { n: view.aside.length })}</p>
      ${this.aside(view)}
      <p>${view.checked}</p>
      ${this.findings(view)}`;
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
