import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import type { UsedLegend } from '../../state/used-legend.ts';
import { kindIcon } from '../kind-icon.ts';
import { shape, signLine } from '../legend/symbols.ts';

/** What the symbols of one figure mean, and no others: one row that wraps. */
export function stageLegend(legend: UsedLegend | null): TemplateResult | typeof nothing {
  if (!legend) return nothing;
  const { width, height } = legend.shapeSize;
  const part = svg`<rect x="-9" y="-4" width="18" height="9" rx="2" />`;
  const items = [
    ...legend.classes.map(
      ({ id, tag, label, width: stroke, dashes }) =>
        html`<li>${signLine(stroke, dashes, 'none', id)}<b>${tag}</b>${label}</li>`,
    ),
    ...legend.heads.map(({ glyph, label, width: stroke }) => html`<li>${signLine(stroke, [], glyph)}${label}</li>`),
    ...(legend.widths.length > 1
      ? legend.widths.map(
          ({ label, width: stroke }) =>
            html`<li>${signLine(stroke, [], 'none')}${sayScreen('symbols.width', { label })}</li>`,
        )
      : []),
    ...legend.shapes.map(
      ({ label, outline, icon }) => html`<li>${shape(outline, width, height)}${kindIcon(icon)}${label}</li>`,
    ),
    ...legend.containers.map(({ label, outline }) => html`<li>${shape(outline, width, height, part)}${label}</li>`),
  ];
  return html`<ul class="symbols">
    ${items}
  </ul>`;
}

/** Its size is that of the type around it. */
export const stageLegendLook = css`
  .symbols {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.3em;
  }
  .symbols li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .symbols svg.line {
    inline-size: 2.4em;
    block-size: 1em;
  }
  .symbols svg.shape {
    inline-size: 2.3em;
    block-size: 1.3em;
  }
  .symbols .kind-icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
`;
