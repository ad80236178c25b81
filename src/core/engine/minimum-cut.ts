import { conditionsOf } from './conditions.ts';
import { type Search, SLICE, toEnd } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import type { Found, WayQuery } from './way-query.ts';

/** What a cut asks of the claims: neither length nor signs nor marks, since a flow knows nothing of a way as a whole. */
export type CutQuery = Pick<WayQuery, 'from' | 'to' | 'classes' | 'admit'>;

/** Most steps that are looked at. */
export const defaultCutBudget = 200_000_000;

/**
 * The fewest claims whose loss leaves nothing that leads from `from` to `to`, as rows of the columns, in order: a minimum
 * cut by flow, in which a step holds as many as it has admitted claims (Ford and Fulkerson, Canadian Journal of
 * Mathematics 8, 1956). Of several smallest cuts it is the one nearest to the starts, so that the order of the claims
 * changes nothing. Empty where nothing leads.
 *
 * Each path that the flow is raised along is looked for from both ends at once, so that most are found near them.
 *
 * @param budget steps to look at; when it ends nothing is known (`stopped` is `budget`, and the list is empty)
 * @throws RangeError where the question or the budget means nothing
 */
export function minimumCut(snapshot: Snapshot, query: CutQuery, budget = defaultCutBudget): Found<readonly number[]> {
  return toEnd(minimumCutSteps(snapshot, query, budget));
}

