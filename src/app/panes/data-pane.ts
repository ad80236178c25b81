import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../views/data-about/data-about.ts';
import type { PaneView } from '../page-parts.ts';

/** What is open and how far it can be trusted; another file can be opened here. */
export function createPane(): PaneView {
  return ({ about, actions, refs }) =>
    html`<section class="data" aria-label="Data">
      <div class="files">
        <label class="file"
          >Open a data set …<input
            aria-label="Open a data set"
            type="file"
            accept=".json,application/json"
            multiple
            @change=${actions.openFiles}
        /></label>
        ${
          about.file === null
            ? nothing
            : html`<button type="button" @click=${actions.closeFile}>Close the file</button>`
        }
        <p>A file stays in this browser. It can also be dropped anywhere on the page.</p>
      </div>
      <edgewise-data-about ${ref(refs.heading)} .view=${about}></edgewise-data-about>
    </section>`;
}
