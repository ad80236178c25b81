import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { mapText } from '../../state/map-text.ts';
import { remember } from '../../state/remember.ts';
import '../../views/map-text/map-text.ts';
import type { PaneView } from '../page-parts.ts';
import { say } from '../../state/texts.ts';

/** The map in words. */
export function createPane(): PaneView {
  const text = remember(mapText);
  return ({ slice, refs }) =>
    html`<section class="text" aria-label=${say('pane.text')}>
      <edgewise-map-text
        ${ref(refs.heading)}
        .view=${text(slice.telling, slice.shown)}
        .selection=${slice.shown.selection}
      ></edgewise-map-text>
    </section>`;
}
