import { type Intent, intentEvent } from '../state/intents.ts';
import { placeEvent, type PlaceWish } from '../state/place-wishes.ts';

/** Send a wish upwards, out of every shadow root. */
export function sendIntent(from: EventTarget, intent: Intent): void {
  from.dispatchEvent(new CustomEvent<Intent>(intentEvent, { detail: intent, bubbles: true, composed: true }));
}

/** Send a wish about the places on the map upwards: it changes no session. */
export function sendPlace(from: EventTarget, wish: PlaceWish): void {
  from.dispatchEvent(new CustomEvent<PlaceWish>(placeEvent, { detail: wish, bubbles: true, composed: true }));
}
