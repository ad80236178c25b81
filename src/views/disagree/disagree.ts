import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import { sayOwn } from '../../state/disagreement-texts.ts';
import { LONGEST_SAYING, type OwnClass, ownClasses } from '../../state/disagreements.ts';
import { classWords, type OwnMark } from '../../state/disagreements-view.ts';
import type { PieceView } from '../../state/evidence-piece.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { ownMarkView, ownSaidLook } from './own-said.ts';

/** The piece of evidence that something is said of. */
export type SaidPiece = Pick<PieceView, 'id' | 'title' | 'class'>;

const look = css`
  :host {
    margin-block-start: 0.35rem;
    font-size: 0.875rem;
  }
  summary {
    display: inline-block;
    min-block-size: 1.75rem;
    padding-block: 0.2rem;
    color: var(--ink-soft);
    text-decoration: underline dotted;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  summary:hover,
  details[open] > summary {
    color: var(--ink);
  }
  form {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 34rem;
    padding: 0.6rem 0.8rem;
    border: 1.5px dashed var(--class-mine);
    border-radius: var(--radius);
    background: var(--panel);
  }
  label {
    display: grid;
    gap: 0.15rem;
    color: var(--ink-soft);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.6rem;
  }
  .main {
    font-weight: 600;
  }
  .problem {
    color: var(--caution);
  }
  .problem:empty {
    display: none;
  }
  @media print {
    details {
      display: none;
    }
  }
`;

/** What a reader says of a piece of evidence, beside what the data say of it, and where more is said. */
export class DisagreeElement extends LitElement {
  static override properties = {
    piece: { attribute: false },
    own: { attribute: false },
    problems: { state: true },
  };
  static override styles = [base, fieldLook, ownSaidLook, look];

  declare piece: SaidPiece | null;
  /** Null where nothing can be said. */
  declare own: OwnValues | null;
  declare problems: readonly string[];

  constructor() {
    super();
    this.piece = null;
    this.own = null;
    this.problems = [];
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('piece')) this.problems = [];
  }

  private close(): void {
    const { renderRoot } = this;
    const details = renderRoot.querySelector('details');
    if (!details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  }

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.currentTarget as HTMLDetailsElement).open) return;
    event.stopPropagation();
    this.close();
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const typed = (field: string): string => {
      const value = form.get(field);
      return typeof value === 'string' ? value : '';
    };
    const own = typed('class');
    this.problems =
      this.own?.say({
        piece: this.piece?.id ?? '',
        class: ownClasses.has(own) ? (own satisfies OwnClass) : null,
        note: typed('note'),
        reason: typed('reason'),
      }) ?? [];
    if (this.problems.length === 0) this.close();
  };

  private readonly takeBack = (): void => {
    this.problems = [];
    this.close();
    this.own?.takeBack(this.piece?.id ?? '');
  };

  private form(piece: SaidPiece, mark: OwnMark | undefined): TemplateResult {
    const options = ownClasses.rows
      .filter(({ id }) => id !== piece.class)
      .map(({ id, label }) => html`<option value=${id} ?selected=${id === mark?.class}>${label}</option>`);
    const takeBack = html`<button type="button" class="plain" @click=${this.takeBack}>${sayOwn('remove')}</button>`;
    const problems = this.problems.map((problem) => html`<p>${problem}</p>`);
    return html`<form aria-label=${`${sayOwn('summary')} ${piece.title}`} @submit=${this.submit}>
      <label
        >${sayOwn('class')}
        <select name="class">
          <option value="" ?selected=${!mark?.class}>
            ${sayOwn('class.same', { class: classWords(piece.class) })}
          </option>
          ${options}
        </select>
      </label>
      <label
        >${sayOwn('note')}
        <input name="note" maxlength=${LONGEST_SAYING} autocomplete="off" .value=${mark?.note ?? ''} />
      </label>
      <label
        >${sayOwn('reason')}
        <textarea name="reason" rows="2" maxlength=${LONGEST_SAYING} required .value=${mark?.reason ?? ''}></textarea>
      </label>
      <div role="alert" class="problem">${problems}</div>
      <p class="acts">
        <button type="submit" class="plain main">${sayOwn(mark ? 'say.again' : 'say')}</button>
        ${mark ? takeBack : nothing}
      </p>
      <p class="soft small">${sayOwn('stays')}</p>
    </form>`;
  }

  override render(): unknown {
    const { piece, own } = this;
    if (!piece || !own || piece.class === 'mine') return nothing;
    if (own.none !== null)
      return html`<details @keydown=${this.leave}>
        <summary>${sayOwn('summary')}<span class="unseen"> ${piece.title}</span></summary>
        <p>${own.none}</p>
      </details>`;
    const mark = own.marks.get(piece.id);
    return html`<div aria-live="polite">${mark ? ownMarkView(mark) : nothing}</div>
      ${keyed(
        piece.id,
        html`<details @keydown=${this.leave}>
          <summary>${sayOwn(mark ? 'summary.said' : 'summary')}<span class="unseen"> ${piece.title}</span></summary>
          ${this.form(piece, mark)}
        </details>`,
      )}`;
  }
}

customElements.define('edgewise-disagree', DisagreeElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-disagree': DisagreeElement;
  }
}
