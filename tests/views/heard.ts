import { type Intent, intentEvent } from '../../src/state/intents.ts';

/** The wishes that reach the page from now on, in order. */
export function hearIntents(): Intent[] {
  const heard: Intent[] = [];
  const listener = (event: Event) => heard.push((event as CustomEvent<Intent>).detail);
  document.addEventListener(intentEvent, listener);
  return heard;
}

/** Text that would run, load or break out if it were ever taken for markup. */
export const hostile = `<img src=x onerror="window.__pwned=1">"'</script><script>window.__pwned=1</script>`;
