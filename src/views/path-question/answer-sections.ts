import { html, nothing, type TemplateResult } from 'lit';
import type { LoopView } from '../../state/loop-view.ts';
import type { QuestionView } from '../../state/question-view.ts';
import { section } from '../section.ts';
import { chain, pathStrips } from './path-strip.ts';

function counterSection({ counter, counterWords, confirm }: QuestionView): TemplateResult | typeof nothing {
  if (counter.length === 0) return nothing;
  const strips = pathStrips(counter, counter.length, confirm, 'Ways in other directions, best first');
  return section('counter', 'Ways in other directions', counterWords, strips);
}

function loopSection(loops: readonly LoopView[], words: string): TemplateResult | typeof nothing {
  if (loops.length === 0) return nothing;
  const items = loops.map(
    ({ start, steps, effect }) => html`<li>${chain(start, steps)}<span class="soft small">${effect}</span></li>`,
  );
  return section(
    'loops',
    'Feedback loops',
    words,
    html`<p class="soft small">
        No way passes a thing twice, so what leads back to one is listed here and counted in none.
      </p>
      <ul class="loops">
        ${items}
      </ul>`,
  );
}

/** Ways that point otherwise or have no known direction, and what leads back. */
export function answerSections(view: QuestionView): TemplateResult {
  return html`${counterSection(view)} ${loopSection(view.loops, view.loopWords)}`;
}
