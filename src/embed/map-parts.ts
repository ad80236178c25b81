import { html, nothing, type TemplateResult } from 'lit';
import type { Slice } from '../state/derive.ts';
import type { HeadView } from '../state/head-view.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import type { LegendEntry } from '../state/legend.ts';
import { pointedOut } from '../state/legend-pointing.ts';
import { dataLanguage } from '../views/data-language.ts';

/** The words beside a map that is pointed at through its legend, and what then stays in full ink. */
export function marksOf({ map }: Slice, pointed: LegendEntry | null) {
  const out = pointed && pointedOut(map.scene, pointed);
  return { lit: out ? null : map.lit, faded: out?.others ?? map.faded, said: out?.words ?? null };
}

/**
 * The line at the foot: how much is shown of what, its release, what to know about it, and the way to the whole page.
 *
 * @param limits what one must know about the data, as soon as it can be told
 */
export function foot(
  { map }: Slice,
  { title, release }: HeadView,
  limits: TemplateResult | typeof nothing,
  address: string | null,
): TemplateResult {
  const { lens } = map;
  const counted = lens && [lens.status, lens.undrawnWords].filter((words) => words !== '').join('; ');
  return html`<footer>
    <p class="counted" role="status">${counted}</p>
    <p><bdi class="title" lang=${dataLanguage()}>${title}</bdi>, ${release}</p>
    ${limits}
    ${
      address === null
        ? nothing
        : html`<a href=${address} target="_blank" rel="noopener noreferrer">${sayEmbed('open')}</a>`
    }
  </footer>`;
}
