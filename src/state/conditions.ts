import {
  type Assumption,
  defaultPathQuery,
  MOST_PATH_STEPS,
  type Named,
  type Ranking,
} from '../core/queries/path-query.ts';
import type { Exposure } from '../core/schema/axes.ts';
import { type PredicateId, predicates } from '../core/schema/predicates.ts';
import { type Role, roles } from '../core/schema/roles.ts';

/** Most names in one list of a question: a link must hold them all. */
export const MOST_NAMED = 6;
/** Most ways that an answer on the screen lists. */
export const MOST_LISTED = 200;

/**
 * What a question asks beside its two ends, its direction, its evidence and its length. An empty list asks for nothing.
 * Things to start from, to lead to, to pass and to avoid are names as typed; all else is named by id.
 */
export interface Conditions {
  readonly alsoFrom: readonly string[];
  readonly alsoTo: readonly string[];
  /** On how many steps the evidence must be: on each, or on so many at least. */
  readonly quantifier: 'every' | number;
  readonly taxa: readonly string[];
  readonly diseases: readonly string[];
  readonly places: readonly string[];
  readonly exposed: readonly Exposure[];
  /** Words that dose, schedule or duration hold. */
  readonly regimen: string;
  readonly predicates: readonly PredicateId[];
  readonly roles: readonly Role[];
  readonly pass: Named;
  readonly avoid: Named;
  readonly assume: readonly Assumption[];
  readonly rank: Ranking;
  /** Most ways to list. */
  readonly limit: number;
}

export const noConditions: Conditions = {
  alsoFrom: [],
  alsoTo: [],
  quantifier: 'every',
  taxa: [],
  diseases: [],
  places: [],
  exposed: [],
  regimen: '',
  predicates: [],
  roles: [],
  pass: defaultPathQuery.pass,
  avoid: defaultPathQuery.avoid,
  assume: defaultPathQuery.assume,
  rank: defaultPathQuery.rank,
  limit: defaultPathQuery.limit,
};

export const rankings: readonly Ranking[] = ['evidence', 'steps', 'strength'];
/** Roles that a path may cross. */
export const stepRoles = roles.rows.filter((row) => row.step);
/** Relations that a path may cross. */
export const stepPredicates = predicates.rows.filter((row) => roles.row(row.role).step);
/** Relations without a direction, which a reader may grant one. */
export const undirectedPredicates = stepPredicates.filter((row) => row.sign === null);

const isSet = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null && Object.values(value).some(isSet);

/** The conditions that ask for something. */
export const conditionsSet = (conditions: Conditions): (keyof Conditions)[] =>
  (Object.keys(noConditions) as (keyof Conditions)[]).filter((key) => {
    const value = conditions[key];
    return typeof value === 'object' ? isSet(value) : value !== noConditions[key];
  });

const unique = <T>(list: readonly T[], most = MOST_NAMED): readonly T[] => {
  const once = [...new Set(list)].slice(0, most);
  return once.length === list.length ? list : once;
};
const uniqueNamed = (named: Named): Named => ({
  entities: unique(named.entities),
  claims: unique(named.claims),
  sources: unique(named.sources),
});

/** Conditions that a link can hold: each thing once, lists and numbers within their bounds. */
export function bounded(asked: Conditions): Conditions {
  const { quantifier, limit } = asked;
  const within = (n: number, most: number, otherwise: number): number =>
    Number.isInteger(n) ? Math.min(most, Math.max(1, n)) : otherwise;
  return {
    ...asked,
    alsoFrom: unique(asked.alsoFrom),
    alsoTo: unique(asked.alsoTo),
    quantifier: quantifier === 'every' ? quantifier : within(quantifier, MOST_PATH_STEPS, 1),
    taxa: unique(asked.taxa),
    diseases: unique(asked.diseases),
    places: unique(asked.places),
    exposed: unique(asked.exposed),
    predicates: unique(asked.predicates, stepPredicates.length),
    roles: unique(asked.roles),
    pass: uniqueNamed(asked.pass),
    avoid: uniqueNamed(asked.avoid),
    assume: asked.assume.filter(
      ({ predicate }, at) => !asked.assume.slice(at + 1).some((one) => one.predicate === predicate),
    ),
    limit: within(limit, MOST_LISTED, noConditions.limit),
  };
}

/** What a way must pass or must not: one thing more, or less. What is asked to be passed is no longer avoided. */
export function requiring(
  conditions: Pick<Conditions, 'pass' | 'avoid'>,
  list: 'pass' | 'avoid',
  kind: keyof Named,
  name: string,
  on: boolean,
): Pick<Conditions, 'pass' | 'avoid'> {
  const without = (named: Named): Named => ({ ...named, [kind]: named[kind].filter((one) => one !== name) });
  const { pass, avoid } = { pass: without(conditions.pass), avoid: without(conditions.avoid) };
  const added = (named: Named): Named => (on ? { ...named, [kind]: [...named[kind], name] } : named);
  return list === 'pass' ? { pass: added(pass), avoid } : { pass, avoid: added(avoid) };
}
