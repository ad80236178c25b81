import type { PathQuery } from '../../../src/core/queries/path-query.ts';
import { idOf, type RandomClaim } from './random-graphs.ts';

/**
 * The meaning of a path question, spelt out as naively as can be and from the drawing alone: nothing of the engine is
 * used here, and nothing is clever. Every chain of claims is tried.
 */

type Sign = 1 | -1 | null;

/** From the strongest to the weakest. */
const order = ['human-clinical', 'human-laboratory', 'animal', 'hypothesis', 'assertion', 'curator'];

export interface NaivePath {
  readonly entities: readonly string[];
  readonly signs: readonly Sign[];
  readonly sign: Sign;
  /** The claims of each step, in any order. */
  readonly claims: readonly (readonly string[])[];
  /** The class of each step, as its position in the order of strength. */
  readonly strengths: readonly number[];
}

const signOf = ({ arrow }: RandomClaim): Sign => (arrow === '->' ? 1 : arrow === '-|' ? -1 : null);

/** Position of the class with which a claim carries a step; undefined where it carries none. */
function strengthOf(claim: RandomClaim, query: PathQuery): number | undefined {
  if (claim.arrow === '-o' || claim.nothing || claim.from === claim.to) return undefined;
  const admitted = claim.classes.filter((id) =>
    id === 'curator' ? query.curator : query.classes === null || (query.classes as readonly string[]).includes(id),
  );
  // An assumption of the curator counts only where the claim has nothing else, admitted or not.
  const own = admitted.filter((id) => id !== 'curator' || claim.classes.every((other) => other === 'curator'));
  const positions = own.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  return positions[0];
}

/** Every chain of claims from a source to the first target that it meets, through no entity twice. */
function chains(claims: readonly RandomClaim[], query: PathQuery): RandomClaim[][] {
  const carriers = claims.filter((claim) => strengthOf(claim, query) !== undefined);
  const found: RandomClaim[][] = [];
  const grow = (chain: RandomClaim[], at: string, seen: string[]): void => {
    for (const claim of carriers.filter(({ from }) => from === at)) {
      if (seen.includes(claim.to)) continue;
      if (query.to.includes(claim.to)) found.push([...chain, claim]);
      else grow([...chain, claim], claim.to, [...seen, claim.to]);
    }
  };
  for (const source of query.from.filter((id) => !query.to.includes(id))) grow([], source, [source]);
  return found;
}

const product = (signs: readonly Sign[]): Sign =>
  signs.includes(null) ? null : signs.filter((sign) => sign === -1).length % 2 === 0 ? 1 : -1;

/** Chains of equal entities and equal signs are one path. */
export function naivePaths(claims: readonly RandomClaim[], query: PathQuery): NaivePath[] {
  const paths = new Map<string, RandomClaim[][]>();
  for (const chain of chains(claims, query)) {
    const key = chain.map((claim) => `${claim.from} ${signOf(claim)} ${claim.to}`).join(', ');
    paths.set(key, [...(paths.get(key) ?? []), chain]);
  }
  return [...paths.values()].map((same): NaivePath => {
    const first = same[0] ?? [];
    const steps = first.map((_, at) => same.map((chain) => chain[at]!));
    return {
      entities: [first[0]!.from, ...first.map(({ to }) => to)],
      signs: first.map(signOf),
      sign: product(first.map(signOf)),
      claims: steps.map((step) => [...new Set(step.map(idOf))].sort()),
      strengths: steps.map((step) => Math.min(...step.map((claim) => strengthOf(claim, query)!))),
    };
  });
}

/**
 * Negative where the first is the better: look at the weakest step of each, then at the next weakest, and so on; who
 * has no step left to look at is better.
 */
export function compareEvidence(a: NaivePath, b: NaivePath): number {
  const left = [...a.strengths].sort((x, y) => y - x);
  const right = [...b.strengths].sort((x, y) => y - x);
  for (let at = 0; at < Math.min(left.length, right.length); at++)
    if (left[at] !== right[at]) return left[at]! - right[at]!;
  return left.length - right.length;
}

export function naiveVerdict(paths: readonly NaivePath[], effect: PathQuery['effect']): string {
  const lower = paths.some(({ sign }) => sign === -1);
  const raise = paths.some(({ sign }) => sign === 1);
  const answered = effect === 'any' ? paths.length > 0 : effect === 'lower' ? lower : raise;
  if (!answered) return 'none';
  if (lower && raise) return 'mixed';
  return lower ? 'lowers' : raise ? 'raises' : 'indeterminate';
}

/** Ids of the findings of no effect that block a listed path, and of those that were also measured on one. */
export function naiveNulls(claims: readonly RandomClaim[], query: PathQuery, listed: readonly (readonly string[])[]) {
  const blocked: string[] = [];
  const also: string[] = [];
  for (const claim of claims.filter(({ nothing }) => nothing)) {
    const before = [...query.from.map((id) => [id]), ...listed]
      .filter((entities) => entities.includes(claim.from))
      .map((entities) => entities.slice(0, entities.indexOf(claim.from) + 1));
    if (before.length === 0) continue;
    const closed = before.some((passed) => !passed.includes(claim.to) && goesOn(claims, query, claim.to, passed));
    (closed ? blocked : also).push(idOf(claim));
  }
  return { blocked, also };
}

function goesOn(claims: readonly RandomClaim[], query: PathQuery, at: string, passed: readonly string[]): boolean {
  if (query.to.includes(at)) return true;
  const free = claims.filter((claim) => !passed.includes(claim.from) && !passed.includes(claim.to));
  return chains(free, { ...query, from: [at] }).length > 0;
}
