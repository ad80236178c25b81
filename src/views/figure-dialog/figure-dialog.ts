import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { sayFigure } from '../../state/figure-texts.ts';
import { graphFormats, type GraphFormatId } from '../../state/figure-graph.ts';
import { type FigureFormat, figureFormats, type FigureView, type FigureWish } from '../../state/figure-view.ts';
import { dialogLook } from '../dialog-look.ts';
import { base } from '../look.ts';
import { figureSaveEvent, figureWishEvent } from './events.ts';

const look = css`
  dialog {
    --dialog-width: 62rem;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(15rem, 20rem) 1fr;
    gap: 1rem 1.5rem;
    margin-block-start: 0.75rem;
  }
  fieldset {
    margin: 0 0 0.9rem;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 650;
  }
  label {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    padding-block: 0.2rem;
  }
  .select {
    justify-content: space-between;
  }
  select,
  input[type='number'] {
    min-block-size: 2rem;
    max-inline-size: 14rem;
    padding: 0.1rem 0.4rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  input[type='number'] {
    inline-size: 6.5rem;
  }
  .preview {
    display: grid;
    place-items: center;
    min-block-size: 14rem;
    padding: 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--tint);
  }
  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 52vh;
    box-shadow: var(--shadow);
  }
  .faults {
    margin-block-start: 0.6rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--class-animal);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-block-start: 0.9rem;
  }
  .said {
    min-block-size: 1.5em;
    margin-block-start: 0.4rem;
  }
  @media (max-width: 46rem) {
    .parts {
      grid-template-columns: 1fr;
    }
    .preview {
      min-block-size: 8rem;
    }
  }
`;

type Selected = 'preset' | 'theme' | 'letters';
type Switched = 'legend' | 'references';

/** A figure to take away: what of the view, for what, with what around it; how it will look; and the files. */
export class FigureDialogElement extends LitElement {
  static override properties = { view: { attribute: false } };
  static override styles = [base, dialogLook, look];

  declare view: FigureView | null;
  private readonly dialog = createRef<HTMLDialogElement>();

  constructor() {
    super();
    this.view = null;
  }

  /** Open it; the focus comes back to where it was when it is closed. */
  async show(): Promise<void> {
    await this.updateComplete;
    this.dialog.value?.showModal();
  }

  private readonly close = (): void => this.dialog.value?.close();

  /** Keys that are pressed here are not those of the page. */
  private readonly key = (event: KeyboardEvent): void => event.stopPropagation();

  private readonly closed = (): void => void this.dispatchEvent(new Event('close'));

  private wish(change: Partial<FigureWish>): void {
    this.dispatchEvent(new CustomEvent<Partial<FigureWish>>(figureWishEvent, { detail: change }));
  }

  private readonly choose = (event: Event): void =>
    this.wish({ choice: (event.currentTarget as HTMLElement).dataset['id'] ?? '' });

  private readonly select = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLSelectElement;
    // Another size asks for other pixels.
    this.wish({ [name]: value, ...(name === 'preset' ? { pixels: null } : {}) });
  };

  private readonly toggle = (event: Event): void => {
    const { name, checked } = event.currentTarget as HTMLInputElement;
    this.wish({ [name]: checked });
  };

  private readonly measure = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    this.wish({ pixels: Number.isInteger(valueAsNumber) && valueAsNumber > 0 ? valueAsNumber : null });
  };

  private readonly save = (event: Event): void => {
    const { format = '' } = (event.currentTarget as HTMLElement).dataset;
    const detail = format as FigureFormat | GraphFormatId;
    this.dispatchEvent(new CustomEvent<FigureFormat | GraphFormatId>(figureSaveEvent, { detail }));
  };

  private selectOf(name: Selected, rows: FigureView['presets'], chosen: string): TemplateResult {
    const options = rows.map(({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`);
    return html`<label class="select">
      ${sayFigure(`dialog.${name}`)}
      <select name=${name} @change=${this.select}>
        ${options}
      </select>
    </label>`;
  }

  private switchOf(name: Switched, isOn: boolean, isPossible = true): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        name=${name}
        .checked=${isOn && isPossible}
        ?disabled=${!isPossible}
        @change=${this.toggle}
      />
      ${sayFigure(isPossible ? `dialog.${name}` : 'dialog.noList')}
    </label>`;
  }

  private wishes({ wish, choices, presets, themes, letterings, hasList, pixels }: FigureView): TemplateResult {
    const radios = choices.map(
      ({ id, label }) =>
        html`<label>
          <input type="radio" name="choice" data-id=${id} .checked=${id === wish.choice} @change=${this.choose} />
          ${label}
        </label>`,
    );
    return html`<div>
      <fieldset>
        <legend>${sayFigure('dialog.what')}</legend>
        ${radios}
      </fieldset>
      <fieldset>
        <legend>${sayFigure('dialog.how')}</legend>
        ${this.selectOf('preset', presets, wish.preset)} ${this.selectOf('theme', themes, wish.theme)}
        ${this.selectOf('letters', letterings, wish.letters)} ${this.switchOf('legend', wish.legend)}
        ${this.switchOf('references', wish.references, hasList)}
        <label class="select">
          ${sayFigure('dialog.pixels')}
          <input type="number" min="100" step="1" .value=${String(pixels)} @change=${this.measure} />
        </label>
      </fieldset>
    </div>`;
  }

  private result({ hasGraph, preview, size, faults, pixelWords, said }: FigureView): TemplateResult {
    const list = faults.map((fault) => html`<li>${fault}</li>`);
    const button = (format: string, label: string): TemplateResult =>
      html`<button type="button" class="plain" data-format=${format} ?disabled=${!preview} @click=${this.save}>
        ${sayFigure('dialog.save', { format: label })}
      </button>`;
    const buttons = figureFormats.map((format) => button(format, format.toUpperCase()));
    const graphs = graphFormats.rows.map(({ id, label }) => button(id, label));
    return html`<div>
      <div class="preview">
        ${
          preview
            ? html`<img src=${preview.address} alt=${preview.about} />`
            : html`<p role="status">${sayFigure('dialog.drawing')}</p>`
        }
      </div>
      <p class="small soft">${size} ${pixelWords}</p>
      ${
        faults.length > 0
          ? html`<ul class="faults small">
              ${list}
            </ul>`
          : nothing
      }
      <div class="files">${buttons}</div>
      ${
        hasGraph
          ? html`<div class="files"><span class="small soft">${sayFigure('dialog.graph')}</span> ${graphs}</div>`
          : nothing
      }
      <p class="said small" role="status">${said}</p>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    return html`<dialog ${ref(this.dialog)} aria-labelledby="title" @keydown=${this.key} @close=${this.closed}>
      <div class="head">
        <h2 id="title">${sayFigure('dialog.title')}</h2>
        <button type="button" class="close" aria-label=${sayFigure('dialog.close')} @click=${this.close}>×</button>
      </div>
      <p class="small soft">${sayFigure('dialog.about')}</p>
      ${
        this.view.choices.length > 0
          ? html`<div class="parts">${this.wishes(this.view)} ${this.result(this.view)}</div>`
          : html`<p role="status">${this.view.said}</p>`
      }
    </dialog>`;
  }
}

customElements.define('edgewise-figure-dialog', FigureDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-figure-dialog': FigureDialogElement;
  }
}
