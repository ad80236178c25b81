import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { aboutView } from '../../state/about.ts';
import { remember } from '../../state/remember.ts';
import '../../views/data-about/data-about.ts';
import type { PaneView } from '../page-parts.ts';
import { sayData } from '../../state/data-texts.ts';

/** What is open and how far it can be trusted; another file can be opened here. */
export function createPane(): PaneView {
  const view = remember(aboutView);
  return ({ loaded, actions, refs }) =>
    html`<section class="data" aria-label=${sayData('data')}>
      <div class="files">
        <label class="file"
          >${sayData('open')}<input
            aria-label=${sayData('open.about')}
            type="file"
            accept=".json,.cyjs,.graphml,.svg,.pdf,.png,.csv,.xlsx,.md,.html,application/json"
            multiple
            @change=${actions.openFiles}
        /></label>
        ${
          loaded.file === null
            ? nothing
            : html`<button type="button" @click=${actions.closeFile}>${sayData('close')}</button>`
        }
        <p>${sayData('open.stays')}</p>
      </div>
      <edgewise-data-about ${ref(refs.heading)} .view=${view(loaded)}></edgewise-data-about>
    </section>`;
}
