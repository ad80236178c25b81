import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../state/evidence-axes.ts';
import type { PointedPassage } from '../../state/places.ts';
import type { ReaderTexts } from '../../state/reader-texts.ts';
import { sendIntent } from '../send-intent.ts';
import { wordsView, wordView } from '../words-view.ts';
import { sayCard } from '../../state/card-texts.ts';

/** What every card has: the thing it tells of, a heading that can take the focus, and a wish to be closed. */
export abstract class CardElement<Card> extends LitElement {
  static override properties = {
    card: { attribute: false },
    aside: { attribute: false },
    outside: { attribute: false },
    texts: { attribute: false },
  };

  declare card: Card | null;
  /** What must be said of it beside the card, as that the map does not draw it; null where nothing must. */
  declare aside: string | null;
  /** Does the lens fade a claim? Lists say so of it. */
  declare outside: (claim: string) => boolean;
  /** The texts that the reader gave; null where passages cannot be looked for yet. */
  declare texts: ReaderTexts | null;

  constructor() {
    super();
    this.card = null;
    this.aside = null;
    this.outside = () => false;
    this.texts = null;
  }

  /** Put the focus on the card's heading, so that it is read first. */
  focusHeading(): void {
    this.renderRoot.firstElementChild?.querySelector<HTMLElement>('h2')?.focus();
  }

  /** The row above the heading: what sort of thing it is, and the button that closes the card. */
  protected top(sort: TemplateResult): TemplateResult {
    return html`<header class="top">
      <div class="sort">${sort}${this.aside === null ? '' : html`<span class="soft small">${this.aside}</span>`}</div>
      <button type="button" class="close" aria-label=${sayCard('close')} @click=${this.close}>×</button>
    </header>`;
  }

  /** The passage that something points at, where the reader has the text. */
  protected passage(pointed: PointedPassage | null | undefined): TemplateResult | typeof nothing {
    if (!pointed) return nothing;
    return html`<edgewise-passage .pointed=${pointed} .texts=${this.texts}></edgewise-passage>`;
  }

  protected lines(lines: readonly Line[]): TemplateResult {
    const rows = lines.map(
      ({ label, words }) =>
        html`<dt>${wordView(label)}</dt>
          <dd class="lines">${wordsView(words)}</dd>`,
    );
    return html`<dl>${rows}</dl>`;
  }

  protected readonly close = (): void => {
    sendIntent(this, { type: 'clear' });
  };
}
