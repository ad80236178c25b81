import { lessonsUrl } from 'virtual:edgewise/lessons';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Lesson } from '../core/schema/lesson-shapes.ts';
import { createExplainer } from '../state/explanations.ts';
import { claimsOfLesson } from '../state/handout-colophon.ts';
import { givenLesson, listLessons } from '../state/held-lessons.ts';
import { stepChoice } from '../state/lesson-figure.ts';
import {
  laidOf,
  layoutsAt,
  type NotLaid,
  type ShippedLessons,
  stepKey,
  type StepLayout,
} from '../state/lesson-layouts.ts';
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
import { createStepLayouts } from './lessons/step-layouts.ts';
import type { OfferedFigure } from './offered-figures.ts';
import { lessonDesk } from './own-lessons.ts';

/** The lessons beside what is open. */
export interface Lessons {
  readonly view: (loaded: Loaded, session: Session) => LessonsView;
  /** The lesson that the link brings along, to be kept; null where it brings none. */
  readonly given: (loaded: Loaded, session: Session) => Lesson | null;
  /** The figure of the step that is open; null where the list is, or the self-check. */
  readonly figures: (loaded: Loaded, session: Session) => readonly OfferedFigure[] | null;
  /** Try again what could not be laid out, or fetched. */
  readonly retry: () => void;
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

const isMade = (layout: FigureLayout | NotLaid | null): boolean => layout !== null && !('why' in layout);

function layOutStep(loaded: Loaded, { step, of }: StepLayout): Promise<FigureLayout> {
  const { model, assessments, part } = stageSource(loaded, step, of === 'asked');
  return layOut(model, assessments, new AbortController().signal, true, part);
}

/** @param changed is called when there is more to show: lessons came, or a figure was laid out */
export function createLessons(changed: () => void): Lessons {
  let shipped: ShippedLessons | null = null;
  let failed: string | null = null;
  let asked = false;
  const layouts = createStepLayouts(layOutStep, () => more());

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

  const isShipped = (lesson: Lesson): boolean => shipped?.lessons.includes(lesson) === true;
  /** A layout as it came with the site, or as it was made here; null where it is not made yet. */
  const layoutOf = (lesson: Lesson, wanted: StepLayout): FigureLayout | NotLaid | null => {
    const ofSite = isShipped(lesson) ? shipped?.layouts[stepKey(lesson, wanted.step, wanted.of)] : undefined;
    return ofSite ?? layouts.of(wanted);
  };
  const missing = (lesson: Lesson, wanted: readonly StepLayout[]): readonly StepLayout[] =>
    wanted.filter((one) => layoutOf(lesson, one) === null);
  const viewer = remember((loaded: Loaded): LessonViewer => {
    const explainer = createExplainer(loaded.model, tell(loaded, widestReach).link);
    return lessonViewer(loaded, (lesson, step, of) => layoutOf(lesson, { step, of }), explainer);
  });
  const wantedAt = remember(layoutsAt);
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
    const none = { list, waiting, open: null, canRetry: failed !== null };
    if (!found || !session.lesson) return { ...none, problem: failed };
    if ('why' in found) return { ...none, problem: failed ?? found.why };
    // What is to be drawn is asked for before it is drawn: drawing itself asks for nothing.
    layouts.wish(loaded, missing(found.lesson, wantedAt(loaded, found.lesson, session.lesson.step)));
    const view = open(viewer(loaded), found, session.lesson);
    const isBeyond = session.lesson.step !== view.at;
    const problem = isBeyond ? sayLesson('none.step', { n: view.steps }) : null;
    return { list, waiting, open: view, canRetry: false, problem };
  }

  return {
    desk,
    retry: () => {
      layouts.retry();
      if (failed !== null) [asked, failed, shipped] = [false, null, null];
      more();
    },
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
      const wanted = steps.map((step): StepLayout => ({ step, of: laidOf(loaded, step, !answers) }));
      const toMake = wanted.filter((one) => !isMade(layoutOf(found.lesson, one)));
      for (const [done, one] of toMake.entries()) {
        told(done, toMake.length);
        await layouts.lay(loaded, one);
      }
      told(toMake.length, toMake.length);
      return {
        steps: steps.map((_, at) => viewer(loaded).step(found.lesson, at + 1, answers)),
        claims: claimsOfLesson(loaded, found.lesson),
      };
    },
  };
}
