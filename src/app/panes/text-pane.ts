import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { MapView } from '../../state/derive.ts';
import { mapText } from '../../state/map-text.ts';
import { remember } from '../../state/remember.ts';
import type { Telling } from '../../state/telling.ts';
import '../../views/map-text/map-text.ts';
import type { PaneView } from '../page-parts.ts';

/** What of the map the text is made from: it is made anew only where one of these changes. */
type Shown = [
  scene: MapView['scene'],
  whole: MapView['whole'],
  lit: MapView['lit'],
  faded: MapView['faded'],
  lens: MapView['lens'],
  part: MapView['part'],
];

/** The map in words. */
export function createPane(): PaneView {
  const text = remember((telling: Telling, ...[scene, whole, lit, faded, lens, part]: Shown) =>
    mapText(telling, { scene, whole, lit, faded, lens, part }),
  );
  return ({ slice, refs }) => {
    const { scene, whole, lit, faded, lens, part, selection } = slice.map;
    return html`<section class="text" aria-label="The map in words">
      <edgewise-map-text
        ${ref(refs.heading)}
        .view=${text(slice.telling, scene, whole, lit, faded, lens, part)}
        .selection=${selection}
      ></edgewise-map-text>
    </section>`;
  };
}
