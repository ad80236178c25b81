import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Selection } from '../../state/intents.ts';
import { PAGE, type PartList, type PartRow } from '../../state/source-reading.ts';
import { saySource } from '../../state/source-texts.ts';
import type { BesideView } from '../../state/source-view.ts';
import { badges, base } from '../look.ts';
import { sideColumn, type SideMode } from './side-column.ts';
import { sourceBesideLook } from './source-beside-look.ts';
import { textColumn } from './text-column.ts';

const noRows: readonly PartRow[] = [];
const partOf = (event: Event, name = 'part'): number | null => {
  const value = (event.currentTarget as HTMLElement).dataset[name];
  return value === undefined ? null : Number(value);
};

/** A text at one side, sentence by sentence, and at the other what was read in it; each leads to the other. */
export class SourceBesideElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    selection: { attribute: false },
    list: { state: true },
    at: { state: true },
    rows: { state: true },
    chosen: { state: true },
    marked: { state: true },
    mode: { state: true },
    onPaper: { state: true },
  };
  static override styles = [base, badges, sourceBesideLook];

  declare view: BesideView | null;
  /** What has its card open: where it is a statement, its passage is shown. */
  declare selection: Selection | null;
  /** Which parts are listed, and which page of them. */
  declare list: PartList;
  declare at: number;
  declare rows: readonly PartRow[];
  /** Index of the chosen part, and of the passage that is marked in it. */
  declare chosen: number | null;
  declare marked: number | null;
  declare mode: SideMode;
  declare onPaper: boolean;
  private readonly left = createRef<HTMLElement>();

  constructor() {
    super();
    this.view = null;
    this.selection = null;
    this.list = 'all';
    this.at = 0;
    this.rows = noRows;
    this.chosen = null;
    this.marked = null;
    this.mode = 'part';
    this.onPaper = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.toPaper);
    window.addEventListener('afterprint', this.fromPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.toPaper);
    window.removeEventListener('afterprint', this.fromPaper);
  }

  /** What is printed is drawn at once: nobody waits for the next frame. */
  private readonly toPaper = (): void => {
    this.onPaper = true;
    this.performUpdate();
  };
  private readonly fromPaper = (): void => void (this.onPaper = false);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('view') && this.view) this.begin(changed.get('view') as BesideView | null, this.view);
    if (changed.has('selection') || changed.has('view')) this.follow();
  }

  /** The same text told anew keeps what is chosen in it. */
  private begin(before: BesideView | null, view: BesideView): void {
    if (before?.page === view.page) return;
    [this.list, this.at, this.chosen, this.marked] = ['all', 0, null, null];
    this.mode = view.changes ? 'changes' : 'part';
    void this.load();
  }

  private follow(): void {
    const { selection, view } = this;
    const claim = selection?.kind === 'claim' ? view?.claims.find(({ id }) => id === selection.id) : null;
    const passage = claim?.passages.find(({ part }) => part !== null);
    const shown = claim?.passages.some(({ index }) => index === this.marked) === true;
    if (passage && !shown) void this.goTo(passage.part ?? 0, passage.index, false);
  }

  private async load(): Promise<void> {
    const { view, list, at } = this;
    const rows = (await view?.page(list, at)) ?? noRows;
    // Another page, or another text, may have been asked for since.
    if (view === this.view || view?.page === this.view?.page)
      if (list === this.list && at === this.at) this.rows = rows;
  }

  /** Show a part, on the page that holds it; with its passage marked. */
  private async goTo(part: number, passage: number | null, focus: boolean): Promise<void> {
    [this.chosen, this.marked] = [part, passage];
    if (!this.rows.some((row) => row.part === part)) {
      [this.list, this.at] = ['all', Math.floor(part / PAGE)];
      await this.load();
    }
    await this.updateComplete;
    const element = this.shadowRoot?.getElementById(`part-${part}`);
    element?.scrollIntoView({ block: 'center' });
    if (focus) element?.focus({ preventScroll: true });
  }

  private readonly choose = (event: Event): void => {
    const part = partOf(event);
    if (part === null) return;
    this.choosePart(part, false);
  };

  private choosePart(part: number, focus: boolean): void {
    [this.chosen, this.marked, this.mode] = [part, null, 'part'];
    void this.updateComplete.then(() => {
      const element = this.shadowRoot?.getElementById(`part-${part}`);
      if (focus) element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Arrows go from sentence to sentence, Home and End to the first and last of the page. */
  private readonly keys = (event: KeyboardEvent): void => {
    const here = this.rows.findIndex(({ part }) => part === partOf(event));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: this.rows.length - 1,
      Enter: here,
      ' ': here,
    };
    const to = steps[event.key];
    const row = to === undefined ? undefined : this.rows[to];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!row) return;
    this.choosePart(row.part, true);
  };

  private readonly show = (event: Event): void => {
    const passage = partOf(event, 'passage');
    const own = this.view?.of.get(passage ?? -1)?.passages.find(({ index }) => index === passage);
    const part = partOf(event) ?? own?.part ?? null;
    if (part !== null) void this.goTo(part, passage, false);
  };

  private readonly pick = (event: Event): void => {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.turnTo(id === 'without' ? 'without' : 'all', 0);
  };

  private turnTo(list: PartList, at: number): void {
    [this.list, this.at, this.chosen, this.marked] = [list, at, null, null];
    void this.load();
  }

  private readonly turn = (event: Event): void => {
    this.turnTo(this.list, this.at + Number((event.currentTarget as HTMLElement).dataset['by']));
    this.left.value?.scrollIntoView({ block: 'start' });
  };

  private readonly setMode = (event: Event): void => {
    this.mode = (event.currentTarget as HTMLElement).dataset['id'] as SideMode;
  };

  private pages(view: BesideView): TemplateResult | typeof nothing {
    const pages = Math.ceil(view.listed[this.list] / PAGE);
    if (pages <= 1) return nothing;
    return html`<p class="pages">
      <button type="button" class="plain" data-by="-1" ?disabled=${this.at === 0} @click=${this.turn}>
        ${saySource('page.previous')}
      </button>
      <span role="status">${saySource('page.of', { page: this.at + 1, pages })}</span>
      <button type="button" class="plain" data-by="1" ?disabled=${this.at >= pages - 1} @click=${this.turn}>
        ${saySource('page.next')}
      </button>
    </p>`;
  }

  private switches(view: BesideView): { readonly lists: TemplateResult[]; readonly modes: TemplateResult[] } {
    const button = (name: 'list' | 'mode', id: string, words: string) =>
      html`<button
        type="button"
        data-id=${id}
        aria-pressed=${this[name] === id ? 'true' : 'false'}
        @click=${name === 'list' ? this.pick : this.setMode}
      >
        ${words}
      </button>`;
    const n = (mode: SideMode, count: number) => button('mode', mode, saySource(`side.${mode}`, { n: count }));
    return {
      lists: (['all', 'without'] as const).map((id) =>
        button('list', id, saySource(`list.${id}`, { n: view.listed[id] })),
      ),
      modes: [
        n('part', 0),
        n('all', view.claims.length),
        n('missing', view.missing.length),
        ...(view.changes ? [n('changes', view.changes.count)] : []),
      ],
    };
  }

  override render(): TemplateResult | typeof nothing {
    const { view, rows, chosen, marked, mode, onPaper } = this;
    if (!view) return nothing;
    const { lists, modes } = this.switches(view);
    const row = rows.find(({ part }) => part === chosen) ?? null;
    const { choose, keys, show } = this;
    const remarks = view.remarks.map(
      ({ words, caution }) => html`<p class=${caution ? 'caution' : 'soft'}>${words}</p>`,
    );
    const sums = view.sums.map((words) => html`<p>${words}</p>`);
    return html`<div class="sums" role="status">${remarks} ${sums}</div>
      <div class="columns">
        <div class="left" ${ref(this.left)}>
          <div class="switch" role="group" aria-label=${saySource('list.label')}>${lists}</div>
          ${this.list === 'without' && view.mayHold !== null ? html`<p class="soft small may">${view.mayHold}</p>` : nothing}
          ${
            view.listed[this.list] === 0
              ? html`<p class="nothing">${saySource('list.empty')}</p>`
              : textColumn({ view, rows, chosen, marked, onPaper, choose, keys })
          }
          ${this.pages(view)}
        </div>
        <section class="side" aria-label=${saySource('side.label')}>
          <div class="switch" role="group" aria-label=${saySource('side.label')}>${modes}</div>
          <div class="beside" aria-live="polite" tabindex="0" role="region" aria-label=${saySource('side.list')}>
            ${sideColumn({ view, mode, row, marked, show })}
          </div>
        </section>
      </div>`;
  }
}

customElements.define('edgewise-source-beside', SourceBesideElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-source-beside': SourceBesideElement;
  }
}
