import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { remember } from '../../../state/remember.ts';
import { waysView } from '../../../state/ways-view.ts';
import '../../../views/ways-table/ways-table.ts';
import type { PaneView } from '../../page-parts.ts';

/** The ways of the question, step by step. */
export function createPane(): PaneView {
  const view = remember(waysView);
  return ({ slice, refs }) =>
    html`<section class="text" aria-label="Ways">
      <edgewise-ways-table ${ref(refs.heading)} .view=${view(slice.telling, slice.answered)}></edgewise-ways-table>
    </section>`;
}
