import { arrowKeys, type Direction } from './walk.ts';

/** What a key asks of the map. */
export type KeyWish =
  | { readonly does: 'walk'; readonly direction: Direction }
  | { readonly does: 'open' | 'clear' | 'neighbours' | 'zoom-in' | 'zoom-out' | 'fit' };

const zoomKeys: Readonly<Record<string, KeyWish>> = {
  '+': { does: 'zoom-in' },
  '=': { does: 'zoom-in' },
  '-': { does: 'zoom-out' },
  '0': { does: 'fit' },
  Escape: { does: 'clear' },
};
const walkKeys: Readonly<Record<string, KeyWish>> = {
  Enter: { does: 'open' },
  ' ': { does: 'open' },
  n: { does: 'neighbours' },
};

/** What a key asks; null where it asks nothing of the map. Its buttons (`walking` false) keep their own Enter. */
export function wishOfKey(event: KeyboardEvent, walking: boolean): KeyWish | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { key } = event;
  if (Object.hasOwn(zoomKeys, key)) return zoomKeys[key] ?? null;
  if (!walking) return null;
  const direction = Object.hasOwn(arrowKeys, key) ? arrowKeys[key] : undefined;
  if (direction) return { does: 'walk', direction };
  return Object.hasOwn(walkKeys, key) ? (walkKeys[key] ?? null) : null;
}
