import { DEAD } from './automaton.ts';
import type { Conditions } from './conditions.ts';
import type { Workspace } from './workspace.ts';

/**
 * The least cost from each state to a target, for all states that a walk from a start to a target of at most a given cost
 * can pass.
 *
 * A search from both ends at once goes on until the two halves have seen every step of such a walk (Pohl 1971; stopping
 * rule of Dreyfus 1969). From where they met, the rest is known from the steps that the forward half has taken note of:
 * these are followed back to the starts, and no entity in the middle is asked again for all that leads to it.
 */
export class Cone {
  /** Cost of the best walk, in units; Infinity where none leads. */
  best = Infinity;
  /** Steps that were looked at. */
  looked = 0;
  /** All states that a walk of this cost can pass are settled. */
  private bound = 0;
  /** A state is known that only walks beyond the bound can pass. */
  private isBeyond = false;
  /** States that are settled, but of which only the steps are followed that the forward half has noted. */
  private traced: number[] = [];
  private readonly conditions: Conditions;
  private readonly work: Workspace;

  constructor(conditions: Conditions, work: Workspace) {
    this.conditions = conditions;
    this.work = work;
    const { size, accepts } = conditions.automaton;
    for (const entity of conditions.from) {
      const state = work.placeOf(entity, conditions.start(entity));
      work.touch(state);
      work.ahead[state] = 0;
      work.forward.push(0, state);
    }
    work.targets = [...conditions.targets];
    for (const entity of work.targets) {
      work.isTarget[entity] = 1;
      for (let q = 0; q < size; q++) {
        if (accepts[q] === 0) continue;
        const state = work.placeOf(entity, q);
        work.touch(state);
        work.behind[state] = 0;
        work.backward.push(0, state);
      }
    }
  }

  /** No state is left beyond the bound. */
  get exhausted(): boolean {
    return this.metAt(Infinity) && !this.isBeyond;
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
    const { trace } = this.work;
    const end = this.looked + steps;
    if (bound > this.bound) {
      this.reopen();
      while (!this.metAt(bound)) {
        if (this.looked >= end) return false;
        this.stepNearer();
      }
      this.bound = bound;
      this.beginTrace();
    }
    while (trace.size > 0) {
      if (this.looked >= end) return false;
      this.stepAlong();
    }
    return true;
  }

  /** No walk of up to this cost has an entity that neither half has come to, or a step that neither has seen. */
  private metAt(cost: number): boolean {
    const { forward, backward } = this.work;
    const [ahead, behind] = [forward.top, backward.top];
    return ahead === Infinity || behind === Infinity || ahead + behind + this.conditions.costs.least > cost;
  }

  private stepNearer(): void {
    const { forward, backward } = this.work;
    if (forward.size <= backward.size) this.stepForward();
    else this.stepBackward();
  }

