import { html, nothing, type TemplateResult } from 'lit';
import type { LoopView } from '../../state/loop-view.ts';
import type { QuestionView } from '../../state/question-view.ts';
import { section } from '../section.ts';
import { chain, pathStrips } from './path-strip.ts';
import { say } from '../../state/question-texts.ts';

function counterSection({ counter, counterWords, confirm }: QuestionView): TemplateResult | typeof nothing {
  if (counter.length === 0) return nothing;
  const strips = pathStrips(counter, counter.length, confirm, say('counter.list'));
  return section('counter', say('counter.title'), counterWords, strips);
}

function loopSection(loops: readonly LoopView[], words: string): TemplateResult | typeof nothing {
  if (loops.length === 0) return nothing;
  const items = loops.map(
    ({ start, steps, effect }) => html`<li>${chain(start, steps)}<span class="soft small">${effect}</span></li>`,
  );
  return section(
    'loops',
    say('loops.title'),
    words,
    html`<p class="soft small">${say('loops.about')}</p>
      <ul class="loops">
        ${items}
      </ul>`,
  );
}

/** Ways that point otherwise or have no known direction, and what leads back. */
export function answerSections(view: QuestionView): TemplateResult {
  return html`${counterSection(view)} ${loopSection(view.loops, view.loopWords)}`;
}
