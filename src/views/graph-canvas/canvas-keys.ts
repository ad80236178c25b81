import { arrowKeys, type Direction } from './walk.ts';

/** What a key asks of the map. */
export type KeyWish =
  | { readonly does: 'walk' | 'move'; readonly direction: Direction }
  | { readonly does: 'open' | 'clear' | 'neighbours' | 'expand' | 'whole' | 'undo' | 'redo' }
  | { readonly does: 'zoom'; readonly way: 'in' | 'out' | 'all' };

const zoomKeys: Readonly<Record<string, KeyWish>> = {
  '+': { does: 'zoom', way: 'in' },
  '=': { does: 'zoom', way: 'in' },
  '-': { does: 'zoom', way: 'out' },
  '0': { does: 'zoom', way: 'all' },
  Escape: { does: 'clear' },
};
const walkKeys: Readonly<Record<string, KeyWish>> = {
  Enter: { does: 'open' },
  ' ': { does: 'open' },
  n: { does: 'neighbours' },
  e: { does: 'expand' },
  w: { does: 'whole' },
};

/** What a key asks; null where it asks nothing of the map. Its buttons (`walking` false) keep their own Enter. */
export function wishOfKey(event: KeyboardEvent, walking: boolean): KeyWish | null {
  const { key } = event;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z') return { does: event.shiftKey ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' ? { does: 'redo' } : null;
  }
  if (Object.hasOwn(zoomKeys, key)) return zoomKeys[key] ?? null;
  if (!walking) return null;
  const direction = Object.hasOwn(arrowKeys, key) ? arrowKeys[key] : undefined;
  // Not with Alt: browsers go back and forward with it.
  if (direction) return { does: event.shiftKey ? 'move' : 'walk', direction };
  return Object.hasOwn(walkKeys, key) ? (walkKeys[key] ?? null) : null;
}
