import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ClaimLine } from '../../state/claim-lines.ts';
import type { MineSwitch } from '../../state/derive.ts';
import type { Answered, QuestionView } from '../../state/question-view.ts';
import { plainWords, type Word } from '../../state/words.ts';
import type { AnswerWork } from '../answer-parts/answer-parts.ts';
import { classTag } from '../class-badge.ts';
import { compareMenuLook } from '../compare-menu.ts';
import { fieldLook } from '../field-look.ts';
import { gapLook } from '../gap-list.ts';
import { badges, base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import { sectionLook } from '../section.ts';
import { stepLines } from '../step-line.ts';
import { explainedHere, wordView } from '../words-view.ts';
import { answerSections } from './answer-sections.ts';
import { answerLook } from './answer-look.ts';
import { mineSwitch, mineSwitchLook } from './mine-switch.ts';
import { pathQuestionLook } from './path-question-look.ts';
import { chainLook, pathStrips } from './path-strip.ts';
import { questionSentence } from './question-sentence.ts';
import { say } from '../../state/question-texts.ts';
import { named } from '../named.ts';

/** Ways shown before somebody asks for all of them. */
const fewWays = 6;

/** The question as a sentence, its answer in words, and the ways as strips of steps. */
export class PathQuestionElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    answered: { attribute: false },
    work: { attribute: false },
    mine: { attribute: false },
    all: { state: true },
  };
  static override styles = [
    base,
    badges,
    fieldLook,
    stepLines,
    sectionLook,
    gapLook,
    chainLook,
    popoverLook,
    compareMenuLook,
    pathQuestionLook,
    answerLook,
    mineSwitchLook,
  ];

  declare view: QuestionView | null;
  /** The answer, and what makes of it what is shown a moment later: see the element of the parts. */
  declare answered: Answered | null;
  declare work: AnswerWork | null;
  /** The question with the reader's drafts and without; null where there are none. */
  declare mine: MineSwitch | null;
  declare all: boolean;

  constructor() {
    super();
    this.view = null;
    this.answered = null;
    this.work = null;
    this.mine = null;
    this.all = false;
  }

  /** The strip of the way that is lit; null where none is. */
  chosenWay(): Element | null {
    return this.renderRoot.lastElementChild?.parentNode?.querySelector('.chosen') ?? null;
  }

  /** A way of a section that is lit by a link, or by a key, is brought out of it. */
  override updated(): void {
    const section = this.chosenWay()?.closest('details');
    if (section) section.open = true;
  }

  private readonly showAll = (): void => {
    this.all = true;
  };

  private ways(view: QuestionView): TemplateResult | typeof nothing {
    const { paths, confirm } = view;
    if (paths.length === 0) return nothing;
    const chosen = paths.find((path) => path.chosen)?.rank ?? 0;
    const shown = this.all || chosen > fewWays ? paths.length : Math.min(fewWays, paths.length);
    const more = html`<button type="button" class="plain more" @click=${this.showAll}>
      ${say('ways.all', { n: paths.length })}
    </button>`;
    return html`<p class="soft small ranked">${view.rankedBy}</p>
      ${pathStrips(paths, shown, confirm, say('ways.list'))} ${shown < paths.length ? more : nothing}`;
  }

  private list(title: string, about: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section>
      <h3>${title}</h3>
      <p class="soft small">${about}</p>
      <ul class="links">
        ${items}
      </ul>
    </section>`;
  }

  private claims(words: readonly Word[]): TemplateResult[] {
    return words.map((word) => html`<li>${wordView(word)}</li>`);
  }

  private answer(view: QuestionView): TemplateResult {
    const [first = '', ...rest] = view.summary;
    const said = [view.completeness, ...view.remarks].filter((remark) => remark !== '');
    const remarks = said.map((remark) => html`<p class="soft small">${named(remark)}</p>`);
    const problems = view.problems.map((problem) => html`<p>${named(problem)}</p>`);
    const body =
      view.problems.length > 0 ? problems : html`<p><strong>${named(first)}</strong> ${named(rest.join(' '))}</p>`;
    return html`<div
      class=${view.problems.length > 0 ? 'answer problem' : 'answer'}
      role="status"
      aria-busy=${view.goesOn ? 'true' : 'false'}
    >
      ${body}${remarks}
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const blocked = view.blocked.map(
      ({ claim, reason }) =>
        html`<li>${wordView(claim)}<br /><span class="soft small">${named(reason, [plainWords([claim])])}</span></li>`,
    );
    const lines = (list: readonly ClaimLine[]): TemplateResult[] =>
      list.map((line) => {
        const tags = line.classes.map(classTag);
        return html`<li class="seen">
          <span class="tags">${tags}</span><span>${wordView(line.claim)}</span>
          ${line.hidden === null ? nothing : html`<span class="hidden-later small">${line.hidden}</span>`}
        </li>`;
      });
    return html`<h2 class="unseen">${say('title')}</h2>
      ${questionSentence(view)} ${this.answer(view)} ${mineSwitch(this.mine)} ${explainedHere(view.words)}
      ${this.ways(view)}
      <div class="sections">
        ${answerSections(view)}
        <edgewise-answer-parts
          .answered=${this.answered}
          .confirm=${view.confirm}
          .work=${this.work}
          .names=${view.names}
        ></edgewise-answer-parts>
      </div>
      ${this.list(say('closed'), say('closed.about'), blocked)}
      ${this.list(say('unchanged'), say('unchanged.about'), this.claims(view.alsoMeasured))}
      ${this.list(say('seen'), say('seen.about'), lines(view.beside))}
      ${this.list(say('changed'), say('changed.about'), lines(view.changed))}`;
  }
}

customElements.define('edgewise-path-question', PathQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-path-question': PathQuestionElement;
  }
}
