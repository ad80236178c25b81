import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { claimsTable, inkedFirst } from '../../../state/claims-table.ts';
import { lensView } from '../../../state/lens-view.ts';
import type { Lens } from '../../../state/lenses.ts';
import { lookThrough } from '../../../state/look-through.ts';
import { remember } from '../../../state/remember.ts';
import type { Telling } from '../../../state/telling.ts';
import '../../../views/claims-table/claims-table.ts';
import '../../../views/lens-bar/lens-bar.ts';
import type { PaneView } from '../../page-parts.ts';

/** All listed claims through a lens. */
function throughLens(telling: Telling, lens: Lens) {
  const listed = telling.model.claims.map(({ claim }) => claim.id).filter((id) => telling.assessment(id).listed);
  const sight = lookThrough(telling, listed, lens);
  return { faded: sight.faded, lens: lensView(telling, listed, lens, sight, null) };
}

/** All claims as a table. */
export function createPane(): PaneView {
  const table = remember(claimsTable);
  const seen = remember(throughLens);
  const ordered = remember(inkedFirst);
  return ({ session, slice, refs }) => {
    const { faded, lens } = seen(slice.telling, session.lens);
    return html`<section class="table" aria-label="Statements">
      <edgewise-claims-table
        ${ref(refs.heading)}
        .view=${ordered(table(slice.telling, session.filter, session.sort), faded)}
        .selection=${session.selection}
        .faded=${faded}
      >
        <edgewise-lens-bar .view=${lens}></edgewise-lens-bar>
      </edgewise-claims-table>
    </section>`;
  };
}
