import { css, html, nothing, type TemplateResult } from 'lit';
import type { Confirmation } from '../../state/evidence-choices.ts';
import type { PathView, StepView, ToldView } from '../../state/path-views.ts';
import { say } from '../../state/question-texts.ts';
import { classTag } from '../class-badge.ts';
import { gapList } from '../gap-list.ts';
import { sendIntent } from '../send-intent.ts';
import { stepLine } from '../step-line.ts';
import { plainWords } from '../../state/words.ts';
import { named } from '../named.ts';
import { wordsView } from '../words-view.ts';
import { dataLanguage } from '../data-language.ts';

const signWords = (sign: PathView['sign']): string =>
  sign === 1 ? say('sign.raises') : sign === -1 ? say('sign.lowers') : say('sign.unknown');

function choose(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const pressed = button.getAttribute('aria-pressed') === 'true';
  const counter = button.dataset['side'] === 'counter';
  const rank = pressed ? null : Number(button.dataset['rank']);
  sendIntent(button, { type: 'choose-path', rank, ...(counter ? { counter } : {}) });
}

const step = (view: StepView): TemplateResult =>
  html`<span class="hop"
    ><span class="by ${view.class}${view.weakest ? ' weakest' : ''}"
      >${stepLine(view.class, view.glyph)}<span class="unseen">${signWords(view.sign)}</span
      >${view.assumed ? html`<span class="assumed small">${say('assumed')}</span>` : nothing}${classTag(view.class)}</span
    ><bdi class="entity" lang=${dataLanguage()}>${view.to}</bdi></span
  >`;

/** The steps of a way, or of a loop, in one line that breaks between them. */
export function chain(start: string, steps: readonly StepView[]): TemplateResult {
  const hops = steps.map(step);
  return html`<span class="chain"><bdi class="entity" lang=${dataLanguage()}>${start}</bdi>${hops}</span>`;
}

/** Styles of such lines. */
export const chainLook = css`
  /* A way leads from the left to the right in every language, as its lines do. */
  .chain {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.3rem;
    font-size: 0.875rem;
    line-height: 1.55;
  }
  .entity {
    font-weight: 600;
  }
  .hop {
    display: inline-flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.1rem 0.35rem;
  }
  .by {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.2rem;
    white-space: nowrap;
  }
  .weakest .tag {
    border-style: dashed;
  }
`;

const sentence = ({ kind, words }: ToldView): TemplateResult =>
  html`<li class=${kind}>
    ${kind === 'jump' ? html`<span aria-hidden="true">≈</span>` : nothing}<span
      >${kind === 'jump' ? named(plainWords(words)) : wordsView(words)}</span
    >
  </li>`;

function told(path: PathView, confirm: Confirmation): TemplateResult {
  const sentences = path.told.map(sentence);
  return html`<div class="told">
    <ul class="sentences" aria-label=${say('known')}>
      ${sentences}
    </ul>
    ${path.gap === null ? nothing : html`<div class="gap">${gapList(path.gap, confirm)}</div>`}
  </div>`;
}

/** What a strip says beneath its steps: the direction where it is asked for, and the weakest step. */
function footOf(path: PathView): string {
  const direct = path.direct ? [say('direct')] : [];
  const direction = path.showSign ? [signWords(path.sign)] : [];
  const strength = path.strength === null ? [] : [path.strength];
  return [...direct, ...direction, ...strength, path.weakest].join(' · ');
}

/** One way: a strip of steps; the chosen one tells itself in words. */
export function pathStrip(path: PathView, confirm: Confirmation): TemplateResult {
  return html`<li class=${path.chosen ? 'way chosen' : 'way'}>
    <button
      type="button"
      class="strip"
      aria-pressed=${path.chosen ? 'true' : 'false'}
      data-rank=${path.rank}
      data-side=${path.counter ? 'counter' : 'answer'}
      @click=${choose}
    >
      <span class="rank" aria-hidden="true">${path.rank}</span>
      ${chain(path.start, path.steps)}
      <span class="foot small soft">${footOf(path)}</span>
    </button>
    ${path.chosen ? told(path, confirm) : nothing}
  </li>`;
}

/** Ways, best first; those of equal rank stand together, since their order means nothing. */
export function pathStrips(
  paths: readonly PathView[],
  shown: number,
  confirm: Confirmation,
  label: string,
): TemplateResult {
  const groups = new Map<number, PathView[]>();
  for (const path of paths) groups.set(path.group, [...(groups.get(path.group) ?? []), path]);
  const items = [...groups.values()].map((group) => {
    const strips = group.filter(({ rank }) => rank <= shown).map((path) => pathStrip(path, confirm));
    if (strips.length === 0) return nothing;
    if (group.length === 1) return strips;
    return html`<li class="tie">
      <p class="tie-words small soft">${say('tie.ways', { n: group.length })}</p>
      <ol class="ways">
        ${strips}
      </ol>
    </li>`;
  });
  return html`<ol class="ways" aria-label=${label}>
    ${items}
  </ol>`;
}
