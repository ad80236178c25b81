import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Aspect, aspects } from '../../core/schema/axes.ts';
import type { EntityKind } from '../../core/schema/entity-kinds.ts';
import type { PredicateId } from '../../core/schema/predicates.ts';
import type { DraftDesk } from '../../state/draft-desk.ts';
import { type DraftEdit, draftKinds, LONGEST_NAME, LONGEST_WHY, relationsBetween } from '../../state/draft-edits.ts';
import type { DraftsView } from '../../state/drafts-view.ts';
import { classTag } from '../class-badge.ts';
import { fieldLook } from '../field-look.ts';
import { fileButtonLook } from '../file-button-look.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { draftDeskLook } from './draft-desk-look.ts';
import { asideList, draftList } from './draft-lists.ts';
import { sayMine } from '../../state/draft-texts.ts';

type EntityForm = Extract<DraftEdit, { type: 'entity' }>;
type ClaimForm = Extract<DraftEdit, { type: 'claim' }>;

const emptyEntity: EntityForm = { type: 'entity', id: null, name: '', kind: 'molecule' };
const emptyClaim: ClaimForm = {
  ...{ type: 'claim', id: null, subject: '', predicate: 'decreases', object: '' },
  ...{ aspect: 'not-stated', why: '' },
};

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** Where a reader adds entities and statements of their own, changes them and takes them along. */
export class DraftDeskElement extends LitElement {
  static override properties = {
    desk: { attribute: false },
    view: { attribute: false },
    on: { attribute: false },
    about: { attribute: false },
    entity: { state: true },
    claim: { state: true },
    problems: { state: true },
  };
  static override styles = [base, badges, fieldLook, fileButtonLook, draftDeskLook];

  declare desk: DraftDesk | null;
  declare view: DraftsView | null;
  /** Whether the drafts stand beside the data set. */
  declare on: boolean;
  /** What a new statement is to be about, by name; each is taken up once. */
  declare about: { readonly name: string } | null;
  declare entity: EntityForm;
  declare claim: ClaimForm;
  declare problems: { readonly of: 'entity' | 'claim'; readonly words: readonly string[] } | null;
  private taken: { readonly name: string } | null = null;

  constructor() {
    super();
    this.desk = null;
    this.view = null;
    this.on = true;
    this.about = null;
    this.entity = emptyEntity;
    this.claim = emptyClaim;
    this.problems = null;
  }

  override willUpdate(): void {
    if (!this.about || this.about === this.taken) return;
    this.taken = this.about;
    this.claim = { ...emptyClaim, subject: this.about.name };
  }

  private find(selector: string): HTMLElement | null {
    const { renderRoot } = this;
    return renderRoot.querySelector<HTMLElement>(selector);
  }

