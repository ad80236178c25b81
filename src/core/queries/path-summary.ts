import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { readClaim } from '../model/reading.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import { predicates } from '../schema/predicates.ts';
import type { SayQuery } from './query-texts.ts';
import { assessmentOf } from './carrying-evidence.ts';
import { capital } from './told-parts.ts';
import type { PathAnswer, PathQuery } from './path-query.ts';
import { referenceMarks } from './source-marks.ts';
import type { Assessments } from './steps.ts';

/** Why a finding of no effect closes a way: the rest of it, or the way straight to a target. */
export function blockedReason(
  model: Model,
  assessments: Assessments,
  node: ClaimNode,
  targets: readonly string[],
  say: SayQuery,
): string {
  const assessment = assessmentOf(assessments, node.claim.id);
  const sentence = capital(readClaim(model, node, assessment));
  return say(targets.includes(node.claim.object) ? 'blocked.direct' : 'blocked.onward', {
    sentence,
    references: referenceMarks(model, assessment.admitted),
    object: model.entity(node.claim.object).label,
  });
}

/** What a summary is made of. */
export interface Counted extends Pick<PathAnswer, 'verdict' | 'counts'> {
  /** False where a budget ended the count: all numbers are least numbers. True if not given. */
  readonly counted?: boolean;
  /** Ways that answer the question. */
  readonly ways: number;
  /** Ways of one claim among them. */
  readonly direct: number;
  /** Ways among them that one study measured in every step. */
  readonly tested: number;
  /** Was every way looked at for this, or only those that are listed? As `counted` if not given. */
  readonly testedAll?: boolean;
  /** Findings of no effect that close a way. */
  readonly blocked: number;
}

/**
 * The verdict of a question in words, a sentence each. Numbers that a budget cut short are called least numbers, and
 * then nothing is said of what was not counted: "none points the other way" and "no way leads" need a complete count.
 */
export function summarise(model: Model, query: PathQuery, answer: Counted, say: SayQuery): string[] {
  const { counted = true, verdict } = answer;
  const { testedAll = counted } = answer;
  const names = (ids: readonly string[]) => ids.map((id) => model.entity(id).label).join(', ');
  const ways = (n: number) => say(counted ? 'ways.count' : 'ways.atLeast', { n });
  const { lower, raise, undirected } = answer.counts;
  const most = verdict === 'lowers' ? lower : verdict === 'raises' ? raise : undirected;
  const against = query.effect === 'raise' ? lower : query.effect === 'lower' ? raise : Math.min(lower, raise);
  const none = query.effect === 'any' ? 'none' : (`none.${query.effect}` as const);
  const sentences = [
    say(`question.${verdict !== 'none' ? verdict : counted ? none : 'unfound'}`, {
      source: names(query.from),
      target: names(query.to),
      ways: ways(most),
      lower: ways(lower),
      raise: ways(raise),
      n: most,
    }),
  ];
  const atLeast = counted ? '' : say('ways.least');
  if (against > 0 && (verdict === 'none' || verdict === 'lowers' || verdict === 'raises'))
    sentences.push(capital(say('question.against', { n: against, atLeast })));
  else if (counted && (verdict === 'lowers' || verdict === 'raises')) sentences.push(say('question.againstNone'));
  if (undirected > 0 && verdict !== 'indeterminate')
    sentences.push(capital(say('question.undirected', { n: undirected, atLeast })));
  if (!counted) sentences.push(say('question.uncounted'));
  if (answer.ways > 0) sentences.push(...conditionsSaid(query, say));
  if (answer.direct > 0) sentences.push(say('question.direct', { n: answer.direct }));
  if (answer.ways > answer.direct)
    sentences.push(
      answer.tested > 0
        ? say('question.endToEnd', { n: answer.tested })
        : say(testedAll ? 'question.endToEndNone' : 'question.endToEndNoneListed'),
    );
  if (answer.blocked > 0) sentences.push(say('question.blocked', { n: answer.blocked }));
  return withAssumptions(query, sentences, say);
}

/** What a reader of the verdict alone must know of the question: how much evidence was asked for, and another order. */
function conditionsSaid(query: PathQuery, say: SayQuery): string[] {
  const said: string[] = [];
  if (query.quantifier !== 'every' && query.classes !== null) {
    const classes = query.classes.map((id) => evidenceClasses.row(id).label).join(say('list.or'));
    said.push(say('question.someSteps', { n: query.quantifier.atLeast, classes }));
  }
  if (query.rank !== 'evidence') said.push(say(`question.rank.${query.rank}`));
  return said;
}

/** A verdict that rests on what the reader grants says so first. */
function withAssumptions(query: PathQuery, sentences: readonly string[], say: SayQuery): string[] {
  const [verdict = '', ...rest] = sentences;
  if (query.assume.length === 0) return [...sentences];
  const assumptions = query.assume.map(({ predicate, effect }) =>
    say(`assumption.${effect}`, { relation: predicates.row(predicate).label }),
  );
  return [say('question.assuming', { assumptions: assumptions.join(say('list.and')), sentence: verdict }), ...rest];
}
