import type { Model } from '../model/claim-graph.ts';
import { keptFor } from '../model/kept-for.ts';
import type { Evidence } from '../schema/shapes.ts';

/**
 * Patients or animals behind some studies. Overlapping cohorts are never added silently: where two reports may share
 * patients, the sum is a most, and the pairs are named.
 */
export interface Subjects {
  /** Sum over the studies that say how many; null where none does. */
  readonly sum: number | null;
  /** Studies that do not say how many. */
  readonly unknown: readonly string[];
  /** Pairs of studies that may report on the same patients: there are no more than `sum`, and maybe fewer. */
  readonly mayShare: readonly (readonly [string, string])[];
}

const nobody: Subjects = { sum: null, unknown: [], mayShare: [] };

/** Pairs of some studies that may share patients, each once, in the order of the studies. */
export function sharingPairs(model: Model, studies: readonly string[]): (readonly [string, string])[] {
  const sharing = sharesIn(model);
  if (sharing.size === 0 || studies.length < 2) return [];
  return studies.flatMap((a, at) =>
    sharing.has(a)
      ? studies
          .slice(at + 1)
          .filter((b) => sharing.get(a)?.has(b))
          .map((b) => [a, b] as const)
      : [],
  );
}

/** The studies that each may share patients with, said by either of the two. */
const sharesIn = keptFor((model: Model): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (a: string, b: string) => found.set(a, (found.get(a) ?? new Set()).add(b));
  for (const { id, mayShareWith = [] } of model.dataset.studies)
    for (const other of mayShareWith) {
      add(id, other);
      add(other, id);
    }
  return found;
});

const none: readonly never[] = [];

export function subjectsOf(
  model: Model,
  studies: readonly { readonly study: string; readonly n: number | null }[],
): Subjects {
  if (studies.length === 0) return nobody;
  let sum: number | null = null;
  let unknown: string[] | undefined;
  for (const { study, n } of studies)
    if (n === null) (unknown ??= []).push(study);
    else sum = (sum ?? 0) + n;
  const mayShare =
    studies.length < 2
      ? none
      : sharingPairs(
          model,
          studies.map(({ study }) => study),
        );
  return { sum, unknown: unknown ?? none, mayShare };
}

/** The largest number that some pieces say; null where none says one. */
export function most(
  pieces: readonly Evidence[],
  say: (n: NonNullable<Evidence['n']>) => number | null,
): number | null {
  let largest: number | null = null;
  for (const { n } of pieces) {
    const one = n ? say(n) : null;
    if (one !== null && (largest === null || one > largest)) largest = one;
  }
  return largest;
}
