import type { Scene } from '../core/figure/scene.ts';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import { askedWords } from './asked-words.ts';
import { sayCompared } from './compare-texts.ts';
import { type ComparedSide, comparedSide, letters, type SideId, type WayList } from './compared-side.ts';
import { type ComparedWay, comparedWay } from './compared-ways.ts';
import { type Parted, parted, type PartId } from './comparison.ts';
import { lensView, type LensView, reasonOf } from './lens-view.ts';
import { type PresetId, presetOf, sameLens } from './lenses.ts';
import type { Lit } from './dimming.ts';
import type { Side } from './session.ts';
import type { SideShown } from './side-shown.ts';
import { classesOf } from './telling.ts';

import { verdictView } from './verdict-view.ts';
import type { Word } from './words.ts';

/** One side as its column shows it. */
export interface SideView {
  readonly id: SideId;
  readonly letter: string;
  readonly side: Side;
  /** Null where the lens is of the reader's own making. */
  readonly preset: PresetId | null;
  /** All that its lens can ask for, over the statements that its sources show. */
  readonly lens: LensView;
  readonly question: string;
  /** What the answer says: the verdict, and more; or why there is none. */
  readonly verdict: string;
  /** How many of its ways are in full ink, where its lens fades some; else empty. */
  readonly wayInk: string;
  readonly more: readonly string[];
  readonly inkWords: string;
  readonly map: {
    readonly scene: Scene;
    readonly faded: ReadonlySet<string>;
    readonly lit: Lit | null;
    readonly words: string;
  };
}

export interface ComparedClaim {
  readonly id: string;
  readonly claim: Word;
  readonly classes: readonly StepClass[];
  readonly said: readonly string[];
  /** Both have it, with different verdicts. */
  readonly otherwise: boolean;
}

/** A part as it is listed: what both have and tell otherwise stands apart. */
export interface Part<T> {
  readonly id: PartId | 'otherwise';
  readonly title: string;
  readonly items: readonly T[];
}

export interface CompareView {
  readonly sides: readonly [SideView, SideView];
  /** In what the two differ, in words. */
  readonly differ: string;
  readonly wayWords: string;
  readonly ways: readonly Part<ComparedWay>[];
  /** The same of the ways that point otherwise than each side asks, or nowhere known. */
  readonly counterWords: string;
  readonly counter: readonly Part<ComparedWay>[];
  readonly claimWords: string;
  readonly claims: readonly Part<ComparedClaim>[];
}

function inkWords({ shown: { side, telling }, sight: { fitting, kept, faded } }: ComparedSide): string {
  const of = fitting.size + kept.size + faded.size;
  if (presetOf(side.lens) === 'all') return sayCompared('lens.all', { n: of });
  const words = sayCompared('lens', { n: fitting.size, of, reason: reasonOf(telling, side.lens) });
  return kept.size === 0 ? words : sayCompared('lens.kept', { words, n: kept.size });
}

/** An answer is found on all evidence: through a lens, less of it may be in full ink. */
function wayInk({ ways: { ways } }: ComparedSide): string {
  const [of, n] = [ways.inked.size, [...ways.inked.values()].filter(Boolean).length];
  if (n === of) return '';
  return sayCompared(n === 0 ? 'ways.none' : 'ways.some', { n, of });
}

/** What is drawn of some claims, with their ends; null where nothing is. */
function drawnOf({ edges, byContainment }: Scene, ids: Iterable<string>): Lit | null {
  const wanted = new Set(ids);
  const lines = edges.filter(({ id }) => wanted.has(id));
  const boxes = byContainment.filter(({ id }) => wanted.has(id));
  if (lines.length + boxes.length === 0) return null;
  return {
    claims: new Set([...lines, ...boxes].map(({ id }) => id)),
    entities: new Set([
      ...lines.flatMap(({ source, target }) => [source, target]),
      ...boxes.flatMap(({ whole, part }) => [whole, part]),
    ]),
  };
}

/** What only one side has. */
interface Only {
  readonly claims: readonly string[];
  readonly ways: readonly string[];
}

/**
 * The map of a side with the claims that only it has in full ink; else with those of the ways that only it has; with
 * nothing of either kind, the map through its lens.
 */
function mapOf(of: ComparedSide, other: ComparedSide, only: Only): SideView['map'] {
  const { scene } = of.shown;
  const names = { side: letters[of.id], other: letters[other.id] };
  const { faded } = of.sight;
  const claims = drawnOf(scene, only.claims);
  if (claims) return { scene, faded, lit: claims, words: sayCompared('map', { n: claims.claims.size, ...names }) };
  const onWays = only.ways.flatMap((key) => of.ways.ways.paths.get(key)?.steps ?? []).flatMap((step) => step.claims);
  const ways = drawnOf(scene, onWays);
  if (ways) return { scene, faded, lit: ways, words: sayCompared('map.ways', { n: only.ways.length, ...names }) };
  return { scene, faded, lit: null, words: sayCompared('map.same', names) };
}

