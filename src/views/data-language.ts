import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

/** Texts that are in one language inside of an element, and how their views say which. */
export function textsInside() {
  const known = new WeakMap<Node, string>();
  const around = (element: Node): string => {
    for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      const found = known.get(at);
      if (found !== undefined) return found;
    }
    return '';
  };
  class Language extends Directive {
    override render(): unknown {
      return noChange;
    }
    override update({ options }: AttributePart): string {
      return around((options?.host as Node | undefined) ?? document.body);
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

export const { speak: dataSpeak, language: dataLanguage } = textsInside();
