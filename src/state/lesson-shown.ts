import { answerOf, type Hidden, mayTell, namesOf, touches } from '../core/model/lesson-answers.ts';
import { runTogether } from '../core/model/search-words.ts';
import { digestOf } from '../core/model/canonical.ts';
import { mentionDigest } from '../core/reader/lesson-check.ts';
import { captionPieces } from '../core/schema/captions.ts';
import { directions } from '../core/schema/directions.ts';
import { evidenceClasses } from '../core/schema/evidence-classes.ts';
import type { CheckQuestion, Lesson, LessonStep, QuestionSubject } from '../core/schema/lesson-shapes.ts';
import { MINE } from '../core/schema/evidence-classes.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { evidenced, mentioned } from './lesson-claims.ts';
import { layoutFor, type LaidOut } from './lesson-layouts.ts';
import { askedSentence, drawnStage, hiddenIn, stageSource, type StageSource } from './lesson-stage.ts';
import { readStepView } from './lesson-steps.ts';
import { sayLesson } from './lesson-texts.ts';
import type {
  CaptionPart,
  CheckCard,
  Choice,
  LessonOrigin,
  LessonView,
  PredictView,
  RevealView,
  Stage,
  StepView,
} from './lesson-view.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { type LessonPlace, defaultSession } from './session.ts';
import { type Explainer, tell, type Telling } from './telling.ts';
import { printFragment } from './url.ts';
import { usedLegend } from './used-legend.ts';
import type { Words } from './words.ts';
import { readClaim } from '../core/model/reading.ts';

/** A lesson that was read, and where it comes from. */
export interface HeldLesson {
  readonly lesson: Lesson;
  readonly origin: LessonOrigin;
}

/** Draws lessons beside a data set. */
export interface LessonViewer {
  readonly open: (held: HeldLesson, place: LessonPlace) => LessonView;
  /** One step, by its number from 1: as it is before its reveal, or with its answer. */
  readonly step: (lesson: Lesson, number: number, isRevealed: boolean) => StepView;
  /** What the data say from the sources that a step admits. */
  readonly telling: (step: LessonStep) => Telling;
}

