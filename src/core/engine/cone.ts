import { DEAD } from './automaton.ts';
import type { Conditions } from './conditions.ts';
import { LATER, SETTLED, touch, type Workspace } from './workspace.ts';

/**
 * The least cost from each state to a target, for all states that a walk from a start to a target of at most a given cost
 * can pass, and for no others.
 *
 * First a search from both ends at once finds the cost of the best walk (Pohl 1971; stopping rule of Dreyfus 1969). From
 * then on the backward half goes on alone, ordered by cost so far plus what the forward half knows of the rest, up to any
 * bound (A*, Hart, Nilsson and Raphael 1968; the estimate min(ahead, radius) is consistent, so a state is settled once).
 */
export class Cone {
  /** Cost of the best walk, in units; Infinity where none leads. */
  best = Infinity;
  /** Steps that were looked at. */
  looked = 0;
  /** All states that a walk of this cost can pass are settled. */
  private bound = 0;
  private readonly conditions: Conditions;
  private readonly work: Workspace;
  /** States whose cost from a start is below this are known to the last digit. */
  private radius = 0;
  private later: number[] = [];
  /** The backward half is ordered by the whole cost of a walk. */
  private turned = false;

  constructor(conditions: Conditions, work: Workspace) {
    this.conditions = conditions;
    this.work = work;
    const { size, accepts } = conditions.automaton;
    for (const entity of conditions.from) {
      const state = entity * size + conditions.start(entity);
      touch(work, state);
      work.ahead[state] = 0;
      work.forward.push(0, state);
    }
    work.targets = [...conditions.targets];
    for (const entity of work.targets) {
      work.isTarget[entity] = 1;
      for (let q = 0; q < size; q++) {
        if (accepts[q] === 0) continue;
        const state = entity * size + q;
        touch(work, state);
        work.behind[state] = 0;
        work.backward.push(0, state);
      }
    }
  }

  /** No state is left beyond the bound. */
  get exhausted(): boolean {
    return this.turned && this.work.backward.size === 0 && this.later.length === 0;
  }

  /** Search from both ends until the best walk is known, or about so many more steps were looked at; true when done. */
  meet(steps: number): boolean {
    const end = this.looked + steps;
    while (!this.metAt(this.best)) {
      if (this.looked >= end) return false;
      this.stepNearer();
    }
    return true;
  }

  /** Settle all states up to a bound, or look at about so many more steps; true when done. */
  settle(bound: number, steps: number): boolean {
    const { backward } = this.work;
    const end = this.looked + steps;
    if (bound > this.bound) {
      if (this.turned) this.turn(false);
      while (!this.metAt(bound)) {
        if (this.looked >= end) return false;
        this.stepNearer();
      }
      this.bound = bound;
      this.turn(true);
    }
    while (backward.size > 0 && backward.top <= this.bound) {
      if (this.looked >= end) return false;
      this.stepBackward();
    }
    return true;
  }

  /** No walk of less than this cost has an entity that neither half has come to, or a step that neither has seen. */
  private metAt(cost: number): boolean {
    const { forward, backward } = this.work;
    const [ahead, behind] = [forward.top, backward.top];
    return ahead === Infinity || behind === Infinity || ahead + behind + this.conditions.costs.least >= cost;
  }

  private stepNearer(): void {
    const { forward, backward } = this.work;
    if (forward.size <= backward.size) this.stepForward();
    else this.stepBackward();
  }

  /** Order the backward half by the whole cost of a walk, as far as the forward half knows it; or by its own cost again. */
  private turn(byWhole: boolean): void {
    const { backward, behind, flags, forward } = this.work;
    this.radius = forward.top;
    this.turned = byWhole;
    const open = this.later;
    for (const state of backward)
      if ((flags[state]! & LATER) === 0) {
        flags[state]! |= LATER;
        open.push(state);
      }
    backward.clear();
    this.later = [];
    for (const state of open) {
      flags[state]! &= ~LATER;
      if ((flags[state]! & SETTLED) === 0) this.queue(state, behind[state]!);
    }
  }

