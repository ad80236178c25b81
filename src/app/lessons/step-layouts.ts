import type { FigureLayout } from '../../core/figure/figure-layout.ts';
import type { LessonStep } from '../../core/schema/lesson-shapes.ts';
import type { LaidOf, NotLaid, StepLayout } from '../../state/lesson-layouts.ts';
import type { Loaded } from '../../state/loaded.ts';

/** Layouts of steps that did not come with the site. */
export interface StepLayouts {
  /** The layout, or why there is none; null while it is not made. */
  readonly of: (wanted: StepLayout) => FigureLayout | NotLaid | null;
  /** Make what is wanted and neither made nor failed; what is on its way is not begun twice. */
  readonly wish: (loaded: Loaded, wanted: readonly StepLayout[]) => void;
  /** Make one, also where that failed before. */
  readonly lay: (loaded: Loaded, wanted: StepLayout) => Promise<void>;
  /** Forget what failed: it is made again when it is wanted again. */
  readonly retry: () => void;
}

/** @param changed is called when one was made, or could not be */
export function createStepLayouts(
  layOut: (loaded: Loaded, wanted: StepLayout) => Promise<FigureLayout>,
  changed: () => void,
): StepLayouts {
  type Held = FigureLayout | NotLaid | Promise<void>;
  /** By step: one that is written anew is another object. */
  const held = new WeakMap<LessonStep, Map<LaidOf, Held>>();
  let hasFailed: { readonly step: LessonStep; readonly of: LaidOf }[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const find = ({ step, of }: StepLayout): Held | undefined => held.get(step)?.get(of);
  const keep = ({ step, of }: StepLayout, what: Held): void => {
    held.set(step, (held.get(step) ?? new Map<LaidOf, Held>()).set(of, what));
  };

  async function make(loaded: Loaded, wanted: StepLayout): Promise<void> {
    try {
      keep(wanted, await layOut(loaded, wanted));
    } catch (error) {
      keep(wanted, { why: error instanceof Error ? error.message : String(error) });
      hasFailed = [...hasFailed, wanted];
      throw error;
    } finally {
      changed();
    }
  }

  /** One after another: a browser has few threads, and what is wanted first is shown first. */
  function lay(loaded: Loaded, wanted: StepLayout): Promise<void> {
    const before = find(wanted);
    if (before instanceof Promise) return before;
    const work = queue.then(() => make(loaded, wanted));
    queue = work.catch(() => undefined);
    keep(wanted, work);
    return work;
  }

  return {
    of: (wanted) => {
      const found = find(wanted);
      return found === undefined || found instanceof Promise ? null : found;
    },
    wish: (loaded, wanted) => {
      for (const one of wanted) if (find(one) === undefined) lay(loaded, one).catch(() => undefined);
    },
    lay,
    retry: () => {
      for (const { step, of } of hasFailed) held.get(step)?.delete(of);
      hasFailed = [];
    },
  };
}