/** @param laidOut the layouts that are made; what is not there yet leaves a stage null */
export function lessonViewer(loaded: Loaded, laidOut: LaidOut, explainer?: Explainer): LessonViewer {
  const told = new Map<string, Telling>();
  const tellingOf = (step: LessonStep): Telling => {
    const { reach } = readStepView(loaded.model, step.view);
    const telling = told.get(reach) ?? tell(loaded, reach, explainer);
    told.set(reach, telling);
    return telling;
  };
  const widest = () => tell(loaded, widestReach, explainer);

  function step(lesson: Lesson, number: number, isRevealed: boolean): StepView {
    const of = lesson.steps[number - 1];
    if (!of) throw new Error(`lesson "${lesson.id}" has no step ${number}`);
    const hidden = hiddenIn(loaded, of);
    const isVeiled = hidden !== null && !isRevealed;
    const telling = tellingOf(of);
    const { model } = loaded;
    const claims = of.claims.filter(({ id }) => model.hasClaim(id));
    const drawn = isVeiled ? [] : [...stageSource(loaded, of, false).part.claims];
    const told = isVeiled ? [] : [...new Set([...claims.map(({ id }) => id), ...drawn])];
    const mentions = told.map((id) => mentioned(telling, id));
    const spoken = new Set(captionPieces(of.caption).map(({ claim }) => claim));
    const state = readStepView(model, of.view);
    return {
      number,
      title: of.title,
      caption: captionPieces(of.caption).map(({ words, claim }): CaptionPart => {
        const about = mentions.find(({ id }) => id === claim);
        return about ? { words, claim: about } : words;
      }),
      notes: notesOf(of, isVeiled ? hidden : null),
      stage: stageOf(lesson, of, number, isVeiled, telling),
      predict:
        of.predict && hidden ? { hide: hidden.hide, ask: of.predict.ask, choices: choicesOf(hidden.hide) } : null,
      reveal: hidden && isRevealed ? revealOf(telling, hidden, claims) : null,
      shown: mentions.filter(({ id }) => !spoken.has(id)),
      references: referencesIn(mentions.map(({ references }) => references)),
      problems: isVeiled
        ? []
        : claims
            .filter(({ id, sha256 }) => mentionDigest(model, id) !== sha256)
            .map(({ id }) => sayLesson('step.changed', { sentence: telling.sentence(id) })),
      openView: isVeiled ? null : printFragment(state.session, loaded.edition, true),
      next: isVeiled ? { title: sayLesson('next.answer'), caption: '', stage: null } : nextOf(lesson, number),
    };
  }

  /** Notes say what to do before the answer is shown; those that may tell it wait for it. */
  const notesOf = ({ notes }: LessonStep, hidden: Hidden | null): string | null =>
    notes !== undefined && hidden && mayTell(loaded.model, hidden, notes) ? sayLesson('notes.wait') : (notes ?? null);

  /** What comes after a step: as it is before its own reveal. */
  function nextOf(lesson: Lesson, number: number): StepView['next'] {
    const { steps, check } = lesson;
    const next = steps[number];
    if (next) {
      const stage = stageOf(lesson, next, number + 1, hiddenIn(loaded, next) !== null, tellingOf(next));
      return { title: next.title, caption: plainCaption(next), stage };
    }
    if (check.length === 0) return null;
    const caption = sayLesson('next.questions', { n: check.length });
    return { title: sayLesson('next.check'), caption, stage: null };
  }

  function stageOf(lesson: Lesson, of: LessonStep, number: number, isVeiled: boolean, telling: Telling): Stage | null {
    const source = stageSource(loaded, of, isVeiled);
    const layout = layoutFor(loaded, lesson, of, source, laidOut);
    if (!layout) return null;
    if ('why' in layout) return { kind: 'failed', why: sayLesson('figure.failed', { why: layout.why }) };
    const figure = drawnStage(source, layout);
    if (!figure) return { kind: 'statements', lines: statementsOf(source, telling) };
    const { edges } = figure.scene;
    const shown = sayLesson('figure.about', { n: figure.scene.drawn });
    const about = !source.asked
      ? shown
      : sayLesson(source.asked.entity === null ? 'figure.asked' : 'figure.hidden', { about: shown });
    return {
      kind: 'figure',
      ...figure,
      legend: usedLegend(figure.scene),
      title: sayLesson('figure.title', { title: of.title, n: number }),
      about: [about, ...edges.map(({ sentence }) => `${sentence}.`)].join(' '),
    };
  }

  return {
    step,
    telling: tellingOf,
    open: ({ lesson, origin }, place) => {
      const { id, language = '', title, about, minutes, steps, check } = lesson;
      // What this data set cannot answer is not asked.
      const askable = check.filter(({ claim }) => loaded.model.hasClaim(claim));
      const last = steps.length + (askable.length > 0 ? 1 : 0);
      const at = place.step <= last ? place.step : 1;
      const isCheck = at > steps.length;
      const at1: LessonPlace = { ...place, step: at };
      return {
        ...{ id, language, title, about, minutes, origin, at, last, steps: steps.length },
        outline: steps.map((one, number) => (number < at ? one.title : null)),
        step: isCheck ? null : step(lesson, at, place.revealed),
        check: isCheck ? askable.map((question) => cardOf(widest(), question)) : null,
        fragment: printFragment({ ...defaultSession, pane: 'lessons', lesson: at1 }, loaded.edition, true),
      };
    },
  };
}

const plainCaption = ({ caption }: LessonStep): string =>
  captionPieces(caption)
    .map(({ words }) => words)
    .join('');

/**
 * Statements of what no line is drawn of, as the data word them, with for whom and by whom; while something is asked, as
 * their triples read.
 */
