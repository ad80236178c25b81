import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { GlyphToken } from '../../core/schema/predicates.ts';
import { type LegendEntry, legend } from '../../state/legend.ts';
import { pointEvent } from './events.ts';

const heads: Readonly<Record<GlyphToken, TemplateResult>> = {
  triangle: svg`<path class="head" d="M32 2.5 L41 7 L32 11.5 Z" />`,
  tee: svg`<path class="bar" d="M40 1.5 V12.5" />`,
  diamond: svg`<path class="head" d="M31 7 L36 3.5 L41 7 L36 10.5 Z" />`,
  circle: svg`<circle class="head" cx="37" cy="7" r="3.6" />`,
  none: svg``,
};
const lineEnds: Readonly<Record<GlyphToken, number>> = { triangle: 32, tee: 40, diamond: 31, circle: 33.4, none: 41 };

function line(width: number, dashes: readonly number[], glyph: GlyphToken, hue = ''): TemplateResult {
  return html`<svg class="line ${hue}" width="34" height="14" viewBox="8 0 34 14" aria-hidden="true">
    ${svg`<path d="M9 7 H${lineEnds[glyph]}" stroke-width=${width} stroke-dasharray=${dashes.join(' ') || 'none'} />`}
    ${heads[glyph]}
  </svg>`;
}

function shape(outline: readonly Point[], width: number, height: number, within?: TemplateResult): TemplateResult {
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

function row(
  title: string,
  items: readonly (readonly [drawing: TemplateResult, words: TemplateResult | string])[],
  pointing?: { readonly entries: readonly LegendEntry[]; readonly point: (event: Event) => void },
): TemplateResult {
  const list = items.map(([drawing, words], at) => {
    const entry = pointing?.entries[at];
    if (!pointing || !entry) return html`<li>${drawing}${words}</li>`;
    const { point } = pointing;
    return html`<li>
      <button
        type="button"
        data-kind=${entry.kind}
        data-id=${entry.id}
        aria-describedby="said"
        @pointerenter=${point}
        @pointerleave=${point}
        @focus=${point}
        @blur=${point}
        @click=${point}
      >
        ${drawing}${words}
      </button>
    </li>`;
  });
  return html`<div>
    <dt>${title}</dt>
    <dd>
      <ul>
        ${list}
      </ul>
    </dd>
  </div>`;
}

/** The legend of the map: every drawing that the map uses, beside its meaning. Pointed at, it explains itself on the map. */
export class MapLegend extends LitElement {
  static override properties = { said: { attribute: false } };

  /** What is pointed at means this. */
  declare said: string | null;

  constructor() {
    super();
    this.said = null;
  }

  private readonly point = (event: Event): void => {
    const { kind, id = '' } = (event.currentTarget as HTMLElement).dataset;
    // A finger leaves at once, and its tap need not bring the focus.
    const on = ['pointerenter', 'focus', 'click'].includes(event.type);
    const detail: LegendEntry | null = on ? { kind: kind === 'class' ? 'class' : 'head', id } : null;
    this.dispatchEvent(new CustomEvent(pointEvent, { detail, bubbles: true, composed: true }));
  };

  static override readonly styles = css`
    :host {
      position: relative;
      z-index: 2;
      display: block;
      padding: 0.35rem 0.9rem;
      color: var(--ink, #1c2430);
      background: var(--panel, #fff);
      font: 400 0.8125rem / 1.35 var(--font, 'Noto Sans Variable', 'Noto Sans', sans-serif);
    }
    dl,
    dd,
    ul {
      margin: 0;
      padding: 0;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.9rem;
    }
    dt {
      flex: none;
      inline-size: 5.4rem;
      color: var(--ink-soft, #4b5565);
    }
    dd {
      flex: 1 1 12rem;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8rem;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.35rem;
    }
    .signs {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.2rem;
    }
    details[open] {
      flex: 1 1 100%;
    }
    summary {
      inline-size: fit-content;
      padding-block: 0.1rem;
      color: var(--accent, #0b5394);
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 2px solid var(--accent, #0b5394);
      outline-offset: 2px;
    }
    li button {
      display: flex;
      align-items: center;
      gap: 0.35rem;
      min-block-size: 1.5rem;
      padding: 0 0.15rem;
      border: 0;
      border-radius: 3px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: help;
    }
    li button:hover {
      background: var(--accent-tint, #e6eff8);
    }
    li button:focus-visible {
      outline: 2px solid var(--accent, #0b5394);
    }
    p {
      position: absolute;
      inset-block-end: 100%;
      inset-inline: 0;
      margin: 0;
      padding: 0.4rem 0.9rem;
      border-block-start: 1px solid var(--line, #dcdad3);
      background: var(--panel, #fff);
      font-size: 0.875rem;
    }
    p:empty {
      display: none;
    }
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
    @media print {
      details > * {
        display: block;
      }
    }
  `;

  override render(): TemplateResult {
    const { classes, heads: signs, widths, shapes, shapeSize, containers } = legend();
    const { width, height } = shapeSize;
    const part = svg`<rect x="-9" y="-4" width="18" height="9" rx="2" />`;
    return html`
      <dl>
        ${row(
          'How known',
          classes.map(({ id, tag, label, width: stroke, dashes }) => [
            line(stroke, dashes, 'none', id),
            html`<span class="tag">${tag}</span>${label}`,
          ]),
          { entries: classes.map(({ id }) => ({ kind: 'class', id })), point: this.point },
        )}
      </dl>
      <div class="signs">
        <dl>
          ${row(
            'What it does',
            signs.map(({ glyph, label, width: stroke }) => [line(stroke, [], glyph), label]),
            { entries: signs.map(({ glyph }) => ({ kind: 'head', id: glyph })), point: this.point },
          )}
        </dl>
        <details>
          <summary>Widths, outlines and boxes</summary>
          <dl>
            ${row(
              'Studies',
              widths.map(({ label, width: stroke }) => [line(stroke, [], 'none'), label]),
            )}
            ${row(
              'Outline',
              shapes.map(({ label, outline }) => [shape(outline, width, height), label]),
            )}
            ${row(
              'Box',
              containers.map(({ label, outline }) => [shape(outline, width, height, part), label]),
            )}
          </dl>
        </details>
      </div>
      <p id="said" role="status">${this.said}</p>
    `;
  }
}

customElements.define('edgewise-legend', MapLegend);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-legend': MapLegend;
  }
}
