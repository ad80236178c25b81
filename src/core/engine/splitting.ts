import { DEAD } from './automaton.ts';
import { type Conditions, siblingsOf } from './conditions.ts';
import { bestDetour } from './detour.ts';
import type { Workspace } from './workspace.ts';

/**
 * All ways that begin in one way and do not go on by some steps, with a bound for them: the best walk among them, which
 * may be no way, since it may come back to an entity.
 */
export interface Branch {
  /** States of the walk, and its steps between them; where it comes back to an entity, up to there. */
  readonly states: readonly number[];
  readonly steps: readonly number[];
  /** Cost of the whole walk, in units. */
  readonly cost: number;
  /** So many first steps are common to all ways of the branch. */
  readonly fixed: number;
  /** Steps by which no way of the branch goes on from there. */
  readonly barred: readonly number[];
  /** The walk comes back to an entity with its last step. */
  readonly back: boolean;
  /** The walk keeps off the common start: it was looked for with that barred. */
  readonly detoured: boolean;
}

/**
 * The ways of a cone, best first. The set of all ways is split along the best walk in it, at its first steps (Yen,
 * Management Science 17, 1971; Lawler, ibid. 18, 1972), always the part whose best walk is best.
 */
export class Splitting {
  /** Steps that were looked at. */
  looked = 0;
  private readonly conditions: Conditions;
  private readonly work: Workspace;
  private readonly heap: Branch[] = [];

  constructor(conditions: Conditions, work: Workspace) {
    this.conditions = conditions;
    this.work = work;
    for (const entity of conditions.from) {
      const start = ++work.round;
      work.entityMark[entity] = start;
      this.branch({ states: [work.placeOf(entity, conditions.start(entity))], steps: [] }, 0, 0, [], start);
    }
  }

  /** The next way, null where there is none left, or `pause` after about so many more steps were looked at. */
  next(steps: number): Branch | 'pause' | null {
    const end = this.looked + steps;
    for (;;) {
      const branch = this.take();
      if (!branch) return null;
      if (!branch.back) {
        this.split(branch);
        return branch;
      }
      if (branch.detoured) this.split(branch);
      else this.detour(branch);
      if (this.looked >= end) return 'pause';
    }
  }

  /** The parts that are left of a branch without its walk. */
  private split(branch: Branch): void {
    const { costs } = this.conditions;
    const { work } = this;
    const { states, steps, fixed, barred } = branch;
    const start = ++this.work.round;
    let cost = 0;
    for (let at = 0; at < steps.length; at++) {
      work.entityMark[work.entityAt(states[at]!)] = start;
      if (at >= fixed) this.branch(branch, at, cost, at === fixed ? [...barred, steps[at]!] : [steps[at]!], start);
      cost += costs.of(steps[at]!);
    }
  }

  /**
   * Put in the ways that begin like this walk and do not go on by the barred steps, where the cone has a walk for them.
   *
   * @param fixed so many steps of the walk are the start
   * @param soFar their cost
   * @param start mark of the entities of the start
   */
  private branch(
    walk: Pick<Branch, 'states' | 'steps'>,
    fixed: number,
    soFar: number,
    barred: readonly number[],
    start: number,
  ): void {
    const { snapshot, automaton, costs, label, labelsAreSigns } = this.conditions;
    const { outStart, stepObject, stepSign } = snapshot;
    const { size, next } = automaton;
    const { behind, entityMark, settled, stepMark } = this.work;
    const last = walk.states[fixed]!;
    const entity = this.work.entityAt(last);
    const q = this.work.stateAt(last, entity);
    const round = this.bar(barred);
    // No step is better than the best of all, and of those that are as good the first is sought.
    const least = behind[last]!;
    let [best, first, after] = [Infinity, -1, -1];
    let step = outStart[entity]!;
    for (const end = outStart[entity + 1]!; step < end && best > least; step++) {
      const object = stepObject[step]!;
      let to = object;
      if (size > 1) {
        const state = next[(labelsAreSigns ? stepSign[step]! + 1 : label(step)) * size + q]!;
        if (state === DEAD) continue;
        to = this.work.findPlace(object, state);
      }
      if (settled[to] === 0 || entityMark[object] === start || stepMark[step] === round) continue;
      const cost = costs.of(step) + behind[to]!;
      if (cost < best) [best, first, after] = [cost, step, to];
    }
    this.looked += step - outStart[entity]! + 1;
    if (first === -1) return;
    const states = [...walk.states.slice(0, fixed + 1), after];
    const steps = [...walk.steps.slice(0, fixed), first];
    const back = this.follow(states, steps, start);
    this.put({ states, steps, cost: soFar + best, fixed, barred, back, detoured: false });
  }

