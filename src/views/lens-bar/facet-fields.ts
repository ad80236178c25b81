import { css, html, type TemplateResult } from 'lit';
import type { FacetView, LensView, ValueChoice } from '../../state/lens-view.ts';
import type { Lens } from '../../state/lenses.ts';

type Look = (lens: Lens) => void;

function facet({ lens }: LensView, { id, label, choices }: FacetView, look: Look): TemplateResult {
  const change = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    const asked = choices.filter((choice) => (choice.id === box.value ? box.checked : choice.chosen));
    look({ ...lens, [id]: asked.map((choice) => choice.id) });
  };
  const box = (choice: ValueChoice): TemplateResult =>
    html`<label>
      <input
        type="checkbox"
        .value=${choice.id}
        .checked=${choice.chosen}
        ?disabled=${choice.disabled}
        @change=${change}
      />
      <bdi>${choice.label}</bdi><span class="n">${choice.count}</span>
    </label>`;
  const boxes = choices.map(box);
  return html`<fieldset class=${id}>
    <legend>${label}</legend>
    <div class="values">${boxes}</div>
  </fieldset>`;
}

/** All that a lens can ask for, a group of boxes each; `look` is told the lens that is wished. */
export function facetFields(view: LensView, look: Look): TemplateResult {
  const facets = view.facets.map((one) => facet(view, one, look));
  return html`<div class="facets">${facets}</div>`;
}

export const facetLook = css`
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
    gap: 0.7rem 1.4rem;
    margin-block-start: 0.6rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset.sources {
    grid-column: 1 / -1;
  }
  legend {
    padding: 0;
    margin-block-end: 0.2rem;
    font-weight: 650;
  }
  .values {
    max-block-size: 13rem;
    overflow: auto;
  }
  .sources .values {
    columns: 15rem;
    column-gap: 1.4rem;
  }
  .values label {
    break-inside: avoid;
  }
  .values label {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: 0.5rem;
    min-block-size: 1.6rem;
    padding-block: 0.12rem;
    line-height: 1.35;
    cursor: pointer;
  }
  .values label:has(:disabled) {
    color: var(--ink-soft);
    cursor: default;
  }
  .values input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0.1rem;
    accent-color: var(--accent);
  }
  .values bdi {
    overflow-wrap: anywhere;
  }
  .n {
    padding-inline-end: 0.3rem;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 40rem) {
    fieldset.sources {
      grid-column: auto;
    }
    .values {
      max-block-size: none;
    }
  }
`;
