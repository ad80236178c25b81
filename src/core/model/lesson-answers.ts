import { type Direction, directions } from '../schema/directions.ts';
import { type EvidenceClass, evidenceClasses } from '../schema/evidence-classes.ts';
import { sayFinding } from '../schema/finding-texts.ts';
import type { Hiding, Predict, QuestionSubject } from '../schema/lesson-shapes.ts';
import { type Predicate, predicates } from '../schema/predicates.ts';
import { MINE } from '../schema/evidence-classes.ts';
import type { Verdict } from '../schema/verdicts.ts';
import type { Assessment } from './assessment.ts';
import type { ClaimNode, Model } from './claim-graph.ts';

/** Is an entity at one end of a claim of the model? */
export function touches(model: Model, claim: string, entity: string): boolean {
  if (!model.hasClaim(claim)) return false;
  const { subject, object } = model.claim(claim).claim;
  return entity === subject || entity === object;
}

/** Roles in which one thing acts on another, so that it can be asked which way. */
const acting: ReadonlySet<string> = new Set(['mechanism', 'outcome', 'null-finding']);

/** Which way a claim points; null where it says of no direction, or where its evidence is at odds. */
export function directionOf(node: ClaimNode, { listed, verdict }: Assessment): Direction | null {
  const row: Predicate = predicates.row(node.claim.predicate);
  // “Improved” tells a scale and no direction, and what contains something does not act on it.
  const acts = acting.has(node.role) && row.signFromScale !== true && row.id !== 'stabilises';
  if (!listed || !acts || verdict === 'conflicting') return null;
  const sign = verdict === 'no-effect' ? 0 : node.sign;
  return directions.rows.find((direction) => direction.sign === sign)?.id ?? null;
}

/** How a claim is known at best; null where no source supports it, or where its evidence is at odds. */
export const classOfClaim = ({ class: own, verdict }: Assessment): EvidenceClass | null =>
  own !== null && verdict !== 'conflicting' && evidenceClasses.has(own) ? own : null;

const verdictOf = ({ verdict }: Assessment): Verdict | null => (verdict === MINE ? null : verdict);

/** The answer to a question of a self-check, as the id of a row of its vocabulary; null where there is none. */
export function answerOf(about: QuestionSubject, node: ClaimNode, assessment: Assessment): string | null {
  switch (about) {
    case 'sign':
      return directionOf(node, assessment);
    case 'class':
      return classOfClaim(assessment);
    case 'verdict':
      return verdictOf(assessment);
  }
}

/** Beginnings of words that tell which way something goes. */
const directionWords: Readonly<Record<Direction, readonly string[]>> = {
  raises: ['rais', 'rise', 'rose', 'increas', 'higher', 'enhanc', 'more of', 'went up', 'promot'],
  lowers: [
    'lower',
    'fall',
    'fell',
    'decreas',
    'reduc',
    'suppress',
    'inhibit',
    'block',
    'neutralis',
    'less of',
    'went down',
  ],
  'no-change': ['no change', 'unchanged', 'no effect', 'not change', 'stayed', 'without effect'],
  'not-stated': ['not stated', 'not say which way', 'no direction'],
};

/** Beginnings of words that tell how something is known. */
const classWords: Readonly<Record<EvidenceClass, readonly string[]>> = {
  'human-clinical': ['patient', 'human', 'clinical', 'trial', 'people'],
  'human-laboratory': ['human', 'laborator', 'in vitro', 'dish', 'cultur'],
  animal: ['animal', 'mouse', 'mice', 'murine', 'rat', 'rats'],
  hypothesis: ['propos', 'hypothe', 'speculat', 'suppos', 'assum', 'not measured', 'may', 'might', 'could'],
  assertion: ['stated', 'states', 'said', 'without data', 'assert'],
};

/** Words that would tell what a step hides; `all` are those of every answer that there could be. */
interface TellingWords {
  readonly answer: readonly string[];
  readonly all: readonly (readonly string[])[];
}

/** Names of an entity, in whatever way it is written here: a hidden one has none of them. */
export const namesOf = (model: Model, entity: string): string[] => {
  const { label, synonyms = [] } = model.entity(entity);
  return [label, ...synonyms].filter((name) => name.length > 1);
};

/** The words of what a step hides. */
function tellingWords(model: Model, { hide, entity, answer }: Hidden): TellingWords {
  if (hide === 'mediator') return { answer: namesOf(model, entity ?? ''), all: [] };
  const words: Readonly<Record<string, readonly string[]>> = hide === 'sign' ? directionWords : classWords;
  return { answer: words[answer ?? ''] ?? [], all: Object.values(words) };
}

/** What a step hides: the answer of its claim, or an entity. */
export interface Hidden {
  readonly hide: Hiding;
  readonly claim: string | undefined;
  readonly entity: string | undefined;
  /** The answer, as the id of its row; null for a mediator. */
  readonly answer: string | null;
}

/** What a step that asks hides, or why it cannot. */
export function hiddenBy(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  { hide, claim, entity }: Predict,
): Hidden | { readonly why: string } {
  if (hide === 'mediator') {
    if (entity === undefined || claim !== undefined) return { why: sayFinding('predict.mediator') };
    return model.hasEntity(entity)
      ? { hide, claim, entity, answer: null }
      : { why: sayFinding('predict.noEntity', { id: entity }) };
  }
  if (claim === undefined || entity !== undefined)
    return { why: sayFinding('predict.ofClaim', { hide: sayFinding(`asked.${hide}`) }) };
  const assessment = assessments.get(claim);
  if (!assessment) return { why: sayFinding('predict.noClaim', { id: claim }) };
  const answer = answerOf(hide, model.claim(claim), assessment);
  return answer === null
    ? { why: sayFinding('predict.noAnswer', { id: claim, hide: sayFinding(`asked.${hide}`) }) }
    : { hide, claim, entity, answer };
}

/** How a telling word stands in a text: names also within others, words from their beginning, short ones whole. */
function patternOf(word: string, isName: boolean): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (isName && word.length > 2) return new RegExp(escaped, 'giu');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${word.length > 3 ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu');
}

/** Patterns for what would tell an answer; longer names first, since short ones lie within them. */
export const tellingPatterns = (words: readonly string[], { hide }: Pick<Hidden, 'hide'>): RegExp[] =>
  [...words].sort((a, b) => b.length - a.length).map((word) => patternOf(word, hide === 'mediator'));

/** The first of some words that a text holds. */
const held = (text: string, words: readonly string[], hidden: Hidden): string | undefined =>
  tellingPatterns(words, hidden).flatMap((pattern) => text.match(pattern) ?? [])[0];

/** How many of the answers that there could be a text speaks of. */
const spokenOf = (text: string, { all }: TellingWords, hidden: Hidden): number =>
  all.filter((words) => held(text, words, hidden) !== undefined).length;

/**
 * The word by which a text tells what a step hides; undefined where none does.
 * @param mayNameAll a text that names other answers as well, as a question does, tells none
 */
export function tellingWord(model: Model, hidden: Hidden, text: string, mayNameAll: boolean): string | undefined {
  const words = tellingWords(model, hidden);
  return mayNameAll && spokenOf(text, words, hidden) > 1 ? undefined : held(text, words.answer, hidden);
}

/** May a text tell what a step hides? It may where it speaks of one answer alone, right or not: to hold it back tells nothing. */
export function mayTell(model: Model, hidden: Hidden, text: string): boolean {
  const words = tellingWords(model, hidden);
  return hidden.answer === null ? held(text, words.answer, hidden) !== undefined : spokenOf(text, words, hidden) === 1;
}
