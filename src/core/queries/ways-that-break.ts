import { bestWaysSteps } from '../engine/best-ways.ts';
import type { Mark, Way, WayQuery } from '../engine/way-query.ts';
import type { Question } from './question.ts';
import type { Search } from '../engine/search-slices.ts';

/** To begin a search costs about as much as looking at so many steps. */
const leastWork = 2_000;

/**
 * What a way stands on: it breaks when all rows of one of these sets are lost. One set for each step, its admitted
 * claims; and for each thing that claims must lend to the way (a quantifier, a claim or source to pass) the claims whose
 * loss leaves too few.
 */
export function standsOn({ ways, claimsOf }: Question, way: Way): number[][] {
  const steps = way.steps.map((step) => [...claimsOf(step)]);
  return [...steps, ...(ways.marks ?? []).flatMap((mark) => markSets(mark, steps))];
}

function markSets({ claim, atLeast }: Mark, steps: readonly (readonly number[])[]): number[][] {
  // What an entity lends, no claim can take away.
  if (!claim || atLeast === 0) return [];
  const marked = steps.map((rows) => rows.filter(claim)).filter((rows) => rows.length > 0);
  return choose(marked, marked.length - atLeast + 1).map((some) => some.flat());
}

/** All choices of so many of a list. */
function choose<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  const [first, ...rest] = list;
  if (first === undefined || list.length < count) return [];
  return [...choose(rest, count - 1).map((some) => [first, ...some]), ...choose(rest, count)];
}

/**
 * Gives the best way that is left when some claims are lost; null where none is, undefined where the work that all of
 * these searches may do together ended first. The direction that a reader grants to a step stays, also where one of its
 * claims is lost: a loss must not make a way.
 *
 * @param budget steps to look at, over all
 */
export function survivors(
  question: Question,
  budget: number,
): (isLost: (row: number) => boolean) => Search<Way | null | undefined> {
  const { snapshot, ways, classOf } = question;
  const query: WayQuery = { ...ways, ...(ways.assume && { assume: grantedTo(question) }) };
  let left = budget;
  return function* (isLost) {
    const admit = (row: number): boolean => classOf(row) !== null && !isLost(row);
    // A search that ends within its first slice says nothing of its work.
    let done = leastWork;
    const search = bestWaysSteps(snapshot, { ...query, admit }, 1, Math.max(0, left));
    // There may be hundreds, each short.
    yield { done: budget - left };
    for (;;) {
      const slice = search.next();
      if (slice.done) {
        left -= done;
        const { found, stopped } = slice.value;
        return found[0] ?? (stopped === 'budget' ? undefined : null);
      }
      done = Math.max(done, slice.value.done);
      yield { done: budget - left + slice.value.done };
    }
  };
}

/** For each claim, what is granted to its step as a whole. */
function grantedTo({ snapshot, signOf }: Question): (row: number) => 1 | -1 | 0 {
  const granted = new Map<number, 1 | -1 | 0>();
  for (let step = 0; step < snapshot.stepCount; step++)
    if (snapshot.stepSign[step] === 0)
      for (const row of snapshot.claims.subarray(snapshot.claimStart[step], snapshot.claimStart[step + 1]))
        granted.set(row, signOf(step));
  return (row) => granted.get(row) ?? 0;
}
