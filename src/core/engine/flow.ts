import type { Snapshot } from './snapshot.ts';

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

/**
 * A flow through the steps of a snapshot, none at first (Ford and Fulkerson, Canadian Journal of Mathematics 8, 1956).
 * Each path that it is raised along is looked for from both ends at once, so that most are found near them.
 */
export class Flow {
  /** Steps that were looked at. */
  looked = 0;
  readonly snapshot: Snapshot;
  readonly targets: readonly number[];
  private readonly sources: readonly number[];
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
    this.begin();
  }

  /**
   * Raise the flow as far as it goes, or look at about so many more steps; true when done. Where
   * the half of the targets has come to its end, that of the sources goes on alone: what it reaches could be sent more.
   */
  raise(steps: number): boolean {
    const { ahead, behind } = this;
    const end = this.looked + steps;
    for (;;) {
      const [front, back] = [ahead.queue.length - ahead.at, behind.queue.length - behind.at];
      if (front === 0) return true;
      if (this.looked >= end) return false;
      const met = front <= back || back === 0 ? this.grow(ahead, behind, true) : this.grow(behind, ahead, false);
      if (met !== -1) this.raiseThrough(met);
    }
  }

  /** The entities that more could be sent to, once it is raised as far as it goes. */
  get reached(): readonly number[] {
    return this.ahead.queue;
  }

  /** The steps that lead out of what is reached. */
  cut(): number[] {
    const { ahead, round } = this;
    const { outStart, stepObject } = this.snapshot;
    const steps: number[] = [];
    for (const entity of ahead.queue)
      for (let step = outStart[entity]!; step < outStart[entity + 1]!; step++)
        if (ahead.seen[stepObject[step]!] !== round) steps.push(step);
    return steps;
  }

  /** Is the step full, and not because it holds nothing? */
  isFull(step: number): boolean {
    return this.flow[step]! > 0 && this.room(step) === 0;
  }

  /** Steps out of an entity and into it. */
  degree(entity: number): number {
    const { outStart, inStart } = this.snapshot;
    return outStart[entity + 1]! - outStart[entity]! + inStart[entity + 1]! - inStart[entity]!;
  }

  /**
   * The other end of one of the steps at an entity, those out of it first, where more could be sent to it (`onwards`) or
   * from it, along the step or by sending back; else −1.
   */
  beyond(entity: number, place: number, onwards: boolean): number {
    const { outStart, stepObject, inStart, inStep, inSubject } = this.snapshot;
    const out = outStart[entity]! + place;
    if (out < outStart[entity + 1]!) return (onwards ? this.room(out) : this.flow[out]!) > 0 ? stepObject[out]! : -1;
    const at = inStart[entity]! + out - outStart[entity + 1]!;
    const step = inStep[at]!;
    return (onwards ? this.flow[step]! : this.room(step)) > 0 ? inSubject[at]! : -1;
  }

  /** Raise the flow along the path on which the halves met, by as much as it holds, and begin anew. */
  private raiseThrough(met: number): void {
    const { flow, passed, snapshot } = this;
    const path = [...this.trace(this.ahead, met, true), ...this.trace(this.behind, met, false)];
    const most = path.reduce((least, by) => Math.min(least, by >= 0 ? this.room(by) : flow[~by]!), Infinity);
    for (const by of path) {
      const step = by >= 0 ? by : ~by;
      flow[step]! += by >= 0 ? most : -most;
      passed[snapshot.stepSubject[step]!] = 1;
      passed[snapshot.stepObject[step]!] = 1;
    }
    this.begin();
  }

  private begin(): void {
    this.round++;
    for (const [half, ends] of [
      [this.ahead, this.sources],
      [this.behind, this.targets],
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
