import { css, html, LitElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { type AuditTab, auditTabs } from '../../state/audit-tabs.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { say } from '../../state/texts.ts';

const look = css`
  nav {
    padding: 0.7rem 1.1rem 0;
    border-block-end: 1px solid var(--line);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.3rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    min-block-size: 2.2rem;
    padding: 0.3rem 0.8rem;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--ink);
    font: inherit;
  }
  button:hover {
    background: var(--tint);
  }
  button[aria-current='page'] {
    border-block-end-color: var(--accent);
    font-weight: 600;
  }
  /* Where the reader's own colours hold, a line that is not seen here would be. */
  @media (forced-colors: active) {
    button {
      border-block-end-color: Canvas;
    }
    button[aria-current='page'] {
      border-block-end-color: Highlight;
    }
  }
  /* One line, that scrolls where there is no room. */
  @media (max-width: 40rem) {
    nav {
      padding-inline: 0.4rem;
    }
    ul {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    button {
      padding-inline: 0.5rem;
      font-size: 0.875rem;
      white-space: nowrap;
    }
  }
  @media print {
    nav {
      display: none;
    }
  }
`;

/** How far a list that scrolls sideways must go to show one of its items. */
function sideways(list: Element, item: Element): number {
  const [box, inside] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  return Math.max(0, inside.right - box.right) - Math.max(0, box.left - inside.left);
}

/** Ways to look at the evidence, one shown at a time. */
export class AuditTabsElement extends LitElement {
  static override properties = { shown: { attribute: false } };
  static override styles = [base, look];

  declare shown: AuditTab;
  readonly #list = createRef<HTMLElement>();

  constructor() {
    super();
    this.shown = 'statements';
  }

  private readonly show = (event: Event): void => {
    const { tab = '' } = (event.currentTarget as HTMLElement).dataset;
    if (auditTabs.has(tab)) sendIntent(this, { type: 'audit', tab });
  };

  protected override updated(): void {
    const list = this.#list.value;
    const shown = list?.querySelector('[aria-current="page"]');
    if (list && shown) list.scrollLeft += sideways(list, shown);
  }

  override render(): TemplateResult {
    const items = auditTabs.rows.map(
      ({ id, label, about }) =>
        html`<li>
          <button
            type="button"
            data-tab=${id}
            title=${about}
            aria-current=${id === this.shown ? 'page' : 'false'}
            @click=${this.show}
          >
            ${label}
          </button>
        </li>`,
    );
    return html`<nav aria-label=${say('evidence.views')}>
      <ul ${ref(this.#list)}>
        ${items}
      </ul>
    </nav>`;
  }
}

customElements.define('edgewise-audit-tabs', AuditTabsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-audit-tabs': AuditTabsElement;
  }
}
