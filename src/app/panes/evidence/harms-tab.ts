import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { harmsView } from '../../../state/harms-view.ts';
import { remember } from '../../../state/remember.ts';
import '../../../views/harms-table/harms-table.ts';
import type { PaneView } from '../../page-parts.ts';

/** Adverse events. */
export function createPane(): PaneView {
  const view = remember(harmsView);
  return ({ slice, refs }) =>
    html`<section class="text" aria-label="Harms">
      <edgewise-harms-table ${ref(refs.heading)} .view=${view(slice.telling)}></edgewise-harms-table>
    </section>`;
}
