import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Stamp } from '../../core/formats/stamp.ts';
import { keptFor } from '../../core/model/kept-for.ts';
import { handoutColophon, handoutStamp } from '../../state/handout-colophon.ts';
import { sayHandout, sayScreen } from '../../state/lesson-screen-texts.ts';
import type { LessonView, Stage } from '../../state/lesson-view.ts';
import { isAmong } from '../../state/own-lessons.ts';
import { say } from '../../state/texts.ts';
import type { SheetWish } from '../../views/lessons/events.ts';
import '../../views/lessons/keep-lesson.ts';
import '../../views/lessons/lesson-desk.ts';
import '../../views/lessons/lesson-handout.ts';
import '../../views/lessons/lesson-list.ts';
import '../../views/lessons/lesson-page.ts';
import type { LessonPresentElement } from '../../views/lessons/lesson-present.ts';
import '../../views/lessons/lesson-present.ts';
import { download } from '../download.ts';
import { createHandouts } from '../lessons/handout-maker.ts';
import { createNotes } from '../lessons/notes-window-opener.ts';
import { stageDrawing } from '../lessons/stage-drawing.ts';
import { createLessons } from '../lessons.ts';
import { offerFigures } from '../offered-figures.ts';
import type { PaneInput, PaneView } from '../page-parts.ts';

/** A figure is drawn once, however often it is shown. */
const drawn = keptFor(stageDrawing);
const drawingOf = (stage: Stage | null) => (stage?.kind === 'figure' ? drawn(stage) : null);

/** Lessons on the data set that is open: the list of them, one of them or its handout, and what presents it. */
export function createPane(changed: () => void): PaneView {
  const lessons = createLessons(changed);
  offerFigures('lessons', ({ loaded, session }) => loaded && lessons.figures(loaded, session));
  const handouts = createHandouts(changed);
  const presenter = createRef<LessonPresentElement>();
  const address = location.origin + location.pathname;
  /** Another address of this page: browsers leave out what they print of links to the page itself. */
  const printed = document.URL.split('#', 1)[0] === address ? `${address}?` : address;
  /** Of the handout that was made last, and what came of saving it. */
  let stamp: Stamp | null = null;
  let saved = '';
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
    saved = '';
    void handouts.wish(wished, open, async (answers, told) => {
      const { loaded, session } = input;
      const { steps, claims } = await lessons.sheets(loaded, session, answers, told);
      const at = (step: number): LessonView | null => {
        const lesson = session.lesson && { ...session.lesson, step, revealed: false };
        return lessons.view(loaded, { ...session, lesson }).open;
      };
      const begin = loaded.file === null ? at(1) : null;
      stamp = handoutStamp(loaded, claims, begin && `${address}#${begin.fragment}`, answers);
      return { steps, check: at(open.last)?.check ?? [], colophon: handoutColophon(loaded, stamp, printed) };
    });
  };
  const savePage = async (): Promise<void> => {
    const { handout, answers } = handouts.state() ?? {};
    if (!handout || !answers || !stamp || !last?.open) return;
    const { handoutPage } = await import('../lessons/handout-page.ts');
    const name = `${stamp.dataset.id}-lesson-${last.open.id}.html`;
    download(name, 'text/html', handoutPage(handout, stamp, drawingOf, document.documentElement.lang));
    saved = sayHandout('saved', { name });
    changed();
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
          .said=${saved}
        ></edgewise-lesson-handout>`
      : html`<edgewise-lesson-page ${ref(input.refs.heading)} .view=${open} .drawingOf=${drawingOf} .address=${address}
          >${keepOf(input)}</edgewise-lesson-page
        >`;
    return html`${page}
      <edgewise-lesson-present
        ${ref(presenter)}
        .view=${open}
        .drawingOf=${drawingOf}
        .address=${address}
      ></edgewise-lesson-present>`;
  }

  function keepOf({ loaded, session }: PaneInput): TemplateResult | typeof nothing {
    const given = lessons.given(loaded, session);
    if (!given) return nothing;
    const desk = lessons.desk(loaded);
    return html`<edgewise-keep-lesson
      .desk=${desk}
      .given=${given}
      .isKept=${isAmong(desk.lessons(), given)}
    ></edgewise-keep-lesson>`;
  }

  function deskOf({ loaded }: PaneInput): TemplateResult {
    const desk = lessons.desk(loaded);
    return html`<edgewise-lesson-desk
      .desk=${desk}
      .view=${desk.view()}
      .said=${desk.last().said}
      .told=${desk.told()}
      .address=${address}
    ></edgewise-lesson-desk>`;
  }

  return (input) => {
    if (input.large) return html`<p class="waiting" role="status">${sayScreen('large')}</p>`;
    const { list, waiting, open, problem, canRetry } = lessons.view(input.loaded, input.session);
    last = { input, open };
    // That there is no lesson is not known before they are there.
    if (waiting && !open && list.length === 0) return html`<p class="waiting" role="status">${say('moment')}</p>`;
    const shown = open
      ? lesson(input, open)
      : html`<edgewise-lesson-list
            ${ref(input.refs.heading)}
            .lessons=${list}
            .problem=${problem}
            .canRetry=${canRetry}
          ></edgewise-lesson-list>
          ${deskOf(input)}`;
    return html`<section
      class="lessons"
      aria-label=${sayScreen('title')}
      @edgewise-present=${present}
      @edgewise-presented=${notes.tell}
      @edgewise-notes=${notes.open}
      @edgewise-sheet=${wished}
      @edgewise-lay-again=${lessons.retry}
      @edgewise-save-page=${savePage}
    >
      ${shown}
    </section>`;
  };
}
