import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allWays } from '../../../src/core/engine/all-ways.ts';
import { bestWays } from '../../../src/core/engine/best-ways.ts';
import { minimumCut } from '../../../src/core/engine/minimum-cut.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import { findPython } from '../../bench/find-python.ts';
import { type DrawnColumns, randomColumns } from './random-columns.ts';

/** Compared on entity paths: networkx knows no parallel edges and no signs here. */
interface PeerAnswer {
  readonly costs: readonly number[];
  readonly count: number;
  readonly cut: number;
}

const python = findPython('networkx');
const STEPS = 4;
const graphs = fc.sample(randomColumns, { numRuns: 250, seed: 3 });

const question = ({ subject, object, cost }: DrawnColumns): unknown => ({
  rows: subject.map((entity, row) => [entity, object[row], cost[row]]),
  from: 0,
  to: 1,
  steps: STEPS,
});

/** One process for all graphs: to start it takes longer than to answer. */
function askNetworkx(): PeerAnswer[] {
  const script = fileURLToPath(new URL('peers_networkx.py', import.meta.url));
  const input = JSON.stringify(graphs.map(question));
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-B', script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PeerAnswer[];
}

describe.skipIf(!python)(`answers as networkx has them${python ? '' : ' (SKIPPED: networkx is not installed)'}`, () => {
  let answers: PeerAnswer[] = [];
  beforeAll(() => void (answers = askNetworkx()));
  const query = { from: [0], to: [1] };

  const each = (ours: (graph: DrawnColumns) => unknown, theirs: (answer: PeerAnswer) => unknown): void => {
    for (const [at, graph] of graphs.entries())
      expect({ graph, answer: ours(graph) }).toEqual({ graph, answer: theirs(answers[at]!) });
  };

  it('graphs are of every kind: no path, one, many', () => {
    const counts = answers.map(({ costs }) => Math.min(2, costs.length));
    expect(answers).toHaveLength(graphs.length);
    for (const count of [0, 1, 2]) expect(counts.filter((one) => one === count).length).toBeGreaterThan(20);
  });

  it('the costs of all paths, in order', () => {
    each(
      (graph) => bestWays(buildSnapshot(graph), query, 1000).found.map(({ cost }) => cost),
      // Sums of few halves and quarters: exact in any order of adding.
      ({ costs }) => costs,
    );
  });

  it('the costs of the three best', () => {
    each(
      (graph) => bestWays(buildSnapshot(graph), query, 3).found.map(({ cost }) => cost),
      ({ costs }) => costs.slice(0, 3),
    );
  });

  it(`how many paths there are of at most ${STEPS} steps`, () => {
    each(
      (graph) => allWays(buildSnapshot(graph), { ...query, maxSteps: STEPS }).found.count,
      ({ count }) => count,
    );
  });

  it('the size of the minimum cut', () => {
    each(
      (graph) => minimumCut(buildSnapshot(graph), query).found.length,
      ({ cut }) => cut,
    );
  });
});
