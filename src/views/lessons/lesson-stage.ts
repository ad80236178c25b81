import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SvgElement } from '../../core/figure/svg.ts';
import { readingLanguage } from '../../state/languages.ts';
import type { Stage, StatementLine } from '../../state/lesson-view.ts';
import { knownLine } from '../../state/lesson-mentions.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { classTag } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { dataLanguage } from '../data-language.ts';
import { svgNode } from '../svg-node.ts';
import { layAgainEvent } from './events.ts';
import { cardLink, cautions } from './lesson-words.ts';

/** Most statements that stand beneath each other on a projector. */
const MOST_IN_A_COLUMN = 4;

/** Sizes of statements on a projector, the largest that fits: the least keeps all type at 24 pixels. */
const sizes = [1, 0.9, 0.8, 0.72, 0.68] as const;

/**
 * What a step shows, as large as its place allows: a figure that is drawn once for each step, or statements in large type.
 * The place may bound the height (`fits`, in presenting) or let the figure be as high as it is wide.
 */
export class LessonStageElement extends LitElement {
  static override properties = {
    stage: { attribute: false },
    drawing: { attribute: false },
    fits: { type: Boolean, reflect: true },
  };
  static override styles = [
    base,
    badges,
    css`
      :host([fits]) {
        block-size: 100%;
        min-block-size: 0;
        font-size: inherit;
      }
      .figure {
        overflow-x: auto;
        block-size: 100%;
      }
      svg.drawing {
        display: block;
        inline-size: min(100%, calc(var(--across) * var(--most, 1.75)));
        min-inline-size: min(calc(var(--across) * 0.85), 46rem);
        block-size: auto;
        margin-inline: auto;
      }
      :host([fits]) .figure {
        display: grid;
        place-items: center;
        overflow: visible;
      }
      :host([fits]) svg.drawing {
        inline-size: 100%;
        min-inline-size: 0;
        max-inline-size: calc(var(--across) * var(--most, 4.4));
        block-size: 100%;
        max-block-size: calc(var(--down) * var(--most, 4.4));
      }
      ul {
        display: grid;
        align-content: center;
        gap: 0.9em;
        max-inline-size: 44em;
        block-size: 100%;
        margin-inline: auto;
        font-size: calc(var(--statement, 1.25rem) * var(--size, 1));
        line-height: 1.35;
      }
      /* On a projector: in the middle, and in two columns where they are many. */
      :host([fits]) ul {
        align-content: safe center;
        justify-content: center;
        max-inline-size: 100%;
        overflow: auto;
      }
      :host([fits]) ul.many {
        grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
        gap: 0.9em 2em;
      }
      li {
        padding-inline-start: 0.7em;
        border-inline-start: 0.2em solid var(--line-strong);
      }
      li span {
        display: block;
      }
      li .known {
        color: var(--ink-soft);
        font-size: 0.8em;
      }
      li .badge {
        display: inline;
        font-size: inherit;
      }
      li .tag {
        font-size: 0.85em;
      }
      .caution {
        color: var(--caution);
      }
      li a {
        color: inherit;
        text-decoration-color: var(--line-strong);
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      @media print {
        .figure {
          overflow: visible;
        }
        svg.drawing {
          min-inline-size: 0;
        }
        ul {
          gap: 0.4em;
        }
        li a {
          text-decoration: none;
        }
      }
      /* Line and letter tell the classes apart where the reader's own colours hold. */
      @media (forced-colors: active) {
        svg.drawing {
          --ink: CanvasText;
          --ink-soft: CanvasText;
          --paper: Canvas;
          --panel: Canvas;
          --tint: Canvas;
          --line-strong: GrayText;
          --class-human-clinical: CanvasText;
          --class-human-laboratory: CanvasText;
          --class-animal: CanvasText;
          --class-hypothesis: CanvasText;
          --class-assertion: CanvasText;
          --class-curator: CanvasText;
          --class-mine: CanvasText;
        }
      }
      .waiting {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 0.6em;
        min-block-size: 8rem;
        color: var(--ink-soft);
      }
    `,
  ];

  /** Null while it is laid out. */
  declare stage: Stage | null;
  /** The figure, where the stage is one. */
  declare drawing: SvgElement | null;
  declare fits: boolean;

  constructor() {
    super();
    this.stage = null;
    this.drawing = null;
    this.fits = false;
  }

  #node: SVGElement | null = null;
  readonly #list = createRef<HTMLUListElement>();
  readonly #room = new ResizeObserver(() => this.fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
  }

  protected override updated(): void {
    this.fit();
  }

  /** Statements on a projector are as large as lets all of them be read. */
  private fit(): void {
    const list = this.fits ? this.#list.value : undefined;
    for (const size of list ? sizes : []) {
      this.style.setProperty('--size', String(size));
      if (list && list.scrollHeight <= list.clientHeight) return;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('drawing')) return;
    this.#node = this.drawing && svgNode(this.drawing);
    if (!this.drawing || !this.#node || this.stage?.kind !== 'figure') return;
    const { title, about } = this.stage;
    const { width = 0, height = 0 } = this.drawing.attributes;
    this.#node.classList.add('drawing');
    this.#node.setAttribute('role', 'img');
    this.#node.setAttribute('aria-label', `${title}. ${about}`);
    this.style.setProperty('--across', `${width}px`);
    this.style.setProperty('--down', `${height}px`);
  }

  private readonly again = (): void =>
    void this.dispatchEvent(new Event(layAgainEvent, { bubbles: true, composed: true }));

  override render(): TemplateResult | typeof nothing {
    const { stage } = this;
    if (!stage) return html`<p class="waiting" role="status">${sayScreen('laying')}</p>`;
    if (stage.kind === 'failed')
      return html`<div class="waiting" role="status">
        <p>${stage.why}</p>
        <button type="button" class="plain" @click=${this.again}>${sayScreen('laying.again')}</button>
      </div>`;
    if (stage.kind === 'figure')
      return html`<div class="figure" tabindex=${this.fits ? nothing : '0'}>${this.#node}</div>`;
    const lines = stage.lines.map((line) => this.statement(line));
    return html`<ul
      ${ref(this.#list)}
      class=${lines.length > MOST_IN_A_COLUMN ? 'many' : ''}
      aria-label=${sayScreen('statements')}
    >
      ${lines}
    </ul>`;
  }

  /** A statement with how it is known: on a projector in short, else with all that must be said, and its card behind it. */
  private statement({ words, claim }: StatementLine): TemplateResult {
    if (!claim) return html`<li lang=${readingLanguage}>${words}</li>`;
    const tags = claim.classes.map(classTag);
    const { known, sources } = claim;
    const inShort = [known, sources].filter((part) => part !== '').join(' · ');
    return html`<li>
      <span lang=${dataLanguage()}>${this.fits ? words : cardLink('claim', claim.id, words)}</span>
      <span class="known">${tags} ${this.fits ? inShort : knownLine(claim)}</span>
      ${this.fits ? nothing : cautions(claim)}
    </li>`;
  }
}

customElements.define('edgewise-lesson-stage', LessonStageElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lesson-stage': LessonStageElement;
  }
}
