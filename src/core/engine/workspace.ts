import { ArcLists } from './arc-lists.ts';
import type { Search } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import { StateHeap } from './state-heap.ts';

/**
 * Arrays that a search writes to, one place for each pair of an entity and a state of the automaton (`entity * size +
 * state`). They are kept from question to question, and only what was touched is put back, so that a small question on a
 * large graph costs what it looks at.
 */
export interface Workspace {
  readonly states: number;
  /** Least cost from a start, as far as is known. */
  readonly ahead: Float64Array;
  /** Least cost to a target, as far as is known. */
  readonly behind: Float64Array;
  /** First step of the best rest of a way, where `behind` is known and the entity no target. */
  readonly next: Int32Array;
  /** 1 for an entity that is a target; those are `targets`. */
  readonly isTarget: Uint8Array;
  targets: readonly number[];
  /** 1 where `behind` is exact. */
  readonly settled: Uint8Array;
  /** Steps that the search from the starts has seen. */
  readonly seen: ArcLists;
  /** Places that were written to: their number, then themselves. */
  touchedCount: number;
  touched: Int32Array;
  readonly forward: StateHeap;
  readonly backward: StateHeap;
  /** On the way back from where the two have met. */
  readonly trace: StateHeap;
  /** Of detours around the start of a way. */
  readonly detour: StateHeap;
  readonly around: Float64Array;
  /** Marks on entities and on steps: set where they bear the number of the current round. */
  readonly entityMark: Int32Array;
  readonly stepMark: Int32Array;
  round: number;
}

/** One workspace is kept for each snapshot, the largest: searches seldom run side by side. */
const idle = new WeakMap<Snapshot, Workspace>();

/** Places that are made ready before others have their turn. */
const CHUNK = 2 ** 18;

/** A workspace that nobody uses, for a snapshot and an automaton of `size` states; give it back with `release`. */
export function* borrow(snapshot: Snapshot, size: number): Search<Workspace> {
  const states = snapshot.entityCount * size;
  const kept = idle.get(snapshot);
  if (kept && kept.states >= states) {
    idle.delete(snapshot);
    return kept;
  }
  const costs = [new Float64Array(states), new Float64Array(states), new Float64Array(states)] as const;
  for (let from = 0; from < states; from += CHUNK) {
    for (const column of costs) column.fill(Infinity, from, from + CHUNK);
    if (from > 0) yield { done: 0 };
  }
  const [ahead, behind, around] = costs;
  return {
    states,
    ahead,
    behind,
    next: new Int32Array(states),
    isTarget: new Uint8Array(snapshot.entityCount),
    targets: [],
    settled: new Uint8Array(states),
    seen: new ArcLists(states),
    touchedCount: 0,
    touched: new Int32Array(1024),
    forward: new StateHeap(),
    backward: new StateHeap(),
    trace: new StateHeap(),
    detour: new StateHeap(),
    around,
    entityMark: new Int32Array(snapshot.entityCount),
    stepMark: new Int32Array(snapshot.stepCount),
    round: 0,
  };
}

/** Remember that a place was written to, so that it is put back. */
export function touch(work: Workspace, state: number): void {
  if (work.touchedCount === work.touched.length) {
    const longer = new Int32Array(work.touched.length * 2);
    longer.set(work.touched);
    work.touched = longer;
  }
  work.touched[work.touchedCount++] = state;
}

/** Put everything back and let others have it. */
export function release(snapshot: Snapshot, work: Workspace): void {
  for (let at = 0; at < work.touchedCount; at++) {
    const state = work.touched[at]!;
    work.ahead[state] = Infinity;
    work.behind[state] = Infinity;
    work.settled[state] = 0;
    work.seen.first[state] = 0;
  }
  for (const entity of work.targets) work.isTarget[entity] = 0;
  work.targets = [];
  work.touchedCount = 0;
  work.forward.clear();
  work.backward.clear();
  work.trace.clear();
  work.seen.clear();
  if (work.round > 2 ** 30) {
    work.entityMark.fill(0);
    work.stepMark.fill(0);
    work.round = 0;
  }
  const kept = idle.get(snapshot);
  if (!kept || kept.states < work.states) idle.set(snapshot, work);
}
