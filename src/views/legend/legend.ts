import { html, LitElement, svg, type TemplateResult } from 'lit';
import { MINE } from '../../core/schema/evidence-classes.ts';
import { type LegendEntry, legend } from '../../state/legend.ts';
import { kindIcon, kindIconLook } from '../kind-icon.ts';
import { pointEvent } from './events.ts';
import { legendLook } from './legend-look.ts';
import { shape, signLine, symbolsLook } from './symbols.ts';
import { say } from '../../state/texts.ts';

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

  static override readonly styles = [kindIconLook, symbolsLook, legendLook];

  override render(): TemplateResult {
    const { classes: all, heads: signs, widths, shapes, shapeSize, containers } = legend();
    const classes = this.mine ? all : all.filter(({ id }) => id !== MINE);
    const { width, height } = shapeSize;
    const part = svg`<rect x="-9" y="-4" width="18" height="9" rx="2" />`;
    return html`
      <dl>
        ${row(
          say('legend.known'),
          classes.map(({ id, tag, label, width: stroke, dashes }) => [
            signLine(stroke, dashes, 'none', id),
            html`<span class="tag">${tag}</span>${label}`,
          ]),
          { entries: classes.map(({ id }) => ({ kind: 'class', id })), point: this.point },
        )}
      </dl>
      <div class="signs">
        <dl>
          ${row(
            say('legend.does'),
            signs.map(({ glyph, label, width: stroke }) => [signLine(stroke, [], glyph), label]),
            { entries: signs.map(({ glyph }) => ({ kind: 'head', id: glyph })), point: this.point },
          )}
        </dl>
        <details>
          <summary>${say('legend.more')}</summary>
          <dl>
            ${row(
              say('legend.studies'),
              widths.map(({ label, width: stroke }) => [signLine(stroke, [], 'none'), label]),
            )}
            ${row(
              say('legend.kind'),
              shapes.map(({ label, outline, icon }) => [
                html`${shape(outline, width, height)}${kindIcon(icon)}`,
                label,
              ]),
            )}
            ${row(
              say('legend.boxes'),
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
