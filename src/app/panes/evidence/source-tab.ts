import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { askedSources } from '../../../core/audit/text-audit.ts';
import { remember } from '../../../state/remember.ts';
import { sourceName } from '../../../state/references.ts';
import { saySource } from '../../../state/source-texts.ts';
import { besideView } from '../../../state/source-view.ts';
import type { Telling } from '../../../state/telling.ts';
import '../../../views/source-beside/source-beside.ts';
import '../../../views/source-beside/source-head.ts';
import type { SourceChoice } from '../../../views/source-beside/source-head.ts';
import type { PaneInput, PaneView } from '../../page-parts.ts';
import { createSourceDesk, type Given, type ReadingState } from './source-desk.ts';

/** The text of a source, sentence by sentence, with what was read in each; and an older one to compare it with. */
export function createPane(changed: () => void): PaneView {
  const desk = createSourceDesk(changed);
  const sourcesOf = remember((model: Telling['model']) => askedSources(model));
  const beside = remember(besideView);
  // What is chosen is of texts that are in no link, so it is in none either.
  let chosen: SourceChoice = { text: null, older: null, source: null };
  const choose = (change: Partial<SourceChoice>): void => {
    chosen = { ...chosen, ...change };
    changed();
  };

  return (input: PaneInput) => {
    const { slice, texts, large, refs, session } = input;
    const { telling } = slice;
    const sources = sourcesOf(telling.model);
    const given = texts?.given ?? [];
    const named = (name: string | null): Given | null => given.find((one) => one.name === name) ?? null;
    const text = named(chosen.text) ?? given.at(-1) ?? null;
    const older = named(chosen.older) === text ? null : named(chosen.older);
    const asked = sources.find(({ source }) => source === chosen.source) ?? sources[0];
    const names = sources.map(({ source }) => ({ id: source, name: sourceName(telling.model, source) }));
    const titles = given.map(({ name }) => name);
    const head = html`<edgewise-source-head
      ${ref(refs.heading)}
      .names=${titles}
      .sources=${names}
      .chosen=${{ text: text?.name ?? null, older: older?.name ?? null, source: asked?.source ?? null }}
      .choose=${choose}
      .isLarge=${large}
    ></edgewise-source-head>`;
    if (!text || !asked) {
      desk.clear();
      return html`<section class="table" aria-label=${saySource('title')}>${head}</section>`;
    }
    const state = desk.read(text, older, asked);
    const body =
      state.at === 'read'
        ? html`<edgewise-source-beside
            .view=${beside(telling, asked, state.head, state.page)}
            .selection=${session.selection}
          ></edgewise-source-beside>`
        : waiting(state, text.name, asked.passages.length);
    return html`<section class="table" aria-label=${saySource('title')}>${head}${body}</section>`;
  };

  function waiting(state: Exclude<ReadingState, { readonly at: 'read' }>, name: string, n: number): TemplateResult {
    if (state.at === 'busy')
      return html`<p class="waiting">
        <span role="status">${saySource('busy', { name, n, share: Math.floor(state.share * 100) })}</span>
        <progress aria-label=${saySource('progress')} max="1" .value=${state.share}></progress>
        <button type="button" @click=${desk.cancel}>${saySource('cancel')}</button>
      </p>`;
    const words = state.at === 'failed' ? saySource('failed', { ...state }) : saySource('cancelled', { name });
    return html`<p class="waiting" role="status">
      ${words} <button type="button" @click=${desk.again}>${saySource('again')}</button>
    </p>`;
  }
}
