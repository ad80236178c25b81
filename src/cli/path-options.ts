import type { Command } from 'commander';
import type { Model } from '../core/model/claim-graph.ts';
import {
  type Assumption,
  defaultPathQuery,
  type EvidenceContext,
  MOST_PATH_STEPS,
  type Named,
  type PathQuery,
} from '../core/queries/path-query.ts';
import { defaultReach, exposures, type Reach } from '../core/schema/axes.ts';
import { nearest } from '../core/schema/nearest.ts';
import { type PredicateId, predicates } from '../core/schema/predicates.ts';
import { roles } from '../core/schema/roles.ts';
import { classesNamed, taxonNamed } from './claims.ts';
import { usageError } from './command-error.ts';
import { entityNamed, reachNamed, wholeNumber } from './context.ts';

/** What a caller may say of a question about paths beside its two ends; words as they were typed. */
export interface PathOptions {
  readonly alsoFrom?: readonly string[];
  readonly alsoTo?: readonly string[];
  readonly effect: string;
  readonly evidence?: string;
  readonly quantifier: string;
  readonly taxon?: string;
  readonly disease?: readonly string[];
  readonly where?: readonly string[];
  readonly exposed?: string;
  readonly regimen?: string;
  readonly predicate?: string;
  readonly role?: string;
  readonly curator: boolean;
  readonly pass?: readonly string[];
  readonly passClaim?: readonly string[];
  readonly passSource?: readonly string[];
  readonly avoid?: readonly string[];
  readonly avoidClaim?: readonly string[];
  readonly avoidSource?: readonly string[];
  readonly assume?: readonly string[];
  readonly maxSteps: string;
  readonly limit: string;
  readonly rank: string;
  readonly sources: string;
}

/** Most paths that a list may be asked to hold. */
const MOST_PATHS = 100_000;

export const sourcesHelp = 'sources to admit: review, abstracts (with them), later (with these too), all';

const effects = ['raise', 'lower', 'any'] as const;
const rankings = ['evidence', 'steps', 'strength'] as const;
const granted = ['raise', 'lower'] as const;
const stepRoles = roles.rows.filter((row) => row.step).map((row) => row.id);
const stepPredicates = predicates.rows.filter((row) => roles.row(row.role).step);
/** Relations that a path may cross though they have no direction: the reader may grant them one. */
const undirected = stepPredicates.filter((row) => row.sign === null).map((row) => row.id);

/** An option that may be given again: names may hold commas, so a list of names is no word. */
export const again = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Give a command every option of a question about paths. */
export const withPathOptions = (command: Command): Command =>
  command
    .option('--also-from <name>', 'another thing to start from; may be given again', again)
    .option('--also-to <name>', 'another thing to lead to; may be given again', again)
    .option('--effect <effect>', 'raise, lower or any', defaultPathQuery.effect)
    .option('--evidence <class,…>', 'classes of evidence that steps must have; human for both human ones')
    .option('--quantifier <word>', 'every step must have them, some step, or at least n steps', 'every')
    .option('--taxon <id,…>', 'species of the experiment: human, mouse or NCBITaxon:n')
    .option('--disease <name>', 'disease in which it was seen; may be given again', again)
    .option('--where <name>', 'cell or tissue in which it was seen; may be given again', again)
    .option('--exposed <word,…>', 'who or what was exposed: patient, healthy-person, animal, dish')
    .option('--regimen <words>', 'words that dose, schedule or duration hold')
    .option('--predicate <word,…>', `relations to cross: ${stepPredicates.map((row) => row.id).join(', ')}`)
    .option('--role <word,…>', `roles to cross: ${stepRoles.join(', ')}`)
    .option('--no-curator', 'without the links that the curator assumes')
    .option('--pass <name>', 'a path must pass this; may be given again', again)
    .option('--pass-claim <id>', 'a path must use this claim; may be given again', again)
    .option('--pass-source <id>', 'a path must rest on this source in one step; may be given again', again)
    .option('--avoid <name>', 'a path must not pass this; may be given again', again)
    .option('--avoid-claim <id>', 'a path must not use this claim; may be given again', again)
    .option('--avoid-source <id>', 'leave out evidence of this source; may be given again', again)
    .option('--assume <relation=effect>', 'grant a relation without direction one: binds=lower', again)
    .option('--max-steps <n>', 'longest path', String(defaultPathQuery.maxSteps))
    .option('--limit <n>', 'most paths to list', String(defaultPathQuery.limit))
    .option('--rank <by>', 'evidence (the weakest step first), steps, or strength', defaultPathQuery.rank)
    .option('--sources <reach>', sourcesHelp, defaultReach);

/** One of these words, or a usage error that lists the nearest. */
function oneOf<Word extends string>(words: readonly Word[], word: string, option: string): Word {
  const found = words.find((one) => one === word.trim());
  if (found !== undefined) return found;
  const near = nearest(word, words);
  throw usageError(`${option}: “${word}” is not one of ${words.join(', ')}`, near.length > 0 ? near : words);
}

