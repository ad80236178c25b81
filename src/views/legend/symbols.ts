import { css, html, svg, type TemplateResult } from 'lit';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { GlyphToken } from '../../core/schema/predicates.ts';

const heads: Readonly<Record<GlyphToken, TemplateResult>> = {
  triangle: svg`<path class="head" d="M32 2.5 L41 7 L32 11.5 Z" />`,
  tee: svg`<path class="bar" d="M40 1.5 V12.5" />`,
  diamond: svg`<path class="head" d="M31 7 L36 3.5 L41 7 L36 10.5 Z" />`,
  circle: svg`<circle class="head" cx="37" cy="7" r="3.6" />`,
  none: svg``,
};
const lineEnds: Readonly<Record<GlyphToken, number>> = { triangle: 32, tee: 40, diamond: 31, circle: 33.4, none: 41 };

/** A piece of a line with its head, as the map draws it. Width and dashes in units of the figure, hue by class. */
export function signLine(width: number, dashes: readonly number[], glyph: GlyphToken, hue = ''): TemplateResult {
  return html`<svg class="line ${hue}" width="34" height="14" viewBox="8 0 34 14" aria-hidden="true">
    ${svg`<path d="M9 7 H${lineEnds[glyph]}" stroke-width=${width} stroke-dasharray=${dashes.join(' ') || 'none'} />`}
    ${heads[glyph]}
  </svg>`;
}

/** An outline of a thing, with something that it holds where that is wished. */
export function shape(
  outline: readonly Point[],
  width: number,
  height: number,
  within?: TemplateResult,
): TemplateResult {
  const points = outline.map((point) => point.join(',')).join(' ');
  return html`<svg
    class="shape"
    width=${width + 3}
    height=${height + 3}
    viewBox="${-width / 2 - 1.5} ${-height / 2 - 1.5} ${width + 3} ${height + 3}"
    aria-hidden="true"
  >
    ${svg`<polygon points=${points} class=${within ? 'holds' : ''} />`}${within ?? ''}
  </svg>`;
}

/** Styles of the symbols of a legend. */
export const symbolsLook = css`
  svg {
    flex: none;
  }
  svg.line {
    --hue: var(--ink-soft, #4b5565);
    fill: none;
    stroke: var(--hue);
    stroke-width: 1.5;
  }
  .head {
    stroke-width: 1.5;
    fill: var(--panel, #fff);
  }
  .bar {
    stroke-width: 2.6;
  }
  .human-clinical {
    --hue: var(--class-human-clinical, #005f9e) !important;
  }
  .human-laboratory {
    --hue: var(--class-human-laboratory, #2b8fca) !important;
  }
  .animal {
    --hue: var(--class-animal, #b36b00) !important;
  }
  .hypothesis {
    --hue: var(--class-hypothesis, #ad4c86) !important;
  }
  .assertion {
    --hue: var(--class-assertion, #6f747b) !important;
  }
  .curator {
    --hue: var(--class-curator, #2f7d6b) !important;
  }
  .mine {
    --hue: var(--class-mine, #6b4fb8) !important;
  }
  .tag {
    color: var(--ink, #1c2430);
    font-weight: 700;
  }
  svg.shape {
    fill: var(--panel, #fff);
    stroke: var(--ink, #1c2430);
    stroke-width: 1.1;
  }
  svg.shape .holds {
    fill: var(--tint, #f1f0eb);
    stroke: var(--line-strong, #80858c);
  }
  @media (forced-colors: active) {
    svg.line {
      --hue: CanvasText !important;
    }
    .head,
    svg.shape {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
