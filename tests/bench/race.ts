import type { Snapshot } from '../../src/core/engine/snapshot.ts';
import { differenceFrom } from './compare.ts';
import type { BenchGraph } from './graphs.ts';
import type { Peer, PeerAnswer } from './peer.ts';
import type { Task } from './tasks.ts';

/** How one peer did in one race. */
export interface Rival {
  readonly name: string;
  /** Medians in ms over the pairs with an answer that it finished: its own, and ours over the same pairs. */
  readonly ms: number;
  readonly ours: number;
  readonly finished: number;
  /** Pairs of which answers were compared: those without any answer too. */
  readonly compared: number;
  readonly differences: readonly string[];
  /** Signed paths that it gave, and those of them that visit an entity under both signs. */
  readonly signedPaths: number;
  readonly contradictory: number;
}

export interface Race {
  readonly graph: string;
  readonly task: Task;
  /** Ours in ms over all pairs with an answer: median and 95th percentile; and how many these are. */
  readonly median: number;
  readonly p95: number;
  readonly pairs: number;
  readonly rivals: readonly Rival[];
}

/** All take turns on parts of the pairs, so that a slow minute of the machine hits each of them. */
const ROUNDS = 4;

/** @param seconds for each peer; it is given the next pair as long as they last */
export async function race(
  task: Task,
  graph: BenchGraph,
  snapshot: Snapshot,
  peers: readonly Peer[],
  seconds: number,
): Promise<Race> {
  const pairs = graph.pairs.slice(0, task.pairs);
  const ours = pairs.map(() => ({ ms: NaN, values: [] as readonly number[] }));
  const theirs = peers.map(() => pairs.map(() => ({ ms: NaN, answer: null as PeerAnswer | null })));
  // A first pair, untimed, lets a peer build the form of the graph that the task needs.
  for (const peer of peers) await peer.run(task.id, pairs.slice(0, 1), 0);
  const size = Math.ceil(pairs.length / ROUNDS);
  for (let from = 0; from < pairs.length; from += size) {
    const part = pairs.slice(from, from + size);
    for (const [at, peer] of peers.entries()) {
      const { ms, answers } = await peer.run(task.id, part, seconds / ROUNDS);
      for (const [index, answer] of answers.entries()) theirs[at]![from + index] = { ms: ms[index] ?? NaN, answer };
    }
    for (const pair of part) task.ours(snapshot, pair);
    for (const [index, pair] of part.entries()) {
      const begun = performance.now();
      const values = task.ours(snapshot, pair);
      ours[from + index] = { ms: performance.now() - begun, values };
    }
  }
  const times = ours.map(({ ms }) => ms);
  // To find that nothing leads on takes next to no time: such pairs are compared, and left out of the medians.
  const hasAnswer = ours.map(({ values }) => values.some((value) => value > 0));
  const rivals = peers.map(({ name }, at): Rival => {
    const done = theirs[at]!.flatMap(({ ms, answer }, index) => (answer ? [{ ms, answer, index }] : []));
    const timed = done.filter(({ index }) => hasAnswer[index]);
    return {
      name,
      ms: median(timed.map(({ ms }) => ms)),
      ours: median(timed.map(({ index }) => times[index]!)),
      finished: timed.length,
      compared: done.length,
      differences: done.flatMap(({ answer, index }) => {
        const difference = differenceFrom(ours[index]!.values, answer);
        return difference === null ? [] : [`${graph.name} ${task.id} ${pairs[index]!.join(' → ')}: ${difference}`];
      }),
      signedPaths: done.reduce((sum, { answer }) => sum + (answer.revisits?.length ?? 0), 0),
      contradictory: done.reduce((sum, { answer }) => sum + (answer.revisits ?? []).filter(Boolean).length, 0),
    };
  });
  const answered = times.filter((_, index) => hasAnswer[index]);
  return {
    graph: graph.name,
    task,
    median: median(answered),
    p95: quantile(answered, 0.95),
    pairs: answered.length,
    rivals,
  };
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** NaN where there are no values. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
