import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { LessonListing } from '../../state/lesson-view.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { layAgainEvent } from './events.ts';

/** The lessons that can be begun. */
export class LessonListElement extends LitElement {
  static override properties = {
    lessons: { attribute: false },
    problem: { attribute: false },
    canRetry: { attribute: false },
  };
  static override styles = [
    base,
    css`
      h2:focus {
        outline: none;
      }
      .intro {
        max-inline-size: 42rem;
        margin-block-start: 0.35rem;
      }
      .problem {
        max-inline-size: 42rem;
        margin-block-start: 0.8rem;
        padding: 0.6rem 0.9rem;
        border: 1px solid var(--caution);
        border-radius: var(--radius);
        background: var(--caution-tint);
        color: var(--caution);
      }
      ul.lessons {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
        gap: 1rem;
        max-inline-size: 66rem;
        margin-block-start: 1.2rem;
      }
      ul.lessons > li {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 0.4rem;
        padding: 1rem 1.2rem 1.1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--panel);
      }
      h3 {
        font-size: var(--text-large);
        text-wrap: balance;
      }
      .size {
        margin-block: auto 0;
        padding-block-start: 0.3rem;
      }
      .problems {
        color: var(--caution);
      }
    `,
  ];

  declare lessons: readonly LessonListing[];
  /** Why a lesson that was asked for is not shown; null where there is nothing to tell. */
  declare problem: string | null;
  /** What went wrong may go well another time. */
  declare canRetry: boolean;

  readonly #heading = createRef<HTMLHeadingElement>();

  constructor() {
    super();
    this.lessons = [];
    this.problem = null;
    this.canRetry = false;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }

  private readonly begin = (event: Event): void => {
    const { id = null } = (event.currentTarget as HTMLElement).dataset;
    sendIntent(this, { type: 'open-lesson', id });
  };

  private readonly again = (): void =>
    void this.dispatchEvent(new Event(layAgainEvent, { bubbles: true, composed: true }));

  private lesson({
    id,
    language,
    title,
    about,
    minutes,
    steps,
    origin,
    problems,
    opens,
  }: LessonListing): TemplateResult {
    const wrong = problems.map((sentence) => html`<li>${sentence}</li>`);
    const from = sayScreen(`origin.${origin}`);
    return html`<li>
      <h3><bdi lang=${language}>${title}</bdi></h3>
      <p><bdi lang=${language}>${about}</bdi></p>
      ${
        wrong.length === 0
          ? nothing
          : html`<ul class="problems small">
              ${wrong}
            </ul>`
      }
      <p class="size soft small">${sayScreen('size', { steps, minutes })}${from === '' ? '' : ` · ${from}`}</p>
      ${
        opens
          ? html`<button
              type="button"
              class="plain"
              data-id=${id}
              aria-label=${sayScreen('begin.about', { title })}
              @click=${this.begin}
            >
              ${sayScreen('begin')}
            </button>`
          : html`<p class="small">${sayScreen('elsewhere')}</p>`
      }
    </li>`;
  }

  override render(): TemplateResult {
    const { lessons, problem } = this;
    const items = lessons.map((lesson) => this.lesson(lesson));
    return html`<h2 tabindex="-1" ${ref(this.#heading)}>${sayScreen('title')}</h2>
      <p class="intro">${sayScreen('intro')}</p>
      ${
        problem === null
          ? nothing
          : html`<p class="problem" role="status">
              ${problem}
              ${
                this.canRetry
                  ? html`<button type="button" class="plain" @click=${this.again}>${sayScreen('laying.again')}</button>`
                  : nothing
              }
            </p>`
      }
      ${
        items.length === 0
          ? html`<p class="intro soft">${sayScreen('none')}</p>`
          : html`<ul class="lessons">
              ${items}
            </ul>`
      }`;
  }
}

customElements.define('edgewise-lesson-list', LessonListElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-list': LessonListElement;
  }
}
