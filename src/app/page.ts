import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { HeadView } from '../state/head-view.ts';
import type { Slice } from '../state/derive.ts';
import type { LegendEntry } from '../state/legend.ts';
import { pointedOut } from '../state/legend-pointing.ts';
import type { DisagreementDesk } from '../state/disagreement-desk.ts';
import type { DraftDesk } from '../state/draft-desk.ts';
import { panes } from '../state/panes.ts';
import { MINE } from '../core/schema/evidence-classes.ts';
import { say } from '../state/texts.ts';
import type { Loaded } from '../state/loaded.ts';
import type { ReaderTexts } from '../state/reader-texts.ts';
import type { Found } from '../state/search.ts';
import type { Session } from '../state/session.ts';
import type { TakenAlong } from '../state/taken-along.ts';
import type { AnswerWork } from '../views/answer-parts/answer-parts.ts';
import type { LargeState } from '../views/large-bar/large-bar.ts';
import type { Notice } from '../views/notice-list/notice-list.ts';
import { cardPanel } from '../views/card-panel.ts';
import type { FirstStep } from '../state/first-steps.ts';
import type { PlaceState } from '../state/place-wishes.ts';
import type { Preferences } from '../state/preferences.ts';
import { helpDialog } from './help.ts';
import type { PageActions, PageRefs, PaneView, WholeSet } from './page-parts.ts';
import { moveButtons } from './move-buttons.ts';
import { rail } from './rail.ts';
import { nameOfData } from '../views/words-view.ts';
import { bundleSwitch, sameLine } from '../views/same-line.ts';

/** All that the page shows. */
export interface PageState {
  readonly loaded: Loaded;
  readonly opened: HeadView;
  readonly session: Session;
  readonly slice: Slice;
  readonly notices: readonly Notice[];
  readonly search: (text: string) => Promise<Found>;
  readonly work: AnswerWork;
  /** The texts that the reader gave; null until they can be looked into. */
  readonly texts: ReaderTexts | null;
  /** Said above everything while a slice of a large data set is shown. */
  readonly large: LargeState | null;
  readonly whole: WholeSet | null;
  readonly preferences: Preferences;
  /** What a newcomer can do first; empty for everybody else. */
  readonly firstSteps: readonly FirstStep[];
  /** For taking along; undefined until it is loaded. */
  readonly taken: TakenAlong | undefined;
  /** What can be done about what this reader moved on the map. */
  readonly places: PlaceState;
  /** What is shown is being laid out anew. */
  readonly tidying: boolean;
  readonly desk: DraftDesk | null;
  /** What the reader says of the evidence; null until it is loaded, and where nothing can be said. */
  readonly own: DisagreementDesk | null;
  readonly begun: { readonly name: string } | null;
  /** Gives citations of what is shown; null while it is not loaded. */
  readonly citeAs: TemplateResult | null;
  /** Offers to add what is shown to a lesson; null while it is not loaded, and where there can be none. */
  readonly addStep: TemplateResult | null;
  /** The picture that the page came with, shown until the map is drawn. */
  readonly still: HTMLElement | null;
  /** What of the legend is pointed at. */
  readonly pointed: LegendEntry | null;
  /** Draws the pane that is shown; null where that is the map. */
  readonly pane: PaneView | null;
}

function head(state: PageState, actions: PageActions, refs: PageRefs): TemplateResult {
  const { opened, session, search } = state;
  return html`<header class="head">
    <div class="brand">
      <span class="name">Edgewise</span>
      <h1>${nameOfData(opened.title)}</h1>
      <span class="release">${opened.release}</span>
      <button type="button" class="limits" @click=${actions.toLimits}>
        ${say('head.limits')}<span> ${say('head.ofData')}</span>
      </button>
    </div>
    <edgewise-sources-switch .reach=${session.reach}></edgewise-sources-switch>
    <edgewise-search-box ${ref(refs.search)} .search=${search}></edgewise-search-box>
    <edgewise-share-sheet .taken=${state.taken}>${state.addStep}${state.citeAs}</edgewise-share-sheet>
    <button type="button" aria-label=${say('help')} title=${say('help')} @click=${actions.help}>?</button>
  </header>`;
}

