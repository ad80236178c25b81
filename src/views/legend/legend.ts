import { html, LitElement, svg, type TemplateResult } from 'lit';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { GlyphToken } from '../../core/schema/predicates.ts';
import { MINE } from '../../core/schema/evidence-classes.ts';
import { type LegendEntry, legend } from '../../state/legend.ts';
import { kindIcon, kindIconLook } from '../kind-icon.ts';
import { pointEvent } from './events.ts';
import { legendLook } from './legend-look.ts';

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
  static override properties = { said: { attribute: false }, mine: { attribute: false } };

  /** What is pointed at means this. */
  declare said: string | null;
  /** There is something of the reader's own on the map. */
  declare mine: boolean;

  constructor() {
    super();
    this.said = null;
    this.mine = false;
  }

  private readonly point = (event: Event): void => {
    const { kind, id = '' } = (event.currentTarget as HTMLElement).dataset;
    // A finger leaves at once, and its tap need not bring the focus.
    const on = ['pointerenter', 'focus', 'click'].includes(event.type);
    const detail: LegendEntry | null = on ? { kind: kind === 'class' ? 'class' : 'head', id } : null;
    this.dispatchEvent(new CustomEvent(pointEvent, { detail, bubbles: true, composed: true }));
  };

  static override readonly styles = [kindIconLook, legendLook];

  override render(): TemplateResult {
    const { classes: all, heads: signs, widths, shapes, shapeSize, containers } = legend();
    const classes = this.mine ? all : all.filter(({ id }) => id !== MINE);
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
          <summary>Widths, kinds and boxes</summary>
          <dl>
            ${row(
              'Studies',
              widths.map(({ label, width: stroke }) => [line(stroke, [], 'none'), label]),
            )}
            ${row(
              'Kind',
              shapes.map(({ label, outline, icon }) => [
                html`${shape(outline, width, height)}${kindIcon(icon)}`,
                label,
              ]),
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
