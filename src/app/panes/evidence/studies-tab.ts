import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { remember } from '../../../state/remember.ts';
import { studiesView } from '../../../state/studies-view.ts';
import '../../../views/studies-table/studies-table.ts';
import type { PaneView } from '../../page-parts.ts';

/** The reports on patients. */
export function createPane(): PaneView {
  const view = remember(studiesView);
  return ({ slice, refs }) =>
    html`<section class="text" aria-label="Studies">
      <edgewise-studies-table ${ref(refs.heading)} .view=${view(slice.telling)}></edgewise-studies-table>
    </section>`;
}
