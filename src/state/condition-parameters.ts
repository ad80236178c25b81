import { MOST_PATH_STEPS, type Named } from '../core/queries/path-query.ts';
import { exposures } from '../core/schema/axes.ts';
import {
  type Conditions,
  MOST_LISTED,
  MOST_NAMED,
  noConditions,
  rankings,
  requiring,
  stepPredicates,
  stepRoles,
  undirectedPredicates,
} from './conditions.ts';
import { linkText, whole } from './link-values.ts';

/** How one condition stands in a link: a list has its key once for each value. */
export interface ConditionParameter {
  readonly key: string;
  readonly list: boolean;
  /** The conditions with this value; null where it cannot be read. */
  readonly read: (value: string, before: Conditions) => Partial<Conditions> | null;
  readonly print: (conditions: Conditions) => readonly string[];
}

type ListField = 'alsoFrom' | 'alsoTo' | 'taxa' | 'diseases' | 'places' | 'exposed' | 'predicates' | 'roles';

function listed<Field extends ListField>(
  key: string,
  field: Field,
  one: (value: string) => Conditions[Field][number] | null,
  most = MOST_NAMED,
): ConditionParameter {
  return {
    key,
    list: true,
    read: (value, before) => {
      const list: readonly string[] = before[field];
      const added = one(value);
      if (added === null) return null;
      if (list.includes(added)) return {};
      return list.length < most ? { [field]: [...list, added] } : null;
    },
    print: (conditions) => conditions[field],
  };
}

const named = (key: string, list: 'pass' | 'avoid', kind: keyof Named): ConditionParameter => ({
  key,
  list: true,
  read: (value, before) => {
    const name = linkText(value);
    if (name === null) return null;
    if (before[list][kind].includes(name)) return {};
    return before[list][kind].length < MOST_NAMED ? requiring(before, list, kind, name, true) : null;
  },
  print: (conditions) => conditions[list][kind],
});

const amongst =
  <Id extends string>(ids: readonly Id[]) =>
  (value: string): Id | null =>
    ids.find((id) => id === value) ?? null;

const some = 'some';
const undirected = undirectedPredicates.map((row) => row.id);

/** Every condition that a link can carry, in the order in which it is printed. */
export const conditionParameters: readonly ConditionParameter[] = [
  listed('also-from', 'alsoFrom', linkText),
  listed('also-to', 'alsoTo', linkText),
  {
    key: 'quantifier',
    list: false,
    read: (value) => {
      const quantifier = value === some ? 1 : whole(value, MOST_PATH_STEPS);
      return quantifier === null ? null : { quantifier };
    },
    print: ({ quantifier }) => (quantifier === 'every' ? [] : [quantifier === 1 ? some : String(quantifier)]),
  },
  listed('taxon', 'taxa', (value) => (/^NCBITaxon:\d{1,9}$/.test(value) ? value : null)),
  listed('disease', 'diseases', linkText),
  listed('where', 'places', linkText),
  listed('exposed', 'exposed', amongst(exposures.ids)),
  {
    key: 'regimen',
    list: false,
    read: (value) => (linkText(value) === null ? null : { regimen: value }),
    print: ({ regimen }) => (regimen === '' ? [] : [regimen]),
  },
  listed('predicate', 'predicates', amongst(stepPredicates.map((row) => row.id)), stepPredicates.length),
  listed('role', 'roles', amongst(stepRoles.map((row) => row.id))),
  named('pass', 'pass', 'entities'),
  named('pass-claim', 'pass', 'claims'),
  named('pass-source', 'pass', 'sources'),
  named('avoid', 'avoid', 'entities'),
  named('avoid-claim', 'avoid', 'claims'),
  named('avoid-source', 'avoid', 'sources'),
  {
    key: 'assume',
    list: true,
    read: (value, { assume }) => {
      const [, relation = '', effect] = /^(.+)-(raise|lower)$/.exec(value) ?? [];
      const predicate = undirected.find((id) => id === relation);
      if (predicate === undefined || assume.some((one) => one.predicate === predicate)) return null;
      return { assume: [...assume, { predicate, effect: effect === 'raise' ? 'raise' : 'lower' }] };
    },
    print: ({ assume }) => assume.map(({ predicate, effect }) => `${predicate}-${effect}`),
  },
  {
    key: 'rank',
    list: false,
    read: (value) => {
      const rank = rankings.find((one) => one === value);
      return rank ? { rank } : null;
    },
    print: ({ rank }) => (rank === noConditions.rank ? [] : [rank]),
  },
  {
    key: 'limit',
    list: false,
    read: (value) => {
      const limit = whole(value, MOST_LISTED);
      return limit === null ? null : { limit };
    },
    print: ({ limit }) => (limit === noConditions.limit ? [] : [String(limit)]),
  },
];
