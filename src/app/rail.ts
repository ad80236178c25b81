import { html, svg, type TemplateResult } from 'lit';
import { type Pane, panes } from '../state/panes.ts';
import type { PageActions } from './page-parts.ts';
import { say } from '../state/texts.ts';

/** Drawings of 20 by 20 units, stroked in the colour of the text. */
const drawings: Readonly<Record<Pane, TemplateResult>> = {
  paths: svg`<path d="M3 15 C8 15 7 5 12 5 H16 M13.5 2.5 L16 5 L13.5 7.5" /><circle cx="3" cy="15" r="1.3" />`,
  map: svg`<rect x="2.5" y="7.5" width="5" height="5" rx="1" /><rect x="12.5" y="2.5" width="5" height="5" rx="1" />
    <rect x="12.5" y="12.5" width="5" height="5" rx="1" /><path d="M7.5 9 L12.5 5.5 M7.5 11 L12.5 14.5" />`,
  text: svg`<path d="M3 4.5 H9 M5.5 8.2 H16.5 M5.5 11.4 H14 M3 15.5 H8 M5.5 18.5 H13" />`,
  claims: svg`<rect x="2.5" y="3.5" width="15" height="13" rx="1" /><path d="M2.5 8 H17.5 M2.5 12.2 H17.5 M8 8 V16.5" />`,
  compare: svg`<rect x="2.5" y="3.5" width="6" height="13" rx="1" /><rect x="11.5" y="3.5" width="6" height="13" rx="1" />
    <path d="M4.5 7.5 H6.5 M4.5 10 H6.5 M13.5 10 H15.5 M13.5 12.5 H15.5" />`,
  lessons: svg`<path d="M2.5 4 H17.5 V13 H2.5 Z M10 13 V16 M6.5 17.5 L10 16 L13.5 17.5 M8.5 6.5 V10.5 L12 8.5 Z" />`,
  mine: svg`<path d="M10 2.5 A5 5 0 0 1 13 11.5 V14 H7 V11.5 A5 5 0 0 1 10 2.5 Z" stroke-dasharray="2.4 1.6" />
    <path d="M7.6 16 H12.4 M8.6 18 H11.4" />`,
  data: svg`<ellipse cx="10" cy="5" rx="6.5" ry="2.5" />
    <path d="M3.5 5 V15 A6.5 2.5 0 0 0 16.5 15 V5 M3.5 10 A6.5 2.5 0 0 0 16.5 10" />`,
};

/** The rail: one button for each pane. */
export function rail(shown: Pane, { goTo }: PageActions): TemplateResult {
  const items = panes.rows.map(
    ({ id, label, about }) =>
      html`<li>
        <button
          type="button"
          data-pane=${id}
          title=${about}
          aria-current=${id === shown ? 'page' : 'false'}
          @click=${goTo}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${drawings[id]}</svg>
          <span>${label}</span>
        </button>
      </li>`,
  );
  return html`<nav class="rail" aria-label=${say('rail')}>
    <ul>
      ${items}
    </ul>
  </nav>`;
}
