import { html, nothing, type TemplateResult } from 'lit';
import type { Slice } from '../state/derive.ts';
import { say } from '../state/texts.ts';
import { sendIntent } from './send-intent.ts';

/** The other claims on the line that is selected, where parallel claims are drawn as one. */
export function sameLine(claims: Slice['sameLine']): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing;
  const open = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    sendIntent(button, { type: 'select', kind: 'claim', id: button.dataset['claim'] ?? '' });
  };
  const items = claims.map(
    ({ id, sentence }) =>
      html`<li><button type="button" class="link" data-claim=${id} @click=${open}>${sentence}</button></li>`,
  );
  return html`<nav class="same-line" aria-label=${say('line.same')}>
    <p>${say('line.same.lead')}</p>
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** The switch that draws parallel claims as one line. */
export function bundleSwitch(bundled: boolean): TemplateResult {
  const turn = (event: Event): void => sendIntent(event.currentTarget as HTMLElement, { type: 'bundle', on: !bundled });
  return html`<button
    type="button"
    aria-pressed=${bundled ? 'true' : 'false'}
    title=${say('line.bundle.about')}
    @click=${turn}
  >
    ${say('line.bundle')}
  </button>`;
}
