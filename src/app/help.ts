import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { pageKeys, type Preferences } from '../state/preferences.ts';
import type { PageActions, PageRefs } from './page-parts.ts';

/** Keys of the map, which work only while it has the focus. */
const mapKeys: readonly (readonly [caps: readonly string[], does: string])[] = [
  [['←', '→', '↑', '↓'], 'walk along the edges'],
  [['n'], 'full ink only for what touches the place where you stand; again for all'],
  [['e'], 'show only what touches the place where you stand; again elsewhere, that too'],
  [['w'], 'show the whole map again'],
  [['Shift', '←', '→', '↑', '↓'], 'move the thing where you stand; so does dragging it'],
  [['Ctrl', 'Z'], 'take back the last move; with Shift, do it again'],
  [['Enter'], 'open the card'],
  [['+', '−', '0'], 'nearer, farther, all of it'],
];

const capsOf = (caps: readonly string[]): TemplateResult[] => caps.map((cap) => html`<kbd>${cap}</kbd> `);

/** The keys, each with a switch where it works everywhere, and what the page is. */
export function helpDialog({ keysOff }: Preferences, actions: PageActions, refs: PageRefs): TemplateResult {
  const everywhere = pageKeys.rows.map(
    ({ id, caps, label }) =>
      html`<dt>${capsOf(caps)}</dt>
        <dd>
          <label>
            <input type="checkbox" data-key=${id} .checked=${!keysOff.includes(id)} @change=${actions.switchKey} />
            ${label}
          </label>
        </dd>`,
  );
  const onMap = mapKeys.map(
    ([caps, does]) =>
      html`<dt>${capsOf(caps)}</dt>
        <dd>${does}</dd>`,
  );
  return html`<dialog ${ref(refs.help)} class="help" aria-labelledby="help-title">
    <h2 id="help-title">Keys and help</h2>
    <p>
      Every line of the map is a statement, drawn by the evidence for it. Choose one to see who says so, on what, and
      where. Browser back takes you back, and the address of the page is a link to what you see.
    </p>
    <h3>Everywhere on the page</h3>
    <dl>${everywhere}</dl>
    <h3>On the map</h3>
    <dl>${onMap}</dl>
    <p class="ends">
      <button type="button" @click=${actions.listWords}>Words explained …</button>
      <button type="button" @click=${actions.tour}>Show me around</button>
      <button type="button" @click=${actions.closeHelp}>Close</button>
    </p>
  </dialog>`;
}
