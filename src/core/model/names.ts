import { nearest } from '../schema/nearest.ts';
import type { Entity } from '../schema/shapes.ts';

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

/**
 * Find the entity that a person names by id, label, synonym or CURIE. An exact id wins over a label, a label over a
 * synonym or CURIE; within one of these, two matches are ambiguous and none is chosen.
 */
export function resolveName(entities: readonly Entity[], name: string): Resolved {
  const byId = entities.find((entity) => entity.id === name);
  if (byId) return { found: byId };
  const folded = foldName(name);
  const ways: ((entity: Entity) => boolean)[] = [
    (entity) => foldName(entity.label) === folded,
    (entity) => (entity.synonyms ?? []).some((synonym) => foldName(synonym) === folded),
    (entity) => (entity.xrefs ?? []).some((xref) => xref.id.toLowerCase() === name.trim().toLowerCase()),
    (entity) => foldName(entity.id) === folded,
  ];
  for (const way of folded === '' ? ways.slice(2, 3) : ways) {
    const matches = entities.filter(way);
    if (matches[0] && matches.length === 1) return { found: matches[0] };
    if (matches.length > 1) return { found: null, reason: 'ambiguous', nearest: matches.map((entity) => entity.label) };
  }
  const names = new Map(
    entities.flatMap((entity) =>
      [entity.label, entity.id, ...(entity.synonyms ?? [])].map((one) => [foldName(one), entity.label] as const),
    ),
  );
  const near = nearest(folded, names.keys(), 6).map((one) => names.get(one) ?? one);
  return { found: null, reason: 'unknown', nearest: [...new Set(near)].slice(0, 3) };
}
