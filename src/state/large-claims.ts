import { graphOf } from '../core/model/graph.ts';
import { resolveName } from '../core/model/names.ts';
import { CURATOR, classRank } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import type { Found } from './search.ts';
import { say } from './search-texts.ts';
import type { Telling } from './telling.ts';

/** How many claims are listed, those with the strongest evidence first. */
const MOST = 7;
/** Longest text in which two names are looked for, in words. */
const MOST_WORDS = 24;

/**
 * The claims of a large data set that a text names: by id, or by the two things that they are about, in either order and
 * with whatever stands between ("Drug 1 lowers Protein 7"). Sentences of so many claims are in no index.
 */
function namedClaims({ model }: Telling, text: string): string[] {
  const id = text.trim();
  if (model.hasClaim(id)) return [id];
  const words = id.split(/[\s→⊣>|-]+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return [];
  const entity = (list: readonly string[]): string | null =>
    list.length === 0 ? null : (resolveName(model.dataset.entities, list.join(' '), 'exactly').found?.id ?? null);
  // The longest names first: “Protein 7” before “Protein”.
  for (let first = words.length - 1; first > 0; first--) {
    const one = entity(words.slice(0, first));
    if (one === null) continue;
    for (let last = first; last < words.length; last++) {
      const other = entity(words.slice(last));
      if (other !== null && other !== one) return graphOf(model).edges(one, other);
    }
  }
  return [];
}

/** What was found by name, with the claims that the text names before it. */
export function withClaims(telling: Telling, text: string, found: Found): Found {
  const claims = namedClaims(telling, text);
  if (claims.length === 0) return found;
  const strength = (id: string): number => classRank(telling.assessment(id).class ?? CURATOR);
  const strongest = [...claims].sort((a, b) => strength(a) - strength(b) || (a < b ? -1 : 1));
  const hits = strongest.slice(0, MOST).map((id) => ({
    kind: 'claim' as const,
    id,
    words: telling.sentence(id),
    sort: roles.row(telling.model.claim(id).role).label,
  }));
  const group = { kind: 'claim' as const, label: say('find.claim.many'), hits, more: claims.length - hits.length };
  const listed = found.groups.reduce((sum, { hits: own, more }) => sum + own.length + more, 0);
  return { groups: [group, ...found.groups], count: say('find.count', { n: claims.length + listed }) };
}
