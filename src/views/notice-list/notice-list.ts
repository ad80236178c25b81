import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../state/findings.ts';
import { base } from '../look.ts';
import { dismissEvent } from './events.ts';
import { sayNotice } from '../../state/notice-texts.ts';

/** Something that a person must know now: one sentence, and findings where a file has some. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'caution' | 'fault' | 'busy';
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Something that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Most findings that are listed; the rest is counted. */
const mostFindings = 200;

/** Notices on top of the page, read out as they come. */
export class NoticeListElement extends LitElement {
  static override properties = { notices: { attribute: false } };
  static override styles = [
    base,
    css`
      .notice {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 0.8rem;
        align-items: start;
        padding-block: 0.45rem;
        padding-inline: 1.1rem 0.6rem;
        border-block-end: 1px solid var(--line);
        background: var(--accent-tint);
        box-shadow: inset 4px 0 0 var(--accent);
      }
      .caution {
        background: var(--caution-tint);
        box-shadow: inset 4px 0 0 var(--caution);
      }
      .fault {
        background: var(--fault-tint);
        box-shadow: inset 4px 0 0 var(--fault);
      }
      p {
        padding-block: 0.2rem;
      }
      details {
        grid-column: 1 / -1;
        font-size: 0.875rem;
      }
      summary {
        min-block-size: 1.75rem;
        cursor: pointer;
      }
      ul {
        max-block-size: 14rem;
        overflow-y: auto;
        padding-block-end: 0.4rem;
      }
      li {
        padding-block: 0.25rem;
      }
      .place {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  declare notices: readonly Notice[];

  constructor() {
    super();
    this.notices = [];
  }

  private readonly dismiss = (event: Event): void => {
    const detail = Number((event.currentTarget as HTMLElement).dataset['id']);
    this.dispatchEvent(new CustomEvent<number>(dismissEvent, { detail, bubbles: true, composed: true }));
  };

  private findings(notice: Notice): TemplateResult | typeof nothing {
    const { length } = notice.findings;
    if (length === 0) return nothing;
    const items = notice.findings.slice(0, mostFindings).map(
      (finding) =>
        html`<li>
          <strong>${sayNotice(finding.severity)}</strong> <span class="place soft">${finding.place}</span><br />
          <bdi>${finding.message}</bdi>.
          <span class="soft">${finding.remedy}</span>
        </li>`,
    );
    return html`<details>
      <summary>${sayNotice('count', { n: length })}</summary>
      <ul tabindex="0" aria-label=${sayNotice('findings')}>
        ${items}
      </ul>
      ${length > mostFindings ? html`<p class="soft">${sayNotice('listed', { n: mostFindings })}</p>` : nothing}
    </details>`;
  }

  override render(): TemplateResult {
    const items = this.notices.map(
      (notice) =>
        html`<div class="notice ${notice.tone}">
          <p>
            ${notice.text}
            ${
              notice.action
                ? html`<button type="button" class="plain" @click=${notice.action.run}>${notice.action.label}</button>`
                : nothing
            }
          </p>
          ${
            notice.tone === 'busy'
              ? html`<button type="button" class="plain" data-id=${notice.id} @click=${this.dismiss}>
                  ${sayNotice('cancel')}
                </button>`
              : html`<button
                  type="button"
                  class="close"
                  aria-label=${sayNotice('close')}
                  data-id=${notice.id}
                  @click=${this.dismiss}
                >
                  ×
                </button>`
          }
          ${this.findings(notice)}
        </div>`,
    );
    return html`<div role="status" aria-live="polite">${items}</div>`;
  }
}

customElements.define('edgewise-notice-list', NoticeListElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-notice-list': NoticeListElement;
  }
}
