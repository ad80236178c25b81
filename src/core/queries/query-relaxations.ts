import type { Model } from '../model/claim-graph.ts';
import { type Reach, reaches } from '../schema/axes.ts';
import { type EvidenceClass, evidenceClasses } from '../schema/evidence-classes.ts';
import type { SayQuery } from './query-texts.ts';
import { defaultPathQuery, type EvidenceContext, MOST_PATH_STEPS, type PathQuery } from './path-query.ts';

/** A condition of a question that can leave it without an answer. */
export type Condition =
  | 'sign'
  | 'passed'
  | 'avoided'
  | 'relations'
  | 'taxon'
  | 'disease'
  | 'place'
  | 'exposed'
  | 'regimen'
  | 'curator'
  | 'evidence'
  | 'length'
  | 'sources';

/** A question and the sources that it admits. */
export interface Asked {
  readonly query: PathQuery;
  readonly reach: Reach;
}

/** What to change of a question: some of its fields, or the sources that it admits. */
export type Change = Partial<PathQuery> | { readonly sources: Reach };

export interface Candidate {
  readonly change: Change;
  readonly text: string;
}

const nobody = defaultPathQuery.pass;

/** The question after a change. */
export const changed = ({ query, reach }: Asked, change: Change): Asked =>
  'sources' in change ? { query, reach: change.sources } : { query: { ...query, ...change }, reach };

const anyOf =
  (field: keyof EvidenceContext) =>
  ({ query: { context } }: Asked): Change | null =>
    context[field] === null ? null : { context: { ...context, [field]: null } };

/**
 * Each condition relaxed to its widest; null where it binds nothing. In the order in which they are looked at: the
 * direction, what names single things, what narrows the evidence, what bounds the whole.
 */
export const widest: Readonly<Record<Condition, (asked: Asked) => Change | null>> = {
  sign: ({ query }) => (query.effect === 'any' ? null : { effect: 'any' }),
  passed: ({ query }) => (size(query.pass) === 0 ? null : { pass: nobody }),
  avoided: ({ query }) => (size(query.avoid) === 0 ? null : { avoid: nobody }),
  relations: ({ query }) => (query.predicates || query.roles ? { predicates: null, roles: null } : null),
  taxon: anyOf('taxa'),
  disease: anyOf('diseases'),
  place: anyOf('places'),
  exposed: anyOf('exposed'),
  regimen: anyOf('regimen'),
  curator: ({ query }) => (query.curator ? null : { curator: true }),
  evidence: ({ query }) => (query.classes === null ? null : { classes: null, quantifier: 'every' }),
  length: ({ query }) => (query.maxSteps >= MOST_PATH_STEPS ? null : { maxSteps: MOST_PATH_STEPS }),
  sources: ({ reach }) => (reach === 'later' ? null : { sources: 'later' }),
};

export const conditions = Object.keys(widest) as readonly Condition[];

const size = ({ entities, claims, sources }: PathQuery['pass']): number =>
  entities.length + claims.length + sources.length;

/** Take a thing that is named away: one of them where that is enough, else all. */
function unnamed(model: Model, query: PathQuery, sort: 'pass' | 'avoid', say: SayQuery): Candidate[] {
  const named = query[sort];
  const key = sort === 'pass' ? 'relax.passed' : 'relax.avoided';
  const words = (field: keyof typeof named, id: string): string => (field === 'entities' ? model.entity(id).label : id);
  const all = (Object.keys(named) as (keyof typeof named)[]).flatMap((field) =>
    named[field].map((id) => ({ field, id, name: words(field, id) })),
  );
  const without = all.map(({ field, id, name }) => ({
    change: { [sort]: { ...named, [field]: named[field].filter((other) => other !== id) } },
    text: say(key, { names: name }),
  }));
  if (all.length < 2) return without;
  return [
    ...without,
    { change: { [sort]: nobody }, text: say(key, { names: all.map(({ name }) => name).join(', ') }) },
  ];
}

/** One class more each time, the strongest of those that are left out first; and fewer steps that must have them. */
function widerEvidence({ classes, quantifier }: PathQuery, say: SayQuery): Candidate[] {
  if (classes === null) return [];
  const fewer =
    quantifier === 'every'
      ? []
      : Array.from({ length: Math.max(0, quantifier.atLeast - 1) }, (_, at): Candidate => {
          const n = quantifier.atLeast - 1 - at;
          return { change: { quantifier: { atLeast: n } }, text: say('relax.quantifier', { n }) };
        });
  const left = evidenceClasses.ids.filter((id) => !classes.includes(id));
  const more = left.slice(0, -1).map((_, at): Candidate => {
    const added: readonly EvidenceClass[] = left.slice(0, at + 1);
    const labels = added.map((id) => evidenceClasses.row(id).label).join(say('list.or'));
    return { change: { classes: [...classes, ...added] }, text: say('relax.evidence', { classes: labels }) };
  });
  return [...fewer, ...more, { change: { classes: null, quantifier: 'every' }, text: say('relax.evidence.any') }];
}

/**
 * Single changes of one sort, the smallest first: the first of them that gives an answer is the nearest.
 *
 * @param length fewest steps of a way that meets all other conditions; null where there is none
 */
export function candidates(
  model: Model,
  asked: Asked,
  sort: Condition,
  length: number | null,
  say: SayQuery,
): Candidate[] {
  const { query, reach } = asked;
  const change = widest[sort](asked);
  if (change === null) return [];
  switch (sort) {
    case 'passed':
      return unnamed(model, query, 'pass', say);
    case 'avoided':
      return unnamed(model, query, 'avoid', say);
    case 'relations':
      return [
        ...(query.predicates ? [{ change: { predicates: null }, text: say('relax.predicates') }] : []),
        ...(query.roles ? [{ change: { roles: null }, text: say('relax.roles') }] : []),
        ...(query.predicates && query.roles ? [{ change, text: say('relax.relations') }] : []),
      ];
    case 'evidence':
      return widerEvidence(query, say);
    case 'length':
      return length === null ? [] : [{ change: { maxSteps: length }, text: say('relax.length', { n: length }) }];
    case 'sources':
      return reaches.rows
        .slice(reaches.rank(reach) + 1)
        .map(({ id, label }) => ({ change: { sources: id }, text: say('relax.sources', { label }) }));
    case 'taxon':
    case 'disease':
    case 'place':
    case 'exposed':
    case 'regimen':
    case 'curator':
    case 'sign':
      return [{ change, text: say(`relax.${sort}`) }];
  }
}
