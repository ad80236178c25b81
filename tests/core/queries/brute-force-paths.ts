import type { PathQuery } from '../../../src/core/queries/path-query.ts';
import { idOf, type RandomClaim, unsourced } from './random-graphs.ts';

/**
 * The meaning of a path question, spelt out as naively as can be and from the drawing alone: nothing of the engine is
 * used here, and nothing is clever. Every chain of claims is tried.
 */

type Sign = 1 | -1 | null;

/** From the strongest to the weakest. */
const order = ['human-clinical', 'human-laboratory', 'animal', 'hypothesis', 'assertion', 'curator', 'mine'];

export interface NaivePath {
  readonly entities: readonly string[];
  readonly signs: readonly Sign[];
  readonly sign: Sign;
  /** The claims of each step, in any order. */
  readonly claims: readonly (readonly string[])[];
  /** The class of each step, as its position in the order of strength. */
  readonly strengths: readonly number[];
}

const ownSign = ({ arrow }: RandomClaim): Sign => (arrow === '->' ? 1 : arrow === '-|' ? -1 : null);

/** With what the reader grants to a relation without a direction. */
function signOf(claim: RandomClaim, query: PathQuery): Sign {
  const granted = claim.arrow === '--' ? query.assume.filter(({ predicate }) => predicate === 'binds') : [];
  return granted.length > 0 ? (granted.at(-1)!.effect === 'raise' ? 1 : -1) : ownSign(claim);
}

/** What the pieces of each class say of themselves; the rest states neither. */
const said: Readonly<Record<string, readonly [taxon: string, exposed: string]>> = {
  'human-clinical': ['NCBITaxon:9606', 'patient'],
  'human-laboratory': ['NCBITaxon:9606', 'dish'],
  animal: ['NCBITaxon:10090', 'animal'],
};

/** Is the piece of this class looked at? Each claim has a place and a source of its own. */
function lookedAt(claim: RandomClaim, id: string, { context, avoid }: PathQuery): boolean {
  const [taxon, exposed] = said[id] ?? ['not-stated', 'not-stated'];
  if (context.taxa && !context.taxa.includes(taxon)) return false;
  if (context.exposed && !(context.exposed as readonly string[]).includes(exposed)) return false;
  if (context.places && !context.places.includes(`P${claim.number}`)) return false;
  return !avoid.sources.includes(`r${claim.number}`);
}

const relations: Readonly<Record<string, string>> = { '->': 'increases', '-|': 'decreases', '--': 'binds' };

/** May the claim be crossed at all? */
function isBarred(claim: RandomClaim, { avoid, predicates }: PathQuery): boolean {
  if (claim.arrow === '-o' || claim.nothing || claim.from === claim.to) return true;
  if (predicates && !(predicates as readonly string[]).includes(relations[claim.arrow] ?? '')) return true;
  if (avoid.entities.some((id) => id === claim.from || id === claim.to)) return true;
  return avoid.claims.includes(idOf(claim));
}

/** The classes that a claim has and that a wish for classes admits. */
const ofClasses = (claim: RandomClaim, wished: PathQuery['classes'], query: PathQuery): string[] =>
  claim.classes.filter(
    (id) =>
      !unsourced.includes(id) &&
      (wished === null || (wished as readonly string[]).includes(id)) &&
      lookedAt(claim, id, query),
  );

/** Position of the class with which a claim carries a step; undefined where it carries none. */
function strengthOf(claim: RandomClaim, query: PathQuery): number | undefined {
  if (isBarred(claim, query)) return undefined;
  // What no source says counts only where the claim has nothing else, admitted or not; the curator before the reader.
  if (claim.classes.every((id) => unsourced.includes(id))) {
    const own = claim.classes.includes('curator') ? 'curator' : 'mine';
    return own === 'mine' || query.curator ? order.indexOf(own) : undefined;
  }
  const admitted = ofClasses(claim, query.quantifier === 'every' ? query.classes : null, query);
  return admitted.map((id) => order.indexOf(id)).sort((a, b) => a - b)[0];
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

/** Does a path, as the claims of each of its steps, have what the question asks of it as a whole? */
function passes(entities: readonly string[], steps: readonly (readonly RandomClaim[])[], query: PathQuery): boolean {
  const { pass, quantifier, classes } = query;
  const stepsWith = (has: (claim: RandomClaim) => boolean): number => steps.filter((step) => step.some(has)).length;
  if (quantifier !== 'every' && stepsWith((claim) => ofClasses(claim, classes, query).length > 0) < quantifier.atLeast)
    return false;
  if (!pass.entities.every((id) => entities.includes(id))) return false;
  if (!pass.claims.every((id) => stepsWith((claim) => idOf(claim) === id) > 0)) return false;
  const admitted = quantifier === 'every' ? classes : null;
  return pass.sources.every(
    (id) => stepsWith((claim) => `r${claim.number}` === id && ofClasses(claim, admitted, query).length > 0) > 0,
  );
}

const product = (signs: readonly Sign[]): Sign =>
  signs.includes(null) ? null : signs.filter((sign) => sign === -1).length % 2 === 0 ? 1 : -1;

/** Chains of equal entities and equal arrows are one path. */
export function naivePaths(claims: readonly RandomClaim[], query: PathQuery): NaivePath[] {
  const paths = new Map<string, RandomClaim[][]>();
  for (const chain of chains(claims, query)) {
    const key = chain.map((claim) => `${claim.from} ${claim.arrow} ${claim.to}`).join(', ');
    paths.set(key, [...(paths.get(key) ?? []), chain]);
  }
  return [...paths.values()].flatMap((same): NaivePath[] => {
    const first = same[0] ?? [];
    const steps = first.map((_, at) => [...new Set(same.map((chain) => chain[at]!))]);
    const entities = [first[0]!.from, ...first.map(({ to }) => to)];
    const signs = first.map((claim) => signOf(claim, query));
    const path = {
      entities,
      signs,
      sign: product(signs),
      claims: steps.map((step) => step.map(idOf).sort()),
      strengths: steps.map((step) => Math.min(...step.map((claim) => strengthOf(claim, query)!))),
    };
    return passes(entities, steps, query) ? [path] : [];
  });
}

/** Ways back to an entity of a path, each once, from the entity that comes first in the list. */
export function naiveLoops(claims: readonly RandomClaim[], query: PathQuery, touched: readonly string[]) {
  const carriers = claims.filter((claim) => strengthOf(claim, query) !== undefined);
  const found = new Map<string, { entities: readonly string[]; sign: Sign }>();
  const grow = (chain: RandomClaim[], at: string, barred: readonly string[]): void => {
    for (const claim of carriers.filter(({ from }) => from === at)) {
      const grown = [...chain, claim];
      if (claim.to === grown[0]!.from) {
        const signs = grown.map((one) => signOf(one, query));
        const entities = [...grown.map(({ from }) => from), claim.to];
        found.set(grown.map(({ from, arrow }) => `${from} ${arrow}`).join(' '), { entities, sign: product(signs) });
      } else if (!barred.includes(claim.to)) grow(grown, claim.to, [...barred, claim.to]);
    }
  };
  for (const [at, entity] of touched.entries()) grow([], entity, touched.slice(0, at + 1));
  return [...found.values()].filter(({ entities }) => entities.length - 1 <= query.maxSteps);
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
