import { bestWaysSteps } from '../engine/best-ways.ts';
import type { Model } from '../model/claim-graph.ts';
import type { Resolved } from '../model/names.ts';
import type { Reach } from '../schema/axes.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { countAnsweringSteps } from './answering-ways.ts';
import { findBlockingSteps } from './blocking-findings.ts';
import { blockedReason } from './path-text.ts';
import {
  type Asked,
  candidates,
  type Change,
  changed,
  type Condition,
  conditions,
  widest,
} from './query-relaxations.ts';
import { prepareQuestion, type Question } from './question.ts';
import { inTurn, type Search, toEnd } from '../engine/search-slices.ts';
import type { Assessments } from './steps.ts';

/**
 * Why a question has no answer: the condition that leaves it without one, or `same-ends`; `blocked`: a way is there but
 * for a finding of no effect; `no-way`: the ends are not joined, whatever is admitted; `several`: no single condition is
 * to blame; `budget`: the search ended before it found the reason.
 */
export type WhyNotReason = 'unknown-name' | 'same-ends' | 'no-way' | 'blocked' | Condition | 'several' | 'budget';

/** A single change under which the question has an answer. */
export interface Relaxation {
  readonly sort: Condition | 'turn';
  readonly change: Change;
  readonly text: string;
  /** How many ways answer the question then. */
  readonly ways: number;
  /** False where the budget ended the count: there are at least so many. */
  readonly counted: boolean;
  /** "12 ways", "at least 12 ways". */
  readonly gives: string;
}

export interface WhyNot {
  readonly reason: WhyNotReason;
  readonly text: string;
  /** Conditions each of which, relaxed alone to its widest, gives an answer. */
  readonly alone: readonly Condition[];
  /** Where several must change: a set of them of which none can be spared. */
  readonly together: readonly Condition[];
  /** Findings of no effect that close a way. */
  readonly blocking: readonly string[];
  /** The nearest single changes that give an answer, one of each sort, at most three. */
  readonly relaxations: readonly Relaxation[];
}

/** What an admitted choice of sources makes of each claim (`assessAll`). Keep what you compute: it is asked again. */
export type AssessmentsFor = (reach: Reach) => Assessments;

/** Steps that each of the searches for a reason looks at before it gives up. */
export const defaultWhyBudget = 2_000_000;
const MOST_RELAXATIONS = 3;

const nothing = { alone: [], together: [], blocking: [], relaxations: [] } as const;

/** The reason where a name could not be resolved, with the nearest names. */
export function whyNotNamed(
  name: string,
  { reason, nearest }: Extract<Resolved, { found: null }>,
  say: SayQuery = sayQuery,
): WhyNot {
  const values = { name, near: nearest.join(', ') };
  const key = reason === 'ambiguous' ? 'why.unknown-name.ambiguous' : 'why.unknown-name.near';
  return { ...nothing, reason: 'unknown-name', text: say(nearest.length === 0 ? 'why.unknown-name' : key, values) };
}

/**
 * Why does a question have no answer, and which single change would give it one? Conditions are relaxed one at a time,
 * each to its widest. The reason is the first of: the ends are the same; ways are there in another direction; a finding
 * of no effect closes a way that meets all other conditions; a condition that alone is to blame, in the order of
 * `conditions`; several together; no way at all.
 *
 * To be asked where `findPaths` found nothing. Where there is an answer after all: null.
 *
 * @param budget steps that each search may look at; what could not be proven within it is not said
 * @throws Error where the query names what the model does not have: for a name, see `whyNotNamed`
 */
export const whyNot = (
  model: Model,
  assessmentsFor: AssessmentsFor,
  asked: Asked,
  budget = defaultWhyBudget,
  say: SayQuery = sayQuery,
): WhyNot | null => toEnd(whyNotSteps(model, assessmentsFor, asked, budget, say));

/** What the searches for a reason share. */
interface Inquiry {
  readonly model: Model;
  readonly assessmentsFor: AssessmentsFor;
  readonly asked: Asked;
  readonly budget: number;
  readonly say: SayQuery;
}

const askedAs = ({ model, assessmentsFor }: Inquiry, { query, reach }: Asked): Question =>
  prepareQuestion(model, assessmentsFor(reach), query);

/** Fewest steps of a way that answers; null where there is none, undefined where the budget ended first. */
function* shortest(inquiry: Inquiry, so: Asked): Search<number | null | undefined> {
  const { snapshot, ways } = askedAs(inquiry, so);
  try {
    const { found, stopped } = yield* bestWaysSteps(snapshot, { ...ways, cost: 'steps' }, 1, inquiry.budget);
    return found[0]?.steps.length ?? (stopped === 'budget' ? undefined : null);
  } catch (error) {
    // With more steps a question can come to ask for more at once than a search can tell apart (`Automaton`).
    if (error instanceof RangeError && so !== inquiry.asked) return undefined;
    throw error;
  }
}

