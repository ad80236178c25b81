import { allWays } from '../../src/core/engine/all-ways.ts';
import { bestWays } from '../../src/core/engine/best-ways.ts';
import { minimumCut } from '../../src/core/engine/minimum-cut.ts';
import type { Snapshot } from '../../src/core/engine/snapshot.ts';
import type { WayQuery } from '../../src/core/engine/way-query.ts';
import type { Pair } from './peer.ts';

/** By how many times we are to be faster. */
export interface Goal {
  readonly floor: number;
  readonly aim: number;
}

export interface Task {
  /** As the peers know it. */
  readonly id: string;
  readonly title: string;
  /** Costs of the ways in order, or one count: what the peers' answers are held against. */
  readonly ours: (snapshot: Snapshot, pair: Pair) => readonly number[];
  /** At most so many pairs of a graph. */
  readonly pairs: number;
  /** The graph on which it is held to its goals; null where only answers are compared. */
  readonly graph: string | null;
  readonly goals: Readonly<Record<string, Goal>>;
}

const goals = (networkx: Goal, igraph: Goal): Task['goals'] => ({ networkx, igraph });

const best =
  (limit: number, query: Omit<WayQuery, 'from' | 'to'> = {}): Task['ours'] =>
  (snapshot, [from, to]) =>
    bestWays(snapshot, { from: [from], to: [to], ...query }, limit).found.map(({ cost }) => cost);

const weighted = goals({ floor: 90, aim: 200 }, { floor: 70, aim: 150 });
/** The kind of evidence that the filter admits. */
const HUMAN = 1;

export const tasks: readonly Task[] = [
  { id: 'best10', title: '10 best, weighted', ours: best(10), pairs: 100, graph: 'g1e5', goals: weighted },
  { id: 'best50', title: '50 best, weighted', ours: best(50), pairs: 100, graph: 'g1e5', goals: weighted },
  {
    id: 'signed10',
    title: 'signed, 10 best, entity-loopless',
    ours: best(10, { effect: 'lower' }),
    pairs: 100,
    graph: 'g1e5',
    goals: goals({ floor: 150, aim: 400 }, { floor: 100, aim: 250 }),
  },
  {
    id: 'steps10',
    title: '10 best by steps',
    ours: best(10, { cost: 'steps' }),
    pairs: 100,
    graph: 'g1e5',
    goals: goals({ floor: 3, aim: 8 }, { floor: 100, aim: 200 }),
  },
  {
    id: 'human10',
    title: 'evidence filter, then 10 best, no rebuild',
    ours: best(10, { classes: [HUMAN] }),
    pairs: 100,
    graph: 'g1e5',
    goals: goals({ floor: 50, aim: 100 }, { floor: 20, aim: 40 }),
  },
  {
    id: 'all5',
    title: 'all paths ≤ 5 steps',
    // All are kept, as the lists of igraph are: counting alone would be less work.
    ours: (snapshot, [from, to]) => [allWays(snapshot, { from: [from], to: [to], maxSteps: 5 }, Infinity).found.count],
    pairs: 100,
    graph: 'g1e4',
    goals: goals({ floor: 100, aim: 300 }, { floor: 20, aim: 60 }),
  },
  {
    id: 'cut',
    title: 'minimum cut',
    ours: (snapshot, [from, to]) => [minimumCut(snapshot, { from: [from], to: [to] }).found.length],
    pairs: 20,
    graph: 'g1e5',
    goals: goals({ floor: 80, aim: 150 }, { floor: 0.7, aim: 1.2 }),
  },
];
