import { SLICE } from '../engine/best-ways.ts';
import type { Question } from './question.ts';
import type { Search } from './search-slices.ts';

/**
 * The fewest claims whose loss leaves nothing that leads from a source to a target, whatever its length, signs and marks:
 * a minimum cut, where a step holds as many as it has admitted claims (Ford and Fulkerson, Canadian Journal of
 * Mathematics 8, 1956; shortest augmenting chains: Edmonds and Karp, Journal of the ACM 19, 1972). Of several cuts the one
 * nearest to the sources, so that the order of the input changes nothing.
 *
 * @param budget steps to look at
 * @returns rows in order; null where the budget ended first
 */
export function* claimCut(
  question: Pick<Question, 'snapshot' | 'ways' | 'claimsOf'>,
  budget: number,
): Search<readonly number[] | null> {
  const { snapshot, ways, claimsOf } = question;
  const { entityCount, stepCount, outStart, inStart, inStep, stepObject, stepSubject } = snapshot;
  const targets = new Set(ways.to);
  const sources = ways.from.filter((entity) => !targets.has(entity));
  const room = Int32Array.from({ length: stepCount }, (_, step) => claimsOf(step).length);
  const flow = new Int32Array(stepCount);
  // How a search came to each entity: step + 1 along it, −(step + 1) against it, 0 where it did not.
  const came = new Int32Array(entityCount);
  const isSource = new Uint8Array(entityCount);
  for (const source of sources) isSource[source] = 1;
  let looked = 0;
  let told = 0;

  /** Breadth first from the sources along what is not full and against what flows; the target that it meets, or −1. */
  const reach = (): number => {
    came.fill(0);
    const queue = [...sources];
    const arrive = (entity: number, by: number): void => {
      if (came[entity] !== 0 || isSource[entity] === 1) return;
      came[entity] = by;
      queue.push(entity);
    };
    for (const at of queue) {
      if (targets.has(at)) return at;
      for (let step = outStart[at] ?? 0; step < (outStart[at + 1] ?? 0); step++, looked++)
        if ((flow[step] ?? 0) < (room[step] ?? 0)) arrive(stepObject[step] ?? 0, step + 1);
      for (let place = inStart[at] ?? 0; place < (inStart[at + 1] ?? 0); place++, looked++) {
        const step = inStep[place] ?? 0;
        if ((flow[step] ?? 0) > 0) arrive(stepSubject[step] ?? 0, -(step + 1));
      }
    }
    return -1;
  };

  for (let end = reach(); end >= 0; end = reach()) {
    for (let at = end; isSource[at] !== 1;) {
      const by = came[at] ?? 0;
      const step = Math.abs(by) - 1;
      flow[step] = (flow[step] ?? 0) + Math.sign(by);
      at = (by > 0 ? stepSubject[step] : stepObject[step]) ?? 0;
    }
    if (looked > budget) return null;
    if (looked - told >= SLICE) yield { done: (told = looked) };
  }
  const isReached = (entity: number): boolean => isSource[entity] === 1 || came[entity] !== 0;
  const cut: number[] = [];
  for (let step = 0; step < stepCount; step++)
    if (isReached(stepSubject[step] ?? 0) && !isReached(stepObject[step] ?? 0)) cut.push(...claimsOf(step));
  return cut.sort((a, b) => a - b);
}
