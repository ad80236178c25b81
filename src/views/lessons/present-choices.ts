import { css, html, nothing, type TemplateResult } from 'lit';
import { sayPresenting } from '../../state/lesson-screen-texts.ts';
import type { Choice } from '../../state/lesson-view.ts';

/** What can be chosen on a slide. */
export interface SlideChoices {
  readonly choices: readonly Choice[];
  /** What was chosen; null where nothing was yet. */
  readonly guess: string | null;
  /** Id of the right answer, once it is told; null before. */
  readonly answer: string | null;
  readonly choose: (event: Event) => void;
}

/** Answers as buttons, each with the digit that chooses it. Once the answer is told it is marked, and what was chosen. */
export function slideChoices({ choices, guess, answer, choose }: SlideChoices): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  const items = choices.map(({ id, label, tag }, at) => {
    const state = answer === null ? '' : id === answer ? 'right' : 'other';
    return html`<li>
      <button
        type="button"
        class=${state}
        data-choice=${id}
        aria-pressed=${id === guess ? 'true' : 'false'}
        aria-disabled=${answer === null ? 'false' : 'true'}
        @click=${choose}
      >
        <span class="digit" aria-hidden="true">${at + 1}</span> ${tag === null ? nothing : html`<b>${tag}</b> `}${label}
        ${state === 'right' ? html`<span><span class="unseen">${sayPresenting('right')}</span><span aria-hidden="true">✓</span></span>` : nothing}
      </button>
    </li>`;
  });
  return html`<ul class="choices" aria-label=${sayPresenting('choices')}>
    ${items}
  </ul>`;
}

/** Arrows up and down go through what can be chosen, and beyond it on and back as elsewhere: some clickers send them. */
export function walkChoices(root: ParentNode, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-choice][aria-disabled="false"]')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = by === 0 || (by === -1 && at < 0) ? undefined : buttons[at + by];
  next?.focus();
  return next !== undefined;
}

export const slideChoicesLook = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    margin-block-start: 0.4em;
  }
  .choices button {
    padding: 0.15em 0.7em;
    border: 2px solid var(--line-strong);
    border-radius: 0.4em;
    background: var(--panel);
    line-height: inherit;
    text-align: start;
  }
  .choices button:focus-visible {
    outline: 4px solid var(--accent);
    outline-offset: 3px;
  }
  .digit {
    padding-inline-end: 0.25em;
    color: var(--ink-soft);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }
  .choices [aria-pressed='true'] {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 0.12em var(--ink);
  }
  .choices [aria-disabled='true'] {
    cursor: default;
  }
  .choices .right {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 650;
  }
  .choices .right .digit {
    color: inherit;
  }
  .choices .other {
    border-color: var(--line);
    color: var(--ink-soft);
  }
  @media (forced-colors: active) {
    .choices .right {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .choices [aria-pressed='true'] {
      border: 4px double;
    }
  }
`;
