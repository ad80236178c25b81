import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { keptFor } from '../../core/model/kept-for.ts';
import type { LessonView, Stage } from '../../state/lesson-view.ts';
import { say } from '../../state/texts.ts';
import { sayHandout, sayScreen } from '../../state/lesson-screen-texts.ts';
import type { SheetWish } from '../../views/lessons/events.ts';
import '../../views/lessons/lesson-desk.ts';
import '../../views/lessons/lesson-handout.ts';
import '../../views/lessons/lesson-list.ts';
import '../../views/lessons/lesson-page.ts';
import type { LessonPresentElement } from '../../views/lessons/lesson-present.ts';
import '../../views/lessons/lesson-present.ts';
import { createHandouts } from '../lessons/handout-maker.ts';
import { createNotes } from '../lessons/notes-window-opener.ts';
import { stageDrawing } from '../lessons/stage-drawing.ts';
import { createLessons } from '../lessons.ts';
import type { PaneInput, PaneView } from '../page-parts.ts';

/** A figure is drawn once, however often it is shown. */
const drawn = keptFor(stageDrawing);
const drawingOf = (stage: Stage | null) => (stage?.kind === 'figure' ? drawn(stage) : null);

/** Lessons on the data set that is open: the list of them, one of them or its handout, and what presents it. */
export function createPane(changed: () => void): PaneView {
  const lessons = createLessons(changed);
  const handouts = createHandouts(changed);
  const presenter = createRef<LessonPresentElement>();
  const address = location.origin + location.pathname;
  let last: { readonly input: PaneInput; readonly open: LessonView | null } | null = null;
  const notes = createNotes(
    () => presenter.value,
    () => last?.open ?? null,
    drawingOf,
  );
  const present = (): void => presenter.value?.begin();
  const sheet = (wished: SheetWish): void => {
    if (!last?.open) return;
    const { input, open } = last;
    const { title, release } = input.about;
    const link = `${address}#${open.fragment}`;
    const from = sayHandout('from', { dataset: `${title}, ${release}`, link });
    void handouts.wish(wished, open, from, async (answers, told) => {
      const { loaded, session } = input;
      const steps = await lessons.sheets(loaded, session, answers, told);
      const atEnd = { ...session, lesson: session.lesson && { ...session.lesson, step: open.last } };
      return { steps, check: lessons.view(loaded, atEnd).open?.check ?? [] };
    });
  };

  const wished = (event: CustomEvent<SheetWish>): void => sheet(event.detail);

  function lesson(input: PaneInput, open: LessonView): TemplateResult {
    const paper = handouts.state();
    const page = paper
      ? html`<edgewise-lesson-handout
          ${ref(input.refs.heading)}
          .drawingOf=${drawingOf}
          .answers=${paper.answers}
          .made=${paper.made}
          .handout=${paper.handout}
          .failed=${paper.failed}
        ></edgewise-lesson-handout>`
      : html`<edgewise-lesson-page
          ${ref(input.refs.heading)}
          .view=${open}
          .drawingOf=${drawingOf}
          .address=${address}
        ></edgewise-lesson-page>`;
    return html`${page}
      <edgewise-lesson-present
        ${ref(presenter)}
        .view=${open}
        .drawingOf=${drawingOf}
        .address=${address}
      ></edgewise-lesson-present>`;
  }

  function deskOf({ loaded }: PaneInput): TemplateResult {
    const desk = lessons.desk(loaded);
    return html`<edgewise-lesson-desk
      .desk=${desk}
      .view=${desk.view()}
      .said=${desk.last().said}
      .address=${address}
    ></edgewise-lesson-desk>`;
  }

  return (input) => {
    if (input.large) return html`<p class="waiting" role="status">${sayScreen('large')}</p>`;
    const { list, waiting, open, problem } = lessons.view(input.loaded, input.session);
    last = { input, open };
    // That there is no lesson is not known before they are there.
    if (waiting && !open && list.length === 0) return html`<p class="waiting" role="status">${say('moment')}</p>`;
    const shown = open
      ? lesson(input, open)
      : html`<edgewise-lesson-list
            ${ref(input.refs.heading)}
            .lessons=${list}
            .problem=${problem}
          ></edgewise-lesson-list>
          ${deskOf(input)}`;
    return html`<section
      class="lessons"
      aria-label=${sayScreen('title')}
      @edgewise-present=${present}
      @edgewise-presented=${notes.tell}
      @edgewise-notes=${notes.open}
      @edgewise-sheet=${wished}
    >
      ${shown}
    </section>`;
  };
}
