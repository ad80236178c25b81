import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { harmsView } from '../../../state/harms-view.ts';
import { remember } from '../../../state/remember.ts';
import { harmsTable } from '../../../state/take-away.ts';
import '../../../views/harms-table/harms-table.ts';
import type { PaneView } from '../../page-parts.ts';
import { createTaking } from './taking.ts';

/** Adverse events. */
export function createPane(changed: () => void): PaneView {
  const taking = createTaking(changed);
  const view = remember(harmsView);
  return ({ slice, own, refs }) => {
    const { telling } = slice;
    const shown = view(slice.telling);
    const take = taking({
      telling,
      name: 'harms',
      table: () => harmsTable(telling, shown, own?.values().marks),
      claims: () =>
        shown.told
          .flatMap(({ events }) => events)
          .concat(shown.unstudied)
          .map(({ claim }) => claim),
    });
    return html`<section class="text" aria-label="Harms">
      <edgewise-harms-table ${ref(refs.heading)} .view=${shown} .own=${own?.values() ?? null}
        >${take}</edgewise-harms-table
      >
    </section>`;
  };
}
