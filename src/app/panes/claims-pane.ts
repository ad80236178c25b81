import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { claimsTable } from '../../state/claims-table.ts';
import { remember } from '../../state/remember.ts';
import '../../views/claims-table/claims-table.ts';
import type { PaneView } from '../page-parts.ts';

/** All claims as a table. */
export function createPane(): PaneView {
  const table = remember(claimsTable);
  return ({ session, slice, refs }) =>
    html`<section class="table" aria-label="Claims">
      <edgewise-claims-table
        ${ref(refs.heading)}
        .view=${table(slice.telling, session.filter, session.sort)}
        .selection=${session.selection}
      ></edgewise-claims-table>
    </section>`;
}
