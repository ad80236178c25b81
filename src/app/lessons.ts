import { lessonsUrl } from 'virtual:edgewise/lessons';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Lesson, LessonStep } from '../core/schema/lesson-shapes.ts';
import { createExplainer } from '../state/explanations.ts';
import { claimsOfLesson } from '../state/handout-colophon.ts';
import { givenLesson, listLessons } from '../state/held-lessons.ts';
import { stepChoice } from '../state/lesson-figure.ts';
import { type LaidOf, laidOf, layoutsNeeded, type ShippedLessons, stepKey } from '../state/lesson-layouts.ts';
import { type HeldLesson, lessonViewer, type LessonViewer } from '../state/lesson-shown.ts';
import type { OwnLessons } from '../state/lesson-edits.ts';
import type { LessonDesk } from '../state/lesson-desk.ts';
import { stageSource } from '../state/lesson-stage.ts';
import { sayLesson } from '../state/lesson-texts.ts';
import type { LessonsView, StepView } from '../state/lesson-view.ts';
import { type Loaded, widestReach } from '../state/loaded.ts';
import { remember } from '../state/remember.ts';
import type { LessonPlace, Session } from '../state/session.ts';
import { tell } from '../state/telling.ts';
import { layOut } from './lay-out.ts';
import type { OfferedFigure } from './offered-figures.ts';
import { lessonDesk } from './own-lessons.ts';

/** The lessons beside what is open. */
export interface Lessons {
  readonly view: (loaded: Loaded, session: Session) => LessonsView;
  /** The lesson that the link brings along, to be kept; null where it brings none. */
  readonly given: (loaded: Loaded, session: Session) => Lesson | null;
  /** The figure of the step that is open; null where the list is, or the self-check. */
  readonly figures: (loaded: Loaded, session: Session) => readonly OfferedFigure[] | null;
  /** The reader's own lessons beside what is open. */
  readonly desk: (loaded: Loaded) => LessonDesk;
  /**
   * All steps of the lesson that is open, as a sheet of paper has them: each before its reveal, or each with its answer;
   * and ids of the claims that they rest on, answers among them.
   *
   * @param told hears how many figures are laid out, of how many
   */
  readonly sheets: (
    loaded: Loaded,
    session: Session,
    answers: boolean,
    told: (done: number, of: number) => void,
  ) => Promise<{ readonly steps: readonly StepView[]; readonly claims: readonly string[] }>;
}

const nothing: ShippedLessons = { lessons: [], layouts: {} };

