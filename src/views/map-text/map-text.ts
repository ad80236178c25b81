import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { MapText, TextClaim, TextEntity } from '../../state/map-text.ts';
import type { MapSelection } from '../../state/session.ts';
import { say } from '../../state/map-in-words-texts.ts';
import { toClaim, toEntity } from '../../state/words.ts';
import { classTag } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { wordView } from '../words-view.ts';
import { mapTextLook } from './map-text-look.ts';
import { named } from '../named.ts';

/** Longest list of claims left out that is written here. */
const MANY = 400;

/**
 * The map in words: headings for columns and for what stands in them, under each a list of the claims that begin and of
 * those that end there.
 *
 * Headings and lists, and no tree: in a tree, a screen reader leaves its reading mode, hears one flat label at a time and
 * no links in it, and phones hardly speak trees at all. Headings are what most of its users find their way by; lists tell
 * how long they are and can be skipped. The same goes for finding in the page and for paper.
 */
export class MapTextElement extends LitElement {
  static override properties = { view: { attribute: false }, selection: { attribute: false } };
  static override styles = [base, badges, mapTextLook];

  readonly #heading = createRef<HTMLHeadingElement>();
  declare view: MapText | null;
  declare selection: MapSelection | null;

  constructor() {
    super();
    this.view = null;
    this.selection = null;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const columns = view.columns.map(({ label, entities }) => {
      const things = entities.map((entity) => this.#entity(entity));
      return html`<section>
        <h3 class="column">${label}</h3>
        ${things}
      </section>`;
    });
    const left = view.left.map(({ why, claims }) => {
      const items =
        claims.length > MANY
          ? html`<p class="soft">${say('text.left.many', { n: claims.length })}</p>`
          : this.#list(claims, null);
      return html`<section class="entity">
        <h4>${why} <span class="soft">(${claims.length})</span></h4>
        ${items}
      </section>`;
    });
    return html`<h2 tabindex="-1" ${ref(this.#heading)}>${say('text.title')}</h2>
      <p class="intro">${[...view.counts, ''].join('. ')}${say('text.twice')}</p>
      <p class="intro soft">${view.sum}</p>
      ${columns}
      ${
        left.length === 0
          ? nothing
          : html`<section>
              <h3 class="column">${say('text.left')}</h3>
              ${left}
            </section>`
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('selection') || !this.selection) return;
    const root: ParentNode = this.renderRoot;
    const marked = [...root.querySelectorAll('.chosen')];
    const inView = marked.some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    // Where one of its two places is in view, nothing moves under the reader.
    if (!inView) marked[0]?.scrollIntoView({ block: 'center' });
  }

  #isChosen(kind: MapSelection['kind'], id: string): boolean {
    return this.selection?.kind === kind && this.selection.id === id;
  }

  #entity(entity: TextEntity): TemplateResult {
    const chosen = this.#isChosen('entity', entity.id);
    const where = entity.inside === null ? '' : say('text.inside', { whole: entity.inside });
    const bare = entity.begins.length + entity.ends.length === 0;
    return html`<section class=${chosen ? 'entity chosen' : 'entity'}>
      <h4 aria-current=${chosen ? 'true' : nothing}>
        ${wordView(toEntity(entity.id, entity.label))}
        <span class="soft kind">${named(say('text.entity', { kind: entity.kind, where }))}</span>
        ${entity.onWay ? html`<span class="mark">${say('text.onWay')}</span>` : nothing}
      </h4>
      ${entity.begins.length === 0 ? nothing : this.#list(entity.begins, say('text.begins'))}
      ${entity.ends.length === 0 ? nothing : this.#list(entity.ends, say('text.ends'))}
      ${bare ? html`<p class="soft">${say('text.noClaim')}</p>` : nothing}
    </section>`;
  }

  #list(claims: readonly TextClaim[], title: string | null): TemplateResult {
    const items = claims.map((claim) => this.#claim(claim));
    return html`${title === null ? nothing : html`<h5>${title} <span class="soft">(${claims.length})</span></h5>`}
      <ul>
        ${items}
      </ul>`;
  }

  #claim({ id, sentence, known, classes, faded, onWay, hidden }: TextClaim): TemplateResult {
    const chosen = this.#isChosen('claim', id);
    const tags = classes.map(classTag);
    return html`<li class=${chosen ? 'chosen' : faded ? 'faded' : ''} aria-current=${chosen ? 'true' : nothing}>
      <span class="tags" aria-hidden="true">${tags}</span>
      <span
        >${wordView(toClaim(id, `${sentence}:`))}
        ${named(known)}.${onWay ? html` <span class="mark">${say('text.onWay')}</span>` : nothing}${
          faded ? html` <span class="mark">${say('text.faded')}</span>` : nothing
        }${hidden === null ? nothing : html` <span class="hidden-later small">${hidden}</span>`}</span
      >
    </li>`;
  }
}

customElements.define('edgewise-map-text', MapTextElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-map-text': MapTextElement;
  }
}
