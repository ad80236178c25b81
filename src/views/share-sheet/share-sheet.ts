import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import '../copy-text.ts';
import { figureEvent } from '../figure-dialog/events.ts';
import { sayShare } from '../../state/share-texts.ts';
import type { TakenAlong } from '../../state/taken-along.ts';

/** What a reader takes along: what is shown as a figure, a link to it, and in its slot a lesson that it is added to, and how to cite it. */
export class ShareSheetElement extends LitElement {
  static override properties = { taken: { attribute: false } };
  static override styles = [
    base,
    popoverLook,
    css`
      .open {
        min-block-size: 2.25rem;
      }
      .over .plain {
        min-height: 1.75rem;
        padding: 0.1rem 0.55rem;
        margin-inline-end: 0.5rem;
        font-size: var(--text-small);
      }
      [popover] {
        position: fixed;
        inset: auto;
        inset-block-start: 3.6rem;
        inset-inline-end: 1rem;
        inline-size: min(30rem, 94vw);
        max-block-size: calc(100dvh - 4.6rem);
        margin: 0;
      }
      h2 {
        margin-block-end: 0.2rem;
        font-size: 1rem;
      }
      p {
        margin-block-end: 0.5rem;
        font-size: 0.875rem;
      }
      h2:not(:first-child) {
        margin-block-start: 1.1rem;
      }
      :host {
        display: inline-flex;
        gap: 0.5rem;
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
    return html`<h2>${sayShare('frame')}</h2>
      <p>${sayShare('frame.about')}</p>
      <edgewise-copy-text .text=${frame} .does=${sayShare('copy.frame')}></edgewise-copy-text>`;
  }

  /** A step was added: the view is seen again. */
  private readonly close = (): void => {
    const root: ParentNode = this.renderRoot;
    root.querySelector<HTMLElement>('#sheet')?.hidePopover();
  };

  override render(): TemplateResult {
    const { link = '', frame = '' } = this.taken ?? {};
    return html`<button type="button" class="plain open" @click=${this.takeFigure}>${sayShare('figure')}</button>
      <button type="button" class="plain open" popovertarget="sheet">${sayShare('title')}</button>
      <div id="sheet" class="over" popover role="dialog" aria-label=${sayShare('title')}>
        <h2>${sayShare('view')}</h2>
        <p>${sayShare('view.about')}</p>
        <edgewise-copy-text .text=${link} .does=${sayShare('copy.link')}></edgewise-copy-text>
        ${frame === '' ? nothing : this.framed(frame)}
        <slot @edgewise-add-step=${this.close}></slot>
      </div>`;
  }
}

customElements.define('edgewise-share-sheet', ShareSheetElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-share-sheet': ShareSheetElement;
  }
}
