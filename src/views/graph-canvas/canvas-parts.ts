import { html, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import { say } from '../../state/texts.ts';
import type { MapWalker } from './map-walker.ts';
import type { WalkLine } from './walk-line.ts';
import type { Spoken } from './words.ts';

/** What lies over the drawing: a word beside the pointer. */
export function tooltip(tip: Spoken | null, element: Ref<HTMLDivElement>): TemplateResult {
  return html`<div class="tooltip" aria-hidden="true" ${ref(element)} ?hidden=${!tip}>
    <div>${tip?.main}</div>
    <div class="more">${tip?.more}</div>
  </div>`;
}

/** The line at the foot of the map: seen by those who walk by keyboard, and spoken. Empty where nobody walks. */
export function walkStrip(
  line: WalkLine | null,
  { beside, moved }: Pick<MapWalker, 'beside' | 'moved'>,
): TemplateResult {
  const words = line && [
    line.step === null ? '' : html`<bdi class="step" aria-hidden="true">${line.step}</bdi> `,
    html`<span>${line.text}${line.known === null ? '' : `; ${line.known}`}.</span>`,
    html` <span class="hint">${moved ? say('walk.moved') : beside ? say('walk.neighbours') : line.hint}</span>`,
  ];
  return html`<div class=${line ? 'walked' : 'walked empty'} aria-live="polite">${words}</div>`;
}
