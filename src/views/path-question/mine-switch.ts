import { css, html, nothing, type TemplateResult } from 'lit';
import type { MineSwitch } from '../../state/derive.ts';
import { classTag } from '../class-badge.ts';
import { sendIntent } from '../send-intent.ts';
import { say } from '../../state/question-texts.ts';

function choose(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  sendIntent(button, { type: 'with-mine', on: button.dataset['on'] === 'yes' });
}

/** The question asked without the reader's drafts and with them: how many ways each has, and which is shown. */
export function mineSwitch(mine: MineSwitch | null): TemplateResult | typeof nothing {
  if (!mine) return nothing;
  const button = (on: boolean, words: string, ways: string): TemplateResult =>
    html`<button
      type="button"
      class="plain"
      data-on=${on ? 'yes' : 'no'}
      aria-pressed=${mine.on === on ? 'true' : 'false'}
      @click=${choose}
    >
      ${words}: <strong>${ways}</strong>
    </button>`;
  return html`<div class="mine-switch" role="group" aria-label=${say('mine.group')}>
    ${classTag('mine')} ${button(false, say('mine.without'), mine.without)} ${button(true, say('mine.with'), mine.with)}
  </div>`;
}

export const mineSwitchLook = css`
  .mine-switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
    margin-block: -0.4rem 1rem;
  }
  .mine-switch [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
  }
  .mine-switch [aria-pressed='true']::before {
    content: '✓ ';
  }
`;