/** How much of the map is shown, and the way back to all of it. */
const partBar = (part: string, actions: PageActions): TemplateResult =>
  html`<span class="part"
    ><span role="status">${part}</span>
    <button type="button" @click=${actions.wholeMap}>${say('map.whole')}</button></span
  >`;

function map(
  { session, slice, still, pointed, places, tidying, large }: PageState,
  actions: PageActions,
  refs: PageRefs,
): TemplateResult {
  const { scene, selection, lit, faded, lens, part, tidied, known, more } = slice.map;
  const canTidy = !large && !tidied && (part !== null || scene.edges.some((edge) => edge.class === MINE));
  const out = pointed && pointedOut(scene, pointed);
  return html`<section class="map" aria-label=${say('map')}>
    <div class="tools">
      <edgewise-lens-bar .view=${lens}></edgewise-lens-bar>
      <span class="end">
        ${bundleSwitch(session.bundled)}
        <button type="button" title=${say('map.fitTitle')} @click=${actions.fit}>${say('map.fit')}</button>
        <button type="button" @click=${actions.toTable}>${say('map.asTable')}</button>
      </span>
      ${part === null ? nothing : partBar(part, actions)}
    </div>
    <div class="canvas">
      <edgewise-graph-canvas
        ${ref(refs.canvas)}
        .scene=${scene}
        .selection=${selection}
        .lit=${out ? null : lit}
        .faded=${out?.others ?? faded}
        .known=${known}
        .more=${more}
        >${still}</edgewise-graph-canvas
      >
      ${moveButtons(places, tidying ? 'going-on' : canTidy ? 'offered' : 'idle', actions)}
    </div>
    <edgewise-legend .said=${out?.words ?? null} .mine=${slice.mine !== null}></edgewise-legend>
  </section>`;
}

function question({ slice, work, firstSteps }: PageState, refs: PageRefs): TemplateResult {
  return html`<section class="question" aria-label=${say('question')} tabindex="-1">
    ${firstSteps.length > 0 ? html`<edgewise-first-steps .steps=${firstSteps}></edgewise-first-steps>` : nothing}
    <edgewise-path-question
      ${ref(refs.question)}
      .view=${slice.question}
      .answered=${slice.answered}
      .work=${work}
      .mine=${slice.mine}
    ></edgewise-path-question>
  </section>`;
}

function card({ slice, texts, own, large }: PageState, refs: PageRefs): TemplateResult | typeof nothing {
  if (!slice.card) return nothing;
  return html`<aside class="card" aria-label=${say('card')} tabindex="-1">
    ${cardPanel(slice, texts, large?.own ?? own?.values() ?? null, refs.card)} ${sameLine(slice.sameLine)}
  </aside>`;
}

/** The whole page: the rail, one pane, and the card of what is chosen. The map stays, hidden, while other panes are shown. */
export function page(state: PageState, actions: PageActions, refs: PageRefs): TemplateResult {
  const { session, slice, opened, desk, own, begun, pane } = state;
  const { hasMap } = panes.row(session.pane);
  const other = pane
    ? html`<div class="pane">
        ${pane({ loaded: state.loaded, session, slice, opened, large: state.large !== null, whole: state.whole, texts: state.texts, desk, own, begun, actions, refs })}
      </div>`
    : nothing;
  return html`<button type="button" class="skip" @click=${actions.toMap}>${say('skip.map')}</button>
    <button type="button" class="skip" @click=${actions.toText}>${say('skip.text')}</button>
    <button type="button" class="skip" @click=${actions.toTable}>${say('skip.table')}</button>
    ${head(state, actions, refs)}
    <div class="body">
      ${rail(session.pane, actions)}
      <main class=${slice.card ? 'work with-card' : 'work'} data-pane=${session.pane}>
        <div class="above">
          <edgewise-notice-list .notices=${state.notices}></edgewise-notice-list>
          ${
            state.large
              ? html`<edgewise-large-bar .state=${state.large} .find=${state.search}></edgewise-large-bar>`
              : nothing
          }
        </div>
        <div class="with-map" ?hidden=${!hasMap}>${map(state, actions, refs)} ${question(state, refs)}</div>
        ${other} ${card(state, refs)}
      </main>
    </div>
    ${helpDialog(state.preferences, actions, refs)}
    <edgewise-glossary ${ref(refs.glossary)}></edgewise-glossary>`;
}
