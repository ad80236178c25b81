import { type Intent, intentEvent } from '../state/intents.ts';

/** Send a wish upwards, out of every shadow root. */
export function sendIntent(from: EventTarget, intent: Intent): void {
  from.dispatchEvent(new CustomEvent<Intent>(intentEvent, { detail: intent, bubbles: true, composed: true }));
}
