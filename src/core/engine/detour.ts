import { DEAD } from './automaton.ts';
import type { Conditions } from './conditions.ts';
import type { Workspace } from './workspace.ts';

/** The rest of a walk: from its first state to a target. */
export interface Rest {
  readonly states: readonly number[];
  readonly steps: readonly number[];
  readonly cost: number;
}

/** A step between two states that a best detour may take; those into one state are a list. */
interface Arc {
  readonly from: number;
  readonly step: number;
  readonly to: number;
  readonly other: Arc | null;
}

/**
 * The best rest of a way from the end of its start, among walks that keep off the entities and the first steps that bear
 * the mark of the current round; of rests that cost the same the first in order. Null where none leads on within the
 * settled cone. A* whose estimate is the exact cost of the rest where nothing is barred (as a spur is replaced by
 * Hershberger, Maxel and Suri, ACM Trans. Algorithms 3, 2007).
 */
export function bestDetour(
  conditions: Conditions,
  work: Workspace,
  from: number,
): { readonly rest: Rest | null; readonly looked: number } {
  const { snapshot, automaton, costs, label, labelsAreSigns } = conditions;
  const { outStart, stepObject, stepSign } = snapshot;
  const { size, next } = automaton;
  const { around, behind, detour, entityMark, settled, round, stepMark } = work;
  const into = new Map<number, Arc>();
  const closed = new Set<number>();
  const reached = [from];
  const ends: number[] = [];
  let best = Infinity;
  let looked = 0;
  around[from] = 0;
  detour.clear();
  detour.push(behind[from]!, from);
  while (detour.size > 0 && detour.top <= best) {
    const state = detour.pop();
    if (closed.has(state)) continue;
    closed.add(state);
    const entity = work.entityAt(state);
    if (work.isTarget[entity] === 1) {
      // The first that comes out is the best; those that follow cost the same.
      best = around[state]!;
      ends.push(state);
      continue;
    }
    const q = work.stateAt(state, entity);
    const end = outStart[entity + 1]!;
    looked += end - outStart[entity]! + 1;
    for (let step = outStart[entity]!; step < end; step++) {
      const object = stepObject[step]!;
      if (entityMark[object] === round || (state === from && stepMark[step] === round)) continue;
      const cost = around[state]! + costs.of(step);
      if (cost === Infinity) continue;
      let to = object;
      if (size > 1) {
        const after = next[(labelsAreSigns ? stepSign[step]! + 1 : label(step)) * size + q]!;
        if (after === DEAD) continue;
        to = work.findPlace(object, after);
      }
      if (settled[to] === 0) continue;
      const known = around[to]!;
      if (cost > known) continue;
      into.set(to, { from: state, step, to, other: cost === known ? (into.get(to) ?? null) : null });
      if (cost === known) continue;
      if (known === Infinity) reached.push(to);
      around[to] = cost;
      const whole = cost + behind[to]!;
      if (whole <= best) detour.push(whole, to);
    }
  }
  for (const state of reached) around[state] = Infinity;
  return { rest: ends.length > 0 ? { ...firstInOrder(from, ends, into), cost: best } : null, looked };
}

/** Of all best detours the one whose steps come first: from each state that leads on, the first step that does. */
function firstInOrder(
  from: number,
  ends: readonly number[],
  into: ReadonlyMap<number, Arc>,
): { states: number[]; steps: number[] } {
  const onward = new Map<number, Arc>();
  const leading = new Set(ends);
  for (const state of leading)
    for (let arc = into.get(state) ?? null; arc; arc = arc.other) {
      const other = onward.get(arc.from);
      if (!other || arc.step < other.step) onward.set(arc.from, arc);
      leading.add(arc.from);
    }
  const states = [from];
  const steps: number[] = [];
  for (let arc = onward.get(from); arc; arc = onward.get(arc.to)) {
    steps.push(arc.step);
    states.push(arc.to);
  }
  return { states, steps };
}
