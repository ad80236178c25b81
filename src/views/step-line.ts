import { css, html, svg, type TemplateResult } from 'lit';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import type { GlyphToken } from '../core/schema/predicates.ts';

const heads: Readonly<Record<GlyphToken, TemplateResult>> = {
  triangle: svg`<path d="M22 2.5 L31 7 L22 11.5 Z" class="head" />`,
  tee: svg`<path d="M30 1.5 V12.5" class="bar" />`,
  diamond: svg`<path d="M20 7 L25.5 3 L31 7 L25.5 11 Z" class="head" />`,
  circle: svg`<circle cx="27" cy="7" r="3.8" class="head" />`,
  none: svg``,
};
const ends: Readonly<Record<GlyphToken, number>> = { triangle: 22, tee: 30, diamond: 20, circle: 23, none: 31 };

/** A short line as the map draws it: hue and dashes of the class, arrow head of the sign. Words stand beside it. */
export function stepLine(id: StepClass, glyph: GlyphToken): TemplateResult {
  return html`<svg class="step ${id}" width="32" height="14" viewBox="0 0 32 14" aria-hidden="true">
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
    stroke-dasharray: 6 3;
  }
  svg.step.hypothesis .line {
    stroke-dasharray: 2 3;
  }
  svg.step.assertion .line {
    stroke-dasharray: 2 6;
  }
  svg.step.curator .line {
    stroke-dasharray: 6 3 2 3;
  }
  svg.step.mine .line {
    stroke-dasharray: 4 4;
  }
`;
