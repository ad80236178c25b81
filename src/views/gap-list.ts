import { css, html, nothing, type TemplateResult } from 'lit';
import { type Confirmation, confirmations } from '../state/evidence-choices.ts';
import type { GapView, MissingView } from '../state/path-views.ts';
import { plainWords } from '../state/words.ts';
import { sendIntent } from './send-intent.ts';
import { wordView } from './words-view.ts';
import './copy-text.ts';
import { say } from '../state/question-texts.ts';
import { named } from './named.ts';

function confirm(event: Event): void {
  const select = event.currentTarget as HTMLSelectElement;
  if (confirmations.has(select.value)) sendIntent(select, { type: 'confirm', confirm: select.value });
}

/** A claim that would have to be confirmed: why, and what to look for in the literature. */
export const missingClaim = ({ claim, words, search }: MissingView): TemplateResult =>
  html`${wordView(claim)}
    <p class="soft small">${named(words)}</p>
    <edgewise-copy-text .does=${say('gap.copy')} .text=${search} .about=${plainWords([claim])}></edgewise-copy-text>`;

/** What would have to be confirmed, claim by claim, in the evidence that the reader names. */
export function gapList({ lead, diseases, missing }: GapView, chosen: Confirmation): TemplateResult {
  const options = confirmations.rows.map(
    ({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`,
  );
  const items = missing.map((one) => html`<li>${missingClaim(one)}</li>`);
  const list = html`<ul class="missing">
    ${items}
  </ul>`;
  return html`<p class="lead">
      ${lead}
      <select aria-label=${say('gap.where')} .value=${chosen} @change=${confirm}>
        ${options}
      </select>
      ${named(diseases)}
    </p>
    ${items.length === 0 ? nothing : list}`;
}

/** Styles of the list. */
export const gapLook = css`
  .lead select {
    max-inline-size: 100%;
  }
  .missing li {
    margin-block-start: 0.6rem;
    line-height: 1.4;
  }
  .missing edgewise-copy-text {
    margin-block-start: 0.2rem;
  }
`;
