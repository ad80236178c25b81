import type { SvgElement } from '../../core/figure/svg.ts';
import type { LessonView, Stage } from '../../state/lesson-view.ts';
import { sayPresenting } from '../../state/lesson-screen-texts.ts';
import type { LessonPresentElement } from '../../views/lessons/lesson-present.ts';
import { type FromNotes, notesChannel, type NotesShown, type ToNotes } from './notes-messages.ts';

const words = (): NotesShown['words'] => ({
  notes: sayPresenting('notes.title'),
  next: sayPresenting('notes.next'),
  blanked: sayPresenting('notes.blanked'),
  elapsed: sayPresenting('notes.elapsed'),
  keys: sayPresenting('keys'),
  buttons: {
    previous: sayPresenting('previous'),
    next: sayPresenting('next'),
    blank: sayPresenting('notes.blank'),
    restart: sayPresenting('notes.restart'),
  },
});

type Presented = Pick<LessonPresentElement, 'begun' | 'blank' | 'question' | 'isTold'>;
type DrawingOf = (stage: Stage | null) => SvgElement | null;

const theAnswer = (): NotesShown['next'] => ({
  title: sayPresenting('notes.answer'),
  about: sayPresenting('notes.answerAbout'),
  drawing: null,
  ofLesson: [],
});
const titled = (title: string, about = ''): NotesShown['next'] => ({
  ...{ title, about, drawing: null },
  ofLesson: ['about'],
});

/** What comes after what is shown: the answer where one is owed, which the notes do not tell either. */
function nextOf(view: LessonView, { question, isTold }: Presented, drawingOf: DrawingOf): NotesShown['next'] {
  const { step, check, at, last } = view;
  if (step?.predict && !step.reveal) return theAnswer();
  if (check && !isTold) return theAnswer();
  const asked = check?.[question + 1];
  if (asked) return titled(sayPresenting('place.question', { n: question + 2, of: check.length }), asked.ask);
  if (step?.next) {
    const { title, caption, stage } = step.next;
    return { title, about: caption, drawing: drawingOf(stage), ofLesson: ['title', 'about'] };
  }
  return titled(at < last ? sayPresenting('check') : sayPresenting('notes.last'));
}

function shownIn(view: LessonView, presented: Presented, drawingOf: DrawingOf): NotesShown {
  const { step, check } = view;
  const { begun, blank, question } = presented;
  const [n, of] = [question + 1, check?.length ?? 0];
  const said = step?.title ?? check?.[question]?.ask;
  const notes = step?.notes ?? null;
  return {
    languages: { page: document.documentElement.lang, lesson: view.language },
    lessonSays: { title: said !== undefined, notes: notes !== null },
    lesson: view.title,
    place: step
      ? sayPresenting('place.words', { n: view.at, of: view.steps })
      : sayPresenting('place.question', { n, of }),
    title: said ?? sayPresenting('check'),
    notes: notes ?? sayPresenting(step ? 'notes.none' : 'notes.check'),
    next: nextOf(view, presented, drawingOf),
    begun,
    blank,
    words: words(),
  };
}

/** The second window of a presentation: opened when it is wished, told of every step, closed at the end. */
export function createNotes(
  present: () => LessonPresentElement | undefined,
  view: () => LessonView | null,
  drawingOf: DrawingOf,
): { readonly open: () => void; readonly tell: () => void } {
  // The same window is used again, and no other presentation of this browser.
  const id = Date.now().toString(36);
  let channel: BroadcastChannel | null = null;
  const post = (message: ToNotes): void => channel?.postMessage(message);

  function tell(): void {
    const [element, shown] = [present(), view()];
    if (!channel || !element) return;
    if (element.presenting && shown) post({ does: 'show', shown: shownIn(shown, element, drawingOf) });
    else post({ does: 'ended' });
  }

  function hear({ data }: MessageEvent<FromNotes>): void {
    if (data.does === 'hello') tell();
    else if (data.does === 'restart') present()?.restart();
    else present()?.wish(data.wish);
  }

  return {
    tell,
    open() {
      channel ??= notesChannel(id);
      channel.onmessage = hear;
      const opened = window.open(`./notes.html#${id}`, `edgewise-notes-${id}`, 'popup,width=900,height=760');
      const element = present();
      if (!opened && element) element.told = sayPresenting('notes.blocked');
    },
  };
}