function sideView(of: ComparedSide, other: ComparedSide, only: Only): SideView {
  const { side, telling, answered } = of.shown;
  const [verdict = '', ...more] = answered?.answer?.summary ?? answered?.problems ?? [];
  return {
    id: of.id,
    letter: letters[of.id],
    side,
    preset: presetOf(side.lens),
    lens: lensView(telling, [...of.claims.keys()], side.lens, of.sight, null),
    question: askedWords(of.shown.telling, of.shown.side.question, of.shown.answered),
    verdict,
    wayInk: wayInk(of),
    more,
    inkWords: inkWords(of),
    map: mapOf(of, other, only),
  };
}

function comparedClaim(a: ComparedSide, b: ComparedSide, id: string): ComparedClaim {
  const { telling } = (a.claims.has(id) ? a : b).shown;
  const lacking = [a, b]
    .filter(({ claims }) => claims.get(id) !== true)
    .map((side) => sayCompared(side.claims.has(id) ? 'claim.faded' : 'claim.absent', { side: letters[side.id] }));
  const reads = [a, b]
    .filter(({ claims }) => claims.has(id))
    .map(({ id: side, shown }) => {
      const words = verdictView(shown.telling.assessment(id))?.words ?? '–';
      return { words, told: sayCompared('claim.reads', { side: letters[side], words }) };
    });
  const differ = reads.length === 2 && reads[0]?.words !== reads[1]?.words;
  return {
    id,
    claim: telling.link(id),
    classes: classesOf(telling.assessment(id)),
    otherwise: differ,
    said: [...(differ ? reads.map(({ told }) => told) : []), ...lacking],
  };
}

function partsOf<T extends { readonly otherwise: boolean }>(parts: Parted, make: (id: string) => T | null): Part<T>[] {
  const made = (id: PartId): T[] => parts[id].map(make).filter((item) => item !== null);
  const both = made('both');
  const lists: readonly [Part<T>['id'], readonly T[]][] = [
    ['onlyA', made('onlyA')],
    ['onlyB', made('onlyB')],
    ['otherwise', both.filter(({ otherwise }) => otherwise)],
    ['both', both.filter(({ otherwise }) => !otherwise)],
    ['neither', made('neither')],
  ];
  return lists.map(([id, items]) => ({ id, title: sayCompared(id), items }));
}

const countsOf = (parts: Parted): Record<PartId, number> => ({
  onlyA: parts.onlyA.length,
  onlyB: parts.onlyB.length,
  both: parts.both.length,
  neither: parts.neither.length,
});

function differWords({ side: a }: SideShown, { side: b }: SideShown): string {
  const differing = [
    ...(JSON.stringify(a.question) === JSON.stringify(b.question) ? [] : [sayCompared('differ.question')]),
    ...(sameLens(a.lens, b.lens) ? [] : [sayCompared('differ.lens')]),
    ...(a.reach === b.reach ? [] : [sayCompared('differ.reach')]),
  ];
  return differing.length === 0
    ? sayCompared('same')
    : sayCompared('differ', { list: differing.join(sayCompared('list')) });
}

/** Two sides and what each has that the other lacks, in words. */
export function compareView(compared: { readonly a: SideShown; readonly b: SideShown }): CompareView {
  const [a, b] = [comparedSide('a', compared.a), comparedSide('b', compared.b)];
  const claims = parted(a.claims, b.claims);
  const partedWays = (list: WayList): Parted => parted(a.ways[list].inked, b.ways[list].inked);
  const [ways, counter] = [partedWays('ways'), partedWays('counter')];
  return {
    sides: [
      sideView(a, b, { claims: claims.onlyA, ways: ways.onlyA }),
      sideView(b, a, { claims: claims.onlyB, ways: ways.onlyB }),
    ],
    differ: differWords(compared.a, compared.b),
    wayWords: sayCompared('ways', countsOf(ways)),
    ways: partsOf(ways, (key) => comparedWay(a, b, 'ways', key)),
    counterWords: sayCompared('counter', countsOf(counter)),
    counter: partsOf(counter, (key) => comparedWay(a, b, 'counter', key)),
    claimWords: sayCompared('claims', countsOf(claims)),
    claims: partsOf(claims, (id) => comparedClaim(a, b, id)),
  };
}
