import { html, nothing, type TemplateResult } from 'lit';
import { sayPresenting, sayScreen } from '../../state/lesson-screen-texts.ts';
import type { PresentWish } from '../../state/present-keys.ts';
import type { QrCode } from '../../state/qr-code.ts';
import { codeDrawing } from './step-link.ts';

/** What can be done while presenting, with the keys that do the same. */
export function presentTools(press: (event: Event) => void): TemplateResult {
  const button = (wish: PresentWish, label: string, key: string): TemplateResult =>
    html`<button type="button" data-wish=${wish} title="${label} (${key})" @click=${press}>${label}</button>`;
  return html`<div class="tools">
    ${button('previous', sayPresenting('previous'), '←')} ${button('next', sayPresenting('next'), '→')}
    ${button('blank', sayPresenting('blank'), 'B')} ${button('timer', sayPresenting('timer'), 'T')}
    ${button('notes', sayPresenting('notes'), 'N')} ${button('code', sayPresenting('code'), 'Q')}
    ${button('contrast', sayPresenting('contrast'), 'C')} ${button('screen', sayPresenting('screen'), 'F')}
    ${button('help', sayPresenting('help'), '?')} ${button('end', sayPresenting('end'), 'Esc')}
  </div>`;
}

/** A code to scan, in place of the slide; or that the link is too long for one. */
export const scanView = (code: QrCode | null): TemplateResult =>
  html`<div class="scan">
    ${code ? codeDrawing(code) : nothing}
    <p>${code ? sayPresenting('scan') : sayScreen('code.long')}</p>
  </div>`;