/** @param changed is called when there is more to show: lessons came, or a figure was laid out */
export function createLessons(changed: () => void): Lessons {
  let shipped: ShippedLessons | null = null;
  let failed: string | null = null;
  let asked = false;
  /** Layouts of steps that did not come with the site. A step that is written anew is another object. */
  const made = new WeakMap<LessonStep, Map<LaidOf, FigureLayout>>();
  let queue: Promise<unknown> = Promise.resolve();
  const wanted = new WeakMap<LessonStep, Map<LaidOf, Promise<void>>>();

  async function fetchShipped(): Promise<void> {
    asked = true;
    try {
      const response = await fetch(lessonsUrl);
      if (!response.ok) throw new Error(String(response.status));
      shipped = (await response.json()) as ShippedLessons;
    } catch (error) {
      failed = sayLesson('notFetched', { why: error instanceof Error ? error.message : String(error) });
      shipped = nothing;
    }
    more();
  }

  /**
   * Make the layout of a figure, one after another. One that is wanted again while it is made is the same work, and is told
   * once: else each of two that are made at a time would have the page drawn anew for ever.
   */
  function lay(loaded: Loaded, step: LessonStep, of: LaidOf): Promise<void> {
    const asks = wanted.get(step) ?? new Map<LaidOf, Promise<void>>();
    const begun = asks.get(of);
    if (begun) return begun;
    const work = queue.then(async () => {
      const { model, assessments, part } = stageSource(loaded, step, of === 'asked');
      const layout = await layOut(model, assessments, new AbortController().signal, true, part);
      const layouts = made.get(step) ?? new Map<LaidOf, FigureLayout>();
      made.set(step, layouts.set(of, layout));
      more();
    });
    wanted.set(step, asks.set(of, work));
    queue = work.catch(() => undefined);
    return work;
  }

  const known = (step: LessonStep, key: string, of: LaidOf): FigureLayout | null =>
    made.get(step)?.get(of) ?? shipped?.layouts[key] ?? null;
  const isShipped = ({ lesson }: HeldLesson): boolean => shipped?.lessons.includes(lesson) === true;
  const viewer = remember((loaded: Loaded): LessonViewer => {
    const explainer = createExplainer(loaded.model, tell(loaded, widestReach).link);
    const laidOut = (lesson: HeldLesson['lesson'], step: LessonStep, of: LaidOf): FigureLayout | null => {
      const key = isShipped({ lesson, origin: 'shipped' }) ? stepKey(lesson, step, of) : '';
      const layout = known(step, key, of);
      if (!layout) void lay(loaded, step, of).catch(() => undefined);
      return layout;
    };
    return lessonViewer(loaded, laidOut, explainer);
  });
  const given = remember(givenLesson);
  const held = remember((ofSite: ShippedLessons): readonly HeldLesson[] =>
    ofSite.lessons.map((lesson) => ({ lesson, origin: 'shipped' as const })),
  );

  const own = remember((lessons: OwnLessons): readonly HeldLesson[] =>
    lessons.map((lesson) => ({ lesson, origin: 'mine' as const })),
  );
  const desk = remember((loaded: Loaded) => lessonDesk(loaded, changed));
  const all = (loaded: Loaded): readonly HeldLesson[] => [
    ...(shipped ? held(shipped) : []),
    ...own(desk(loaded).lessons()),
  ];

  function find(loaded: Loaded, { lesson: place }: Session): HeldLesson | { readonly why: string } | null {
    if (!place || !shipped) return null;
    if (place.packed !== null) return given(loaded.model, place.packed);
    const found = all(loaded).find(({ lesson }) => lesson.id === place.id);
    if (!found) return { why: sayLesson('none.id', { id: place.id }) };
    return found.lesson.dataset === loaded.edition.id
      ? found
      : { why: sayLesson('other.dataset', { id: found.lesson.dataset }) };
  }

  /** Lessons came, or a layout: what was drawn is drawn anew. */
  const more = (): void => {
    open = opener();
    changed();
  };
  const opener = () => remember((by: LessonViewer, found: HeldLesson, place: LessonPlace) => by.open(found, place));
  let open = opener();

  function viewOf(loaded: Loaded, session: Session): LessonsView {
    if (!asked) void fetchShipped();
    const waiting = shipped === null;
    const list = listLessons(all(loaded), loaded.edition.id);
    const found = find(loaded, session);
    if (!found || !session.lesson) return { list, waiting, open: null, problem: failed };
    if ('why' in found) return { list, waiting, open: null, problem: found.why };
    const view = open(viewer(loaded), found, session.lesson);
    const isBeyond = session.lesson.step !== view.at;
    return { list, waiting, open: view, problem: isBeyond ? sayLesson('none.step', { n: view.steps }) : null };
  }

  return {
    desk,
    figures: (loaded, session) => {
      const found = find(loaded, session);
      const shown = viewOf(loaded, session).open;
      if (!found || 'why' in found || !shown?.step) return null;
      const step = found.lesson.steps[shown.at - 1];
      const choice = stepChoice(shown, shown.step);
      return step && choice ? [{ telling: viewer(loaded).telling(step), choice }] : [];
    },
    given: (loaded, session) => {
      const found = (session.lesson?.packed ?? null) === null ? null : find(loaded, session);
      return found && !('why' in found) ? found.lesson : null;
    },
    view: viewOf,
    sheets: async (loaded, session, answers, told) => {
      const found = find(loaded, session);
      if (!found || 'why' in found) return { steps: [], claims: [] };
      const { steps } = found.lesson;
      const missing = steps.flatMap((step) =>
        layoutsNeeded(loaded, step)
          .filter((of) => of === laidOf(loaded, step, !answers))
          .filter((of) => !known(step, isShipped(found) ? stepKey(found.lesson, step, of) : '', of))
          .map((of) => ({ step, of })),
      );
      for (const [done, { step, of }] of missing.entries()) {
        told(done, missing.length);
        await lay(loaded, step, of);
      }
      told(missing.length, missing.length);
      return {
        steps: steps.map((_, at) => viewer(loaded).step(found.lesson, at + 1, answers)),
        claims: claimsOfLesson(loaded, found.lesson),
      };
    },
  };
}
