import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { languages } from '../state/languages.ts';
import { pageKeys, type Preferences } from '../state/preferences.ts';
import type { PageActions, PageRefs } from './page-parts.ts';
import { sayHelp } from '../state/help-texts.ts';

/** Keys of the map, which work only while it has the focus. */
const mapKeys = (): readonly (readonly [caps: readonly string[], does: string])[] => [
  [['←', '→', '↑', '↓'], sayHelp('map.walk')],
  [['n'], sayHelp('map.near')],
  [['e'], sayHelp('map.expand')],
  [['w'], sayHelp('map.whole')],
  [[sayHelp('cap.shift'), '←', '→', '↑', '↓'], sayHelp('map.move')],
  [[sayHelp('cap.control'), 'Z'], sayHelp('map.undo')],
  [['Enter'], sayHelp('map.open')],
  [['+', '−', '0'], sayHelp('map.zoom')],
];

const capsOf = (caps: readonly string[]): TemplateResult[] => caps.map((cap) => html`<kbd>${cap}</kbd> `);

/** The keys, each with a switch where it works everywhere, and what the page is. */
export function helpDialog({ keysOff, language }: Preferences, actions: PageActions, refs: PageRefs): TemplateResult {
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
  const spoken = languages.map(
    ({ id, name }) => html`<option value=${id} lang=${id} ?selected=${id === language}>${name}</option>`,
  );
  const onMap = mapKeys().map(
    ([caps, does]) =>
      html`<dt>${capsOf(caps)}</dt>
        <dd>${does}</dd>`,
  );
  return html`<dialog ${ref(refs.help)} class="help" aria-labelledby="help-title">
    <h2 id="help-title">${sayHelp('title')}</h2>
    <p>${sayHelp('lead')}</p>
    <h3>${sayHelp('everywhere')}</h3>
    <dl>${everywhere}</dl>
    <h3>${sayHelp('onMap')}</h3>
    <dl>${onMap}</dl>
    <p class="language">
      <label
        >${sayHelp('language')}${document.documentElement.lang === 'en' ? nothing : html` · <span lang="en">Language</span>`}
        <select @change=${actions.speak}>
          ${spoken}
        </select></label
      >
      <span class="soft">${sayHelp('language.about')}</span>
    </p>
    <p class="ends">
      <button type="button" @click=${actions.listWords}>${sayHelp('words')}</button>
      <button type="button" @click=${actions.tour}>${sayHelp('tour')}</button>
      <button type="button" @click=${actions.closeHelp}>${sayHelp('close')}</button>
    </p>
  </dialog>`;
}
