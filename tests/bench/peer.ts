import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a peer found for one pair. */
export interface PeerAnswer {
  /** Costs of its paths in order, or one count. */
  readonly values: readonly number[];
  /** For each path 1 where it visits an entity twice, under two signs; only for signed tasks. */
  readonly revisits?: readonly number[];
}

export interface PeerRun {
  /** Milliseconds of each pair that was begun; the pairs after those ran out of the time of the whole. */
  readonly ms: readonly number[];
  /** Null where a single pair ran out of time. */
  readonly answers: readonly (PeerAnswer | null)[];
}

export type Pair = readonly [source: number, target: number];

export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly run: (task: string, pairs: readonly Pair[], seconds: number) => Promise<PeerRun>;
  readonly stop: () => Promise<void>;
}

/**
 * Start a peer on one graph.
 *
 * @param script a program that speaks as peer_server.py says
 * @throws Error where it ends before it answers
 */
export async function startPeer(name: string, python: string, script: string, graph: string): Promise<Peer> {
  // Without -B it would leave a folder of compiled modules beside the sources.
  const child = spawn(python, ['-B', script, graph], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done) throw new Error(`${name} ended before it answered`);
    return JSON.parse(line.value);
  };
  const { version } = (await answer()) as { version: string };
  return {
    name,
    version,
    run: async (task, pairs, seconds) => {
      child.stdin.write(`${JSON.stringify({ task, pairs, seconds })}\n`);
      return (await answer()) as PeerRun;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
