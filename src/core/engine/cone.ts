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
  /** All states at this cost or below are settled. */
  bound = 0;
  private readonly conditions: Conditions;
  private readonly work: Workspace;
  /** States whose cost from a start is below this are known to the last digit. */
  private radius = 0;
  private later: number[] = [];
  private met = false;

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
    for (const entity of conditions.targets)
      for (let q = 0; q < size; q++) {
        if (accepts[q] === 0) continue;
        const state = entity * size + q;
        touch(work, state);
        work.behind[state] = 0;
        work.backward.push(0, state);
      }
  }

  /** No state is left beyond the bound. */
  get exhausted(): boolean {
    return this.met && this.work.backward.size === 0 && this.later.length === 0;
  }

  /** Search from both ends until the best walk is known, or about so many more steps were looked at; true when done. */
  meet(steps: number): boolean {
    const { forward, backward } = this.work;
    const end = this.looked + steps;
    while (!this.met) {
      const [ahead, behind] = [forward.top, backward.top];
      if (ahead + behind >= this.best || ahead === Infinity || behind === Infinity) {
        this.radius = ahead;
        this.turn();
        this.met = true;
      } else if (this.looked >= end) return false;
      else if (forward.size <= backward.size) this.stepForward();
      else this.stepBackward();
    }
    return true;
  }

  /** Settle all states up to a bound, or look at about so many more steps; true when done. */
  settle(bound: number, steps: number): boolean {
    const { backward, behind, flags } = this.work;
    const end = this.looked + steps;
    if (bound > this.bound) {
      this.bound = bound;
      const waiting = this.later;
      this.later = [];
      for (const state of waiting) {
        flags[state]! &= ~LATER;
        if ((flags[state]! & SETTLED) === 0) this.queue(state, behind[state]!);
      }
    }
    while (backward.size > 0 && backward.top <= this.bound) {
      if (this.looked >= end) return false;
      this.stepBackward();
    }
    return true;
  }

  /** From here on the backward half is ordered by the whole cost of a walk. */
  private turn(): void {
    const { backward, flags } = this.work;
    const open = new Set([...backward].filter((state) => (flags[state]! & SETTLED) === 0));
    backward.clear();
    for (const state of open) {
      flags[state]! |= LATER;
      this.later.push(state);
    }
  }

  private estimate(state: number): number {
    const ahead = this.work.ahead[state]!;
    return ahead < this.radius ? ahead : this.radius;
  }

  private queue(state: number, behind: number): void {
    const key = behind + this.estimate(state);
    if (key === Infinity) return;
    if (key <= this.bound) this.work.backward.push(key, state);
    else if ((this.work.flags[state]! & LATER) === 0) {
      this.work.flags[state]! |= LATER;
      this.later.push(state);
    }
  }

  private stepForward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, targets, costs, label } = conditions;
    const { outStart, stepObject } = snapshot;
    const { size, labels, next } = automaton;
    const { ahead, behind, forward } = work;
    const key = forward.top;
    const state = forward.pop();
    if (key > ahead[state]!) return;
    const entity = (state / size) | 0;
    if (targets.has(entity)) return;
    const q = state - entity * size;
    const end = outStart[entity + 1]!;
    this.looked += end - outStart[entity]! + 1;
    for (let step = outStart[entity]!; step < end; step++) {
      const cost = key + costs.of(step);
      if (cost === Infinity) continue;
      let after = stepObject[step]!;
      if (size > 1) {
        const to = next[q * labels + label(step)]!;
        if (to === DEAD) continue;
        after = after * size + to;
      }
      if (cost < ahead[after]!) {
        if (ahead[after] === Infinity && behind[after] === Infinity) touch(work, after);
        ahead[after] = cost;
        forward.push(cost, after);
        const whole = cost + behind[after]!;
        if (whole < this.best) this.best = whole;
      }
    }
  }

  private stepBackward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, targets, costs, label } = conditions;
    const { inStart, inStep, inSubject, inUnits } = snapshot;
    const { size, labels, before, beforeStart } = automaton;
    const { behind, flags, backward } = work;
    const state = backward.pop();
    if ((flags[state]! & SETTLED) !== 0) return;
    flags[state]! |= SETTLED;
    const soFar = behind[state]!;
    const entity = (state / size) | 0;
    const q = state - entity * size;
    const free = costs.asBuilt;
    const end = inStart[entity + 1]!;
    this.looked += end - inStart[entity]! + 1;
    for (let at = inStart[entity]!; at < end; at++) {
      const subject = inSubject[at]!;
      const step = inStep[at]!;
      const cost = soFar + (free ? inUnits[at]! : costs.of(step));
      if (cost === Infinity || targets.has(subject)) continue;
      if (size === 1) this.lower(subject, cost, step);
      else {
        const arc = q * labels + label(step);
        for (let from = beforeStart[arc]!; from < beforeStart[arc + 1]!; from++)
          this.lower(subject * size + before[from]!, cost, step);
      }
    }
  }

  /** A rest of a way was found from a state; of rests that cost the same the one with the first step in order is kept. */
  private lower(state: number, cost: number, step: number): void {
    const { work } = this;
    const { ahead, behind, next } = work;
    const known = behind[state]!;
    if (cost > known) return;
    if (cost === known) {
      if (step < next[state]!) next[state] = step;
      return;
    }
    if (known === Infinity && ahead[state] === Infinity) touch(work, state);
    behind[state] = cost;
    next[state] = step;
    if (this.met) this.queue(state, cost);
    else {
      work.backward.push(cost, state);
      const whole = cost + ahead[state]!;
      if (whole < this.best) this.best = whole;
    }
  }
}