const listOf = <Word extends string>(words: readonly Word[], text: string | undefined, option: string) =>
  text === undefined ? null : text.split(',').map((word) => oneOf(words, word, option));

/** The record of this id, or a usage error that lists the nearest. */
function idNamed(ids: readonly string[], id: string, option: string, what: string): string {
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  const listed = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
  throw usageError(`${option}: no ${what} “${id}”${listed}`, near);
}

/** A source by its id or by its number in the main source. */
function sourceNamed(model: Model, word: string, option: string): string {
  const { sources } = model.dataset;
  const byMark = sources.find((source) => source.marker === word);
  if (byMark && !sources.some((source) => source.id === word)) return byMark.id;
  return idNamed(
    sources.map((source) => source.id),
    word,
    option,
    'source',
  );
}

function quantifierNamed(word: string, hasClasses: boolean): PathQuery['quantifier'] {
  if (word === 'every') return word;
  if (word !== 'some' && !/^\d+$/.test(word)) {
    const words = ['every', 'some'];
    throw usageError(`--quantifier: “${word}” is not one of every, some or a whole number`, words);
  }
  if (!hasClasses) throw usageError(`--quantifier ${word} asks for classes of evidence: say which with --evidence`);
  return { atLeast: word === 'some' ? 1 : wholeNumber(word, '--quantifier', 1, MOST_PATH_STEPS) };
}

function assumptionNamed(word: string): Assumption {
  const [relation = '', effect = ''] = word.split('=').map((part) => part.trim());
  const predicate: PredicateId = oneOf(undirected, relation, '--assume');
  return { predicate, effect: oneOf(granted, effect, '--assume') };
}

/** Each relation is granted one direction: two that differ are a mistake. */
function assumptionsNamed(words: readonly string[]): Assumption[] {
  const byPredicate = new Map<PredicateId, Assumption>();
  for (const one of words.map(assumptionNamed)) {
    const before = byPredicate.get(one.predicate);
    if (before && before.effect !== one.effect)
      throw usageError(`--assume: ${one.predicate} cannot both raise and lower; grant one of them`, granted);
    byPredicate.set(one.predicate, one);
  }
  return [...byPredicate.values()];
}

function contextNamed(model: Model, options: PathOptions): EvidenceContext {
  const { disease, where, regimen } = options;
  if (regimen?.trim() === '') throw usageError('--regimen: name words that dose, schedule or duration hold');
  return {
    taxa: options.taxon === undefined ? null : options.taxon.split(',').map((word) => taxonNamed(word.trim())),
    diseases: disease?.map((name) => entityNamed(model, name)) ?? null,
    places: where?.map((name) => entityNamed(model, name)) ?? null,
    exposed: listOf(exposures.ids, options.exposed, '--exposed'),
    regimen: regimen?.trim() ?? null,
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * The question that options ask of a data set, and the sources to admit.
 *
 * @throws CommandError (usage, with the nearest words) where an option names what is not there
 */
export function pathQueryOf(
  model: Model,
  from: string,
  to: string,
  options: PathOptions,
): { readonly query: PathQuery; readonly reach: Reach } {
  const entities = (names: readonly string[] = []) => distinct(names.map((name) => entityNamed(model, name)));
  const named = (sort: 'pass' | 'avoid'): Named => ({
    entities: entities(options[sort]),
    claims: distinct(
      (options[`${sort}Claim`] ?? []).map((id) =>
        idNamed(
          model.claims.map(({ claim }) => claim.id),
          id,
          `--${sort}-claim`,
          'claim',
        ),
      ),
    ),
    sources: distinct((options[`${sort}Source`] ?? []).map((word) => sourceNamed(model, word, `--${sort}-source`))),
  });
  const classes = options.evidence === undefined ? null : classesNamed(options.evidence, '--evidence');
  const query: PathQuery = {
    from: entities([from, ...(options.alsoFrom ?? [])]),
    to: entities([to, ...(options.alsoTo ?? [])]),
    effect: oneOf(effects, options.effect, '--effect'),
    classes,
    quantifier: quantifierNamed(options.quantifier, classes !== null),
    curator: options.curator,
    context: contextNamed(model, options),
    predicates: listOf(
      stepPredicates.map((row) => row.id),
      options.predicate,
      '--predicate',
    ),
    roles: listOf(stepRoles, options.role, '--role'),
    pass: named('pass'),
    avoid: named('avoid'),
    assume: assumptionsNamed(options.assume ?? []),
    maxSteps: wholeNumber(options.maxSteps, '--max-steps', 1, MOST_PATH_STEPS),
    limit: wholeNumber(options.limit, '--limit', 1, MOST_PATHS),
    rank: oneOf(rankings, options.rank, '--rank'),
  };
  return { query, reach: reachNamed(options.sources) };
}
