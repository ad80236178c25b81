import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CheckCard } from '../../state/lesson-view.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { badges, base } from '../look.ts';
import { pieceLineLook } from '../evidence-matrix/piece-line.ts';
import { askFirstLook, choicesView } from './ask-first.ts';
import { evidenceView, lessonWordsLook } from './lesson-words.ts';
import { lessonLanguage } from './lesson-language.ts';
import { named } from '../named.ts';

/** The questions at the end of a lesson. What was chosen is kept nowhere but here. */
export class SelfCheckElement extends LitElement {
  static override properties = { cards: { attribute: false }, chosen: { state: true } };
  static override styles = [
    base,
    badges,
    lessonWordsLook,
    pieceLineLook,
    askFirstLook,
    css`
      ol {
        display: grid;
        gap: 1rem;
        max-inline-size: 46rem;
        margin-block: 1rem;
      }
      .right {
        color: var(--accent);
      }
      .verdict {
        margin-block-end: 0.2rem;
        font-weight: 600;
      }
    `,
  ];

  declare cards: readonly CheckCard[];
  /** What was chosen for each question. */
  declare chosen: readonly (string | null)[];

  constructor() {
    super();
    this.cards = [];
    this.chosen = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('cards');
    // Told anew, the questions are the same.
    if (before?.map(({ ask }) => ask).join('\n') !== this.cards.map(({ ask }) => ask).join('\n'))
      if (changed.has('cards')) this.#again();
  }

  readonly #again = (): void => {
    this.chosen = this.cards.map(() => null);
  };

  private readonly choose = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLInputElement;
    const at = Number(name.slice('question-'.length));
    this.chosen = this.chosen.map((before, index) => (index === at ? value : before));
  };

  private card({ ask, choices, answer }: CheckCard, at: number): TemplateResult {
    const chosen = this.chosen[at] ?? null;
    const said = chosen === null ? null : answer(chosen);
    const right = said?.right === true ? 'check.right' : 'check.wrong';
    const verdict = said && html`${sayScreen(right)} ${named(said.words, [said.claim.sentence])}`;
    return html`<li class="check-card">
      <p class="question" lang=${lessonLanguage()} id=${`ask-${at}`}>${ask}</p>
      ${choicesView(`question-${at}`, sayScreen('check.line'), choices, chosen, this.choose)}
      <div role="status">
        ${
          said === null
            ? nothing
            : html`<p class="verdict">${verdict}</p>
                ${evidenceView([said.claim])}`
        }
      </div>
    </li>`;
  }

  override render(): TemplateResult {
    const done = this.chosen.filter((chosen) => chosen !== null).length;
    const right = this.cards.filter(({ answer }, at) => {
      const chosen = this.chosen[at] ?? null;
      return chosen !== null && answer(chosen).right;
    }).length;
    const cards = this.cards.map((card, at) => this.card(card, at));
    return html`<p>${sayScreen('check.intro')}</p>
      <ol>
        ${cards}
      </ol>
      <p role="status">
        ${sayScreen(done === 0 ? 'check.none' : 'check.score', { done, right, of: this.cards.length })}
        ${
          done === 0
            ? nothing
            : html`<button type="button" class="link" @click=${this.#again}>${sayScreen('check.again')}</button>`
        }
      </p>`;
  }
}

customElements.define('edgewise-self-check', SelfCheckElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-self-check': SelfCheckElement;
  }
}
