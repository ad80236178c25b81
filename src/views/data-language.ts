import { noChange } from 'lit';
import type { Head } from '../core/schema/shapes.ts';
import type { Namer } from '../state/names-in-sentences.ts';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

/** What is known of the innermost element around one, out of every root; of what is drawn into the page itself, of its body. */
function around<Known>(known: WeakMap<Node, Known>, element: object = document.body): Known | undefined {
  for (let at: Node | null = element as Node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const found = known.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts that are in one language inside of an element, and how their views say which. */
export function textsInside() {
  const known = new WeakMap<Node, string>();
  class Language extends Directive {
    override render(): unknown {
      return noChange;
    }
    override update({ options }: AttributePart): string {
      return around(known, options?.host) ?? '';
    }
  }
  return {
    /** From now on these texts are in this language inside of an element, in roots of its own too. */
    speak: (inside: Element, language: string | undefined): void => void known.set(inside, language ?? ''),
    /**
     * Their language, for `lang`. Where it is not known it is empty, which says just that (HTML, 3.2.6.2): without it, a
     * text would be told to be in the language of the page.
     */
    language: directive(Language),
  };
}

const ofData = textsInside();
export const dataLanguage = ofData.language;
const namers = new WeakMap<Node, Namer>();

/** From now on the data that are shown inside of an element are these: in which language, and how their names are found. */
export function dataSpeak(inside: Element, { language }: Pick<Head, 'language'>, names?: Namer): void {
  ofData.speak(inside, language);
  if (names) namers.set(inside, names);
  else namers.delete(inside);
}

/** What finds the names of the data that are shown around an element; nothing while that is not there yet. */
export const namerAround = (element: object | undefined): Namer | undefined => around(namers, element);
