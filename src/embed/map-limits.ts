import { html, type TemplateResult } from 'lit';
import { sayFinding } from '../core/schema/finding-texts.ts';
import type { AboutView } from '../state/about.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import { dataLanguage } from '../views/data-language.ts';

/** What one must know about the data. */
export function limits({ limits, checked, findings, aside }: AboutView): TemplateResult {
  const known = limits.map((limit) => html`<li lang=${dataLanguage()}>${limit}</li>`);
  const found = findings.map(({ place, message, remedy }) => html`<li>${message} (${place}) ${remedy}</li>`);
  const left = aside.map(
    ({ kind, id, place, rules }) => html`<li>${sayFinding(`noun.${kind}`)} ${id} (${place}): ${rules}</li>`,
  );
  return html`<details class="limits">
    <summary>${sayEmbed('about')}</summary>
    <div class="over">
      <ul>
        ${known}
      </ul>
      <p>${checked}</p>
      <ul>
        ${found}${left}
      </ul>
    </div>
  </details>`;
}
