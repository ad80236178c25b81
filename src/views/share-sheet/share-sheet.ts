import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../look.ts';
import '../copy-text.ts';
import { figureEvent } from '../figure-dialog/events.ts';
import { addStepEvent, LATEST } from '../../state/lesson-desk.ts';
import { sayShare } from '../../state/share-texts.ts';
import type { TakenAlong } from '../../state/taken-along.ts';

/** What a reader takes along: what is shown as a figure, a link to it, and how to cite the data set. */
export class ShareSheetElement extends LitElement {
  static override properties = { taken: { attribute: false } };
  static override styles = [
    base,
    css`
      .open {
        min-block-size: 2.25rem;
      }
      [popover] {
        position: fixed;
        inset: auto;
        inset-block-start: 3.6rem;
        inset-inline-end: 1rem;
        inline-size: min(30rem, 94vw);
        margin: 0;
        padding: 1rem 1.2rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      h3 {
        margin-block-end: 0.2rem;
      }
      p {
        margin-block-end: 0.5rem;
        font-size: 0.875rem;
      }
      h3:not(:first-child) {
        margin-block-start: 1.1rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Undefined until it is loaded. */
  declare taken: TakenAlong | undefined;

  private readonly takeFigure = (): void =>
    void this.dispatchEvent(new Event(figureEvent, { bubbles: true, composed: true }));

  private framed(frame: string): TemplateResult {
    return html`<h3>${sayShare('frame')}</h3>
      <p>${sayShare('frame.about')}</p>
      <edgewise-copy-text .text=${frame} .does=${sayShare('copy.frame')}></edgewise-copy-text>`;
  }

  private readonly addStep = (event: Event): void => {
    const detail = (event.currentTarget as HTMLElement).dataset['lesson'] ?? null;
    this.dispatchEvent(new CustomEvent<string | null>(addStepEvent, { detail, bubbles: true, composed: true }));
    const root: ParentNode = this.renderRoot;
    root.querySelector<HTMLElement>('#sheet')?.hidePopover();
  };

  override render(): TemplateResult {
    const { link = '', citation = '', frame = '' } = this.taken ?? {};
    return html`<button type="button" class="plain open" @click=${this.takeFigure}>${sayShare('figure')}</button>
      <button type="button" class="plain open" popovertarget="sheet">${sayShare('title')}</button>
      <div id="sheet" popover role="dialog" aria-label=${sayShare('title')}>
        <h3>${sayShare('view')}</h3>
        <p>${sayShare('view.about')}</p>
        <edgewise-copy-text .text=${link} .does=${sayShare('copy.link')}></edgewise-copy-text>
        ${frame === '' ? nothing : this.framed(frame)}
        <h3>${sayShare('step')}</h3>
        <button type="button" class="plain" data-lesson=${LATEST} @click=${this.addStep}>
          ${sayShare('step.add')}
        </button>
        <button type="button" class="link small" @click=${this.addStep}>${sayShare('step.begin')}</button>
        <h3>${sayShare('data')}</h3>
        <p>${citation}</p>
        <edgewise-copy-text .text=${citation} .does=${sayShare('copy.citation')}></edgewise-copy-text>
        <slot></slot>
      </div>`;
  }
}

customElements.define('edgewise-share-sheet', ShareSheetElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-share-sheet': ShareSheetElement;
  }
}
