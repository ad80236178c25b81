import type { PathQuery } from '../core/queries/path-query.ts';
import type { Change } from '../core/queries/query-relaxations.ts';
import type { Search } from '../core/engine/search-slices.ts';
import { whyNotSteps } from '../core/queries/why-not.ts';
import type { Reach } from '../core/schema/axes.ts';
import { evidenceChoices } from './evidence-choices.ts';
import type { Intent } from './intents.ts';
import type { Loaded } from './loaded.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import type { Question } from './session.ts';
import { say } from './question-texts.ts';

/** A change that would make an empty answer a full one, and what it would give. */
export interface Relaxation {
  readonly words: string;
  readonly gives: string;
  readonly intent: Intent;
}

type Choice = ReturnType<typeof evidenceChoices.row>;

/** The narrowest choice of evidence that holds these classes: any evidence holds all. */
function narrowestChoice(classes: PathQuery['classes']): Choice {
  const holding = evidenceChoices.rows.filter(({ classes: held }) => {
    return held === null || (classes?.every((id) => held.includes(id)) ?? false);
  });
  const size = (row: Choice): number => row.classes?.length ?? Infinity;
  return holding.reduce(
    (narrowest, row) => (size(row) < size(narrowest) ? row : narrowest),
    evidenceChoices.row('any'),
  );
}

/** A change of the engine's question as one of the session's. */
export function changeOfQuestion(change: Partial<PathQuery>): Partial<Question> {
  const { from, to, classes, quantifier, context, maxSteps } = change;
  const evidence = classes === undefined ? undefined : narrowestChoice(classes);
  const ends = (ids: readonly string[] | undefined, one: 'from' | 'to', others: 'alsoFrom' | 'alsoTo') =>
    ids === undefined ? {} : { [one]: ids[0] ?? null, [others]: ids.slice(1) };
  const kept = ['effect', 'curator', 'pass', 'avoid', 'assume', 'limit', 'rank'] as const;
  return {
    ...Object.fromEntries(kept.filter((key) => change[key] !== undefined).map((key) => [key, change[key]])),
    ...ends(from, 'from', 'alsoFrom'),
    ...ends(to, 'to', 'alsoTo'),
    ...(evidence ? { evidence: evidence.id } : {}),
    ...(quantifier === undefined ? {} : { quantifier: quantifier === 'every' ? 'every' : quantifier.atLeast }),
    ...(context
      ? {
          taxa: context.taxa ?? [],
          diseases: context.diseases ?? [],
          places: context.places ?? [],
          exposed: context.exposed ?? [],
          regimen: context.regimen ?? '',
        }
      : {}),
    ...(change.predicates === undefined ? {} : { predicates: change.predicates ?? [] }),
    ...(change.roles === undefined ? {} : { roles: change.roles ?? [] }),
    ...(maxSteps === undefined ? {} : { steps: maxSteps }),
  };
}

/** The wish that makes a change, and whether it changes just that: the session names not every set of classes. */
function wishOf(change: Change): { readonly intent: Intent; readonly exact: boolean } {
  if ('sources' in change) return { intent: { type: 'admit', reach: change.sources }, exact: true };
  const { classes } = change;
  const exact = classes === undefined || classes?.length === narrowestChoice(classes).classes?.length;
  return { intent: { type: 'ask', change: changeOfQuestion(change) }, exact };
}

/**
 * Why a question has no answer, and the nearest changes that give it one. Where a change is wider on the screen than the
 * engine needs, it is counted anew. In slices.
 *
 * @param ways how many ways the answer after a wish lists
 */
export function* emptyAnswer(
  loaded: Loaded,
  query: PathQuery,
  reach: Reach,
  ways: (intent: Intent) => Search<number>,
): Search<{ readonly why: string | null; readonly relaxations: readonly Relaxation[] }> {
  const found = yield* whyNotSteps(loaded.model, loaded.assessments, { query, reach }, SCREEN_BUDGET);
  if (!found) return { why: null, relaxations: [] };
  const list: Relaxation[] = [];
  for (const { change, text, gives } of found.relaxations) {
    const { intent, exact } = wishOf(change);
    if (exact || intent.type !== 'ask') list.push({ words: text, gives, intent });
    else {
      const { label } = evidenceChoices.row(intent.change.evidence ?? 'any');
      const n = yield* ways(intent);
      list.push({ words: say('relax.evidence', { label }), gives: say('relax.ways', { n }), intent });
    }
  }
  return { why: found.text, relaxations: list };
}
