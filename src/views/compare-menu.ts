import { css, html, type TemplateResult } from 'lit';
import type { CompareStart } from '../state/compare-starts.ts';
import { sendIntent } from './send-intent.ts';

/** Put the menu away; the focus goes back to the line that opened it. */
function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** A button for each thing that what is shown can be compared with. */
export function compareButtons(starts: readonly CompareStart[]): TemplateResult {
  const items = starts.map(({ label, change }) => {
    const start = (event: Event): void => {
      const button = event.currentTarget as HTMLElement;
      button.closest('details')?.removeAttribute('open');
      sendIntent(button, { type: 'compare-with', change });
    };
    return html`<li><button type="button" class="plain" @click=${start}>${label}</button></li>`;
  });
  return html`<ul class="starts">
    ${items}
  </ul>`;
}

/** The same behind a line. */
export const compareMenu = (label: string, starts: readonly CompareStart[]): TemplateResult =>
  html`<details class="compare-menu" @keydown=${closeOnEscape}>
    <summary>${label}</summary>
    <div class="over">${compareButtons(starts)}</div>
  </details>`;

export const compareMenuLook = css`
  .compare-menu {
    position: relative;
    font-size: 0.875rem;
  }
  .compare-menu > summary {
    padding-block: 0.2rem;
    color: var(--accent);
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .compare-menu > .over {
    position: absolute;
    z-index: 16;
    inline-size: max-content;
    max-inline-size: 18rem;
  }
  .over > .starts {
    flex-direction: column;
  }
  .compare-menu .plain {
    inline-size: 100%;
    text-align: start;
  }
`;
