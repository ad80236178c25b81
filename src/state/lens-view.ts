import type { UndrawnReason } from '../core/figure/figure-claims.ts';
import type { Scene } from '../core/figure/scene.ts';
import type { Undrawn } from '../core/figure/undrawn.ts';
import { roles } from '../core/schema/roles.ts';
import { isDimmed, type Lit } from './dimming.ts';
import { facets, valuesIn } from './lens-facets.ts';
import { type FacetId, type Lens, MOST_ASKED, type PresetId, presetOf, presets } from './lenses.ts';
import { type Sight, unmet } from './look-through.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';
import { sayLens } from './lens-texts.ts';

/** A value that can be asked for. */
export interface ValueChoice {
  readonly id: string;
  readonly label: string;
  /** Claims here that have a piece with it which meets all that is asked of the other facets. */
  readonly count: number;
  readonly chosen: boolean;
  /** Nothing here has it, or a link holds no more. */
  readonly disabled: boolean;
}

export interface FacetView {
  readonly id: FacetId;
  readonly label: string;
  readonly choices: readonly ValueChoice[];
}

/** Claims that are not on the map for one reason, by role. */
export interface UndrawnView {
  readonly why: string;
  readonly counts: readonly string[];
}

/** A lens as its bar shows it, over the claims of one view. */
export interface LensView {
  readonly lens: Lens;
  readonly preset: PresetId | null;
  /** How many facets ask for something, in words; empty under a preset. */
  readonly set: string;
  /** How many claims are in full ink, and why, in words. */
  readonly status: string;
  readonly facets: readonly FacetView[];
  /** How many claims of the data set the view has no place for, in words, and why; empty and none where it has all. */
  readonly undrawnWords: string;
  readonly undrawn: readonly UndrawnView[];
}

/** What makes a claim be in full ink: completes “37 …”. */
export function reasonOf({ model }: Telling, lens: Lens): string {
  const preset = presetOf(lens);
  if (preset !== null) return presets.row(preset).said;
  const asked = facets.rows.filter(({ id }) => lens[id].length > 0);
  const conditions = asked
    .map(({ id, said }) => sayLens(id, { list: lens[id].map((value) => said(model, value)).join(sayLens('or')) }))
    .join(', ');
  return sayLens(asked.length === 1 ? 'evidence' : 'evidence.one', { conditions });
}

/** In words, with the reader's own drafts counted apart. */
function statusOf(telling: Telling, lens: Lens, sight: Sight): string {
  const isMine = (id: string): boolean => telling.model.claim(id).mine;
  const n = [sight.fitting, sight.kept, sight.faded].reduce((sum, ids) => sum + [...ids].filter(isMine).length, 0);
  if (n === 0) return countWords(telling, lens, sight);
  const others = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !isMine(id)));
  const { fitting, kept, faded } = sight;
  const count = countWords(telling, lens, { fitting: others(fitting), kept: others(kept), faded: others(faded) });
  return say('mine.and', { count, n });
}

function countWords(telling: Telling, lens: Lens, { fitting, kept, faded }: Sight): string {
  const of = fitting.size + kept.size + faded.size;
  if (presetOf(lens) === 'all') return sayLens('all', { n: of });
  const parts = [
    sayLens('fitting', { n: fitting.size, reason: reasonOf(telling, lens) }),
    ...(kept.size > 0 ? [sayLens('kept', { n: kept.size })] : []),
    sayLens('faded', { n: faded.size }),
  ];
  return sayLens('some', { n: fitting.size + kept.size, of, why: parts.join('; ') });
}

