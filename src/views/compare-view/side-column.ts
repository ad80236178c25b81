import { html, nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import { reaches } from '../../core/schema/axes.ts';
import type { Row } from '../../core/schema/vocabulary.ts';
import { sayCompared } from '../../state/compare-texts.ts';
import type { SideView } from '../../state/compare-view.ts';
import { evidenceChoices } from '../../state/evidence-choices.ts';
import type { Intent } from '../../state/intents.ts';
import { type Lens, presetLens, presets } from '../../state/lenses.ts';
import { say as sayQuestion } from '../../state/question-texts.ts';
import { type Effect, effects, type Side } from '../../state/session.ts';

import { facetFields } from '../lens-bar/facet-fields.ts';
import { sayLens } from '../../state/lens-texts.ts';
import { sendIntent } from '../send-intent.ts';
import { named } from '../named.ts';

export type CanvasElement = HTMLElementTagNameMap['edgewise-graph-canvas'];

/** The wish to change one side: the first is what all other views show, the second is only here. */
function changing({ id, side }: SideView, change: Partial<Side>): Intent {
  if (id === 'b') return { type: 'change-other', change };
  if (change.reach) return { type: 'admit', reach: change.reach };
  return change.lens
    ? { type: 'look-through', lens: change.lens }
    : { type: 'ask', change: change.question ?? side.question };
}

/** One part of a side, chosen from a list. */
function choice(
  view: SideView,
  title: string,
  rows: readonly Row[],
  chosen: string | null,
  change: (id: string) => Partial<Side> | null,
): TemplateResult {
  const choose = (event: Event): void => {
    const field = event.currentTarget as HTMLSelectElement;
    const wished = change(field.value);
    if (wished) sendIntent(field, changing(view, wished));
  };
  const options = rows.map(({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`);
  const own = chosen === null ? html`<option value="" selected>${sayCompared('ownLens')}</option>` : nothing;
  return html`<label
    ><span>${title}</span>
    <select
      aria-label=${sayCompared('side.of', { what: title, side: view.letter })}
      .value=${chosen ?? ''}
      @change=${choose}
    >
      ${own}${options}
    </select></label
  >`;
}

const effectRows = (): readonly (Row & { readonly id: Effect })[] =>
  effects.map((id) => ({ id, label: sayQuestion(`asked.${id}`) }));

/** What makes a side, and what it answers. Wishes for it go out from `host`. */
export function sideColumn(view: SideView, host: HTMLElement): TemplateResult {
  const { id, letter, side } = view;
  const { question } = side;
  const open = (event: Event): void =>
    sendIntent(event.currentTarget as HTMLElement, { type: 'open-side', side: id, path: null });
  const look = (lens: Lens): void => sendIntent(host, changing(view, { lens }));
  const more = view.more.length > 0 ? ` ${view.more.join(' ')}` : '';
  return html`<section class="side" aria-label=${sayCompared('side', { side: letter })}>
    <h3><span class="letter">${letter}</span> ${named(view.question)}</h3>
    <div class="choices">
      ${choice(view, sayCompared('side.lens'), presets.rows, view.preset, (value) => (presets.has(value) ? { lens: presetLens(value) } : null))}
      ${choice(view, sayCompared('side.evidence'), evidenceChoices.rows, question.evidence, (value) =>
        evidenceChoices.has(value) ? { question: { ...question, evidence: value } } : null,
      )}
      ${choice(view, sayCompared('side.direction'), effectRows(), question.effect, (value) => {
        const row = effectRows().find((one) => one.id === value);
        return row ? { question: { ...question, effect: row.id } } : null;
      })}
      ${choice(view, sayCompared('side.sources'), reaches.rows, side.reach, (value) => (reaches.has(value) ? { reach: value } : null))}
    </div>
    <details class="lens">
      <summary>
        ${sayCompared('more', { side: letter, set: view.lens.set === '' ? '' : sayCompared('more.set', { set: view.lens.set }) })}
      </summary>
      <p class="soft small">${sayLens('rule')}</p>
      ${facetFields(view.lens, look)}
    </details>
    <div class="answer">
      <p><strong>${named([view.verdict, view.wayInk].filter(Boolean).join(' '))}</strong>${named(more)}</p>
      <p class="soft small">${named(view.inkWords)}</p>
    </div>
    <button type="button" class="plain" data-open=${id} @click=${open}>
      ${sayCompared('side.open', { side: letter })}
    </button>
  </section>`;
}

/** The map of a side, which shows what the other lacks. */
export const sideMap = ({ letter, map }: SideView, canvas: Ref<CanvasElement> | undefined): TemplateResult =>
  html`<figure>
    <div class="canvas">
      <edgewise-graph-canvas
        ${ref(canvas)}
        .scene=${map.scene}
        .lit=${map.lit}
        .faded=${map.faded}
      ></edgewise-graph-canvas>
    </div>
    <figcaption class="small soft"><span class="letter">${letter}</span> ${map.words}</figcaption>
  </figure>`;
