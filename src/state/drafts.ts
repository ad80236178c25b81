import { canonicalJson } from '../core/model/canonical.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { MINE, unsourcedBy } from '../core/schema/evidence-classes.ts';
import { predicates } from '../core/schema/predicates.ts';
import { type Claim, type Dataset, type Entity, type Evidence, FORMAT_VERSION } from '../core/schema/shapes.ts';
import type { OwnFile } from './own-work.ts';
import { visibleValue } from './plain-text.ts';
import { sayMine } from './draft-texts.ts';

/**
 * A reader's own entities and claims, private to one browser. The entities hold copies of those of the data set that the
 * claims name, so that the drafts are a data set by themselves and stand also where the other is not open.
 */
export interface Drafts {
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
}

export const noDrafts: Drafts = { entities: [], claims: [] };

/** What the id of every draft begins with, so that it cannot be taken for one of the data set. */
const prefix = 'mine-';
export const isDraftId = (id: string): boolean => id.startsWith(prefix);

/** The entities that are the reader's own, without the copies. */
export const ownEntities = ({ entities }: Drafts): readonly Entity[] => entities.filter(({ id }) => isDraftId(id));

/** How many things the reader has added. */
export const countDrafts = (drafts: Drafts): number => ownEntities(drafts).length + drafts.claims.length;

/**
 * Gives a name that no other draft ever had, in whatever browser: a link, a file and the browser's history go on naming
 * what was deleted, and must never show another idea in its place. So a name is drawn, and no number of what is there.
 */
export type DrawName = () => string;

/** An id that neither the drafts nor the data set have. */
export function freshId(base: Model, { entities, claims }: Drafts, draw: DrawName): string {
  const taken = new Set([...entities, ...claims].map(({ id }) => id));
  for (;;) {
    const id = `${prefix}${draw()}`;
    if (!taken.has(id) && !base.hasEntity(id) && !base.hasClaim(id)) return id;
  }
}

/** A draft that is not shown, or a record that is none, and why, in words. */
export interface DraftAside {
  readonly id: string;
  readonly words: string;
}

const claimKeys = ['id', 'subject', 'predicate', 'object', 'aspect', 'statement', 'evidence'];
const pieceKeys: readonly (keyof Evidence)[] = [
  ...(['id', 'modality', 'by', 'result', 'taxon', 'system', 'design', 'exposed', 'comparator'] as const),
  ...(['note', 'curated'] as const),
];
const foreign = (record: object, known: readonly string[]): string | undefined =>
  Object.keys(record).find((key) => !known.includes(key));

/** Why a claim is no draft; null where it is one. */
function whyNoDraft({ evidence, ...claim }: Claim): string | null {
  const [piece, more] = evidence;
  if (!isDraftId(claim.id)) return sayMine('noId');
  if (!piece || more || unsourcedBy(piece.by) !== MINE) return sayMine('noIdea');
  const key = foreign(claim, claimKeys) ?? foreign(piece, pieceKeys);
  return key === undefined ? null : sayMine('noSuchField', { key });
}

/** The drafts in a data set that passed the reader, and what in it is no draft. What cannot be seen is spelt out. */
export function draftsIn(dataset: Dataset): { readonly drafts: Drafts; readonly aside: readonly DraftAside[] } {
  const { entities, claims, sources, studies, notes, terms } = visibleValue(dataset);
  const refused = claims.flatMap((claim) => {
    const words = whyNoDraft(claim);
    return words === null ? [] : [{ id: claim.id, words }];
  });
  const others = [...sources, ...studies, ...notes, ...terms].map(({ id }) => ({ id, words: sayMine('noDraft') }));
  const ids = new Set(refused.map(({ id }) => id));
  return { drafts: { entities, claims: claims.filter(({ id }) => !ids.has(id)) }, aside: [...refused, ...others] };
}

/** Are all statements of a data set, and one thing at least, a reader's own? Then it is a file of drafts; else null. */
export function draftsFileIn(dataset: Dataset): OwnFile | null {
  const { head, entities, claims, sources, studies } = dataset;
  const own = [...entities, ...claims].some(({ id }) => isDraftId(id));
  if (!own || sources.length + studies.length > 0 || claims.some((claim) => whyNoDraft(claim) !== null)) return null;
  return { holds: 'drafts', n: countDrafts(draftsIn(dataset).drafts), beside: head.id.replace(/(?<=.)-mine$/, '') };
}

