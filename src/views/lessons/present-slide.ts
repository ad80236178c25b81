import { html, nothing, type TemplateResult } from 'lit';
import type { StepClass } from '../../core/schema/evidence-classes.ts';
import type { SvgElement } from '../../core/figure/svg.ts';
import { mentionedIn } from '../../state/lesson-mentions.ts';
import type { CheckCard, LessonView, Stage, StepView } from '../../state/lesson-view.ts';
import { sayPresenting } from '../../state/lesson-screen-texts.ts';
import { clockTime } from '../../state/present-keys.ts';
import { classTag } from '../class-badge.ts';
import './lesson-stage.ts';
import { stageLegend } from './stage-legend.ts';

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

/** The letters of the classes of a claim. */
const tags = (classes: readonly StepClass[]): TemplateResult => {
  const letters = classes.map(classTag);
  return html`<span class="tags">${letters}</span>`;
};

/** What a step says, or asks, or answers. */
function said(step: StepView): TemplateResult {
  const { predict, reveal, stage } = step;
  // Where the stage is its statements, each says there how it is known.
  const lines = (stage?.kind === 'statements' ? [] : mentionedIn(step.caption)).map(
    ({ sentence, classes, known }) => html`<li>${tags(classes)}<span>${sentence}: ${known}</span></li>`,
  );
  const known =
    lines.length === 0
      ? nothing
      : html`<ul class="known">
          ${lines}
        </ul>`;
  const caption = html`<p class="caption">${captionText(step)}</p>`;
  if (!predict) return html`${caption}${known}`;
  const choices = predict.choices.map(
    ({ id, label, tag }) =>
      html`<li class=${reveal && id === reveal.answer ? 'right' : reveal ? 'other' : ''}>
        ${tag === null ? nothing : html`<b>${tag}</b> `}${label}${
          reveal && id === reveal.answer ? html` <span aria-hidden="true">✓</span>` : nothing
        }
      </li>`,
  );
  const evidence = (reveal?.claims ?? []).map(
    ({ classes, known: how }) => html`<li>${tags(classes)}<span>${how}</span></li>`,
  );
  return html`${caption}
    <p class="ask">${predict.ask}</p>
    ${
      choices.length === 0
        ? nothing
        : html`<ul class="choices">
            ${choices}
          </ul>`
    }
    ${
      reveal
        ? html`<p class="answer"><span class="unseen">${sayPresenting('answer')}: </span>${reveal.words}</p>
            <ul class="known">
              ${evidence}
            </ul>`
        : nothing
    }`;
}

function checked(cards: readonly CheckCard[]): TemplateResult {
  const items = cards.map(({ ask }) => html`<li>${ask}</li>`);
  return html`<ol class="check">
    ${items}
  </ol>`;
}

/** What is on the screen of those who listen. */
export interface Slide {
  readonly view: LessonView;
  /** The figure of a stage; null where that is none. */
  readonly drawingOf: (stage: Stage | null) => SvgElement | null;
  /** Time since the beginning, in milliseconds; null where it is not shown. */
  readonly elapsed: number | null;
}

/** A slide: a title, the figure, what its symbols mean, what is said, and where in the lesson one is. */
export function slideView({ view, drawingOf, elapsed }: Slide): TemplateResult {
  const { step } = view;
  const stage = step?.stage ?? null;
  const place = step ? sayPresenting('place', { n: view.at, of: view.steps }) : '';
  return html`<div class="slide ${arrangementOf(stage)}">
    <h2 aria-live="polite">${step ? step.title : sayPresenting('check')}</h2>
    <div class="stage">
      ${
        step
          ? html`<edgewise-lesson-stage fits .stage=${stage} .drawing=${drawingOf(stage)}></edgewise-lesson-stage>`
          : checked(view.check ?? [])
      }
    </div>
    <div class="said" aria-live="polite">${step ? said(step) : nothing}</div>
    <div class="legend">${stageLegend(stage?.kind === 'figure' ? stage.legend : null)}</div>
    <footer>
      <span class="lesson">${view.title}</span>
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
