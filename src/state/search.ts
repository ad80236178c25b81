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
  const told = claims.filter(({ claim }) => {
    if (!telling.assessment(claim.id).listed) return false;
    const folded = `${foldName(telling.sentence(claim.id))} ${foldName(claim.statement)}`;
    return words.every((word) => folded.includes(word));
  });
  const sentences = told.map(({ claim, role }): Hit => ({
    kind: 'claim',
    id: claim.id,
    words: telling.sentence(claim.id),
    sort: roles.row(role).label,
  }));
  const room = Math.max(Math.ceil(most / 2), most - sentences.length);
  return [...entities.slice(0, room), ...sentences].slice(0, most);
}
