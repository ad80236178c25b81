import type { Question } from './question.ts';

/** Where one can get to a target from, under one question; asked as often as need be. */
export interface Onward {
  /** Fewest steps from each entity to a target; −1 where none leads to one. */
  readonly far: Int32Array;
  /** Steps looked at so far. */
  readonly looked: () => number;
  /** Does a way lead from an entity to a target that passes none of the barred? */
  readonly leads: (from: number, barred: ReadonlySet<number>) => boolean;
}

/** Breadth first from the targets against the admitted steps: linear in them. */
export function onwardFor({ snapshot, ways, isAdmitted }: Question): Onward {
  const { inStart, inStep, inSubject, outStart, stepObject, entityCount } = snapshot;
  const far = new Int32Array(entityCount).fill(-1);
  // The next entity on a shortest way; itself for a target.
  const next = new Int32Array(entityCount).fill(-1);
  let looked = 0;
  const queue = [...ways.to];
  for (const target of queue) {
    far[target] = 0;
    next[target] = target;
  }
  for (const at of queue)
    for (let place = inStart[at] ?? 0; place < (inStart[at + 1] ?? 0); place++) {
      const before = inSubject[place] ?? -1;
      looked++;
      if (far[before] !== -1 || !isAdmitted(inStep[place] ?? -1)) continue;
      far[before] = (far[at] ?? 0) + 1;
      next[before] = at;
      queue.push(before);
    }

  const { reached, fresh } = stamps(entityCount);
  /** From both ends at once, always where fewer are left to look at: a small dead end costs little. */
  const meets = (from: number, barred: ReadonlySet<number>): boolean => {
    const [ahead, behind] = fresh();
    let front = [from];
    let back = ways.to.filter((target) => !barred.has(target));
    reached[from] = ahead;
    for (const target of back) reached[target] = behind;
    while (front.length > 0 && back.length > 0) {
      const forward = front.length <= back.length;
      const grown: number[] = [];
      for (const entity of forward ? front : back) {
        const start = forward ? outStart : inStart;
        for (let place = start[entity] ?? 0; place < (start[entity + 1] ?? 0); place++) {
          looked++;
          const other = (forward ? stepObject[place] : inSubject[place]) ?? -1;
          const met = reached[other];
          if (met === (forward ? ahead : behind) || far[other] === -1 || barred.has(other)) continue;
          if (!isAdmitted(forward ? place : (inStep[place] ?? -1))) continue;
          if (met === (forward ? behind : ahead)) return true;
          reached[other] = forward ? ahead : behind;
          grown.push(other);
        }
      }
      if (forward) front = grown;
      else back = grown;
    }
    return false;
  };
  const leads = (from: number, barred: ReadonlySet<number>): boolean => {
    if (barred.has(from) || far[from] === -1) return false;
    // A shortest way settles most cases; only where it comes back is every other looked for.
    let at = from;
    while (next[at] !== at && !barred.has(next[at] ?? -1)) at = next[at] ?? -1;
    return next[at] === at || meets(from, barred);
  };
  return { far, looked: () => looked, leads };
}

/** Marks on entities that need no wiping: each search has two of its own. */
function stamps(entityCount: number): {
  readonly reached: Int32Array;
  readonly fresh: () => readonly [number, number];
} {
  let last = 0;
  return { reached: new Int32Array(entityCount), fresh: () => [(last += 2) - 1, last] };
}
