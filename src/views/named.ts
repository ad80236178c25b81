import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { namerAround } from './data-language.ts';
import { partsView } from './words-view.ts';

type Said = [sentence: string, readings?: readonly string[]];

class Named extends Directive {
  override render(...[sentence]: Said): unknown {
    return sentence;
  }
  override update({ options }: ChildPart, [sentence, readings]: Said): unknown {
    const names = namerAround(options?.host);
    return names ? partsView(names(sentence, readings)) : sentence;
  }
}

/** A sentence of the screen in which names from the data are marked with their language, and claims that are read out. */
export const named = directive(Named);
