import { noChange } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { namerAround } from './data-language.ts';
import { partsView } from './words-view.ts';

class Named extends Directive {
  override render(_sentence: string, _readings?: readonly string[]): unknown {
    return noChange;
  }
  override update({ options }: ChildPart, [sentence, readings]: Parameters<this['render']>): unknown {
    const names = namerAround(options?.host);
    return names ? partsView(names(sentence, readings)) : sentence;
  }
}

/** A sentence of the screen in which names from the data are marked with their language, and claims that are read out. */
export const named = directive(Named);
