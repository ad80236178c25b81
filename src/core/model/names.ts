import { nearest } from '../schema/nearest.ts';
import type { Entity } from '../schema/shapes.ts';
import { addTo } from './grouped.ts';
import { keptFor } from './kept-for.ts';

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** A text with its lower-case Greek letters spelt out, each between two `around`. */
export const spellGreek = (text: string, around: string): string =>
  text.replace(/\p{Script=Greek}/gu, (letter) => {
    const name = greek[letter];
    return name === undefined ? letter : `${around}${name}${around}`;
  });

/** Fold a name for look-up: NFKC, lower case, Greek letters spelt out, everything but letters and digits dropped. */
export function foldName(name: string): string {
  return spellGreek(name.normalize('NFKC').toLowerCase(), '').replace(/[^\p{L}\p{N}]/gu, '');
}

export type Resolved =
  | { readonly found: Entity }
  | { readonly found: null; readonly reason: 'unknown' | 'ambiguous'; readonly nearest: readonly string[] };

type Named = ReadonlyMap<string, readonly Entity[]>;

/** Entities by what they are called, folded; CURIEs in lower case. */
interface Names {
  readonly ids: ReadonlyMap<string, Entity>;
  readonly labels: Named;
  readonly synonyms: Named;
  readonly xrefs: Named;
  readonly foldedIds: Named;
}

/** What a list of entities calls them: to fold many names takes its time. */
const namesIn = keptFor((entities: readonly Entity[]): Names => {
  const by = (namesOf: (entity: Entity) => readonly string[]): Named => {
    const named = new Map<string, Entity[]>();
    for (const entity of entities) for (const name of new Set(namesOf(entity))) addTo(named, name, entity);
    return named;
  };
  return {
    ids: new Map(entities.map((entity) => [entity.id, entity])),
    labels: by(({ label }) => [foldName(label)]),
    synonyms: by(({ synonyms = [] }) => synonyms.map(foldName)),
    xrefs: by(({ xrefs = [] }) => xrefs.map(({ id }) => id.toLowerCase())),
    foldedIds: by(({ id }) => [foldName(id)]),
  };
});

/**
 * Find the entity that a person names by id, label, synonym or CURIE. An exact id wins over a label, a label over a
 * synonym or CURIE; within one of these, two matches are ambiguous and none is chosen.
 *
 * @param near whether names that are nearly so are wanted of one that is not known: in a large list that takes its time
 */
export function resolveName(entities: readonly Entity[], name: string, near: 'near' | 'exactly' = 'near'): Resolved {
  const { ids, labels, synonyms, xrefs, foldedIds } = namesIn(entities);
  const byId = ids.get(name);
  if (byId) return { found: byId };
  const folded = foldName(name);
  const ways = [labels.get(folded), synonyms.get(folded), xrefs.get(name.trim().toLowerCase()), foldedIds.get(folded)];
  for (const matches of folded === '' ? ways.slice(2, 3) : ways) {
    if (matches?.[0] && matches.length === 1) return { found: matches[0] };
    if (matches) return { found: null, reason: 'ambiguous', nearest: matches.map((entity) => entity.label) };
  }
  if (near === 'exactly') return { found: null, reason: 'unknown', nearest: [] };
  const called = new Map(
    entities.flatMap((entity) =>
      [entity.label, entity.id, ...(entity.synonyms ?? [])].map((one) => [foldName(one), entity.label] as const),
    ),
  );
  const close = nearest(folded, called.keys(), 6).map((one) => called.get(one) ?? one);
  return { found: null, reason: 'unknown', nearest: [...new Set(close)].slice(0, 3) };
}