function statementsOf({ model, assessments, part, asked }: StageSource, telling: Telling) {
  return [...part.claims].map((id) => {
    if (!asked) return { words: model.claim(id).claim.statement, claim: mentioned(telling, id) };
    const [node, assessment] = [model.claim(id), assessments.get(id)];
    const words =
      asked.claims.includes(id) || !assessment
        ? askedSentence(model, asked.hide, id)
        : readClaim(model, node, assessment);
    return { words, claim: null };
  });
}

/** Lists of references as one, each once. */
function referencesIn(lists: readonly (readonly Words[])[]): Words[] {
  const byWords = new Map(lists.flat().map((words) => [JSON.stringify(words), words]));
  return [...byWords.values()];
}

const plainChoices = (rows: readonly { readonly id: string; readonly label: string }[]): Choice[] =>
  rows.map(({ id, label }) => ({ id, label, tag: null }));

/** All answers that there could be, whichever is right. */
function choicesOf(hide: PredictView['hide']): Choice[] {
  if (hide === 'sign') return plainChoices(directions.rows);
  return hide === 'class' ? evidenceClasses.rows.map(({ id, label, tag }) => ({ id, label, tag })) : [];
}

/** The answer with its evidence; that of a mediator is what the step says of it. */
function revealOf(telling: Telling, hidden: Hidden, spoken: LessonStep['claims']): RevealView {
  const { hide, claim, entity, answer } = hidden;
  if (entity !== undefined) {
    const about = spoken.filter(({ id }) => touches(telling.model, id, entity));
    const label = telling.label(entity);
    const known = new Set(namesOf(telling.model, entity).flatMap(runTogether));
    const fits = (guess: string): boolean => runTogether(guess).some((word) => known.has(word));
    const words = sayLesson('reveal.mediator', { label });
    return { answer: null, name: { label, fits }, words, claims: about.map(({ id }) => evidenced(telling, id)) };
  }
  const about = evidenced(telling, claim ?? '');
  const label = choicesOf(hide).find(({ id }) => id === answer)?.label ?? '';
  const { sentence, known } = about;
  const words = sayLesson(`reveal.${hide}`, { answer: capital(label), sentence, known });
  return { answer, name: null, words, claims: [about] };
}

const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** How many answers a question on a verdict offers. */
const MOST_OFFERED = 4;

/** What a question of the self-check offers: all answers, or where these are many, the right one and some others, always the same. */
function offered(about: QuestionSubject, { ask, claim }: CheckQuestion, answer: string): Choice[] {
  if (about !== 'verdict') return choicesOf(about);
  const rows = verdicts.rows.filter(({ id }) => id !== MINE);
  const drawn = rows
    .filter(({ id }) => id !== answer)
    .map(({ id }) => ({ id, by: digestOf([ask, claim, id]) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .slice(0, MOST_OFFERED - 1);
  return plainChoices(rows.filter(({ id }) => id === answer || drawn.some((one) => one.id === id)));
}

function cardOf(telling: Telling, question: CheckQuestion): CheckCard {
  const { ask, claim, about } = question;
  const right = answerOf(about, telling.model.claim(claim), telling.assessment(claim)) ?? '';
  const choices = offered(about, question, right);
  const labelOf = (id: string): string => choices.find((choice) => choice.id === id)?.label ?? '';
  return {
    ask,
    choices,
    answer: (choice) => {
      const why = evidenced(telling, claim);
      const { sentence, known } = why;
      const answer = labelOf(right);
      const told = { answer, sentence, known };
      const words =
        choice === null
          ? sayLesson('answer.told', { ...told, answer: capital(answer) })
          : choice === right
            ? sayLesson('answer.right', told)
            : sayLesson('answer.wrong', { ...told, chosen: labelOf(choice) });
      return { answer: right, right: choice === right, words, claim: why };
    },
  };
}
