import { html, nothing, type TemplateResult } from 'lit';
import type { StepClass } from '../../core/schema/evidence-classes.ts';
import type { SvgElement } from '../../core/figure/svg.ts';
import { restsOn } from '../../state/lesson-mentions.ts';
import type { CheckCard, LessonView, MentionedClaim, Stage, StepView } from '../../state/lesson-view.ts';
import { sayPresenting } from '../../state/lesson-screen-texts.ts';
import { clockTime } from '../../state/present-keys.ts';
import { classTag } from '../class-badge.ts';
import './lesson-stage.ts';
import { slideChoices } from './present-choices.ts';
import { stageLegend } from './stage-legend.ts';
import { lessonLanguage } from './lesson-language.ts';
import { named } from '../named.ts';

/** Where the words stand: beneath a figure that is wide, beside one that is not. */
type Arrangement = 'beneath' | 'beside';

/** Room for the figure in either arrangement, in CSS pixels on a screen of 1920 by 1080. */
const rooms: Readonly<Record<Arrangement, readonly [width: number, height: number]>> = {
  beneath: [1820, 590],
  beside: [1200, 800],
};

/** The arrangement in which the figure is larger. */
function arrangementOf(stage: Stage | null): Arrangement {
  if (stage?.kind !== 'figure') return 'beneath';
  const { width, height } = stage.scene;
  const scale = ([across, down]: readonly [number, number]): number => Math.min(across / width, down / height);
  return scale(rooms.beside) > scale(rooms.beneath) ? 'beside' : 'beneath';
}

const captionText = ({ caption }: StepView): string =>
  caption.map((part) => (typeof part === 'string' ? part : part.words)).join('');

/** A text in which no line ends within a short name with a hyphen, as IL-4 is one. */
const wholeNames = (text: string): (string | TemplateResult)[] =>
  text.split(/(\S{1,4}-\S{1,4}\b)/u).map((part, at) => (at % 2 === 1 ? html`<span class="name">${part}</span>` : part));

/** The letters of the classes of a claim. */
const tags = (classes: readonly StepClass[]): TemplateResult => {
  const letters = classes.map(classTag);
  return html`<span class="tags">${letters}</span>`;
};

/** Claims, each with its letters, what is said of it, and where it is from. */
function knownList(
  claims: readonly MentionedClaim[],
  said: (claim: MentionedClaim) => readonly string[],
): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing;
  const items = claims.map(
    (claim) =>
      html`<li>
        ${tags(claim.classes)}<span
          >${named([...said(claim), claim.sources].filter((words) => words !== '').join(' · '), readings([claim]))}</span
        >
      </li>`,
  );
  return html`<ul class="known">
    ${items}
  </ul>`;
}

const readings = (claims: readonly MentionedClaim[]): string[] => claims.map(({ sentence }) => sentence);
const inFull = ({ sentence, known }: MentionedClaim): string[] => [`${sentence}: ${known}`];

/** Most claims of which a slide says how they are known: it has room for no more, and the page and the handout have all. */
const MOST_KNOWN = 5;

const known = (claims: readonly MentionedClaim[]): TemplateResult =>
  html`${knownList(claims.slice(0, MOST_KNOWN), inFull)}
  ${
    claims.length > MOST_KNOWN
      ? html`<p class="known">${sayPresenting('known.more', { n: claims.length - MOST_KNOWN })}</p>`
      : nothing
  }`;

/** The answer in words and where it is from; what it says already is not said again. */
const answered = (words: string, claims: readonly MentionedClaim[]): TemplateResult =>
  html`<p class="answer"><span class="unseen">${sayPresenting('answer')}: </span>${named(words, readings(claims))}</p>
    ${knownList(claims, (claim) => (words.includes(claim.known) ? [] : inFull(claim)))}`;

/** What a step says, or asks, or answers. */
function said(step: StepView, { guess, choose }: Slide): TemplateResult {
  const { predict, reveal } = step;
  const caption = html`<p class="caption" lang=${lessonLanguage()}>${wholeNames(captionText(step))}</p>`;
  if (!predict) return html`${caption}${known(restsOn(step))}`;
  return html`${caption}
    <p class="ask" lang=${lessonLanguage()}>${wholeNames(predict.ask)}</p>
    ${slideChoices({ choices: predict.choices, guess, answer: reveal?.answer ?? null, choose })}
    ${reveal ? answered(reveal.words, reveal.claims) : nothing}`;
}

/** One question of the self-check, with its answer once it is told. */
function checked(card: CheckCard, { guess, told, choose }: Slide): TemplateResult {
  const answer = told ? card.answer(guess) : null;
  return html`<div class="check">
    <p class="ask" lang=${lessonLanguage()}>${wholeNames(card.ask)}</p>
    ${slideChoices({ choices: card.choices, guess, answer: answer?.answer ?? null, choose })}
    <div aria-live="polite">${answer ? answered(answer.words, [answer.claim]) : nothing}</div>
  </div>`;
}

/** What is on the screen of those who listen. */
export interface Slide {
  readonly view: LessonView;
  /** The figure of a stage; null where that is none. */
  readonly drawingOf: (stage: Stage | null) => SvgElement | null;
  /** Time since the beginning, in milliseconds; null where it is not shown. */
  readonly elapsed: number | null;
  /** Which question of the self-check is shown, from 0, and whether its answer is told. */
  readonly question: number;
  readonly told: boolean;
  /** What was chosen of what is asked; null where nothing was. */
  readonly guess: string | null;
  readonly choose: (event: Event) => void;
}

/** A slide: a title, the figure, what its symbols mean, what is said, and where in the lesson one is. */
export function slideView(slide: Slide): TemplateResult {
  const { view, drawingOf, elapsed, question } = slide;
  const { step, check } = view;
  const stage = step?.stage ?? null;
  const card = check?.[question];
  const place = step
    ? sayPresenting('place', { n: view.at, of: view.steps })
    : sayPresenting('place.question', { n: question + 1, of: check?.length ?? 0 });
  const shown = step
    ? html`<div class="stage">
          <edgewise-lesson-stage fits .stage=${stage} .drawing=${drawingOf(stage)}></edgewise-lesson-stage>
        </div>
        <div class="said" aria-live="polite">${said(step, slide)}</div>
        <div class="legend">${stageLegend(stage?.kind === 'figure' ? stage.legend : null)}</div>`
    : html`<div class="stage">${card ? checked(card, slide) : nothing}</div>`;
  return html`<div class="slide ${arrangementOf(stage)}">
    <h2 aria-live="polite" lang=${step ? lessonLanguage() : nothing}>${step ? step.title : sayPresenting('check')}</h2>
    ${shown}
    <footer>
      <span class="lesson" lang=${lessonLanguage()}>${view.title}</span>
      ${elapsed === null ? nothing : html`<span class="time" role="timer">${clockTime(elapsed)}</span>`}
      <progress
        max=${view.last}
        value=${view.at}
        aria-label=${sayPresenting('place.words', { n: view.at, of: view.last })}
      ></progress>
      <span class="place">${place}</span>
    </footer>
  </div>`;
}
