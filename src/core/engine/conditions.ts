import { Automaton, DEAD, MOST_MARKS } from './automaton.ts';
import type { Snapshot } from './snapshot.ts';
import { StepCosts } from './step-costs.ts';
import type { Mark, WayQuery } from './way-query.ts';

/** A question made ready for searching. */
export interface Conditions {
  readonly snapshot: Snapshot;
  /** Where ways start, each once, in order; none of them is a target, nor one from which no way can please. */
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
  const sources = checkEnds(query.from, 'from', snapshot).filter((entity) => !targets.has(entity));
  const { effect = 'ignored', maxSteps, marks = [], assume } = query;
  if (maxSteps !== undefined && !(Number.isInteger(maxSteps) && maxSteps >= 0))
    throw new RangeError(`maxSteps is ${maxSteps}; give a whole number from 0`);
  const costs = new StepCosts(snapshot, query);
  const wished = effect === 'raise' || effect === 'lower' ? effect : undefined;
  // A path without a repeated entity has fewer steps than there are entities: a bound above that binds nothing.
  const bound = boundSteps && maxSteps !== undefined && maxSteps < snapshot.entityCount - 1 ? maxSteps : undefined;
  const automaton = new Automaton(wished, bound, marks, setsOfMarks(marks, snapshot.entityCount));
  const start = (entity: number): number => automaton.start(entityMarks(marks, entity));

  const own = (step: number): Sign => snapshot.stepSign[step]! as Sign;
  const granted = (step: number, grant: (claim: number) => Sign): Sign => {
    const given = new Set(costs.claimsOf(step).map(grant));
    const [only = 0] = given;
    return given.size === 1 ? only : 0;
  };
  const sign = assume ? (step: number): Sign => own(step) || granted(step, assume) : own;
  const signless = effect === 'ignored';
  const labelNow = (step: number): number =>
    automaton.label(sign(step), marksOf(step, marks, snapshot, costs, signless));
  const label = automaton.labels === 1 ? () => 0 : marks.length === 0 ? labelNow : kept(labelNow, snapshot.stepCount);
  return {
    snapshot,
    from: sources.filter((entity) => start(entity) !== DEAD),
    targets,
    costs,
    automaton,
    signless,
    start,
    labelsAreSigns: marks.length === 0 && !assume,
    label,
    sign,
  };
}

/** The same function of a step, asked once for each: a search comes to a step in many states. */
function kept(of: (step: number) => number, stepCount: number): (step: number) => number {
  const known = new Uint16Array(stepCount);
  return (step) => (known[step] ||= of(step) + 1) - 1;
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

/** The marks that an entity has: they count where a way starts from it as well. */
function entityMarks(marks: readonly Mark[], entity: number): number {
  let bits = 0;
  for (const [at, mark] of marks.entries()) if (mark.entity?.(entity) === true) bits |= 1 << at;
  return bits;
}

/**
 * Which marks a step can have together. An entity has few of those that entities have, mostly one; of those that claims
 * have nothing is known before the claims are looked at. Undefined where that makes no difference.
 */
function setsOfMarks(marks: readonly Mark[], entityCount: number): number[] | undefined {
  const isOfEntities = ({ claim, entity }: Mark): boolean => claim === undefined && entity !== undefined;
  if (marks.filter(isOfEntities).length < 2 || marks.length > MOST_MARKS) return undefined;
  let sets = new Set([0]);
  for (let entity = 0; entity < entityCount; entity++) sets.add(entityMarks(marks, entity));
  for (const [at, mark] of marks.entries())
    if (!isOfEntities(mark)) sets = new Set([...sets].flatMap((bits) => [bits & ~(1 << at), bits | (1 << at)]));
  return [...sets].sort((a, b) => a - b);
}
