import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Lesson } from '../../core/schema/lesson-shapes.ts';
import type { LessonDesk } from '../../state/lesson-desk.ts';
import { sayDesk } from '../../state/lesson-desk-texts.ts';
import { base } from '../look.ts';
import { problemList } from './own-step.ts';

/** Beside a lesson that came with a link: keep it among the reader's own, or the word that it is there. */
export class KeepLessonElement extends LitElement {
  static override properties = {
    desk: { attribute: false },
    given: { attribute: false },
    isKept: { attribute: false },
    problems: { state: true },
  };
  static override styles = [
    base,
    css`
      p {
        margin-block: 0.4rem;
      }
      button {
        margin-inline-start: 0.3rem;
      }
      .problems {
        color: var(--caution);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare desk: LessonDesk | null;
  declare given: Lesson | null;
  /** The same lesson is among the reader's own. */
  declare isKept: boolean;
  /** Why it could not be kept, or will not stay, a sentence each. */
  declare problems: readonly string[];
  readonly #kept = createRef<HTMLElement>();

  constructor() {
    super();
    this.desk = null;
    this.given = null;
    this.isKept = false;
    this.problems = [];
  }

  private readonly keep = async (): Promise<void> => {
    const { desk, given } = this;
    if (!desk || !given) return;
    const refused = desk.edit({ does: 'take', given });
    this.problems = [...refused, ...desk.told()];
    await this.updateComplete;
    // The button is gone: what stands in its place has the focus, and is read out by that.
    this.#kept.value?.focus();
  };

  override render(): TemplateResult | typeof nothing {
    if (!this.given) return nothing;
    const word = this.isKept
      ? html`<p class="small" tabindex="-1" ${ref(this.#kept)}>${sayDesk('kept')}</p>`
      : html`<p class="small">
          ${sayDesk('given')}
          <button type="button" class="plain" @click=${this.keep}>${sayDesk('keep')}</button>
        </p>`;
    return html`${word}
      <div role="alert">${problemList(this.problems)}</div>`;
  }
}

customElements.define('edgewise-keep-lesson', KeepLessonElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-keep-lesson': KeepLessonElement;
  }
}
