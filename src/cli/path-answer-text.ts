import { bibliography } from '../core/formats/bibliography.ts';
import { referenceLine } from '../core/formats/reference-list.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { claimSentence } from '../core/queries/claim-sentence.ts';
import type { HiddenChange } from '../core/queries/hidden-evidence.ts';
import type { FeedbackLoop, Path, PathAnswer, PathQuery, PathStep, Told } from '../core/queries/path-query.ts';
import type { Assessments } from '../core/queries/steps.ts';
import type { WhyNot } from '../core/queries/why-not.ts';
import { type StepClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import { visible } from '../core/schema/issue.ts';
import type { Sign } from '../core/schema/predicates.ts';
import { sayHidden } from '../core/schema/hidden-texts.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { counted } from './context.ts';

/** An answer with all that is said about it. */
export interface Answered {
  /** What the admitted sources make of the claims. */
  readonly assessments: Assessments;
  readonly query: PathQuery;
  readonly answer: PathAnswer;
  readonly hidden: readonly HiddenChange[];
  readonly why: WhyNot | null;
}

const tagOf = (id: StepClass): string => (unsourcedClasses.has(id) ? unsourcedClasses.row(id).label : id);
const arrow = (sign: Sign): string => (sign === 1 ? '──▷' : sign === -1 ? '──┤' : '──◇');

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? `${title}\n${lines.map((line) => `  ${line}\n`).join('')}\n` : '';

/** "IVIG ──┤ [animal] TGFβ1 ──▷ [hypothesis] fibrosis". */
function strip(model: Model, entities: readonly string[], steps: readonly PathStep[]): string {
  const label = (id: string | undefined) => (id === undefined ? '' : visible(model.entity(id).label));
  const told = steps.map((step, at) => {
    const tag = step.assumed ? `${tagOf(step.class)}, direction assumed by you` : tagOf(step.class);
    return ` ${arrow(step.sign)} [${tag}] ${label(entities[at + 1])}`;
  });
  return `${label(entities[0])}${told.join('')}`;
}

/** The sentences of a path, one a line, in the order of its text. */
const sentences = ({ clauses, jumps }: Path): string[] =>
  [
    ...clauses.filter(({ claims }) => claims.length > 0),
    ...jumps,
    ...clauses.filter(({ claims }) => claims.length === 0),
  ].map(({ text }) => `   ${visible(text)}\n`);

/** Paths with their explanation. Those that tie share a heading, since the order among them means nothing. */
function tellPaths(model: Model, paths: readonly Path[], query: PathQuery): string[] {
  return paths.map((path, at) => {
    const last = paths.findLast(({ group }) => group === path.group)?.rank ?? path.rank;
    const leads = paths[at - 1]?.group !== path.group && last > path.rank;
    const tie = leads
      ? `Ways ${path.rank} ${last === path.rank + 1 ? 'and' : 'to'} ${last} rank alike: the order among them means nothing.\n`
      : '';
    const strength = path.strength === null ? 'not stated' : String(Number(path.strength.toPrecision(3)));
    const stated = query.rank === 'strength' ? ` (strength ${strength})` : '';
    const line = `${path.rank}. ${strip(model, path.entities, path.steps)}${stated}\n`;
    return `${tie}${line}${sentences(path).join('')}\n`;
  });
}

function tellLoop(model: Model, { entities, steps, sign }: FeedbackLoop): string {
  const does = sign === 1 ? 'reinforces itself' : sign === -1 ? 'dampens itself' : 'no known direction';
  return `${strip(model, entities, steps)}: ${does}`;
}

/** The sources that are named, as a bibliography gives them: what is not verified is left out, and said. */
const references = (model: Model, told: readonly Told[]): string[] =>
  bibliography(model, [...new Set(told.flatMap(({ sources }) => sources))]).map((entry) =>
    visible(referenceLine(entry)),
  );

function tellHidden({ claim, pieces, verdict }: HiddenChange): string {
  const hidden = sayHidden('hidden.evidence', { n: pieces });
  const label = verdict === null ? 'none' : verdicts.row(verdict).label;
  return visible(`${claim}: ${sayHidden('hidden.changes', { hidden, verdict: label })}.`);
}

const tellWhy = ({ text, relaxations }: WhyNot): string =>
  `Why: ${visible(text)}\n\n` +
  section(
    'Nearest changes that would give an answer:',
    relaxations.map((one) => visible(`${one.text}: ${one.gives}.`)),
  );

/** Whether the answer is complete and, if not, what stopped it. */
function tellEnd({ stopped, counted: whole, paths, counts }: PathAnswer, { effect, maxSteps }: PathQuery): string {
  const ways = effect === 'any' ? counts.lower + counts.raise + counts.undirected : counts[effect];
  switch (stopped) {
    case 'complete':
      return 'The answer is complete.';
    case 'limit':
      return `The list stops here: limit. It holds the best ${paths.length} of ${whole ? '' : 'at least '}${counted(ways, 'way')} (--limit).`;
    case 'steps':
      return `The list stops here: steps. Ways longer than ${counted(maxSteps, 'step')} are left out (--max-steps).`;
    case 'budget':
      return 'The answer is not complete: budget. The search was ended by the work that it may do; there may be more ways.';
    case 'cancelled':
      return 'The answer is not complete: cancelled.';
  }
}

/** The whole answer for people: the verdict first, then the ways with their evidence, then what stands beside them. */
export function tellAnswer(model: Model, { assessments, query, answer, hidden, why }: Answered): string {
  const asClaimed = (ids: readonly string[]) => ids.map((id) => claimSentence(model, assessments, id));
  const [unchanged, beside] = [asClaimed(answer.alsoMeasured), asClaimed(answer.beside)];
  const closed = asClaimed(answer.blocked.map(({ claim }) => claim));
  const stated = (told: readonly Told[]) => told.map(({ text, claims }) => visible(`${text} (${claims.join(', ')})`));
  const counter = tellPaths(model, answer.counter, query);
  const waysTold = [...answer.paths, ...answer.counter].flatMap(({ clauses }) => clauses);
  return [
    `${answer.summary.map(visible).join(' ')}\n\n`,
    why ? tellWhy(why) : '',
    ...tellPaths(model, answer.paths, query),
    counter.length > 0 ? 'Ways that push otherwise, or in no known direction:\n\n' : '',
    ...counter,
    section(
      'Closed by a finding of no effect:',
      // Where they are the reason, they have been said.
      why?.reason === 'blocked' ? [] : answer.blocked.map(({ reason }) => visible(reason)),
    ),
    section('Also measured, unchanged:', stated(unchanged)),
    section(
      'Feedback loops on the way, which no way follows:',
      answer.loops.map((loop) => tellLoop(model, loop)),
    ),
    section('Outcomes in patients, beside the mechanism:', stated(beside)),
    section('Not shown here, and it would change this (--sources all):', hidden.map(tellHidden)),
    section('References:', references(model, [...waysTold, ...closed, ...unchanged, ...beside])),
    `${tellEnd(answer, query)}\n`,
  ].join('');
}
