import { html, nothing, type TemplateResult } from 'lit';
import type { FragilityView } from '../../state/fragility-view.ts';
import type { Word } from '../../state/words.ts';
import { wordView } from '../words-view.ts';
import { say } from '../../state/question-texts.ts';
import { named } from '../named.ts';

function list(words: readonly Word[]): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  const items = words.map((word) => html`<li>${wordView(word)}</li>`);
  return html`<ul class="plain-list">
    ${items}
  </ul>`;
}

/** The claims and the studies that an answer hangs on, and the claims behind which no study stands. */
export function fragilityList({ claims, studies, without, remark }: FragilityView): TemplateResult {
  const unstudied = html`<details class="more">
    <summary>${say('fragile.without', { n: without.length })}</summary>
    ${list(without)}
  </details>`;
  return html`<h4>${say('fragile.onStatements')}</h4>
    <p>${named(claims.words)}</p>
    ${list(claims.set)}
    <h4>${say('fragile.onStudies')}</h4>
    <p>${named(studies.words)}</p>
    ${list(studies.set)} ${without.length === 0 ? nothing : unstudied}
    ${remark === null ? nothing : html`<p class="soft small">${remark}</p>`}`;
}
