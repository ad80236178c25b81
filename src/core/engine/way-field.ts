import { DEAD } from './automaton.ts';
import { type Progress, type Search, SLICE } from './search-slices.ts';
import type { Conditions } from './conditions.ts';

/**
 * The part of a graph that ways of at most so many steps can use. Its entities have numbers of their own: *places*, from
 * 0 on.
 */
export interface WayField {
  /** Entity at each place. */
  readonly entity: readonly number[];
  readonly sources: readonly number[];
  /** Fewest steps from each place to a target, 0 at a target, `FAR` where none leads. */
  readonly level: Int32Array;
  /** Moves out of place `p`: from `outStart[p]` up to `outStart[p + 1]`, those that come nearest to a target first. */
  readonly outStart: Int32Array;
  readonly to: Int32Array;
  /** Step of the snapshot that a move takes; where signs are ignored, the cheapest between its ends. */
  readonly step: Int32Array;
  readonly sign: Int8Array;
  readonly label: Uint16Array;
  /** Fewest steps from place `p` in state `q` to an end in a state that accepts: `rest[p * size + q]`; null for one state. */
  readonly rest: Int32Array | null;
  readonly looked: number;
}

export const FAR = 2 ** 30;
/** Above, a table of places and states would cost more than it saves. */
const MOST_REST = 2 ** 22;

/** What was found of a graph from both ends: places, and moves between them as columns. */
interface Gathered {
  readonly entity: number[];
  readonly sources: number[];
  readonly targets: number[];
  readonly from: number[];
  readonly to: number[];
  readonly step: number[];
  readonly looked: number;
}

/**
 * Gather the field of a question. From both ends at once, always at the end where less is to be looked at, so that a small
 * question on a large graph costs little.
 *
 * @param budget steps to look at; null where they do not suffice
 */
export function* wayField(conditions: Conditions, maxSteps: number, budget: number): Search<WayField | null> {
  const gathered = yield* gather(conditions, maxSteps, budget);
  return gathered && (yield* ordered(conditions, maxSteps, gathered));
}

function* gather(
  { snapshot, costs, from, targets, signless }: Conditions,
  maxSteps: number,
  budget: number,
): Search<Gathered | null> {
  const { outStart, stepObject, inStart, inStep, inSubject } = snapshot;
  /** Place of each entity, plus 1. */
  const place = new Int32Array(snapshot.entityCount);
  const entity: number[] = [];
  /** Steps that it took to come to a place, `FAR` where it was met from the other end alone. */
  const ahead: number[] = [];
  const known: boolean[] = [];
  const at = (of: number): number => {
    if (place[of] === 0) {
      ahead.push(FAR);
      known.push(false);
      place[of] = entity.push(of);
    }
    return place[of]! - 1;
  };
  const targetPlaces = [...targets].map(at);
  const sources = from.map(at);
  for (const source of sources) ahead[source] = 0;
  // Neither end looks on from a target.
  for (const target of targetPlaces) [ahead[target], known[target]] = [0, true];

  const forward: [number[], number[], number[]] = [[], [], []];
  const backward: [number[], number[], number[]] = [[], [], []];
  let [front, back] = [sources, targetPlaces];
  let [frontWork, backWork] = [workOf(front, entity, outStart), workOf(back, entity, inStart)];
  let [done, behind, looked, paused] = [0, 0, 0, 0];
  while (done + behind < maxSteps && front.length > 0 && back.length > 0) {
    const grown: number[] = [];
    if (frontWork <= backWork) {
      const [moveFrom, moveTo, moveStep] = forward;
      for (const one of front) {
        const subject = entity[one]!;
        const end = outStart[subject + 1]!;
        let last = -1;
        for (let step = outStart[subject]!; step < end; step++) {
          const object = stepObject[step]!;
          if (signless && object === last) continue;
          if (!costs.asBuilt && costs.of(step) === Infinity) continue;
          last = object;
          const next = at(object);
          moveFrom.push(one);
          moveTo.push(next);
          moveStep.push(step);
          if (ahead[next] !== FAR) continue;
          ahead[next] = done + 1;
          grown.push(next);
        }
        looked += end - outStart[subject]! + 1;
        if (looked > budget) return null;
        if (looked - paused >= SLICE) yield { done: (paused = looked) };
      }
      done++;
      [front, frontWork] = [grown, workOf(grown, entity, outStart)];
    } else {
      const [moveFrom, moveTo, moveStep] = backward;
      for (const one of back) {
        const object = entity[one]!;
        const end = inStart[object + 1]!;
        let last = -1;
        for (let into = inStart[object]!; into < end; into++) {
          const subject = inSubject[into]!;
          if (signless && subject === last) continue;
          if (!costs.asBuilt && costs.of(inStep[into]!) === Infinity) continue;
          last = subject;
          const next = at(subject);
          moveFrom.push(next);
          moveTo.push(one);
          moveStep.push(inStep[into]!);
          if (known[next]) continue;
          known[next] = true;
          grown.push(next);
        }
        looked += end - inStart[object]! + 1;
        if (looked > budget) return null;
        if (looked - paused >= SLICE) yield { done: (paused = looked) };
      }
      behind++;
      [back, backWork] = [grown, workOf(grown, entity, inStart)];
    }
  }
  // A move that was met from both ends is kept once.
  const [moveFrom, moveTo, moveStep] = forward;
  for (let move = 0; move < backward[0].length; move++) {
    const one = backward[0][move]!;
    if (ahead[one]! < done) continue;
    moveFrom.push(one);
    moveTo.push(backward[1][move]!);
    moveStep.push(backward[2][move]!);
  }
  return { entity, sources, targets: targetPlaces, from: moveFrom, to: moveTo, step: moveStep, looked };
}

