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

  const leads = (from: number, barred: ReadonlySet<number>): boolean => {
    if (barred.has(from) || far[from] === -1) return false;
    // A shortest way settles most cases; only where it comes back is every other looked for.
    let at = from;
    while (next[at] !== at && !barred.has(next[at] ?? -1)) at = next[at] ?? -1;
    if (next[at] === at) return true;
    const reached = new Set([from]);
    for (const entity of reached) {
      if (next[entity] === entity) return true;
      for (let step = outStart[entity] ?? 0; step < (outStart[entity + 1] ?? 0); step++) {
        const after = stepObject[step] ?? -1;
        looked++;
        if (far[after] !== -1 && !barred.has(after) && isAdmitted(step)) reached.add(after);
      }
    }
    return false;
  };
  return { far, looked: () => looked, leads };
}
