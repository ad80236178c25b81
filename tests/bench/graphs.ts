import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GraphColumns } from '../../src/core/engine/columns.ts';
import type { Pair } from './peer.ts';

export interface BenchGraph {
  readonly name: string;
  /** Rows of source, target, sign, kind of evidence, strength: what the peers read. */
  readonly file: string;
  readonly columns: GraphColumns;
  readonly pairs: readonly Pair[];
}

/** The graphs of the shared generator, by the number of their claims. */
export const generated = { g1e4: 10_000, g1e5: 100_000, g1e6: 1_000_000 } as const;
const SEED = 42;

interface Generator {
  gen: (claims: number, seed: number) => unknown;
  write: (name: string, graph: unknown, folder: string) => void;
}

/** Where the generator and the real tables are; null where they are not at hand. */
export function findShared(root: string): string | null {
  const folder = join(root, '../shared/bench');
  return existsSync(join(folder, 'peers/gen.mjs')) ? folder : null;
}

/** Write a graph of the generator into the scratch folder and read it as the peers do. */
export async function generate(shared: string, scratch: string, name: keyof typeof generated): Promise<BenchGraph> {
  const generator = (await import(pathToFileURL(join(shared, 'peers/gen.mjs')).href)) as Generator;
  generator.write(name, generator.gen(generated[name], SEED), scratch);
  const file = join(scratch, `${name}.tsv`);
  const pairs = rowsOf(join(scratch, `${name}.pairs.tsv`)).map(([from, to]): Pair => [Number(from), Number(to)]);
  return { name, file, columns: readColumns(file), pairs };
}

const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Cost of a claim: 1 − ln(strength). */
export function readColumns(file: string): GraphColumns {
  const rows = rowsOf(file);
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => Number(row[at]));
  const [subject, object] = [Int32Array.from(column(0)), Int32Array.from(column(1))];
  return {
    entityCount: 1 + subject.reduce((most, entity, row) => Math.max(most, entity, object[row] ?? 0), -1),
    subject,
    object,
    sign: Int8Array.from(column(2)),
    evidenceClass: Uint8Array.from(column(3)),
    cost: column(4).map((strength) => 1 - Math.log(strength)),
  };
}

const PAIRS = 50;
const raising =
  /^biolink:(positively_|increases_|causes$|contributes_to$|produces$|enables$|exacerbates$|predisposes$)/;
const lowering = /^biolink:(negatively_|decreases_|disrupts$|prevents$|treats$|ameliorates$)/;

/** A real graph: the tables of DrugMechDB, all strengths 1, with pairs of a drug and a disease that it leads to. */
export function readDrugMechDb(shared: string, scratch: string): BenchGraph | null {
  const folder = join(shared, 'drugmechdb');
  if (!existsSync(join(folder, 'edges.tsv'))) return null;
  const [, ...nodes] = rowsOf(join(folder, 'nodes.tsv'));
  const [, ...edges] = rowsOf(join(folder, 'edges.tsv'));
  const number = new Map(nodes.map(([id = ''], index) => [id, index]));
  const isA = (kinds: readonly string[]): Set<number> =>
    new Set(
      nodes.flatMap(([, kind = ''], index) => (kinds.some((word) => kind.split('|').includes(word)) ? [index] : [])),
    );
  const rows = edges.map(([, subject = '', predicate = '', object = '']) => {
    const sign = raising.test(predicate) ? 1 : lowering.test(predicate) ? -1 : 0;
    return [number.get(subject), number.get(object), sign, 0, 1];
  });
  const file = join(scratch, 'drugmechdb.tsv');
  writeFileSync(file, rows.map((row) => `${row.join('\t')}\n`).join(''));
  const columns = readColumns(file);
  const pairs = reachablePairs(columns, isA(['biolink:Drug', 'biolink:ChemicalSubstance']), isA(['biolink:Disease']));
  const every = Math.max(1, Math.floor(pairs.length / PAIRS));
  return { name: 'drugmechdb', file, columns, pairs: pairs.filter((_, index) => index % every === 0).slice(0, PAIRS) };
}

/** All pairs that are joined by two steps or more, not by one: by number, so that the choice is always the same. */
function reachablePairs({ subject, object }: GraphColumns, from: Set<number>, to: Set<number>): Pair[] {
  const after = new Map<number, number[]>();
  for (let row = 0; row < subject.length; row++) {
    const [a, b] = [subject[row] ?? 0, object[row] ?? 0];
    after.set(a, [...(after.get(a) ?? []), b]);
  }
  return [...from].flatMap((source) => {
    const steps = new Map([[source, 0]]);
    for (const [entity, count] of steps)
      for (const next of after.get(entity) ?? []) if (!steps.has(next)) steps.set(next, count + 1);
    return [...steps]
      .filter(([entity, count]) => count > 1 && to.has(entity))
      .map(([entity]): Pair => [source, entity]);
  });
}
