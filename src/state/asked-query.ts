import type { Model } from '../core/model/claim-graph.ts';
import { resolveName } from '../core/model/names.ts';
import type { Named, PathQuery } from '../core/queries/path-query.ts';
import { defaultEnds } from './default-question.ts';
import { evidenceChoices } from './evidence-choices.ts';
import type { Loaded } from './loaded.ts';
import { shortText } from './plain-text.ts';
import type { Question } from './session.ts';
import { say } from './question-texts.ts';

/** A question with its names found in the data set. */
export interface AskedQuery {
  /** The first start and the first end; null where the name is not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** Why it cannot be asked, a sentence each; empty when it can. */
  readonly problems: readonly string[];
  /** What the engine is asked; null where it cannot be. */
  readonly query: PathQuery | null;
}

const anyOf = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

/** The entity of a name as typed; null where there is none, and then a sentence with the nearest names is added. */
export function entityNamed(model: Model, name: string, problems: string[]): string | null {
  const resolved = resolveName(model.dataset.entities, name);
  if (resolved.found) return resolved.found.id;
  const near = resolved.nearest.map((one) => `“${one}”`).join(say('name.or'));
  const asked = say(`name.${resolved.reason}`, { name: shortText(name, 40) });
  problems.push(near === '' ? asked : `${asked} ${say('name.nearest', { names: near })}`);
  return null;
}

/** Find all that a question names, and put it as the engine is asked. */
export function askedQuery({ model }: Loaded, question: Question): AskedQuery {
  const usual = question.from === null || question.to === null ? defaultEnds(model) : null;
  const problems: string[] = [];
  const resolve = (name: string | null, fallback: string | null | undefined): string | null =>
    name === null ? (fallback ?? null) : entityNamed(model, name, problems);
  const entities = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => entityNamed(model, name, problems)).filter((id) => id !== null)),
  ];
  const named = (list: Named): Named => ({ ...list, entities: entities(list.entities) });

  const from = resolve(question.from, usual?.from);
  const to = resolve(question.to, usual?.to);
  const [alsoFrom, alsoTo] = [entities(question.alsoFrom), entities(question.alsoTo)];
  const [pass, avoid] = [named(question.pass), named(question.avoid)];
  if (problems.length === 0 && (from === null || to === null)) problems.push(say('name.missing'));
  if (from === null || to === null) return { from, to, problems, query: null };
  const starts = [...new Set([from, ...alsoFrom])];
  const ends = [...new Set([to, ...alsoTo])];
  if (starts.every((id) => ends.includes(id))) problems.push(say('name.same'));
  if (problems.length > 0) return { from, to, problems, query: null };

  const { classes } = evidenceChoices.row(question.evidence);
  const query: PathQuery = {
    from: starts,
    to: ends,
    effect: question.effect,
    classes,
    // With any evidence admitted, every step has it.
    quantifier: classes === null || question.quantifier === 'every' ? 'every' : { atLeast: question.quantifier },
    curator: question.curator,
    context: {
      taxa: anyOf(question.taxa),
      diseases: anyOf(question.diseases),
      places: anyOf(question.places),
      exposed: anyOf(question.exposed),
      regimen: question.regimen.trim() === '' ? null : question.regimen.trim(),
    },
    predicates: anyOf(question.predicates),
    roles: anyOf(question.roles),
    pass,
    avoid,
    assume: question.assume,
    maxSteps: question.steps,
    limit: question.limit,
    rank: question.rank,
  };
  return { from, to, problems, query };
}
