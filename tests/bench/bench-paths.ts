import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSnapshot, snapshotBytes } from '../../src/core/engine/snapshot.ts';
import { findPython } from './find-python.ts';
import { type BenchGraph, findShared, generate, generated, readDrugMechDb } from './graphs.ts';
import { type Peer, startPeer } from './peer.ts';
import { type Race, race } from './race.ts';
import { writeSection } from './readme.ts';
import { type Built, differences, type Report, writeReport } from './report.ts';
import { type Task, tasks } from './tasks.ts';

/** Seconds that a peer has for each task on each graph. */
const SECONDS = 12;
const QUICK_SECONDS = 2;

/** On the largest graph peers need seconds a pair: they race in one query there. */
const LARGEST = 'g1e6';
const raced = (graph: string, task: Task): boolean => graph !== LARGEST || task.id === 'best10';
const ofRealGraph = ['signed10', 'steps10', 'all5', 'cut'];
/** All paths of up to five steps are too many in larger graphs; the real graph has neither costs nor kinds of evidence. */
const fits = (graph: string, { id }: Task): boolean =>
  graph === 'drugmechdb' ? ofRealGraph.includes(id) : id !== 'all5' || graph === 'g1e4';

/**
 * Race on every graph, print the report, and put it into README.md after a whole run with both peers.
 *
 * @returns the status to exit with: 1 only where answers differ, since times depend on the machine
 */
export async function bench(root: string, argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean', default: false }, task: { type: 'string' }, graph: { type: 'string' } },
  });
  const shared = findShared(root);
  if (shared === null) {
    console.log('SKIPPED: ../shared/bench is not at hand, so there are no graphs to time on.');
    return 0;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'edgewise-bench-'));
  try {
    const chosen = tasks.filter(({ id }) => values.task === undefined || id === values.task);
    const races: Race[] = [];
    const built: Built[] = [];
    const versions = new Map<string, string>();
    for (const makeGraph of graphMakers(shared, scratch, values.quick, values.graph)) {
      const graph = await makeGraph();
      if (graph === null) continue;
      const peers = await startPeers(root, graph);
      for (const { name, version } of peers) versions.set(name, version);
      const { snapshot, row } = build(graph);
      built.push(row);
      for (const task of chosen.filter((each) => fits(graph.name, each))) {
        const rivals = raced(graph.name, task) ? peers : [];
        const result = await race(task, graph, snapshot, rivals, values.quick ? QUICK_SECONDS : SECONDS);
        races.push(result);
        console.log(inShort(result));
      }
      for (const peer of peers) await peer.stop();
    }
    const report: Report = {
      date: new Date().toISOString().slice(0, 10),
      versions: [...versions.values()],
      built,
      races,
    };
    console.log(`\n${writeReport(report)}`);
    const isWhole = !values.quick && values.task === undefined && values.graph === undefined && versions.size === 2;
    if (isWhole) await writeSection(join(root, 'tests/bench/README.md'), 'measured', writeReport(report));
    return differences(report).found.length === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** One graph is held at a time. */
function graphMakers(
  shared: string,
  scratch: string,
  quick: boolean,
  only: string | undefined,
): (() => Promise<BenchGraph | null>)[] {
  const names = (Object.keys(generated) as (keyof typeof generated)[]).filter(
    (name) => (!quick || name !== LARGEST) && (only ?? name) === name,
  );
  const real = (): Promise<BenchGraph | null> => Promise.resolve(readDrugMechDb(shared, scratch));
  return [
    ...names.map((name) => () => generate(shared, scratch, name)),
    ...((only ?? 'drugmechdb') === 'drugmechdb' ? [real] : []),
  ];
}

async function startPeers(root: string, graph: BenchGraph): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const [name, modules] of [
    ['networkx', ['networkx']],
    ['igraph', ['igraph', 'numpy']],
  ] as const) {
    const python = findPython(...modules);
    if (python === null) console.log(`SKIPPED: ${name} is not installed for any Python here.`);
    else peers.push(await startPeer(name, python, join(root, `tests/bench/peers_${name}.py`), graph.file));
  }
  return peers;
}

function build({ name, columns }: BenchGraph): { snapshot: ReturnType<typeof buildSnapshot>; row: Built } {
  buildSnapshot(columns);
  const begun = performance.now();
  const snapshot = buildSnapshot(columns);
  const ms = performance.now() - begun;
  const { entityCount: entities, claimCount: claims, stepCount: steps } = snapshot;
  return {
    snapshot,
    row: { graph: name, entities, claims, steps, bytesPerClaim: snapshotBytes(snapshot) / claims, ms },
  };
}

function inShort({ graph, task, median, p95, rivals }: Race): string {
  const against = rivals.map(
    ({ name, ms, ours, finished, differences: { length } }) =>
      `${name} ${ms.toFixed(1)} ms (${finished} pairs) = ${(ms / ours).toFixed(1)}×, ${length} differ`,
  );
  return [`${graph} ${task.id}: ours ${median.toFixed(3)} ms, 95 % ${p95.toFixed(3)} ms`, ...against].join('; ');
}
