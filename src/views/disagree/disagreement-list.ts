import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DisagreementDesk } from '../../state/disagreement-desk.ts';
import { sayOwn } from '../../state/disagreement-texts.ts';
import type { OwnAside } from '../../state/disagreements.ts';
import type { DisagreementsView, OwnLine } from '../../state/disagreements-view.ts';
import { draftDeskLook } from '../draft-desk/draft-desk-look.ts';
import { fileButtonLook } from '../file-button-look.ts';
import { base } from '../look.ts';
import { plainWords } from '../../state/words.ts';
import { wordView } from '../words-view.ts';

/** Everywhere that a reader disagrees with the data: to look through, to take back, to take along. */
export class DisagreementListElement extends LitElement {
  static override properties = { desk: { attribute: false }, view: { attribute: false } };
  static override styles = [
    base,
    fileButtonLook,
    draftDeskLook,
    css`
      .drafts .more > span {
        display: block;
      }
    `,
  ];

  declare desk: DisagreementDesk | null;
  declare view: DisagreementsView | null;

  constructor() {
    super();
    this.desk = null;
    this.view = null;
  }

  private readonly undo = (): void => this.desk?.undo();
  private readonly save = (): void => this.desk?.save();
  private readonly open = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.desk?.open(files);
  };
  private readonly takeBack = (event: Event): void => {
    this.desk?.takeBack((event.currentTarget as HTMLElement).dataset['piece'] ?? '');
    // Its button is gone with it: reading goes on where it can be brought back.
    const { renderRoot } = this;
    void this.updateComplete.then(() => renderRoot.querySelector<HTMLElement>('.undo')?.focus());
  };

  private act(piece: string, does: string, about: string): TemplateResult {
    return html`<span class="acts"
      ><button
        type="button"
        class="plain"
        aria-label=${`${does}: ${about}`}
        data-piece=${piece}
        @click=${this.takeBack}
      >
        ${does}
      </button></span
    >`;
  }

  private line({ piece, statement, lines }: OwnLine): TemplateResult {
    const told = lines.map((line) => html`<span>${line}</span>`);
    return html`<li>
      <span>${wordView(statement)}</span>
      <span class="small more">${told}</span>
      ${this.act(piece, sayOwn('remove'), plainWords([statement]))}
    </li>`;
  }

  private aside(aside: readonly OwnAside[]): TemplateResult | typeof nothing {
    if (aside.length === 0) return nothing;
    const items = aside.map(
      ({ id, words }) => html`<li><span>${id}: ${words}</span>${this.act(id, sayOwn('delete'), id)}</li>`,
    );
    return html`<h3>${sayOwn('asideTitle', { n: aside.length })}</h3>
      <ul class="drafts">
        ${items}
      </ul>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { desk, view } = this;
    if (!desk || !view) return nothing;
    const { said, undo } = desk.last();
    const items = view.lines.map((line) => this.line(line));
    const none = view.lines.length + view.aside.length === 0;
    return html`<section aria-labelledby="title">
      <h3 id="title">${sayOwn('title', { n: view.lines.length })}</h3>
      ${none ? html`<p class="soft">${sayOwn('none')}</p>` : nothing}
      <p class="bar">
        <button type="button" class="plain" aria-label=${sayOwn('save.about')} ?disabled=${none} @click=${this.save}>
          ${sayOwn('save')}
        </button>
        <label class="file"
          >${sayOwn('open')}<input
            type="file"
            aria-label=${sayOwn('open.about')}
            accept=".json,application/json"
            @change=${this.open}
        /></label>
      </p>
      <p class="last">
        <span role="status">${said}</span>
        ${undo ? html`<button type="button" class="plain undo" @click=${this.undo}>${sayOwn('undo')}</button>` : nothing}
      </p>
      <ul class="drafts">
        ${items}
      </ul>
      ${this.aside(view.aside)}
    </section>`;
  }
}

customElements.define('edgewise-disagreement-list', DisagreementListElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-disagreement-list': DisagreementListElement;
  }
}
