import { css, html, type TemplateResult } from 'lit';
import type { KindIcon } from '../core/figure/icons.ts';

/** The icon of a kind of entity, as the map has it; the word beside it says the same. */
export function kindIcon({ path, box, stroke }: KindIcon): TemplateResult {
  const corner = -box / 2;
  return html`<svg
    class="kind-icon"
    width="16"
    height="16"
    viewBox="${corner} ${corner} ${box} ${box}"
    stroke-width=${stroke}
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}

export const kindIconLook = css`
  .kind-icon {
    flex: none;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-linejoin: round;
  }
`;
