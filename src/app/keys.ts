import type { PageKey } from '../state/preferences.ts';

/** What keys ask for, wherever the focus is. */
export interface KeyActions {
  readonly search: () => void;
  readonly help: () => void;
  readonly clear: () => void;
  readonly stepPath: (by: 1 | -1) => void;
  /** Does the reader want this key? */
  readonly isOn: (key: PageKey) => boolean;
}

/** The element that has the focus, inside whatever shadow root. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Does this element take what is typed? */
export const isTyping = (element: Element | null): boolean =>
  element instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button', 'file'].includes(element.type)
    : element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** Listen to the keys that work everywhere. A field that is typed in keeps all but Escape. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    const focused = focusedElement();
    if (event.key === 'Escape') {
      if (isTyping(focused) && focused instanceof HTMLElement) focused.blur();
      else if (actions.isOn('clear')) actions.clear();
      return;
    }
    if (isTyping(focused)) return;
    const known: Readonly<Record<string, readonly [PageKey, () => void]>> = {
      '/': ['search', actions.search],
      '?': ['help', actions.help],
      '[': ['ways', () => actions.stepPath(-1)],
      ']': ['ways', () => actions.stepPath(1)],
    };
    const [key, action] = (Object.hasOwn(known, event.key) ? known[event.key] : undefined) ?? [];
    if (!key || !action || !actions.isOn(key)) return;
    event.preventDefault();
    action();
  });
}
