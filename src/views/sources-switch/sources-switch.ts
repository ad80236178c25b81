import { css, html, LitElement, type TemplateResult } from 'lit';
import { defaultReach, type Reach, reaches } from '../../core/schema/axes.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { say } from '../../state/texts.ts';

/** Which sources are admitted: each choice holds the ones before it. */
export class SourcesSwitchElement extends LitElement {
  static override properties = { reach: { attribute: false } };
  static override styles = [
    base,
    css`
      fieldset {
        display: flex;
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        padding-block: 0;
        padding-inline: 0 0.5rem;
        color: var(--ink-soft);
        font-size: 0.875rem;
      }
      label {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.25rem;
        padding-inline: 0.7rem;
        border: 1px solid var(--line-strong);
        border-inline-start-width: 0;
        background: var(--panel);
        cursor: pointer;
        white-space: nowrap;
      }
      label:first-of-type {
        border-inline-start-width: 1px;
        border-start-start-radius: var(--radius);
        border-end-start-radius: var(--radius);
      }
      label:last-of-type {
        border-start-end-radius: var(--radius);
        border-end-end-radius: var(--radius);
      }
      label:hover {
        background: var(--accent-tint);
      }
      label:has(:checked) {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        position: relative;
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        margin: 0;
        opacity: 0;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  declare reach: Reach;

  constructor() {
    super();
    this.reach = defaultReach;
  }

  private readonly choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    if (reaches.has(value)) sendIntent(this, { type: 'admit', reach: value });
  };

  override render(): TemplateResult {
    const choices = reaches.rows.map(
      (row) =>
        html`<label title=${row.label}
          ><input
            type="radio"
            name="reach"
            .value=${row.id}
            aria-label=${row.label}
            .checked=${row.id === this.reach}
            @change=${this.choose}
          />${say(`sources.${row.id}`)}</label
        >`,
    );
    return html`<fieldset>
      <legend>${say('sources')}</legend>
      ${choices}
    </fieldset>`;
  }
}

customElements.define('edgewise-sources-switch', SourcesSwitchElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-sources-switch': SourcesSwitchElement;
  }
}