/**
 * Which drafts stand beside a data set: by identity, all of the reader's own are among `shown` or `aside`. A claim whose
 * ends are not there waits for a data set that has them.
 */
export function fitDrafts(
  base: Model,
  drafts: Drafts,
): { readonly shown: Drafts; readonly aside: readonly DraftAside[] } {
  const own = ownEntities(drafts);
  const entities = own.filter(({ id }) => !base.hasEntity(id));
  const known = new Set(entities.map(({ id }) => id));
  const aside = own.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, words: sayMine('taken') }));
  const claims = drafts.claims.filter((claim) => {
    const lost = [claim.subject, claim.object].find((id) => !known.has(id) && !base.hasEntity(id));
    const words =
      lost !== undefined
        ? sayMine('lost', { name: drafts.entities.find(({ id }) => id === lost)?.label ?? lost })
        : base.hasClaim(claim.id)
          ? sayMine('taken')
          : claim.subject === claim.object
            ? sayMine('same')
            : null;
    if (words !== null) aside.push({ id: claim.id, words });
    return words === null;
  });
  return { shown: { entities, claims }, aside };
}

/** What an entity is and how it is called. What explains it may rest on claims that are not with it. */
const copyOf = ({ id, kind, label, plural, synonyms, group, better }: Entity): Entity => ({
  ...{ id, kind, label },
  ...(plural === undefined ? {} : { plural }),
  ...(synonyms === undefined ? {} : { synonyms }),
  ...(group === undefined ? {} : { group }),
  ...(better === undefined ? {} : { better }),
});

/** The drafts with a copy of every entity of the data set that a claim names, and no other; statements as names are now. */
export function completed(base: Model, drafts: Drafts): Drafts {
  const named = new Set(drafts.claims.flatMap(({ subject, object }) => [subject, object]));
  const copies = [...named].filter((id) => !isDraftId(id)).sort();
  const kept = new Map(drafts.entities.map((entity) => [entity.id, entity]));
  const entities = [
    ...ownEntities(drafts),
    ...copies.flatMap((id) => (base.hasEntity(id) ? copyOf(base.entity(id)) : (kept.get(id) ?? []))),
  ];
  const label = (id: string): string => entities.find((entity) => entity.id === id)?.label ?? id;
  const claims = drafts.claims.map((claim) => ({
    ...claim,
    statement: sayMine('statement', {
      subject: label(claim.subject),
      relation: predicates.row(claim.predicate).label,
      object: label(claim.object),
    }),
  }));
  return { entities, claims };
}

/** The drafts as a file of the native format, which the reader and the command line read. */
export function draftsFile(base: Model, drafts: Drafts, date: string): string {
  const { id, title, release } = base.dataset.head;
  const head: Dataset['head'] = {
    version: FORMAT_VERSION,
    id: `${id}-mine`,
    title: sayMine('title', { title }),
    release: date,
    date,
    licence: sayMine('licence'),
    about: sayMine('about', { title, release }),
    limits: [sayMine('limit'), sayMine('copies', { prefix })],
  };
  return `${JSON.stringify({ ...head, ...completed(base, drafts) }, null, 2)}\n`;
}

/**
 * Drafts with those of a file added. What is there already is not added twice; what has the id of something else gets a
 * new one, so that neither is lost.
 */
export function joinDrafts(base: Model, drafts: Drafts, added: Drafts, draw: DrawName): Drafts {
  let joined = completed(base, drafts);
  const renamed = new Map<string, string>();
  const now = (id: string): string => renamed.get(id) ?? id;
  for (const entity of added.entities) {
    const same = joined.entities.find(({ id }) => id === entity.id);
    if (same && isDraftId(entity.id) && canonicalJson(same) !== canonicalJson(entity))
      renamed.set(entity.id, freshId(base, joined, draw));
    if (!same || now(entity.id) !== entity.id)
      joined = { ...joined, entities: [...joined.entities, { ...entity, id: now(entity.id) }] };
  }
  for (const claim of added.claims) {
    const told = { ...claim, subject: now(claim.subject), object: now(claim.object) };
    const same = joined.claims.find(({ id }) => id === claim.id);
    if (same && canonicalJson(same) === canonicalJson(told)) continue;
    const id = same ? freshId(base, joined, draw) : claim.id;
    const evidence = claim.evidence.map((piece) => ({ ...piece, id: `${id}.1` }));
    joined = { ...joined, claims: [...joined.claims, { ...told, id, evidence }] };
  }
  return completed(base, joined);
}
