import { css, html, svg, type TemplateResult } from 'lit';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import type { GlyphToken } from '../core/schema/predicates.ts';

const heads: Readonly<Record<GlyphToken, TemplateResult>> = {
  triangle: svg`<path d="M30 2.5 L39 7 L30 11.5 Z" class="head" />`,
  tee: svg`<path d="M38 1.5 V12.5" class="bar" />`,
  diamond: svg`<path d="M28 7 L33.5 3 L39 7 L33.5 11 Z" class="head" />`,
  circle: svg`<circle cx="35" cy="7" r="3.8" class="head" />`,
  none: svg``,
};
const ends: Readonly<Record<GlyphToken, number>> = { triangle: 30, tee: 38, diamond: 28, circle: 31, none: 39 };

/** A short line as the map draws it: hue and dashes of the class, arrow head of the sign. Words stand beside it. */
export function stepLine(id: StepClass, glyph: GlyphToken): TemplateResult {
  return html`<svg class="step ${id}" width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
    ${svg`<path d="M1 7 H${ends[glyph]}" class="line" />`}${heads[glyph]}
  </svg>`;
}

/** Styles of the short lines; the hues come with the badges. */
export const stepLines = css`
  svg.step {
    flex: none;
    vertical-align: -0.15em;
    overflow: visible;
  }
  svg.step path,
  svg.step circle {
    fill: none;
    stroke: var(--hue);
    stroke-width: 1.6;
  }
  svg.step .head {
    fill: var(--panel);
  }
  svg.step .bar {
    stroke-width: 2.4;
  }
  svg.step.human-clinical .line {
    stroke-width: 2.8;
  }
  svg.step.animal .line {
    stroke-dasharray: 8 3;
  }
  svg.step.hypothesis .line {
    stroke-dasharray: 2 3;
  }
  svg.step.assertion .line {
    stroke-dasharray: 2 7;
  }
  svg.step.curator .line {
    stroke-dasharray: 8 3 2 3;
  }
`;
