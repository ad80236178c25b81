import { html, type TemplateResult } from 'lit';
import { sayLarge } from '../../../state/large-texts.ts';
import { shortText } from '../../../state/plain-text.ts';
import { say } from '../../../state/texts.ts';
import type { WholeSet } from '../../page-parts.ts';

/** What came of asking: the last view of that data set until the next is there; else a word of patience, or why there is none. */
export interface FromAfar<View> {
  readonly view: View | null;
  readonly instead: TemplateResult;
}

/**
 * What is asked of a data set that is held afar.
 *
 * @param changed is called when there is something else to show
 */
export function fromAfar<View>(
  changed: () => void,
): (whole: WholeSet, wish: unknown, ask: () => Promise<View | null>) => FromAfar<View> {
  let [of, wanted]: [WholeSet | null, string] = [null, ''];
  let [latest, fault]: [View | null, string | null] = [null, null];
  return (whole, wish, ask) => {
    const key = JSON.stringify(wish);
    const begin = (): void => {
      [of, wanted, fault] = [whole, key, null];
      const isWanted = (): boolean => of === whole && key === wanted;
      void ask().then(
        (view) => {
          if (!isWanted() || !view) return;
          latest = view;
          changed();
        },
        (error: unknown) => {
          if (!isWanted()) return;
          // What was shown before answers another wish.
          [latest, fault] = [null, shortText(error instanceof Error ? error.message : String(error), 400)];
          changed();
        },
      );
    };
    if (of !== whole) latest = null;
    if (of !== whole || key !== wanted) begin();
    const again = (): void => {
      begin();
      changed();
    };
    return { view: latest, instead: fault === null ? patience() : failure(fault, again) };
  };
}

/** A word of patience. */
export const patience = (): TemplateResult => html`<p class="waiting" role="status">${say('moment')}</p>`;

const failure = (why: string, again: () => void): TemplateResult =>
  html`<div class="waiting" role="alert">
    <p>${sayLarge('failed', { why })}</p>
    <p><button type="button" @click=${again}>${sayLarge('again')}</button></p>
  </div>`;