  /** Go on by the best rest to a target, or to where the walk comes back to an entity; true in the second case. */
  private follow(states: number[], steps: number[], start: number): boolean {
    const { snapshot, automaton, label } = this.conditions;
    const { size, next: after } = automaton;
    const { work } = this;
    const { entityMark, isTarget, next } = work;
    const round = ++work.round;
    for (;;) {
      const state = states[states.length - 1]!;
      const entity = work.entityAt(state);
      if (entityMark[entity] === start || entityMark[entity] === round) return true;
      if (isTarget[entity] === 1) return false;
      entityMark[entity] = round;
      const step = next[state]!;
      const q = size > 1 ? after[label(step) * size + work.stateAt(state, entity)]! : 0;
      steps.push(step);
      states.push(work.findPlace(snapshot.stepObject[step]!, q));
    }
  }

  /** Put a branch in again with the best walk that keeps off its common start. */
  private detour({ states, steps, fixed, barred }: Branch): void {
    const { work } = this;
    const { entityMark } = work;
    const start = states.slice(0, fixed + 1);
    const round = this.bar(barred);
    for (const state of start) entityMark[work.entityAt(state)] = round;
    const { rest, looked } = bestDetour(this.conditions, this.work, start[fixed]!);
    this.looked += looked;
    if (!rest) return;
    let cost = rest.cost;
    for (let at = 0; at < fixed; at++) cost += this.conditions.costs.of(steps[at]!);
    let back = false;
    let length = 0;
    while (!back && length < rest.steps.length) {
      const entity = work.entityAt(rest.states[++length]!);
      back = entityMark[entity] === round;
      entityMark[entity] = round;
    }
    this.put({
      states: [...start, ...rest.states.slice(1, length + 1)],
      steps: [...steps.slice(0, fixed), ...rest.steps.slice(0, length)],
      cost,
      fixed,
      barred,
      back,
      detoured: true,
    });
  }

  /** Mark the barred steps in a new round; where signs are ignored, their siblings too. */
  private bar(barred: readonly number[]): number {
    const { snapshot, signless } = this.conditions;
    const round = ++this.work.round;
    for (const step of barred)
      for (const other of signless ? siblingsOf(snapshot, step) : [step]) this.work.stepMark[other] = round;
    return round;
  }

  /**
   * Better walks first; of equal cost the one whose first different step comes first, so that input order is nothing. No
   * walk goes on where another ends, and the steps of one start come before those of the next.
   */
  private precedes(a: Branch, b: Branch): boolean {
    if (a.cost !== b.cost) return a.cost < b.cost;
    for (let at = 0; at < a.steps.length; at++) if (a.steps[at] !== b.steps[at]) return a.steps[at]! < b.steps[at]!;
    return false;
  }

  private put(branch: Branch): void {
    const { heap } = this;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.precedes(branch, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = branch;
  }

  private take(): Branch | null {
    const { heap } = this;
    const first = heap[0] ?? null;
    const moved = heap.pop();
    if (!moved || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.precedes(heap[below + 1]!, heap[below]!)) below++;
      if (!this.precedes(heap[below]!, moved)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = moved;
    return first;
  }
}
