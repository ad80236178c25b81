import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sayEmbed } from '../state/embed-texts.ts';
import type { PathView } from '../state/path-views.ts';
import { say } from '../state/question-texts.ts';
import type { QuestionView } from '../state/question-view.ts';
import { gapLook } from '../views/gap-list.ts';
import { badges, base } from '../views/look.ts';
import { answerLook } from '../views/path-question/answer-look.ts';
import { pathQuestionLook } from '../views/path-question/path-question-look.ts';
import { chainLook, pathStrips } from '../views/path-question/path-strip.ts';
import { stepLines } from '../views/step-line.ts';
import { named } from '../views/named.ts';

/** Ways that are listed; a lit one further down is listed too. */
const fewWays = 3;

/** What a way lacks, and how to look for that, is for those who work on it. */
const toRead = (path: PathView): PathView => ({ ...path, gap: null });

const strips = (
  ways: readonly PathView[],
  { confirm }: QuestionView,
  label: string,
): TemplateResult | typeof nothing => (ways.length === 0 ? nothing : pathStrips(ways, Infinity, confirm, label));

/** A question in words, its answer, and the best ways: the lit one tells itself. */
export class AnswerToReadElement extends LitElement {
  static override properties = { asked: { attribute: false }, view: { attribute: false } };
  static override styles = [
    base,
    badges,
    stepLines,
    gapLook,
    chainLook,
    pathQuestionLook,
    answerLook,
    css`
      :host {
        padding: 0.8rem 1rem 1rem;
      }
      h2 {
        font-size: var(--text-large);
      }
      .answer {
        margin-block: 0.5rem 0.7rem;
      }
    `,
  ];

  declare asked: string;
  declare view: QuestionView | null;

  constructor() {
    super();
    this.asked = '';
    this.view = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { asked, view } = this;
    if (!view) return nothing;
    const [first = '', ...rest] = view.summary;
    const said = [view.completeness, ...view.remarks].filter((remark) => remark !== '');
    const remarks = said.map((remark) => html`<p class="soft small">${named(remark)}</p>`);
    const problems = view.problems.map((problem) => html`<p>${problem}</p>`);
    const lit = view.paths.find(({ chosen }) => chosen)?.rank ?? 0;
    const paths = view.paths.filter(({ rank }) => rank <= fewWays || rank === lit).map(toRead);
    const counter = view.counter.filter(({ chosen }) => chosen).map(toRead);
    const n = view.paths.length - paths.length;
    return html`<h2>${named(asked)}</h2>
      <div class=${problems.length > 0 ? 'answer problem' : 'answer'} role="status">
        ${problems.length > 0 ? problems : html`<p><strong>${named(first)}</strong> ${named(rest.join(' '))}</p>`}
        ${remarks}
      </div>
      ${strips(counter, view, say('counter.list'))} ${strips(paths, view, say('ways.list'))}
      ${n > 0 ? html`<p class="soft small more">${sayEmbed('moreWays', { n })}</p>` : nothing}`;
  }
}

customElements.define('edgewise-answer-to-read', AnswerToReadElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-answer-to-read': AnswerToReadElement;
  }
}
