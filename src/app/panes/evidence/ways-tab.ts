import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { sayLarge } from '../../../state/large-texts.ts';
import { remember } from '../../../state/remember.ts';
import { waysTable } from '../../../state/take-away.ts';
import { waysView } from '../../../state/ways-view.ts';
import '../../../views/ways-table/ways-table.ts';
import type { PaneView } from '../../page-parts.ts';
import { createTaking } from './taking.ts';
import { sayWays } from '../../../state/ways-texts.ts';

/** The ways of the question, step by step. */
export function createPane(changed: () => void): PaneView {
  const taking = createTaking(changed);
  const view = remember(waysView);
  return ({ session, slice, own, large, refs }) => {
    const { telling } = slice;
    const shown = view(slice.telling, slice.answered);
    const claims = () => shown.ways.flatMap(({ steps }) => steps.flatMap((step) => step.claims.map(({ id }) => id)));
    const table = () => waysTable(telling, shown, own?.values().marks);
    const take = taking({
      ...{ telling, session, claims },
      name: 'ways',
      table: () => ({ table: table(), shows: claims() }),
    });
    return html`<section class="text" aria-label=${sayWays('title')}>
      <edgewise-ways-table ${ref(refs.heading)} .view=${shown} .own=${own?.values() ?? null}
        >${take}${large ? html`<p>${sayLarge('waysOfSlice')}</p>` : nothing}</edgewise-ways-table
      >
    </section>`;
  };
}
