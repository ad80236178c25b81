import { LitElement } from 'lit';
import { sendIntent } from '../send-intent.ts';

/** What every card has: the thing it tells of, a heading that can take the focus, and a wish to be closed. */
export abstract class CardElement<Card> extends LitElement {
  static override properties = { card: { attribute: false } };

  declare card: Card | null;

  constructor() {
    super();
    this.card = null;
  }

  /** Put the focus on the card's heading, so that it is read first. */
  focusHeading(): void {
    this.renderRoot.firstElementChild?.querySelector<HTMLElement>('h2')?.focus();
  }

  protected readonly close = (): void => {
    sendIntent(this, { type: 'clear' });
  };
}
