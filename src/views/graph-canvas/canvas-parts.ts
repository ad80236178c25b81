import { html, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Scene, SceneBand } from '../../core/figure/scene.ts';
import { say } from '../../state/texts.ts';
import type { Target } from './nearest.ts';
import { inWords, type Spoken } from './words.ts';

/** What the scene does not hold. */
export interface Tellers {
  /** How a claim is known, in words. */
  readonly known: (claim: string) => string;
  /** How many claims of an entity the scene leaves out. */
  readonly more: (entity: string) => number;
}

/** Where the keyboard stands, in words. */
export interface WalkLine {
  /** The step as it is drawn, from where one comes to where it leads; null on an entity. */
  readonly step: string | null;
  readonly text: string;
  /** How the claim is known. */
  readonly known: string | null;
  /** Which claim of how many, and what the keys do here. */
  readonly hint: string;
}

/** What is said of what the pointer is at. */
export function pointedOut(scene: Scene, target: Target, more: Tellers['more']): Spoken | null {
  const said = inWords(scene, target);
  const n = said && target.kind === 'entity' ? more(target.id) : 0;
  return said && n > 0 ? { ...said, more: `${said.more} · ${say('part.more', { n })}` } : said;
}

/** What lies over the drawing: a word beside the pointer. */
export function tooltip(tip: Spoken | null, element: Ref<HTMLDivElement>): TemplateResult {
  return html`<div class="tooltip" aria-hidden="true" ${ref(element)} ?hidden=${!tip}>
    <div>${tip?.main}</div>
    <div class="more">${tip?.more}</div>
  </div>`;
}

/** At the edge of the map while the band lies beyond it: the way there. */
export function bandButton(band: SceneBand | null, go: () => void, element: Ref<HTMLButtonElement>): TemplateResult {
  return html`<button type="button" class="to-band" title=${say('map.toBand')} hidden @click=${go} ${ref(element)}>
    ${band?.title}
  </button>`;
}

/** The line at the foot of the map: seen by those who walk by keyboard, and spoken. Empty where nobody walks. */
export function walkStrip(line: WalkLine | null): TemplateResult {
  const words = line && [
    line.step === null ? '' : html`<bdi class="step" aria-hidden="true">${line.step}</bdi> `,
    html`<span>${line.text}${line.known === null ? '' : `; ${line.known}`}.</span>`,
    html` <span class="hint">${line.hint}</span>`,
  ];
  return html`<div class=${line ? 'walked' : 'walked empty'} aria-live="polite">${words}</div>`;
}
