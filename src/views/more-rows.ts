import { css, html, nothing, type TemplateResult } from 'lit';
import { sayMatrix } from '../state/matrix-texts.ts';
import { say } from '../state/texts.ts';

/** Rows at first of a long table: more than anybody reads at once, and quickly drawn. */
export const FIRST_ROWS = 100;

/** How many rows of a table are not drawn, and the way to all of them. */
export const moreRows = (n: number, showAll: () => void): TemplateResult | typeof nothing =>
  n === 0
    ? nothing
    : html`<p class="more">
        ${sayMatrix('more', { n })} <button type="button" @click=${showAll}>${say('rows.all')}</button>
      </p>`;

export const moreRowsLook = css`
  .more {
    padding-block: 0.8rem;
  }
  .more button {
    margin-inline-start: 0.6rem;
  }
`;
