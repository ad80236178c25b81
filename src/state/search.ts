import { foldName } from '../core/model/names.ts';
import { entityKinds } from '../core/schema/entity-kinds.ts';
import { roles } from '../core/schema/roles.ts';
import type { Selection } from './intents.ts';
import type { Telling } from './telling.ts';

/** Something that a search found. */
export interface Hit extends Selection {
  readonly words: string;
  /** What sort of thing it is. */
  readonly sort: string;
}

/** How well a name answers: 0 equal, 1 begins with it, 2 holds it; null not at all. */
function closeness(name: string, wanted: string): number | null {
  const folded = foldName(name);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  return folded.includes(wanted) ? 2 : null;
}

/** Entities by any of their names, best first, then claims whose sentence or statement holds every word. */
export function searchAll(telling: Telling, text: string, most = 12): Hit[] {
  const wanted = foldName(text);
  if (wanted === '') return [];
  const { dataset, claims } = telling.model;
  const entities = dataset.entities
    .flatMap((entity) => {
      const names = [entity.label, ...(entity.synonyms ?? []), ...(entity.xrefs ?? []).map((xref) => xref.id)];
      const close = names.map((name) => closeness(name, wanted)).filter((rank) => rank !== null);
      return close.length > 0 ? [{ entity, rank: Math.min(...close) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entity }): Hit => ({
      kind: 'entity',
      id: entity.id,
      words: entity.label,
      sort: entityKinds.row(entity.kind).label,
    }));
  const words = text
    .split(/\s+/)
    .map(foldName)
    .filter((word) => word !== '');
  const holds = (text: string): boolean => words.every((word) => foldName(text).includes(word));
  // A claim that says the words itself comes before one that is explained with them.
  const told = claims
    .filter(({ claim }) => telling.assessment(claim.id).listed)
    .map((node) => ({ node, sentence: telling.sentence(node.claim.id) }))
    .map((found) => ({ ...found, rank: holds(found.sentence) ? 0 : holds(found.node.claim.statement) ? 1 : 2 }))
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank || roles.rank(a.node.role) - roles.rank(b.node.role));
  const sentences = told.map(({ node, sentence }): Hit => ({
    kind: 'claim',
    id: node.claim.id,
    words: sentence,
    sort: roles.row(node.role).label,
  }));
  const room = Math.max(Math.ceil(most / 2), most - sentences.length);
  return [...entities.slice(0, room), ...sentences].slice(0, most);
}
