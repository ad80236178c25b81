type PresentDeed =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'timer'
  | 'notes'
  | 'code'
  | 'contrast'
  | 'screen'
  | 'help'
  | 'end';

/** What can be asked for while a lesson is presented, from either window; a digit chooses among answers, from 1. */
export type PresentWish = PresentDeed | `choice-${number}`;

/** Keys by name (UI Events KeyboardEvent key values): those of a keyboard, and the four that clickers send. */
const keys: Readonly<Record<string, PresentDeed>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  t: 'timer',
  n: 'notes',
  q: 'code',
  c: 'contrast',
  f: 'screen',
  '?': 'help',
  Escape: 'end',
};

/** What a pressed key asks for; null where it asks for nothing, and where it is a shortcut of the browser. */
export function presentWish(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): PresentWish | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ' && shiftKey) return 'previous';
  if (/^[1-9]$/.test(key)) return `choice-${Number(key)}`;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(keys, name) ? (keys[name] ?? null) : null;
}

/** Which answer is chosen by a wish, from 1; null where it wishes something else. */
export function choiceOf(wish: PresentWish): number | null {
  return wish.startsWith('choice-') ? Number(wish.slice('choice-'.length)) : null;
}

/** A length of time as minutes and seconds, “12:05”; hours are counted in minutes. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
