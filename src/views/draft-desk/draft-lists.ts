import { html, nothing, type TemplateResult } from 'lit';
import type { DraftAside } from '../../state/drafts.ts';
import type { DraftLine } from '../../state/drafts-view.ts';
import { classTag } from '../class-badge.ts';
import { wordView } from '../words-view.ts';
import { sayMine } from '../../state/draft-texts.ts';

/** What can be done with the draft whose id a button carries. */
export interface DraftActs {
  readonly take: (event: Event) => void;
  readonly discard: (event: Event) => void;
}

const nameOf = ({ word }: DraftLine): string => (typeof word === 'string' ? word : word.words);

/** Drafts of one sort, each with what can be done with it. */
export function draftList(title: string, lines: readonly DraftLine[], none: string, acts: DraftActs): TemplateResult {
  const items = lines.map(
    (line) =>
      html`<li>
        <span class="told">${classTag('mine')} <span>${wordView(line.word)}</span></span>
        ${line.more === '' ? nothing : html`<span class="soft small more">${line.more}</span>`}
        <span class="acts">
          <button
            type="button"
            class="plain"
            aria-label=${sayMine('change.of', { name: nameOf(line) })}
            data-id=${line.id}
            @click=${acts.take}
          >
            ${sayMine('change')}
          </button>
          <button
            type="button"
            class="plain"
            aria-label=${sayMine('delete.of', { name: nameOf(line) })}
            data-id=${line.id}
            @click=${acts.discard}
          >
            ${sayMine('delete')}
          </button>
        </span>
      </li>`,
  );
  return html`<section>
    <h3>${title} (${lines.length})</h3>
    ${
      items.length === 0
        ? html`<p class="soft">${none}</p>`
        : html`<ul class="drafts">
            ${items}
          </ul>`
    }
  </section>`;
}

/** Drafts that are kept and do not stand beside this data set, with why. */
export function asideList(aside: readonly DraftAside[], acts: DraftActs): TemplateResult | typeof nothing {
  if (aside.length === 0) return nothing;
  const items = aside.map(
    ({ id, words }) =>
      html`<li>
        <span>${id}: ${words}</span>
        <span class="acts"
          ><button
            type="button"
            class="plain"
            aria-label=${sayMine('delete.of', { name: id })}
            data-id=${id}
            @click=${acts.discard}
          >
            ${sayMine('delete')}
          </button></span
        >
      </li>`,
  );
  return html`<section>
    <h3>${sayMine('asideTitle', { n: items.length })}</h3>
    <ul class="drafts">
      ${items}
    </ul>
  </section>`;
}