/** The question with these conditions at their widest. */
const relaxed = (asked: Asked, list: readonly Condition[]): Asked =>
  list.reduce((so, condition) => changed(so, widest[condition](so) ?? {}), asked);

/** The same in slices. */
export function* whyNotSteps(
  model: Model,
  assessmentsFor: AssessmentsFor,
  asked: Asked,
  budget = defaultWhyBudget,
  say: SayQuery = sayQuery,
): Search<WhyNot | null> {
  const run = inTurn();
  const inquiry: Inquiry = { model, assessmentsFor, asked, budget, say };
  const { query } = asked;
  if (query.from.every((id) => query.to.includes(id)))
    return { ...nothing, reason: 'same-ends', text: say('why.same-ends') };
  const now = yield* run(shortest(inquiry, asked));
  if (typeof now === 'number') return null;

  const binding = conditions.filter((condition) => widest[condition](asked) !== null);
  const alone = new Map<Condition, number>();
  for (const condition of binding) {
    const length = yield* run(shortest(inquiry, relaxed(asked, [condition])));
    if (typeof length === 'number') alone.set(condition, length);
  }
  const found = {
    ...nothing,
    alone: [...alone.keys()],
    relaxations: yield* run(nearestRelaxations(inquiry, alone)),
  };
  const because = (reason: Condition): WhyNot => {
    const values = { target: labels(model, query.to), n: query.maxSteps };
    const key =
      reason === 'sign'
        ? (`why.sign.${query.effect === 'raise' ? 'raise' : 'lower'}` as const)
        : (`why.${reason}` as const);
    return { ...found, reason, text: say(key, values) };
  };
  const closedBy = function* (so: Asked): Search<WhyNot | null> {
    const blocking = yield* findBlockingSteps(model, assessmentsFor(so.reach), so.query, budget);
    if (blocking.length === 0) return null;
    const reasons = blocking.map((id) =>
      blockedReason(model, assessmentsFor(so.reach), model.claim(id), so.query.to, say),
    );
    return { ...found, reason: 'blocked', text: [say('why.blocked'), ...reasons].join(' '), blocking };
  };

  if (alone.has('sign')) return because('sign');
  const closed = yield* run(closedBy(asked));
  if (closed) return closed;
  const [first] = alone.keys();
  if (first) return because(first);
  const bare = relaxed(asked, conditions);
  const last = yield* run(shortest(inquiry, bare));
  if (last === null) {
    const values = { source: labels(model, query.from), target: labels(model, query.to) };
    return (yield* run(closedBy(bare))) ?? { ...found, reason: 'no-way', text: say('why.no-way', values) };
  }
  if (last === undefined) return { ...found, reason: 'budget', text: say('why.budget') };
  const together = yield* run(leastTogether(inquiry, binding));
  const names = together.map((condition) => say(`why.name.${condition}`)).join(', ');
  return { ...found, reason: 'several', text: say('why.several', { conditions: names }), together };
}

const labels = (model: Model, ids: readonly string[]): string => ids.map((id) => model.entity(id).label).join(', ');

/** Spare what can be spared of all conditions: those that stay must change together. */
function* leastTogether(inquiry: Inquiry, binding: readonly Condition[]): Search<readonly Condition[]> {
  const run = inTurn();
  let together = binding;
  for (const condition of binding) {
    const fewer = together.filter((other) => other !== condition);
    const length = yield* run(shortest(inquiry, relaxed(inquiry.asked, fewer)));
    if (typeof length === 'number') together = fewer;
  }
  return together;
}

/** The nearest change of each sort that gives an answer. */
function* nearestRelaxations(inquiry: Inquiry, alone: ReadonlyMap<Condition, number>): Search<readonly Relaxation[]> {
  const run = inTurn();
  const { model, asked, say } = inquiry;
  const { from, to } = asked.query;
  const turned = { change: { from: to, to: from }, text: say('relax.turn') };
  const sorts = [
    ...[...alone].map(([sort, length]) => ({ sort, list: candidates(model, asked, sort, length, say) })),
    { sort: 'turn' as const, list: [turned] },
  ];
  const found: Relaxation[] = [];
  for (const { sort, list } of sorts) {
    if (found.length === MOST_RELAXATIONS) break;
    for (const { change, text } of list) {
      const { ways, counted } = yield* run(
        countAnsweringSteps(askedAs(inquiry, changed(asked, change)), inquiry.budget),
      );
      if (ways === 0) continue;
      const gives = say(counted ? 'relax.ways' : 'relax.ways.least', { n: ways });
      found.push({ sort, change, text, ways, counted, gives });
      break;
    }
  }
  return found;
}
