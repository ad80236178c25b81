import { html, nothing, type TemplateResult } from 'lit';
import type { PathView, StepView } from '../../state/question-view.ts';
import { classTag } from '../class-badge.ts';
import { sendIntent } from '../send-intent.ts';
import { stepLine } from '../step-line.ts';
import { wordView } from '../words-view.ts';

const signWords = (sign: PathView['sign']): string =>
  sign === 1 ? 'raises' : sign === -1 ? 'lowers' : 'direction unknown';

function choose(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const pressed = button.getAttribute('aria-pressed') === 'true';
  sendIntent(button, { type: 'choose-path', rank: pressed ? null : Number(button.dataset['rank']) });
}

const step = (view: StepView): TemplateResult =>
  html`<span class="hop"
    ><span class="by ${view.class}${view.weakest ? ' weakest' : ''}"
      >${stepLine(view.class, view.glyph)}<span class="unseen">${signWords(view.sign)}</span
      >${classTag(view.class)}</span
    ><bdi class="entity">${view.to}</bdi></span
  >`;

function told(path: PathView): TemplateResult {
  const claims = path.steps.map((view, at) => {
    const links = view.claims.map((claim) => html`<span class="claim">${wordView(claim)}</span>`);
    return html`<li>
      <span class="number">${at + 1}</span>
      <span>${links}<span class="soft small">${view.classLabel}${view.weakest ? ' – weakest' : ''}</span></span>
    </li>`;
  });
  return html`<div class="told">
    <p>${path.text}</p>
    <ol class="steps-told" aria-label="Steps">
      ${claims}
    </ol>
  </div>`;
}

/** What a strip says beneath its steps: the direction where it is asked for, and the weakest step. */
function footOf(path: PathView): string {
  const direct = path.direct ? ['stated directly'] : [];
  const direction = path.showSign ? [signWords(path.sign)] : [];
  return [...direct, ...direction, `weakest: ${path.weakest}`].join(' · ');
}

/** One way: a strip of steps; the chosen one tells itself in words. */
export function pathStrip(path: PathView): TemplateResult {
  const hops = path.steps.map(step);
  return html`<li class=${path.chosen ? 'way chosen' : 'way'}>
    <button
      type="button"
      class="strip"
      aria-pressed=${path.chosen ? 'true' : 'false'}
      data-rank=${path.rank}
      @click=${choose}
    >
      <span class="rank" aria-hidden="true">${path.rank}</span>
      <span class="chain"><bdi class="entity">${path.start}</bdi>${hops}</span>
      <span class="foot small soft">${footOf(path)}</span>
    </button>
    ${path.chosen ? told(path) : nothing}
  </li>`;
}