/** The same in slices, so that the caller can show how far it is, and stop it. */
export function* minimumCutSteps(
  snapshot: Snapshot,
  query: CutQuery,
  budget = defaultCutBudget,
): Search<Found<readonly number[]>> {
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget}; give a number from 0`);
  const { from, to, classes, admit } = query;
  const {
    costs,
    from: sources,
    targets,
  } = conditionsOf(snapshot, {
    from,
    to,
    ...(classes ? { classes } : {}),
    ...(admit ? { admit } : {}),
  });
  const flow = new Flow(snapshot, sources, [...targets], costs.asBuilt ? null : (step) => costs.claimsOf(step).length);
  let told = 0;
  for (let found = true; found;) {
    found = flow.raise();
    if (flow.looked > budget) return { found: [], stopped: 'budget' };
    if (flow.looked - told >= SLICE) yield { done: (told = flow.looked) };
  }
  const reached = flow.reachable();
  const cut: number[] = [];
  for (const entity of reached)
    for (let step = snapshot.outStart[entity]!; step < snapshot.outStart[entity + 1]!; step++)
      if (!reached.has(snapshot.stepObject[step]!)) cut.push(...costs.claimsOf(step));
  return { found: cut.sort((a, b) => a - b), stopped: 'complete' };
}

/** One end of a search for a path that the flow can be raised along. */
interface Half {
  /** Number of the round in which an entity was come to. */
  readonly seen: Int32Array;
  /** How it was come to: the number of a step with the flow, or the complement (`~`) of one against it. */
  readonly by: Int32Array;
  queue: number[];
  /** How much of the queue is done. */
  at: number;
}

/** A flow through the steps of a snapshot, none at first. */
class Flow {
  /** Steps that were looked at. */
  looked = 0;
  private readonly snapshot: Snapshot;
  private readonly sources: readonly number[];
  private readonly targets: readonly number[];
  private readonly roomOf: ((step: number) => number) | null;
  private readonly flow: Int32Array;
  /** 1 for an entity that some flow passes: at others there is nothing to send back. */
  private readonly passed: Uint8Array;
  private readonly ahead: Half;
  private readonly behind: Half;
  private round = 0;

  /** @param roomOf how much a step holds; null where it is the number of its claims */
  constructor(
    snapshot: Snapshot,
    sources: readonly number[],
    targets: readonly number[],
    roomOf: ((step: number) => number) | null,
  ) {
    this.snapshot = snapshot;
    this.sources = sources;
    this.targets = targets;
    this.roomOf = roomOf;
    this.flow = new Int32Array(snapshot.stepCount);
    this.passed = new Uint8Array(snapshot.entityCount);
    this.ahead = halfOf(snapshot.entityCount);
    this.behind = halfOf(snapshot.entityCount);
  }

  /** Raise the flow along one path by as much as it holds; false where there is none. */
  raise(): boolean {
    const { ahead, behind } = this;
    this.begin(this.targets);
    let met = -1;
    while (met === -1) {
      const [front, back] = [ahead.queue.length - ahead.at, behind.queue.length - behind.at];
      if (front === 0 || back === 0) return false;
      met = front <= back ? this.grow(ahead, behind, true) : this.grow(behind, ahead, false);
    }
    const path = [...this.trace(ahead, met, true), ...this.trace(behind, met, false)];
    const { flow, passed, snapshot } = this;
    const most = Math.min(...path.map((by) => (by >= 0 ? this.room(by) : flow[~by]!)));
    for (const by of path) {
      const step = by >= 0 ? by : ~by;
      flow[step]! += by >= 0 ? most : -most;
      passed[snapshot.stepSubject[step]!] = 1;
      passed[snapshot.stepObject[step]!] = 1;
    }
    return true;
  }

  /** The entities that could still be sent more from the sources. */
  reachable(): Set<number> {
    // With no other end to meet, it goes as far as it can.
    this.begin([]);
    const { ahead, behind } = this;
    while (ahead.at < ahead.queue.length) this.grow(ahead, behind, true);
    return new Set(ahead.queue);
  }

  private begin(targets: readonly number[]): void {
    this.round++;
    for (const [half, ends] of [
      [this.ahead, this.sources],
      [this.behind, targets],
    ] as const) {
      half.queue = [...ends];
      half.at = 0;
      for (const end of ends) half.seen[end] = this.round;
    }
  }

  private room(step: number): number {
    const { claimStart } = this.snapshot;
    const whole = this.roomOf ? this.roomOf(step) : claimStart[step + 1]! - claimStart[step]!;
    return whole - this.flow[step]!;
  }

  /**
   * Go on from the next entity of one half; the entity where it meets the other, or −1.
   *
   * @param onwards along the steps, from the sources; else against them, from the targets
   */
  private grow(half: Half, other: Half, onwards: boolean): number {
    const { snapshot, flow, passed, round } = this;
    const { outStart, stepObject, inStart, inStep, inSubject } = snapshot;
    const { seen, by, queue } = half;
    const entity = queue[half.at++]!;
    const [outEnd, inEnd] = [outStart[entity + 1]!, inStart[entity + 1]!];
    if (onwards || passed[entity] === 1) {
      this.looked += outEnd - outStart[entity]! + 1;
      for (let step = outStart[entity]!; step < outEnd; step++) {
        const object = stepObject[step]!;
        if (seen[object] === round || (onwards ? this.room(step) : flow[step]!) === 0) continue;
        seen[object] = round;
        by[object] = onwards ? step : ~step;
        if (other.seen[object] === round) return object;
        queue.push(object);
      }
    }
    if (!onwards || passed[entity] === 1) {
      this.looked += inEnd - inStart[entity]! + 1;
      for (let at = inStart[entity]!; at < inEnd; at++) {
        const subject = inSubject[at]!;
        if (seen[subject] === round) continue;
        const step = inStep[at]!;
        if ((onwards ? flow[step]! : this.room(step)) === 0) continue;
        seen[subject] = round;
        by[subject] = onwards ? ~step : step;
        if (other.seen[subject] === round) return subject;
        queue.push(subject);
      }
    }
    return -1;
  }

  /** How one half came to the place where they met. */
  private trace({ by }: Half, met: number, onwards: boolean): number[] {
    const { stepSubject, stepObject } = this.snapshot;
    const ends = new Set(onwards ? this.sources : this.targets);
    const path: number[] = [];
    for (let entity = met; !ends.has(entity);) {
      const way = by[entity]!;
      path.push(way);
      entity = way >= 0 === onwards ? stepSubject[way >= 0 ? way : ~way]! : stepObject[way >= 0 ? way : ~way]!;
    }
    return path;
  }
}

const halfOf = (entities: number): Half => ({
  seen: new Int32Array(entities),
  by: new Int32Array(entities),
  queue: [],
  at: 0,
});