  private stepForward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, costs, label, labelsAreSigns } = conditions;
    const { outStart, stepObject, stepSign } = snapshot;
    const { size, next } = automaton;
    const { forward, seen } = work;
    const key = forward.top;
    const state = forward.pop();
    if (key > work.ahead[state]!) return;
    const entity = work.entityAt(state);
    if (work.isTarget[entity] === 1) return;
    const q = work.stateAt(state, entity);
    const end = outStart[entity + 1]!;
    this.looked += end - outStart[entity]! + 1;
    for (let step = outStart[entity]!; step < end; step++) {
      const cost = key + costs.of(step);
      if (cost === Infinity) continue;
      let after = stepObject[step]!;
      if (size > 1) {
        const to = next[(labelsAreSigns ? stepSign[step]! + 1 : label(step)) * size + q]!;
        if (to === DEAD) continue;
        after = work.placeOf(after, to);
      }
      seen.add(state, step, after);
      const known = work.ahead[after]!;
      if (cost >= known) continue;
      const rest = work.behind[after]!;
      if (known === Infinity && rest === Infinity) work.touch(after);
      work.ahead[after] = cost;
      forward.push(cost, after);
      if (cost + rest < this.best) this.best = cost + rest;
    }
  }

  /** Settle one state and look at all steps to it. */
  private stepBackward(): void {
    const { conditions, work } = this;
    const { snapshot, automaton, costs, label, labelsAreSigns } = conditions;
    const { inStart, inStep, inSubject, inSign, inUnits } = snapshot;
    const { size, before, beforeStart } = automaton;
    const { backward, isTarget } = work;
    const state = backward.pop();
    if (work.settled[state] === 1) return;
    work.settled[state] = 1;
    const soFar = work.behind[state]!;
    const entity = work.entityAt(state);
    const q = work.stateAt(state, entity);
    const free = costs.asBuilt;
    const end = inStart[entity + 1]!;
    this.looked += end - inStart[entity]! + 1;
    for (let at = inStart[entity]!; at < end; at++) {
      const subject = inSubject[at]!;
      const step = inStep[at]!;
      const cost = soFar + (free ? inUnits[at]! : costs.of(step));
      if (isTarget[subject] === 1) continue;
      const arc = size === 1 ? 0 : (labelsAreSigns ? inSign[at]! + 1 : label(step)) * (size + 1) + q;
      const last = size === 1 ? 1 : beforeStart[arc + 1]!;
      for (let from = size === 1 ? 0 : beforeStart[arc]!; from < last; from++) {
        const place = size === 1 ? subject : work.placeOf(subject, before[from]!);
        if (!this.isBetter(place, step, cost)) continue;
        backward.push(cost, place);
        const whole = cost + work.ahead[place]!;
        if (whole < this.best) this.best = whole;
      }
    }
  }

  /** Keep the rest of a way that begins with this step if it is better; of equal cost, the first step in order is kept. */
  private isBetter(place: number, step: number, cost: number): boolean {
    const { work } = this;
    const { ahead, behind, next } = work;
    const known = behind[place]!;
    if (cost >= known) {
      if (cost === known && step < next[place]!) next[place] = step;
      return false;
    }
    if (known === Infinity && ahead[place] === Infinity) work.touch(place);
    behind[place] = cost;
    next[place] = step;
    return true;
  }

  /** From the states where the halves met, go back along what the forward half has seen. */
  private beginTrace(): void {
    const { backward, behind } = this.work;
    this.isBeyond = false;
    for (let place = 0; place < backward.size; place++) {
      const state = backward.at(place);
      this.trace(state, behind[state]!);
    }
  }

  private trace(state: number, behind: number): boolean {
    const { ahead, settled, trace } = this.work;
    if (settled[state] === 1) return true;
    const whole = ahead[state]! + behind;
    if (whole <= this.bound && whole < Infinity) {
      trace.push(behind, state);
      return true;
    }
    if (whole < Infinity) this.isBeyond = true;
    return false;
  }

  /** Settle one state and look at the steps to it that the forward half has seen. */
  private stepAlong(): void {
    const { backward, behind, seen, settled, trace } = this.work;
    const { costs } = this.conditions;
    const state = trace.pop();
    if (settled[state] === 1) return;
    settled[state] = 1;
    this.traced.push(state);
    this.looked++;
    for (let arc = seen.first[state]!; arc !== 0; arc = seen.other[arc]!) {
      this.looked++;
      const place = seen.from[arc]!;
      const step = seen.step[arc]!;
      const cost = behind[state]! + costs.of(step);
      if (this.isBetter(place, step, cost) && !this.trace(place, cost)) backward.push(cost, place);
    }
  }

  /** Give the traced states back to the backward half, which may have to look at all steps to them. */
  private reopen(): void {
    const { backward, behind, settled } = this.work;
    for (const state of this.traced) {
      settled[state] = 0;
      backward.push(behind[state]!, state);
    }
    this.traced = [];
  }
}