/** The same while a way is lit, which holds instead of the lens until it is put out. */
export function lensWhileLit({ model }: Telling, lens: LensView, { edges, byContainment }: Scene, lit: Lit): LensView {
  const isMine = (id: string): boolean => model.claim(id).mine;
  const bright = [
    ...edges.filter((edge) => !isDimmed(edge, lit, new Set())),
    ...byContainment.filter(({ id }) => lit.claims.has(id)),
  ].map(({ id }) => id);
  const count = sayLens('lit', {
    n: bright.filter((id) => !isMine(id)).length,
    of: [...edges, ...byContainment].filter(({ id }) => !isMine(id)).length,
  });
  const own = bright.filter(isMine).length;
  return { ...lens, status: own === 0 ? count : say('mine.and', { count, n: own }) };
}

/** For each value, the claims that would be in full ink if it alone were asked for of its facet. */
function countValues(
  telling: Telling,
  claims: Iterable<string>,
  lens: Lens,
): ReadonlyMap<FacetId, Map<string, number>> {
  const counts = new Map(facets.ids.map((id) => [id, new Map<string, number>()]));
  for (const claim of claims) {
    const node = telling.model.claim(claim);
    const has = new Map(facets.ids.map((id) => [id, new Set<string>()]));
    for (const piece of telling.assessment(claim).admitted) {
      const lacking = unmet(lens, node, piece);
      if (lacking.length > 1) continue;
      for (const { id, valuesOf } of facets.rows)
        // What a reader proposes counts as that and as nothing else.
        if ((lacking.length === 0 || lacking[0] === id) && (!node.mine || id === 'classes'))
          for (const value of valuesOf(node, piece)) has.get(id)?.add(value);
    }
    for (const [id, values] of has) {
      const facet = counts.get(id);
      for (const value of values) facet?.set(value, (facet.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function facetViews(telling: Telling, claims: Iterable<string>, lens: Lens): FacetView[] {
  const counts = countValues(telling, claims, lens);
  const values = valuesIn(telling.model);
  return facets.rows
    .map(({ id, label, offered }) => {
      const here = values.get(id) ?? [];
      const all = [...here, ...lens[id].filter((value) => !here.includes(value))];
      const choices = all.map((value): ValueChoice => {
        const [count, chosen] = [counts.get(id)?.get(value) ?? 0, lens[id].includes(value)];
        const disabled = !chosen && (count === 0 || lens[id].length >= MOST_ASKED);
        return { id: value, label: offered(telling.model, value), count, chosen, disabled };
      });
      return { id, label, choices };
    })
    .filter(({ choices }) => choices.length > 0);
}

const reasons: readonly UndrawnReason[] = ['role', 'no-column', 'not-listed'];

function undrawnViews({ byReason }: Undrawn): UndrawnView[] {
  return reasons
    .map((reason) => ({
      why: sayLens(`undrawn.${reason}`),
      counts: byReason
        .filter((entry) => entry.reason === reason && !entry.mine)
        .sort((a, b) => roles.rank(a.role) - roles.rank(b.role))
        .map(({ role, count }) => sayLens('undrawn.count', { role: roles.row(role).label, n: count })),
    }))
    .filter(({ counts }) => counts.length > 0);
}

/**
 * A lens as a view shows it.
 *
 * @param claims the claims that the view has
 * @param sight the same claims through the lens
 * @param undrawn the claims of the data set that it does not have; null where it has all that are listed
 */
export function lensView(
  telling: Telling,
  claims: readonly string[],
  lens: Lens,
  sight: Sight,
  undrawn: Undrawn | null,
): LensView {
  const preset = presetOf(lens);
  const notDrawn = (undrawn?.byReason ?? []).reduce((sum, { count, mine }) => sum + (mine ? 0 : count), 0);
  return {
    lens,
    preset,
    set: preset === null ? sayLens('set', { n: facets.ids.filter((id) => lens[id].length > 0).length }) : '',
    status: statusOf(telling, lens, sight),
    facets: facetViews(telling, claims, lens),
    undrawnWords: notDrawn > 0 ? sayLens('undrawn', { n: notDrawn }) : '',
    undrawn: undrawn ? undrawnViews(undrawn) : [],
  };
}
