import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PageActions, PageRefs } from './page-parts.ts';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'find a thing, a statement, a source or a remark'],
  [['[', ']'], 'light the way before, the next way'],
  [['Esc'], 'close the card, then put out the lit way'],
  [['?'], 'these keys'],
  [['←', '→', '↑', '↓'], 'on the map: walk along the edges'],
  [['Enter'], 'on the map: open the card'],
  [['+', '−', '0'], 'on the map: nearer, farther, all of it'],
];

/** The keys, and what the page is. */
export function helpDialog(actions: PageActions, refs: PageRefs): TemplateResult {
  const rows = keys.map(([names, does]) => {
    const caps = names.map((name) => html`<kbd>${name}</kbd> `);
    return html`<dt>${caps}</dt>
      <dd>${does}</dd>`;
  });
  return html`<dialog ${ref(refs.help)} aria-labelledby="help-title">
    <h2 id="help-title">Keys</h2>
    <dl>${rows}</dl>
    <p>
      Every edge of the map is a claim, drawn by the evidence for it. Choose one to see who says so, on what, and where.
      Browser back takes you back, and the address of the page is a link to what you see.
    </p>
    <p><button type="button" @click=${actions.closeHelp}>Close</button></p>
  </dialog>`;
}