  private readonly switchOn = (event: Event): void => {
    sendIntent(this, { type: 'with-mine', on: (event.currentTarget as HTMLInputElement).checked });
  };
  private readonly undo = (): void => this.desk?.undo();
  private readonly save = (): void => this.desk?.save();
  private readonly open = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.desk?.open(files);
  };
  private readonly discard = (event: Event): void => {
    const id = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
    this.desk?.edit({ type: 'remove', id });
    if (this.claim.id === id) this.claim = emptyClaim;
    if (this.entity.id === id) this.entity = emptyEntity;
    // Its button is gone with it: reading goes on where the deletion can be taken back.
    void this.updateComplete.then(() => this.find('.undo')?.focus());
  };

  /** Put a draft back into its form. */
  private readonly take = (event: Event): void => {
    const id = (event.currentTarget as HTMLElement).dataset['id'];
    const line = [...(this.view?.entities ?? []), ...(this.view?.claims ?? [])].find((one) => one.id === id);
    if (!line) return;
    this.problems = null;
    if (line.edit.type === 'entity') this.entity = line.edit;
    else this.claim = line.edit;
    this.focusForm(line.edit.type);
  };

  private focusForm(type: 'entity' | 'claim'): void {
    void this.updateComplete.then(() => this.find(`form.${type} input`)?.focus());
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const of = (event.currentTarget as HTMLElement).dataset['of'] === 'entity' ? 'entity' : 'claim';
    const words = this.desk?.edit(of === 'entity' ? this.entity : { ...this.claim, predicate: this.relation() }) ?? [];
    this.problems = words.length > 0 ? { of, words } : null;
    if (words.length > 0) return;
    if (of === 'entity') this.entity = emptyEntity;
    else this.claim = emptyClaim;
    this.focusForm(of);
  };
  private readonly leave = (event: Event): void => {
    const of = (event.currentTarget as HTMLElement).dataset['of'];
    this.problems = null;
    if (of === 'entity') this.entity = emptyEntity;
    else this.claim = emptyClaim;
  };

  private relations(): ReturnType<typeof relationsBetween> {
    const { subject, object } = this.claim;
    const kindOf = (name: string): EntityKind | null => (name.trim() === '' ? null : (this.view?.kindOf(name) ?? null));
    return relationsBetween(kindOf(subject), kindOf(object));
  }
  /** The relation as chosen, or the first that the ends allow. */
  private relation(): PredicateId {
    const offered = this.relations().map(({ id }) => id);
    return offered.includes(this.claim.predicate) ? this.claim.predicate : (offered[0] ?? this.claim.predicate);
  }

  private readonly setName = (event: Event): void => {
    this.entity = { ...this.entity, name: valueOf(event) };
  };
  private readonly setKind = (event: Event): void => {
    this.entity = { ...this.entity, kind: valueOf(event) as EntityKind };
  };
  private readonly setClaim = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).dataset['field'] as 'subject' | 'object' | 'why';
    this.claim = { ...this.claim, [field]: valueOf(event) };
  };
  private readonly setPredicate = (event: Event): void => {
    this.claim = { ...this.claim, predicate: valueOf(event) as PredicateId };
  };
  private readonly setAspect = (event: Event): void => {
    this.claim = { ...this.claim, aspect: valueOf(event) as Aspect };
  };

  private buttons(of: 'entity' | 'claim', id: string | null, add: string): TemplateResult {
    const leave = html`<button type="button" class="plain" data-of=${of} @click=${this.leave}>
      ${sayMine('leave')}
    </button>`;
    const words = this.problems?.of === of ? this.problems.words : [];
    const problems = words.map((problem) => html`<p>${problem}</p>`);
    return html`<p class="buttons">
        <button type="submit" class="plain main">${id === null ? add : sayMine('change')}</button>
        ${id === null ? nothing : leave}
      </p>
      <div role="alert" class="problem">${problems}</div>`;
  }

  private entityForm(): TemplateResult {
    const { id, name, kind } = this.entity;
    const kinds = draftKinds.map(
      (row) => html`<option value=${row.id} ?selected=${row.id === kind}>${row.label}</option>`,
    );
    return html`<form class="entity" data-of="entity" aria-labelledby="of-entity" @submit=${this.submit}>
      <h3 id="of-entity">${id === null ? sayMine('entity.add.title') : sayMine('entity.change.title')}</h3>
      <label
        >${sayMine('entity.name')}
        <input maxlength=${LONGEST_NAME} autocomplete="off" .value=${name} @input=${this.setName} />
      </label>
      <label
        >${sayMine('entity.kind')}
        <select .value=${kind} @change=${this.setKind}>
          ${kinds}
        </select></label
      >
      ${this.buttons('entity', id, sayMine('entity.add'))}
    </form>`;
  }

  private claimForm(view: DraftsView): TemplateResult {
    const { id, subject, object, aspect, why } = this.claim;
    const chosen = this.relation();
    const names = view.names.map((name) => html`<option value=${name}></option>`);
    const relations = this.relations().map(
      (row) => html`<option value=${row.id} ?selected=${row.id === chosen}>${row.label}</option>`,
    );
    const parts = aspects.rows.map(
      (row) => html`<option value=${row.id} ?selected=${row.id === aspect}>${row.label}</option>`,
    );
    const end = (label: string, field: 'subject' | 'object', value: string): TemplateResult =>
      html`<label
        >${label}
        <input list="things" autocomplete="off" data-field=${field} .value=${value} @input=${this.setClaim} />
      </label>`;
    return html`<form class="claim" data-of="claim" aria-labelledby="of-claim" @submit=${this.submit}>
      <h3 id="of-claim">${id === null ? sayMine('claim.add.title') : sayMine('claim.change.title')}</h3>
      ${end(sayMine('claim.subject'), 'subject', subject)}
      <label
        >${sayMine('claim.relation')}
        <select .value=${chosen} @change=${this.setPredicate}>
          ${relations.length > 0 ? relations : html`<option value=${chosen}>${sayMine('claim.noRelation')}</option>`}
        </select></label
      >
      ${end(sayMine('claim.object'), 'object', object)}
      <label
        >${sayMine('claim.aspect')}
        <select .value=${aspect} @change=${this.setAspect}>
          ${parts}
        </select></label
      >
      <label class="wide"
        >${sayMine('claim.why')}
        <textarea rows="2" maxlength=${LONGEST_WHY} data-field="why" .value=${why} @input=${this.setClaim}></textarea>
      </label>
      <datalist id="things">${names}</datalist>
      ${this.buttons('claim', id, sayMine('claim.add'))}
    </form>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { desk, view } = this;
    if (!desk || !view) return nothing;
    const { said, undo } = desk.last();
    const acts = { take: this.take, discard: this.discard };
    const none = view.entities.length + view.claims.length + view.aside.length === 0;
    return html`<h2 tabindex="-1">${sayMine('pane.title')}</h2>
      <p>${sayMine('pane.lead.1')} ${classTag('mine')} ${sayMine('pane.lead.2')}</p>
      <p class="bar">
        <label class="switch"
          ><input type="checkbox" .checked=${this.on} @change=${this.switchOn} /> ${sayMine('pane.show')}</label
        >
        <button type="button" class="plain" ?disabled=${none} @click=${this.save}>${sayMine('save')}</button>
        <label class="file"
          >${sayMine('open')}<input
            type="file"
            aria-label=${sayMine('open.about')}
            accept=".json,application/json"
            @change=${this.open}
        /></label>
      </p>
      <p class="last">
        <span role="status">${said}</span>
        ${undo ? html`<button type="button" class="plain undo" @click=${this.undo}>${sayMine('undo')}</button>` : nothing}
      </p>
      <div class="forms">${this.claimForm(view)} ${this.entityForm()}</div>
      ${draftList(sayMine('list.claims'), view.claims, sayMine('list.claims.none'), acts)}
      ${draftList(sayMine('list.entities'), view.entities, sayMine('list.entities.none'), acts)}
      ${asideList(view.aside, acts)}`;
  }

  /** Put the focus on the heading; on the form where a statement about something was begun. */
  focusHeading(): void {
    const begun = this.claim.subject !== '' && this.claim.id === null;
    const target = begun ? 'form.claim select' : 'h2';
    this.find(target)?.focus();
  }
}

customElements.define('edgewise-draft-desk', DraftDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-draft-desk': DraftDeskElement;
  }
}
