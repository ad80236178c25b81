import { extendModel, type Model } from '../core/model/claim-graph.ts';
import { graphOf } from '../core/model/graph.ts';
import { resolveName } from '../core/model/names.ts';
import { type Aspect, aspects } from '../core/schema/axes.ts';
import { type EntityKind, entityKinds } from '../core/schema/entity-kinds.ts';
import { canBeProposed, type Predicate, type PredicateId, predicates } from '../core/schema/predicates.ts';
import type { Claim, Entity } from '../core/schema/shapes.ts';
import { entityNamed } from './asked-query.ts';
import { completed, type DrawName, type Drafts, fitDrafts, freshId, ownEntities } from './drafts.ts';
import { visibleText } from './plain-text.ts';
import { sayMine } from './draft-texts.ts';

/** Longest name of a draft and longest reason, in characters. */
export const LONGEST_NAME = 120;
export const LONGEST_WHY = 2000;

/** What a reader wishes of the drafts; `id` is null for a new one. Ends of a claim are names as typed. */
export type DraftEdit =
  | { readonly type: 'entity'; readonly id: string | null; readonly name: string; readonly kind: EntityKind }
  | {
      readonly type: 'claim';
      readonly id: string | null;
      readonly subject: string;
      readonly predicate: PredicateId;
      readonly object: string;
      readonly aspect: Aspect;
      readonly why: string;
    }
  | { readonly type: 'remove'; readonly id: string };

/** What marks a new draft: the day, YYYY-MM-DD, and where its name comes from. */
export interface DraftMark {
  readonly date: string;
  readonly draw: DrawName;
}

/** The drafts after a wish and what was done, in words; or why it could not be done, a sentence each. */
export type Edited =
  | { readonly drafts: Drafts; readonly said: string; readonly problems: readonly [] }
  | { readonly drafts: null; readonly problems: readonly string[] };

const refused = (...problems: string[]): Edited => ({ drafts: null, problems });

/** Kinds that an own entity can have: those with a column, so that the map can show it. */
export const draftKinds = entityKinds.rows.filter(({ level }) => level !== null);

const allows = (row: Predicate, subject: EntityKind, object: EntityKind): boolean =>
  'sameKind' in row ? subject === object : row.subjects.includes(subject) && row.objects.includes(object);

/** The relations that may be proposed from one kind to another; null for a kind that is not known yet. */
export const relationsBetween = (subject: EntityKind | null, object: EntityKind | null): readonly Predicate[] =>
  predicates.rows.filter(
    (row) =>
      canBeProposed(row) &&
      draftKinds.some(({ id: from }) => draftKinds.some(({ id: to }) => allows(row, subject ?? from, object ?? to))),
  );

/** The data set with the drafts that stand beside it. */
export function modelWith(base: Model, drafts: Drafts): Model {
  const { shown } = fitDrafts(base, drafts);
  return shown.entities.length + shown.claims.length === 0 ? base : extendModel(base, shown.entities, shown.claims);
}

function editEntity(
  model: Model,
  base: Model,
  drafts: Drafts,
  edit: Extract<DraftEdit, { type: 'entity' }>,
  mark: DraftMark,
): Edited {
  const label = visibleText(edit.name).replace(/\s+/g, ' ').trim();
  if (label === '') return refused(sayMine('noName'));
  if (label.length > LONGEST_NAME) return refused(sayMine('longName', { n: LONGEST_NAME }));
  const same = resolveName(model.dataset.entities, label);
  if (same.found && same.found.id !== edit.id) return refused(sayMine('known', { name: same.found.label }));
  const entity: Entity = { id: edit.id ?? freshId(base, drafts, mark.draw), kind: edit.kind, label };
  const unfit = drafts.claims.filter(({ subject, predicate, object }) => {
    const kindOf = (id: string): EntityKind | null =>
      id === entity.id ? entity.kind : model.hasEntity(id) ? model.entity(id).kind : null;
    const kinds = [kindOf(subject), kindOf(object)] as const;
    const ends = [subject, object].includes(entity.id) && kinds[0] !== null && kinds[1] !== null;
    return ends && !relationsBetween(...kinds).some(({ id }) => id === predicate);
  });
  if (unfit.length > 0) return refused(sayMine('kindInUse', { n: unfit.length }));
  const others = drafts.entities.filter(({ id }) => id !== entity.id);
  return done(base, { ...drafts, entities: [...others, entity] }, edit.id === null ? 'added' : 'changed', label);
}

