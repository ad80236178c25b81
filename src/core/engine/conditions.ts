import { Automaton, labelOf } from './automaton.ts';
import type { Snapshot } from './snapshot.ts';
import { StepCosts } from './step-costs.ts';
import type { Mark, WayQuery } from './way-query.ts';

/** A question made ready for searching. */
export interface Conditions {
  readonly snapshot: Snapshot;
  /** Where ways start, each once, in order; none of them is a target. */
  readonly from: readonly number[];
  readonly targets: ReadonlySet<number>;
  readonly costs: StepCosts;
  readonly automaton: Automaton;
  /** Steps that differ only in sign are one. */
  readonly signless: boolean;
  /** State of the automaton before the first step of a way from this entity. */
  readonly start: (entity: number) => number;
  /** Labels, where there are several, are the signs of the steps as they are: `sign + 1`. */
  readonly labelsAreSigns: boolean;
  /** Label of a step for the automaton; 0 where that has one label. */
  readonly label: (step: number) => number;
  /** Sign of a step: its own, or the one that the reader grants to all its admitted claims. */
  readonly sign: (step: number) => Sign;
}

type Sign = 1 | -1 | 0;

function checkEnds(ends: readonly number[], name: string, { entityCount }: Snapshot): number[] {
  for (const entity of ends)
    if (!(Number.isInteger(entity) && entity >= 0 && entity < entityCount))
      throw new RangeError(`${name} names entity ${entity}; this graph has entities from 0 to ${entityCount - 1}`);
  return [...new Set(ends)].sort((a, b) => a - b);
}

/**
 * Make a question ready.
 *
 * @param boundSteps false where the search itself bounds the steps, so that the automaton need not count them
 * @throws RangeError where it names an entity, a class, a cost or a bound that means nothing
 */
export function conditionsOf(snapshot: Snapshot, query: WayQuery, boundSteps = true): Conditions {
  const targets = new Set(checkEnds(query.to, 'to', snapshot));
  const from = checkEnds(query.from, 'from', snapshot).filter((entity) => !targets.has(entity));
  const { effect = 'ignored', maxSteps, marks = [], assume } = query;
  if (maxSteps !== undefined && !(Number.isInteger(maxSteps) && maxSteps >= 0))
    throw new RangeError(`maxSteps is ${maxSteps}; give a whole number from 0`);
  const costs = new StepCosts(snapshot, query);
  const wished = effect === 'raise' || effect === 'lower' ? effect : undefined;
  // A path without a repeated entity has fewer steps than there are entities: a bound above that binds nothing.
  const bound = boundSteps && maxSteps !== undefined && maxSteps < snapshot.entityCount - 1 ? maxSteps : undefined;
  const automaton = new Automaton(wished, bound, marks);

  const own = (step: number): Sign => snapshot.stepSign[step]! as Sign;
  const granted = (step: number, grant: (claim: number) => Sign): Sign => {
    const given = new Set(costs.claimsOf(step).map(grant));
    const [only = 0] = given;
    return given.size === 1 ? only : 0;
  };
  const sign = assume ? (step: number): Sign => own(step) || granted(step, assume) : own;
  const signless = effect === 'ignored';
  const label =
    automaton.labels === 1
      ? () => 0
      : marks.length === 0
        ? (step: number) => labelOf(sign(step), 0)
        : (step: number) => automaton.knowing(labelOf(sign(step), marksOf(step, marks, snapshot, costs, signless)));
  return {
    snapshot,
    from,
    targets,
    costs,
    automaton,
    signless,
    start: (entity) => startIn(marks, wished, entity),
    labelsAreSigns: marks.length === 0 && !assume,
    label,
    sign,
  };
}

/** The marks that a step has, one bit each. Where signs are ignored, steps between the same two entities are one. */
function marksOf(
  step: number,
  marks: readonly Mark[],
  snapshot: Snapshot,
  costs: StepCosts,
  signless: boolean,
): number {
  let bits = 0;
  let claims: number[] | null = null;
  const siblings = (): number[] => (signless ? siblingsOf(snapshot, step) : [step]);
  for (const [at, mark] of marks.entries()) {
    const here = mark.entity?.(snapshot.stepObject[step]!) ?? false;
    if (here || (mark.claim && (claims ??= siblings().flatMap((one) => costs.claimsOf(one))).some(mark.claim)))
      bits |= 1 << at;
  }
  return bits;
}

/** All steps between the entities of a step, whatever their signs, in order. */
export function siblingsOf({ stepSubject, stepObject }: Snapshot, step: number): number[] {
  const same = (other: number): boolean =>
    stepSubject[other] === stepSubject[step] && stepObject[other] === stepObject[step];
  let first = step;
  while (same(first - 1)) first--;
  const steps = [];
  for (let other = first; same(other); other++) steps.push(other);
  return steps;
}

/** A mark on the entity that a way starts from counts as well. The parts of a state are in the order of `Automaton`. */
function startIn(marks: readonly Mark[], wished: string | undefined, entity: number): number {
  let state = 0;
  let weight = wished === undefined ? 1 : 3;
  for (const mark of marks) {
    if (mark.entity?.(entity) === true) state += weight * Math.min(1, mark.atLeast);
    weight *= mark.atLeast + 1;
  }
  return state;
}
