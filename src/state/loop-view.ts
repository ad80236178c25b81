import type { FeedbackLoop } from '../core/queries/path-query.ts';
import { type StepView, stepView } from './path-views.ts';
import type { Telling } from './telling.ts';
import { say } from './question-texts.ts';

/** A way back to an entity that a path passes, as a strip, and what it does. */
export interface LoopView {
  readonly start: string;
  readonly steps: readonly StepView[];
  readonly effect: string;
}

export function loopView(telling: Telling, { entities, steps, sign }: FeedbackLoop): LoopView {
  return {
    start: telling.label(entities[0] ?? ''),
    steps: steps.map((step, at) => stepView(telling, step, entities[at + 1] ?? '', false)),
    effect: say(sign === 1 ? 'loop.reinforces' : sign === -1 ? 'loop.dampens' : 'loop.undirected'),
  };
}
