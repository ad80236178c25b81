import { ArcLists } from './arc-lists.ts';
import { PlaceTable } from './place-table.ts';
import type { Search } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import { StateHeap } from './state-heap.ts';

/** Up to so many pairs have a place each, which takes 140 MB at most; of more, those alone that are met. */
export const MOST_PLACES = 2 ** 22;

/**
 * Arrays that a search writes to, one place for each pair of an entity and a state of the automaton. They are kept from
 * question to question, and only what was touched is put back, so that a small question on a large graph costs what it
 * looks at.
 *
 * Where there are too many pairs, a pair has a place when it is met, and the arrays grow: whoever has asked for a place
 * (`placeOf`) must take the arrays from here again.
 */
export class Workspace {
  /** How many places there is room for. */
  states: number;
  /** Least cost from a start, as far as is known. */
  ahead: Float64Array<ArrayBuffer>;
  /** Least cost to a target, as far as is known. */
  behind: Float64Array<ArrayBuffer>;
  /** First step of the best rest of a way, where `behind` is known and the entity no target. */
  next: Int32Array<ArrayBuffer>;
  /** 1 where `behind` is exact. */
  settled: Uint8Array<ArrayBuffer>;
  around: Float64Array<ArrayBuffer>;
  /** 1 for an entity that is a target; those are `targets`. */
  readonly isTarget: Uint8Array;
  targets: readonly number[] = [];
  /** Steps that the search from the starts has seen. */
  readonly seen: ArcLists;
  /** Places that were written to: their number, then themselves. */
  touchedCount = 0;
  touched = new Int32Array(1024);
  readonly forward = new StateHeap();
  readonly backward = new StateHeap();
  /** On the way back from where the two have met. */
  readonly trace = new StateHeap();
  /** Of detours around the start of a way. */
  readonly detour = new StateHeap();
  /** Marks on entities and on steps: set where they bear the number of the current round. */
  readonly entityMark: Int32Array;
  readonly stepMark: Int32Array;
  round = 0;
  /** States of the automaton. */
  size: number;
  /** Of the pairs that were met; null where each pair has its place. */
  private readonly table: PlaceTable | null;

  /** The costs are still to be made `Infinity`, as far as there are places. */
  constructor({ entityCount, stepCount }: Snapshot, size: number) {
    this.size = size;
    this.table = entityCount * size > MOST_PLACES ? new PlaceTable() : null;
    this.states = this.table ? 1024 : entityCount * size;
    this.ahead = new Float64Array(this.states);
    this.behind = new Float64Array(this.states);
    this.around = new Float64Array(this.states);
    this.next = new Int32Array(this.states);
    this.settled = new Uint8Array(this.states);
    this.isTarget = new Uint8Array(entityCount);
    this.seen = new ArcLists(this.states);
    this.entityMark = new Int32Array(entityCount);
    this.stepMark = new Int32Array(stepCount);
  }

  /** Has each pair its place, so that the next search can have it? */
  get isWhole(): boolean {
    return this.table === null;
  }

  /** The place of a pair, a new one where it was not met. */
  placeOf(entity: number, state: number): number {
    if (this.table === null) return entity * this.size + state;
    const place = this.table.meet(entity, state);
    if (place === this.states) this.grow();
    return place;
  }

  /** The place of a pair; one that nothing was written to where it was not met. */
  findPlace(entity: number, state: number): number {
    return this.table === null ? entity * this.size + state : this.table.find(entity, state);
  }

  entityAt(place: number): number {
    if (this.table !== null) return this.table.entity[place]!;
    return this.size === 1 ? place : Math.floor(place / this.size);
  }

  /** @param entity the one at this place */
  stateAt(place: number, entity: number): number {
    return this.table === null ? place - entity * this.size : this.table.state[place]!;
  }

  /** Remember that a place was written to, so that it is put back. */
  touch(place: number): void {
    if (this.touchedCount === this.touched.length) this.touched = longer(this.touched);
    this.touched[this.touchedCount++] = place;
  }

  private grow(): void {
    const { states } = this;
    for (const column of ['ahead', 'behind', 'around'] as const)
      this[column] = longer(this[column]).fill(Infinity, states);
    this.next = longer(this.next);
    this.settled = longer(this.settled);
    this.seen.first = longer(this.seen.first);
    this.states = 2 * states;
  }
}

/** The same column with as much room again. */
function longer<T extends Float64Array | Int32Array | Uint8Array>(column: T): T {
  const grown = new (column.constructor as new (length: number) => T)(column.length * 2);
  grown.set(column);
  return grown;
}

/** One workspace is kept for each snapshot, the largest: searches seldom run side by side. */
const idle = new WeakMap<Snapshot, Workspace>();

/** Places that are made ready before others have their turn. */
const CHUNK = 2 ** 18;

/** A workspace that nobody uses, for a snapshot and an automaton of `size` states; give it back with `release`. */
export function* borrow(snapshot: Snapshot, size: number): Search<Workspace> {
  const kept = idle.get(snapshot);
  if (kept && kept.states >= snapshot.entityCount * size) {
    idle.delete(snapshot);
    kept.size = size;
    return kept;
  }
  const work = new Workspace(snapshot, size);
  for (let from = 0; from < work.states; from += CHUNK) {
    for (const column of [work.ahead, work.behind, work.around]) column.fill(Infinity, from, from + CHUNK);
    if (from > 0) yield { done: 0 };
  }
  return work;
}

/** Put everything back and let others have it. */
export function release(snapshot: Snapshot, work: Workspace): void {
  if (!work.isWhole) return;
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
