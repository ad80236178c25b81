import type { Cause } from '../state/store.ts';
import { focusedElement, isTyping } from './keys.ts';
import type { Headed, PageRefs } from './page-parts.ts';

/** A card that was opened from the page is read next; when it closes, the focus goes back to where it was. */
export function createFocus(
  refs: PageRefs,
  isOpen: boolean,
): { readonly after: (cause: Cause, cardIsOpen: boolean) => Promise<void> } {
  let cameFrom: HTMLElement | null = null;
  let wasOpen = isOpen;
  return {
    async after(cause, cardIsOpen) {
      const closed = wasOpen && !cardIsOpen;
      wasOpen = cardIsOpen;
      if (cause !== 'replaced' && cause.type === 'select' && cardIsOpen) {
        const onMap = refs.canvas.value?.contains(document.activeElement) ?? false;
        if (onMap) return;
        const focused = focusedElement();
        const elsewhere = focused instanceof HTMLElement && !refs.card.value?.contains(document.activeElement);
        // From a field one comes back to the map: a key pressed there would be typed.
        if (elsewhere) cameFrom = isTyping(focused) ? (refs.canvas.value ?? null) : focused;
        const card = refs.card.value as HTMLElementTagNameMap['edgewise-claim-card'] | undefined;
        await card?.updateComplete;
        card?.parentElement?.scrollTo({ top: 0 });
        card?.scrollIntoView({ block: 'nearest' });
        card?.focusHeading();
      } else if (closed) {
        cameFrom?.focus();
        cameFrom = null;
        // A card that came with a link was opened from nowhere: the focus would be lost with it.
        if (document.activeElement === document.body) refs.canvas.value?.focus();
      }
    },
  };
}

/** Go on reading at the heading of what is shown, as soon as it is there. */
export async function readFrom(heading: () => HTMLElement | undefined): Promise<void> {
  const patience = performance.now() + 5000;
  while (performance.now() < patience) {
    const element = heading() as (Headed & { updateComplete?: Promise<unknown> }) | undefined;
    if (element?.isConnected) {
      await element.updateComplete;
      element.focusHeading();
      return;
    }
    await new Promise(requestAnimationFrame);
  }
}

/** Bring the lit way into view where the question has a scroll bar of its own; the page itself stays. */
export async function showLitWay(
  question: HTMLElementTagNameMap['edgewise-path-question'] | null | undefined,
): Promise<void> {
  await question?.updateComplete;
  const [way, panel] = [question?.chosenWay()?.getBoundingClientRect(), question?.parentElement];
  if (!way || !panel) return;
  const { top, bottom } = panel.getBoundingClientRect();
  if (way.top < top || way.bottom > bottom) panel.scrollBy({ top: way.top - top - 8 });
}
