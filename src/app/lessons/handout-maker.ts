import type { LessonView } from '../../state/lesson-view.ts';
import { sayHandout } from '../../state/lesson-screen-texts.ts';
import type { SheetWish } from '../../views/lessons/events.ts';
import type { Handout } from '../../views/lessons/lesson-handout.ts';

/** All of a handout but what names its lesson: steps with what they ask answered or not, the self-check, where it is from. */
export type Sheets = Omit<Handout, 'lesson'>;

/** Makes the steps; `told` hears how many of how many figures are drawn. */
export type MakeSheets = (answers: boolean, told: (done: number, of: number) => void) => Promise<Sheets>;

/** A handout that is being made, or is there. */
export interface HandoutState {
  readonly answers: boolean;
  readonly made: { readonly done: number; readonly of: number };
  readonly handout: Handout | null;
  readonly failed: string | null;
}

/** Makes the handout that is wished last; what was wished before is called off. */
export function createHandouts(changed: () => void): {
  readonly state: () => HandoutState | null;
  readonly wish: (wished: SheetWish, lesson: LessonView, make: MakeSheets) => Promise<void>;
} {
  let state: HandoutState | null = null;
  let going = new AbortController();

  function put(next: HandoutState | null): void {
    state = next;
    changed();
  }

  async function wish(wished: SheetWish, lesson: LessonView, make: MakeSheets): Promise<void> {
    going.abort();
    going = new AbortController();
    const { signal } = going;
    if (!wished) {
      put(null);
      return;
    }
    const { answers } = wished;
    put({ answers, made: { done: 0, of: lesson.steps }, handout: null, failed: null });
    const told = (done: number, of: number): void => {
      if (!signal.aborted) put({ answers, made: { done, of }, handout: null, failed: null });
    };
    try {
      const sheets = await make(answers, told);
      const { language, title, about } = lesson;
      const handout = { lesson: { language, title, about }, ...sheets };
      const { length } = sheets.steps;
      if (!signal.aborted) put({ answers, made: { done: length, of: length }, handout, failed: null });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const failed = sayHandout('failed', { why });
      if (!signal.aborted) put({ answers, made: { done: 0, of: 0 }, handout: null, failed });
    }
  }

  return { state: () => state, wish };
}
