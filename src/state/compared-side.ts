import type { Path, PathAnswer } from '../core/queries/path-query.ts';
import { type Inked, inkedWays, waysByKey } from './comparison.ts';
import { lookThrough, type Sight } from './look-through.ts';
import type { SideShown } from './side-shown.ts';

export const sideIds = ['a', 'b'] as const;
export type SideId = (typeof sideIds)[number];
export const letters: Readonly<Record<SideId, string>> = { a: 'A', b: 'B' };

/** The ways of an answer, and those that point otherwise than was asked. */
export const wayLists = ['ways', 'counter'] as const;
export type WayList = (typeof wayLists)[number];

/** The ways of one list of a side, which of them are in full ink, and whether the list is whole. */
export interface ListedWays {
  readonly paths: ReadonlyMap<string, Path>;
  readonly inked: Inked;
  readonly whole: boolean;
}

/** What of a side is compared, and what it is told from. */
export interface ComparedSide {
  readonly id: SideId;
  readonly shown: SideShown;
  readonly sight: Sight;
  readonly claims: Inked;
  readonly ways: Readonly<Record<WayList, ListedWays>>;
}

/** How many ways there are beside those that answer. */
function othersOf({ counts }: PathAnswer, effect: 'lower' | 'raise' | 'any'): number {
  const all = counts.lower + counts.raise + counts.undirected;
  return effect === 'any' ? 0 : all - counts[effect];
}

/** A side with all that it has, through its own lens. */
export function comparedSide(id: SideId, shown: SideShown): ComparedSide {
  const { telling, side, answered } = shown;
  const answer = answered?.answer ?? null;
  const listed = telling.model.claims.map(({ claim }) => claim.id).filter((one) => telling.assessment(one).listed);
  const sight = lookThrough(telling, listed, side.lens);
  const claims = new Map(listed.map((one) => [one, !sight.faded.has(one)]));
  const listOf = (found: readonly Path[], whole: boolean): ListedWays => {
    const paths = waysByKey(found);
    return { paths, inked: inkedWays(paths, claims), whole };
  };
  const [paths, counter] = [answer?.paths ?? [], answer?.counter ?? []];
  const complete = answer === null || answer.stopped === 'complete' || answer.stopped === 'steps';
  const others = answer?.counted !== false && counter.length >= (answer ? othersOf(answer, side.question.effect) : 0);
  return { id, shown, sight, claims, ways: { ways: listOf(paths, complete), counter: listOf(counter, others) } };
}
