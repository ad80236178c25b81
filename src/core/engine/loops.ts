import { conditionsOf } from './conditions.ts';
import { type Search, SLICE } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import type { Found, WayQuery } from './way-query.ts';

/** What is asked of the steps of a loop. */
export type LoopQuery = Pick<WayQuery, 'classes' | 'admit' | 'assume'> & { readonly maxSteps: number };

/** A way back to where it began, through no other entity twice. */
export interface Loop {
  /** In order; the first is the earliest of the entities that were asked for, and is not told again at the end. */
  readonly entities: readonly number[];
  readonly steps: readonly number[];
  /** Product of the signs: +1 reinforces, −1 dampens, 0 where a step has none. */
  readonly sign: 1 | -1 | 0;
}

/** Most steps that are looked at. */
export const defaultLoopBudget = 1_000_000;

/**
 * The feedback loops through any of some entities, each once: two that differ in an entity or in the sign of a step are
 * two. The shortest first, then by the place of their first entity among those asked for, then by entities and signs.
 * A claim from an entity to itself is none.
 *
 * @param through entities, in the order in which loops are to begin with them
 * @param most how many to give; `limit` says that there are more
 * @param budget steps to look at; when it ends, others may be missing
 * @throws RangeError where the question or a number means nothing
 */
export function* loopsThroughSteps(
  snapshot: Snapshot,
  query: LoopQuery,
  through: readonly number[],
  most: number,
  budget = defaultLoopBudget,
): Search<Found<readonly Loop[]>> {
  const { maxSteps } = query;
  const { costs, sign } = conditionsOf(snapshot, { ...query, from: through, to: [] }, false);
  const { outStart, stepObject } = snapshot;
  const found: Loop[] = [];
  const barred = new Set<number>();
  let looked = 0;
  let told = 0;
  for (const first of new Set(through)) {
    const far = stepsBack(snapshot, first, barred, maxSteps, (step) => costs.of(step) < Infinity);
    looked += far.looked;
    const entities = [first];
    const steps: number[] = [];
    // All entities on the way but the first, to which it leads back.
    const onWay = new Set<number>();
    // Of each entity on the way, the step to look at next.
    const next = [outStart[first]!];
    while (entities.length > 0) {
      const depth = entities.length - 1;
      const step = next[depth]!++;
      if (step >= outStart[entities[depth]! + 1]!) {
        onWay.delete(entities.pop()!);
        next.pop();
        steps.pop();
        continue;
      }
      if (++looked > budget) return { found: shortest(found, most), stopped: 'budget' };
      if (looked - told >= SLICE) yield { done: (told = looked) };
      const object = stepObject[step]!;
      const back = far.steps.get(object);
      if (back === undefined || depth + 1 + back > maxSteps || costs.of(step) === Infinity) continue;
      if (object === first) {
        const all = [...steps, step];
        found.push({
          entities: [...entities],
          steps: all,
          sign: all.reduce<Loop['sign']>((product, one) => times(product, sign(one)), 1),
        });
      } else if (!onWay.has(object)) {
        onWay.add(object);
        entities.push(object);
        steps.push(step);
        next.push(outStart[object]!);
      }
    }
    // Loops through this one are all found: those of the others keep off it.
    barred.add(first);
  }
  return { found: shortest(found, most), stopped: found.length > most ? 'limit' : 'complete' };
}

const times = (a: Loop['sign'], b: Loop['sign']): Loop['sign'] => (a === 0 || b === 0 ? 0 : a === b ? 1 : -1);

/** Fewest steps from each entity back to one, at most so many; the others are absent. */
function stepsBack(
  { inStart, inStep, inSubject }: Snapshot,
  to: number,
  barred: ReadonlySet<number>,
  maxSteps: number,
  isAdmitted: (step: number) => boolean,
): { readonly steps: ReadonlyMap<number, number>; readonly looked: number } {
  const steps = new Map([[to, 0]]);
  let looked = 0;
  for (const [entity, far] of steps) {
    if (far >= maxSteps - 1) break;
    for (let at = inStart[entity]!; at < inStart[entity + 1]!; at++) {
      looked++;
      const subject = inSubject[at]!;
      if (!steps.has(subject) && !barred.has(subject) && isAdmitted(inStep[at]!)) steps.set(subject, far + 1);
    }
  }
  return { steps, looked };
}

/** They were found in the order of their first entities and their steps, and sorting keeps it among equals. */
const shortest = (loops: readonly Loop[], most: number): Loop[] =>
  [...loops].sort((a, b) => a.steps.length - b.steps.length).slice(0, most);