function workOf(places: readonly number[], entity: readonly number[], start: Int32Array): number {
  let work = 0;
  for (const one of places) work += start[entity[one]! + 1]! - start[entity[one]!]! + 1;
  return work;
}

/** Put the moves in order: out of each place those first that come nearest to a target. */
function* ordered(conditions: Conditions, maxSteps: number, gathered: Gathered): Search<WayField> {
  const { entity, sources, targets, from, to, step, looked } = gathered;
  const places = entity.length;
  // Others have their turn here too, though no steps are looked at.
  const turn = { done: looked };
  let since = 0;
  const intoStart = new Int32Array(places + 1);
  for (const one of to) intoStart[one + 1]!++;
  for (let one = 0; one < places; one++) intoStart[one + 1]! += intoStart[one]!;
  const fill = intoStart.slice();
  const into = new Int32Array(to.length);
  for (let move = 0; move < to.length; move++) into[fill[to[move]!]!++] = move;

  const level = new Int32Array(places).fill(FAR);
  for (const one of targets) level[one] = 0;
  const outStart = new Int32Array(places + 1);
  // Places in the order of their levels, so that the moves come in the order that is wanted.
  const order = [...targets];
  for (let next = 0; next < order.length; next++) {
    const one = order[next]!;
    if ((since += intoStart[one + 1]! - intoStart[one]!) >= SLICE) yield ((since = 0), turn);
    for (let at = intoStart[one]!; at < intoStart[one + 1]!; at++) {
      const before = from[into[at]!]!;
      outStart[before + 1]!++;
      if (level[before] !== FAR) continue;
      level[before] = level[one]! + 1;
      order.push(before);
    }
  }
  for (let one = 0; one < places; one++) outStart[one + 1]! += outStart[one]!;
  const moves = outStart[places]!;
  const field = { to: new Int32Array(moves), step: new Int32Array(moves) };
  const put = outStart.slice();
  for (const one of order) {
    if ((since += intoStart[one + 1]! - intoStart[one]!) >= SLICE) yield ((since = 0), turn);
    for (let at = intoStart[one]!; at < intoStart[one + 1]!; at++) {
      const move = put[from[into[at]!]!]!++;
      field.to[move] = one;
      field.step[move] = step[into[at]!]!;
    }
  }
  const named = { ...field, ...(yield* tellMoves(conditions, field.step, turn)) };
  const rest = yield* restOf(conditions, maxSteps, targets, { level, outStart, ...named }, turn);
  return { entity, sources, level, outStart, ...named, rest, looked };
}

/** Signs and labels of moves. Where signs are ignored, a move takes the cheapest of the steps between its ends. */
function* tellMoves(
  { snapshot, costs, signless, sign, label }: Conditions,
  steps: Int32Array,
  turn: Progress,
): Search<Pick<WayField, 'sign' | 'label'>> {
  const signs = new Int8Array(steps.length);
  const labels = new Uint16Array(steps.length);
  const { stepSubject, stepObject } = snapshot;
  for (let move = 0; move < steps.length; move++) {
    if (move % SLICE === SLICE - 1) yield turn;
    labels[move] = label(steps[move]!);
    if (!signless) {
      signs[move] = sign(steps[move]!);
      continue;
    }
    const first = steps[move]!;
    let least = -1;
    for (let other = first + 1; stepObject[other] === stepObject[first]; other++) {
      if (stepSubject[other] !== stepSubject[first]) break;
      if (least === -1) least = costs.of(first);
      const cost = costs.of(other);
      if (cost < least) [least, steps[move]] = [cost, other];
    }
  }
  return { sign: signs, label: labels };
}

/** Fewest steps to an end in a state that accepts; null where one state is all, or the table would be too large. */
function* restOf(
  { automaton }: Conditions,
  maxSteps: number,
  targets: readonly number[],
  { level, outStart, to, label }: Pick<WayField, 'level' | 'outStart' | 'to' | 'label'>,
  turn: Progress,
): Search<Int32Array | null> {
  const { size, next, accepts } = automaton;
  if (size === 1 || level.length * size > MOST_REST) return null;
  const rest = new Int32Array(level.length * size).fill(FAR);
  for (const one of targets) for (let q = 0; q < size; q++) if (accepts[q] === 1) rest[one * size + q] = 0;
  // Rounds over all moves until nothing changes, at most as many as there are steps: fields are small.
  let since = 0;
  for (let round = 0, changed = true; changed && round < maxSteps; round++) {
    changed = false;
    for (let one = 0; one < level.length; one++) {
      if ((since += (outStart[one + 1]! - outStart[one]!) * size) >= SLICE) yield ((since = 0), turn);
      for (let move = outStart[one]!; move < outStart[one + 1]!; move++)
        for (let q = 0; q < size; q++) {
          const after = next[label[move]! * size + q]!;
          if (after === DEAD) continue;
          const behind = rest[to[move]! * size + after]! + 1;
          if (behind >= rest[one * size + q]!) continue;
          rest[one * size + q] = behind;
          changed = true;
        }
    }
  }
  return rest;
}