  /** What a way to a state costs at least: the last step to it comes from a state that is settled ahead, or from beyond. */
  private estimate(state: number): number {
    const ahead = this.work.ahead[state]!;
    const beyond = this.radius + this.conditions.costs.least;
    return ahead < beyond ? ahead : beyond;
  }

  private queue(state: number, behind: number): void {
    const { backward, flags } = this.work;
    if (!this.turned) {
      backward.push(behind, state);
      return;
    }
    const key = behind + this.estimate(state);
    // Where the forward half has ended, what it has not come to is on no way.
    if (key === Infinity) return;
    if (key <= this.bound) backward.push(key, state);
    else if ((flags[state]! & LATER) === 0) {
      flags[state]! |= LATER;
      this.later.push(state);
    }
  }

  private stepForward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, costs, label, labelsAreSigns } = conditions;
    const { outStart, stepObject, stepSign } = snapshot;
    const { size, labels, next } = automaton;
    const { ahead, behind, forward } = work;
    const key = forward.top;
    const state = forward.pop();
    if (key > ahead[state]!) return;
    const entity = size === 1 ? state : Math.floor(state / size);
    if (work.isTarget[entity] === 1) return;
    const row = (state - entity * size) * labels;
    const end = outStart[entity + 1]!;
    this.looked += end - outStart[entity]! + 1;
    for (let step = outStart[entity]!; step < end; step++) {
      const cost = key + costs.of(step);
      let after = stepObject[step]!;
      if (size > 1) {
        const to = next[row + (labelsAreSigns ? stepSign[step]! + 1 : label(step))]!;
        if (to === DEAD) continue;
        after = after * size + to;
      }
      const known = ahead[after]!;
      // A step that is not admitted costs Infinity: never less than what is known.
      if (cost >= known) continue;
      const rest = behind[after]!;
      if (known === Infinity && rest === Infinity) touch(work, after);
      ahead[after] = cost;
      forward.push(cost, after);
      if (cost + rest < this.best) this.best = cost + rest;
    }
  }

  /** Settle one state; of rests of a way that cost the same the one with the first step in order is kept. */
  private stepBackward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, costs, label, labelsAreSigns } = conditions;
    const { inStart, inStep, inSubject, inSign, inUnits } = snapshot;
    const { size, labels, before, beforeStart } = automaton;
    const { ahead, behind, next, flags, backward, isTarget } = work;
    const state = backward.pop();
    if ((flags[state]! & SETTLED) !== 0) return;
    flags[state]! |= SETTLED;
    const soFar = behind[state]!;
    const entity = size === 1 ? state : Math.floor(state / size);
    const row = (state - entity * size) * labels;
    const free = costs.asBuilt;
    const end = inStart[entity + 1]!;
    this.looked += end - inStart[entity]! + 1;
    for (let at = inStart[entity]!; at < end; at++) {
      const subject = inSubject[at]!;
      const step = inStep[at]!;
      const cost = soFar + (free ? inUnits[at]! : costs.of(step));
      if (isTarget[subject] === 1) continue;
      const arc = size === 1 ? 0 : row + (labelsAreSigns ? inSign[at]! + 1 : label(step));
      const last = size === 1 ? 1 : beforeStart[arc + 1]!;
      for (let from = size === 1 ? 0 : beforeStart[arc]!; from < last; from++) {
        const place = size === 1 ? subject : subject * size + before[from]!;
        const known = behind[place]!;
        if (cost >= known) {
          if (cost === known && step < next[place]!) next[place] = step;
          continue;
        }
        const whole = cost + ahead[place]!;
        if (known === Infinity && ahead[place] === Infinity) touch(work, place);
        behind[place] = cost;
        next[place] = step;
        if (whole < this.best) this.best = whole;
        this.queue(place, cost);
      }
    }
  }
}
