import type { Path } from '../core/queries/path-query.ts';

/** What a side shows of each thing it has: in full ink (true) or faded. What it does not have is not in it. */
export type Inked = ReadonlyMap<string, boolean>;

/** What two sides have in full ink: each thing that either has is in exactly one part. */
export interface Parted {
  /** In full ink in A; in B faded, or not there. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly both: readonly string[];
  /** Faded wherever it is. */
  readonly neither: readonly string[];
}
export type PartId = keyof Parted;

/** Part the things of two sides, in the order in which A has them, then B. */
export function parted(a: Inked, b: Inked): Parted {
  const parts: Record<PartId, string[]> = { onlyA: [], onlyB: [], both: [], neither: [] };
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    const [inA, inB] = [a.get(id) === true, b.get(id) === true];
    parts[inA ? (inB ? 'both' : 'onlyA') : inB ? 'onlyB' : 'neither'].push(id);
  }
  return parts;
}

/** Two ways are the same where they lead over the same entities and push the same way at each step. */
export const wayKey = ({ entities, steps }: Pick<Path, 'entities' | 'steps'>): string =>
  JSON.stringify([entities, steps.map(({ sign }) => sign)]);

/** Ways by their keys, best first. */
export const waysByKey = (paths: readonly Path[]): ReadonlyMap<string, Path> =>
  new Map(paths.map((path) => [wayKey(path), path]));

/** Which ways are in full ink: those of which each step has a claim that is. */
export const inkedWays = (ways: ReadonlyMap<string, Path>, claims: Inked): Inked =>
  new Map(
    [...ways].map(([key, { steps }]) => [
      key,
      steps.every((step) => step.claims.some((claim) => claims.get(claim) === true)),
    ]),
  );