/** A claim as a reader proposes it: in the form of the data, measured nowhere and read nowhere. */
function proposed(fields: Omit<Claim, 'evidence'>, why: string, date: string): Claim {
  return {
    ...fields,
    evidence: [
      {
        id: `${fields.id}.1`,
        modality: 'hypothesised',
        by: 'reader',
        result: 'effect',
        taxon: 'not-applicable',
        system: 'not-applicable',
        design: 'none',
        exposed: 'not-applicable',
        comparator: 'not-stated',
        ...(why === '' ? {} : { note: why }),
        curated: { by: 'the reader', date },
      },
    ],
  };
}

function editClaim(
  model: Model,
  base: Model,
  drafts: Drafts,
  edit: Extract<DraftEdit, { type: 'claim' }>,
  mark: DraftMark,
): Edited {
  const problems: string[] = [];
  const [from, to] = [edit.subject.trim(), edit.object.trim()];
  if (from === '' || to === '') return refused(sayMine('noEnds'));
  const [subject, object] = [entityNamed(model, from, problems), entityNamed(model, to, problems)];
  if (subject === null || object === null) return refused(...problems);
  if (subject === object) return refused(sayMine('same'));
  const row = predicates.row(edit.predicate);
  const [one, other] = [model.entity(subject), model.entity(object)];
  if (!relationsBetween(one.kind, other.kind).includes(row))
    return refused(
      sayMine('noRelation', {
        relation: row.label,
        subject: entityKinds.row(one.kind).label,
        object: entityKinds.row(other.kind).label,
      }),
    );
  const why = visibleText(edit.why).trim();
  if (why.length > LONGEST_WHY) return refused(sayMine('longWhy', { n: LONGEST_WHY }));
  const twin = graphOf(model)
    .directedEdges(subject, object)
    .map((id) => model.claim(id))
    .find(
      ({ claim, aspect }) =>
        claim.id !== edit.id &&
        claim.predicate === edit.predicate &&
        aspect === edit.aspect &&
        claim.where === undefined,
    );
  if (twin) return refused(sayMine(twin.mine ? 'twin' : 'said'));
  const name = sayMine('short', { subject: one.label, relation: row.label, object: other.label });
  const claim = proposed(
    {
      id: edit.id ?? freshId(base, drafts, mark.draw),
      subject,
      predicate: edit.predicate,
      object,
      ...(edit.aspect === aspects.ids[0] ? {} : { aspect: edit.aspect }),
      statement: name,
    },
    why,
    mark.date,
  );
  const others = drafts.claims.filter(({ id }) => id !== claim.id);
  return done(base, { ...drafts, claims: [...others, claim] }, edit.id === null ? 'added' : 'changed', name);
}

const done = (base: Model, drafts: Drafts, what: 'added' | 'changed' | 'removed', name: string): Edited => ({
  drafts: completed(base, drafts),
  said: sayMine(what, { name }),
  problems: [],
});

/** With an entity go the drafts that speak of it: none would be left with an end that is not there. */
function remove(base: Model, drafts: Drafts, gone: string): Edited {
  const claims = drafts.claims.filter(({ id, subject, object }) => ![id, subject, object].includes(gone));
  const entities = drafts.entities.filter(({ id }) => id !== gone);
  const entity = ownEntities(drafts).find(({ id }) => id === gone);
  const lost = drafts.claims.length - claims.length;
  const name = !entity
    ? sayMine('oneClaim')
    : lost === 0
      ? entity.label
      : sayMine('withClaims', { name: entity.label, n: lost });
  return done(base, { entities, claims }, 'removed', name);
}

export function editDrafts(base: Model, drafts: Drafts, edit: DraftEdit, mark: DraftMark): Edited {
  const model = modelWith(base, drafts);
  if (edit.type === 'entity') return editEntity(model, base, drafts, edit, mark);
  if (edit.type === 'claim') return editClaim(model, base, drafts, edit, mark);
  return remove(base, drafts, edit.id);
}
