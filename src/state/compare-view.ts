import type { Scene } from '../core/figure/scene.ts';
import type { Path } from '../core/queries/path-query.ts';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import type { Sign } from '../core/schema/predicates.ts';
import { sayCompared } from './compare-texts.ts';
import { type Comparison, comparison, type Inked, inkedWays, type PartId, waysOf } from './comparison.ts';
import { conditionsSet } from './conditions.ts';
import { evidenceChoices } from './evidence-choices.ts';
import { reasonOf } from './lens-view.ts';
import { type PresetId, presetOf, sameLens } from './lenses.ts';
import { lookThrough, type Sight } from './look-through.ts';
import { stepView, type StepView } from './path-views.ts';
import type { Lit } from './question-view.ts';
import type { Side } from './session.ts';
import type { SideShown } from './side-shown.ts';
import { classesOf } from './telling.ts';

import { verdictView } from './verdict-view.ts';
import type { Word } from './words.ts';

export const sideIds = ['a', 'b'] as const;
export type SideId = (typeof sideIds)[number];

/** One side as its column shows it. */
export interface SideView {
  readonly id: SideId;
  readonly letter: string;
  readonly side: Side;
  /** Null where the lens is of the reader's own making. */
  readonly preset: PresetId | null;
  readonly question: string;
  /** What the answer says: the verdict, and more; or why there is none. */
  readonly verdict: string;
  readonly more: readonly string[];
  readonly inkWords: string;
  readonly map: {
    readonly scene: Scene;
    readonly faded: ReadonlySet<string>;
    readonly lit: Lit | null;
    readonly words: string;
  };
}

/** A way that a side has, with the rank that opens it there. */
export interface ComparedWay {
  readonly key: string;
  readonly start: string;
  readonly steps: readonly StepView[];
  readonly sign: Sign;
  readonly ranks: Readonly<Record<SideId, number | null>>;
  /** What is to be said of the side that lacks it, or of both. */
  readonly said: string;
  /** Both have it, and in one it rests on other claims. */
  readonly otherwise: boolean;
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
  readonly claimWords: string;
  readonly claims: readonly Part<ComparedClaim>[];
}

const letters: Readonly<Record<SideId, string>> = { a: 'A', b: 'B' };

/** What of a side is compared, and what it is told from. */
interface Material {
  readonly id: SideId;
  readonly shown: SideShown;
  readonly sight: Sight;
  readonly claims: Inked;
  readonly ways: ReadonlyMap<string, Path>;
  readonly inked: Inked;
}

function materialOf(id: SideId, shown: SideShown): Material {
  const { telling, side, answered } = shown;
  const listed = telling.model.claims.map(({ claim }) => claim.id).filter((one) => telling.assessment(one).listed);
  const sight = lookThrough(telling, listed, side.lens);
  const claims = new Map(listed.map((one) => [one, !sight.faded.has(one)]));
  const ways = waysOf(answered?.answer ?? null);
  return { id, shown, sight, claims, ways, inked: inkedWays(ways, claims) };
}

function questionWords({ shown: { side, telling, answered } }: Material): string {
  const { question } = side;
  const name = (typed: string | null, found: string | null | undefined): string =>
    found ? telling.label(found) : (typed ?? '…');
  const asked = sayCompared('question', {
    from: name(question.from, answered?.from),
    effect: sayCompared(`question.${question.effect}`),
    to: name(question.to, answered?.to),
    evidence: evidenceChoices.row(question.evidence).label,
    steps: question.steps,
  });
  const n = conditionsSet(question).length;
  return n === 0 ? asked : `${asked} ${sayCompared('conditions', { n })}`;
}

