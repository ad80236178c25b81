import { html, nothing, type TemplateResult } from 'lit';
import { sayFinding } from '../core/schema/finding-texts.ts';
import type { AboutView } from '../state/about.ts';
import type { Slice } from '../state/derive.ts';
import { dataLanguage } from '../state/languages.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import type { LegendEntry } from '../state/legend.ts';
import { pointedOut } from '../state/legend-pointing.ts';

/** The words beside a map that is pointed at through its legend, and what then stays in full ink. */
export function marksOf({ map }: Slice, pointed: LegendEntry | null) {
  const out = pointed && pointedOut(map.scene, pointed);
  return { lit: out ? null : map.lit, faded: out?.others ?? map.faded, said: out?.words ?? null };
}

/** What one must know about the data. */
function limits({ limits, checked, findings, aside }: AboutView): TemplateResult {
  const known = limits.map((limit) => html`<li lang=${dataLanguage}>${limit}</li>`);
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

/** The line at the foot: how much is shown of what, its release, what to know about it, and the way to the whole page. */
export function foot({ map }: Slice, about: AboutView, address: string | null): TemplateResult {
  const { lens } = map;
  const counted = lens && [lens.status, lens.undrawnWords].filter((words) => words !== '').join('; ');
  return html`<footer>
    <p class="counted" role="status">${counted}</p>
    <p><bdi class="title" lang=${dataLanguage}>${about.title}</bdi>, ${about.release}</p>
    ${limits(about)}
    ${
      address === null
        ? nothing
        : html`<a href=${address} target="_blank" rel="noopener noreferrer">${sayEmbed('open')}</a>`
    }
  </footer>`;
}
