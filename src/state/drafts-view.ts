import { aspects } from '../core/schema/axes.ts';
import { type EntityKind, entityKinds } from '../core/schema/entity-kinds.ts';
import { resolveName } from '../core/model/names.ts';
import { readClaim } from '../core/model/reading.ts';
import { assess } from '../core/model/assessment.ts';
import { type DraftEdit, modelWith } from './draft-edits.ts';
import { type DraftAside, type Drafts, fitDrafts, ownEntities } from './drafts.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { sayMine } from './draft-texts.ts';
import { toClaim, toEntity, type Word } from './words.ts';

/** A draft as the list shows it, with what would put it back into the form. */
export interface DraftLine {
  readonly id: string;
  /** A link to its card; plain words where the drafts are switched off. */
  readonly word: Word;
  readonly more: string;
  readonly edit: Exclude<DraftEdit, { type: 'remove' }>;
}

/** All that the pane of a reader's own shows. */
export interface DraftsView {
  readonly entities: readonly DraftLine[];
  readonly claims: readonly DraftLine[];
  /** Drafts that do not stand beside this data set, with why. */
  readonly aside: readonly DraftAside[];
  /** Names that a statement can begin or end with. */
  readonly names: readonly string[];
  /** The kind of what is called so; null where nothing is. */
  readonly kindOf: (name: string) => EntityKind | null;
}

const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}(?=\p{Ll}| )/u, (letter) => letter.toUpperCase());

export function draftsView({ model: base }: Loaded, drafts: Drafts, on: boolean): DraftsView {
  const model = modelWith(base, drafts);
  const { shown, aside } = fitDrafts(base, drafts);
  const label = (id: string): string => model.entity(id).label;
  const used = new Set(shown.claims.flatMap(({ subject, object }) => [subject, object]));
  const word = (made: Word, words: string): Word => (on ? made : words);
  return {
    entities: ownEntities(shown).map(({ id, label: name, kind }) => ({
      id,
      word: word(toEntity(id, name), name),
      more: [entityKinds.row(kind).label, ...(used.has(id) ? [] : [sayMine('unused')])].join('; '),
      edit: { type: 'entity', id, name, kind },
    })),
    claims: shown.claims.map((claim) => {
      const node = model.claim(claim.id);
      const sentence = capital(readClaim(model, node, assess(model, node, widestReach)));
      const why = claim.evidence[0]?.note ?? '';
      const { id, predicate } = claim;
      return {
        id,
        word: word(toClaim(id, sentence), sentence),
        more: why,
        edit: {
          ...({ type: 'claim', id, predicate, why } as const),
          ...{ subject: label(claim.subject), object: label(claim.object), aspect: claim.aspect ?? aspects.ids[0] },
        },
      };
    }),
    aside,
    names: [
      ...new Set(model.dataset.entities.filter(({ kind }) => entityKinds.row(kind).level).map((one) => one.label)),
    ],
    kindOf: (name) => resolveName(model.dataset.entities, name).found?.kind ?? null,
  };
}
