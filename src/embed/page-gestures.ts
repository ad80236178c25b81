import type { ReactiveControllerHost } from 'lit';
import { sayEmbed } from '../state/embed-texts.ts';

/** How long a hint is seen, in milliseconds. */
const seen = 1800;

/** Says, when somebody tries with less, what moves a map that leaves one finger and the plain wheel to the page around. */
export class PageGestures {
  /** What would move the map, for a moment; else empty. */
  hint = '';
  readonly #host: ReactiveControllerHost;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /** @param root where the events come by before the map hears of them */
  constructor(host: ReactiveControllerHost, root: HTMLElement | DocumentFragment) {
    this.#host = host;
    const hear = (name: string, act: (event: Event) => void): void =>
      root.addEventListener(name, (event) => isOnMap(event) && act(event), { capture: true, passive: true });
    hear('touchmove', (event) => {
      if ((event as TouchEvent).touches.length === 1) this.#say(sayEmbed('hint.touch'));
    });
    hear('wheel', (event) => {
      const { ctrlKey, metaKey } = event as WheelEvent;
      if (!ctrlKey && !metaKey) this.#say(sayEmbed('hint.wheel'));
    });
  }

  #say(words: string): void {
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => this.#set(''), seen);
    if (words !== this.hint) this.#set(words);
  }

  #set(words: string): void {
    this.hint = words;
    this.#host.requestUpdate();
  }
}

const isOnMap = (event: Event): boolean =>
  event.composedPath().some((one) => one instanceof HTMLElement && one.localName === 'edgewise-graph-canvas');