function inkWords({ shown: { side, telling }, sight: { fitting, kept, faded } }: Material): string {
  const of = fitting.size + kept.size + faded.size;
  if (presetOf(side.lens) === 'all') return sayCompared('lens.all', { n: of });
  const words = sayCompared('lens', { n: fitting.size, of, reason: reasonOf(telling, side.lens) });
  return kept.size === 0 ? words : sayCompared('lens.kept', { words, n: kept.size });
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
function mapOf(of: Material, other: Material, only: Only): SideView['map'] {
  const { scene } = of.shown;
  const names = { side: letters[of.id], other: letters[other.id] };
  const { faded } = of.sight;
  const claims = drawnOf(scene, only.claims);
  if (claims) return { scene, faded, lit: claims, words: sayCompared('map', { n: claims.claims.size, ...names }) };
  const onWays = only.ways.flatMap((key) => of.ways.get(key)?.steps ?? []).flatMap((step) => step.claims);
  const ways = drawnOf(scene, onWays);
  if (ways) return { scene, faded, lit: ways, words: sayCompared('map.ways', { n: only.ways.length, ...names }) };
  return { scene, faded, lit: null, words: sayCompared('map.same', names) };
}

function sideView(of: Material, other: Material, only: Only): SideView {
  const { side, answered } = of.shown;
  const [verdict = '', ...more] = answered?.answer?.summary ?? answered?.problems ?? [];
  return {
    id: of.id,
    letter: letters[of.id],
    side,
    preset: presetOf(side.lens),
    question: questionWords(of),
    verdict,
    more,
    inkWords: inkWords(of),
    map: mapOf(of, other, only),
  };
}

/** Why a side does not have a way in full ink. */
function lacksWay({ id, inked, shown }: Material, key: string): string {
  const side = letters[id];
  if (inked.has(key)) return sayCompared('way.faded', { side });
  const stopped = shown.answered?.answer?.stopped ?? 'complete';
  const whole = stopped === 'complete' || stopped === 'steps';
  return sayCompared(whole ? 'way.absent' : 'way.unlisted', { side });
}

function comparedWay(a: Material, b: Material, key: string): ComparedWay | null {
  const from = a.ways.has(key) ? a : b;
  const path = from.ways.get(key);
  if (!path) return null;
  const { telling } = from.shown;
  const claimsOf = (side: Material): Set<string> => new Set(side.ways.get(key)?.steps.flatMap((step) => step.claims));
  const [inA, inB] = [claimsOf(a), claimsOf(b)];
  const shared = a.ways.has(key) && b.ways.has(key);
  const others = shared && (inA.size !== inB.size || [...inA].some((claim) => !inB.has(claim)));
  const lacking = [a, b].filter(({ inked }) => inked.get(key) !== true).map((side) => lacksWay(side, key));
  return {
    key,
    start: telling.label(path.entities[0] ?? ''),
    steps: path.steps.map((step, at) =>
      stepView(telling, step, path.entities[at + 1] ?? '', step.class === path.weakest),
    ),
    sign: path.sign,
    ranks: { a: a.ways.get(key)?.rank ?? null, b: b.ways.get(key)?.rank ?? null },
    said: [...lacking, ...(others ? [sayCompared('way.otherClaims')] : [])].join('; '),
    otherwise: others,
  };
}

function comparedClaim(a: Material, b: Material, id: string): ComparedClaim {
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

function partsOf<T extends { readonly otherwise: boolean }>(
  parts: Comparison['ways'],
  make: (id: string) => T | null,
): Part<T>[] {
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

const countsOf = (parts: Comparison['ways']): Record<PartId, number> => ({
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
  const [a, b] = [materialOf('a', compared.a), materialOf('b', compared.b)];
  const { ways, claims } = comparison({ claims: a.claims, ways: a.inked }, { claims: b.claims, ways: b.inked });
  return {
    sides: [
      sideView(a, b, { claims: claims.onlyA, ways: ways.onlyA }),
      sideView(b, a, { claims: claims.onlyB, ways: ways.onlyB }),
    ],
    differ: differWords(compared.a, compared.b),
    wayWords: sayCompared('ways', countsOf(ways)),
    ways: partsOf(ways, (key) => comparedWay(a, b, key)),
    claimWords: sayCompared('claims', countsOf(claims)),
    claims: partsOf(claims, (id) => comparedClaim(a, b, id)),
  };
}
