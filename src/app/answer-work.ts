import type { Loaded } from '../state/loaded.ts';
import type { AnswerWork } from '../views/answer-parts/answer-parts.ts';
import type { LargePage } from './large-page.ts';

/**
 * What stands beside an answer is worked out by a module that is loaded when it is first needed.
 *
 * @param open the data that the answer is of, and what is asked in their place; null where they are all there is
 */
export const createWork = (open: () => { readonly large: LargePage | null; readonly shown: Loaded }): AnswerWork => ({
  parts: async (answered, confirm) => {
    const { large, shown: asked } = open();
    if (large) return large.work.parts(answered, confirm);
    const { answerParts } = await import('../state/answer-parts.ts');
    return asked === open().shown ? answerParts(asked, answered, confirm) : null;
  },
  shared: async (answered, a, b) => {
    const { large, shown } = open();
    if (large) return large.work.shared(answered, a, b);
    const { sharedView } = await import('../state/answer-parts.ts');
    return sharedView(shown, answered, a, b);
  },
});
