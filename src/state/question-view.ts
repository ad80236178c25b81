import type { Path, PathAnswer } from '../core/queries/path-query.ts';
import { hiddenChanges } from '../core/queries/hidden-evidence.ts';
import { missingOn, wishedEvidence } from '../core/queries/missing-evidence.ts';
import { toEnd } from '../core/engine/search-slices.ts';
import type { Reach } from '../core/schema/axes.ts';
import { type Answered, askSteps, hidesSome } from './answering.ts';
import { hiddenInShort } from './verdict-view.ts';
import { type ConditionsView, conditionsView, offeredBy } from './conditions-view.ts';
import type { ClaimLine } from './claim-lines.ts';
import type { Lit } from './dimming.ts';
import { type Confirmation, confirmations } from './evidence-choices.ts';
import { gapView } from './gap-view.ts';
import { type LoopView, loopView } from './loop-view.ts';
import type { Loaded } from './loaded.ts';
import { type GapView, type PathView, pathView } from './path-views.ts';
import type { Question, Session } from './session.ts';
import { classesOf, type Explainer, tell, type Telling } from './telling.ts';
import { say } from './question-texts.ts';
import { plainWords, type Word, type Words } from './words.ts';

export type { Answered } from './answering.ts';

/** The question, its answer in words, and the ways. */
export interface QuestionView {
  readonly question: Question;
  /** The ends by label, as shown in the sentence. */
  readonly from: string;
  readonly to: string;
  /** Names to offer: every entity that a step starts from or leads to. */
  readonly names: readonly string[];
  readonly conditions: ConditionsView;
  /** Why the question cannot be asked; empty when it can. */
  readonly problems: readonly string[];
  readonly verdict: PathAnswer['verdict'] | null;
  readonly summary: readonly string[];
  readonly remarks: readonly string[];
  /** Whether the answer is whole, and what ended it if not; empty where there is no answer. */
  readonly completeness: string;
  /** More is still being worked out, and will be said. */
  readonly goesOn: boolean;
  /** By what the ways are ranked, in words. */
  readonly rankedBy: string;
  readonly paths: readonly PathView[];
  /** The best ways that point otherwise than was asked, or whose direction is not known. */
  readonly counter: readonly PathView[];
  readonly counterWords: string;
  /** In which evidence the gaps are. */
  readonly confirm: Confirmation;
  readonly blocked: readonly { readonly claim: Word; readonly reason: string }[];
  readonly alsoMeasured: readonly Word[];
  readonly loops: readonly LoopView[];
  readonly loopWords: string;
  readonly beside: readonly ClaimLine[];
  /** Other claims of the answer whose verdict evidence that is not shown would change. */
  readonly changed: readonly ClaimLine[];
  /** The words of all this that have an explanation, each once: where they stand, most are part of a link. */
  readonly words: Words;
}

/** Put a question to the sources that are admitted. */
export const ask = (loaded: Loaded, reach: Reach, question: Question): Answered =>
  toEnd(askSteps(loaded, reach, question));

function completenessOf({ answer, question, goesOn }: Answered): string {
  if (!answer) return '';
  if (goesOn === 'ways') return say('goesOn.ways');
  const { stopped, counted, paths } = answer;
  const whole = say(`stopped.${stopped}`, { n: stopped === 'steps' ? question.steps : paths.length });
  return counted ? whole : `${whole} ${say('stopped.uncounted')}`;
}

/** What hidden sources would change; that this is being looked at holds its place. */
function remarksOn({ wider, goesOn, reach }: Answered): string[] {
  if (goesOn !== null && hidesSome(reach)) return [say('goesOn.hidden')];
  return wider === null ? [] : [wider];
}

/** How many of the ways beside an answer point the other way, and how many nowhere known. */
function counterWords(counter: readonly Path[]): string {
  const unknown = counter.filter(({ sign }) => sign === null).length;
  const against = counter.length - unknown;
  return [
    ...(against > 0 ? [say('counter.against', { n: against })] : []),
    ...(unknown > 0 ? [say('counter.unknown', { n: unknown })] : []),
  ].join('; ');
}

/** What of an answer has an explanation, in the order in which it is read. */
function wordsOf({ explain }: Telling, view: Omit<QuestionView, 'words'>): Words {
  const ways = [...view.paths, ...view.counter, ...view.loops];
  const texts = [
    ...[...view.summary, ...view.remarks],
    ...ways.flatMap(({ start, steps }) => [start, ...steps.map(({ to }) => to)]),
    ...[...view.paths, ...view.counter].flatMap(({ told }) => told.map(({ words }) => plainWords(words))),
    ...view.blocked.flatMap(({ claim, reason }) => [plainWords([claim]), reason]),
    ...[...view.alsoMeasured, ...[...view.beside, ...view.changed].map(({ claim }) => claim)].map((claim) =>
      plainWords([claim]),
    ),
  ];
  return explain([...new Set(texts)].join('\n')).filter((word) => typeof word !== 'string' && 'explained' in word);
}

/** The answer to a question as the screen shows it, with the chosen path told in full. */
export function questionView(
  loaded: Loaded,
  answered: Answered,
  chosen: Pick<Session, 'path' | 'counter' | 'confirm'>,
  explainer?: Explainer,
): { readonly view: QuestionView; readonly lit: Lit | null } {
  const { reach, question, from, to, problems, answer } = answered;
  const telling = tell(loaded, reach, explainer);
  const line = (claim: string) => {
    const assessment = telling.assessment(claim);
    return {
      claim: telling.link(claim),
      classes: classesOf(assessment),
      said: null,
      hidden: hiddenInShort(assessment),
    };
  };
  const { classes } = confirmations.row(chosen.confirm);
  const wished = wishedEvidence(loaded.model, classes, answered.query?.context.diseases ?? undefined);
  const gap = (path: Path): GapView => {
    const chain = path.steps.map((step, at) => ({
      ...step,
      from: path.entities[at] ?? '',
      to: path.entities[at + 1] ?? '',
    }));
    const missing = missingOn(telling.model, telling.assessments, chain, wished);
    return gapView(telling, { missing, diseases: wished.diseases }, 'path', chain.length);
  };
  const views = (paths: readonly Path[], counter: boolean): PathView[] =>
    paths.map((path) =>
      pathView(telling, path, {
        showSign: question.effect === 'any' || counter,
        counter,
        chosen: path.rank === (counter ? chosen.counter : chosen.path),
        byStrength: question.rank === 'strength',
        gap,
      }),
    );
  const [paths, counter] = [answer?.paths ?? [], answer?.counter ?? []];
  const view: Omit<QuestionView, 'words'> = {
    question,
    from: from === null ? (question.from ?? '') : telling.label(from),
    to: to === null ? (question.to ?? '') : telling.label(to),
    names: offeredBy(loaded.model).names,
    conditions: conditionsView(telling, question),
    problems,
    verdict: answer?.verdict ?? null,
    summary: answer?.summary ?? [],
    remarks: remarksOn(answered),
    goesOn: answered.goesOn !== null,
    completeness: completenessOf(answered),
    rankedBy: say(`ranked.${question.rank}`),
    paths: views(paths, false),
    counter: views(counter, true),
    counterWords: counterWords(counter),
    confirm: chosen.confirm,
    blocked: (answer?.blocked ?? []).map(({ claim, reason }) => ({ claim: telling.link(claim), reason })),
    alsoMeasured: (answer?.alsoMeasured ?? []).map(telling.link),
    loops: (answer?.loops ?? []).map((loop) => loopView(telling, loop)),
    loopWords: say('loop.count', { n: answer?.loops.length ?? 0 }),
    beside: (answer?.beside ?? []).map(line),
    changed: (answer ? hiddenChanges(telling.assessments, answer) : [])
      .filter(({ claim }) => !answer?.beside.includes(claim))
      .map(({ claim }) => line(claim)),
  };
  const path =
    paths.find(({ rank }) => rank === chosen.path) ?? counter.find(({ rank }) => rank === chosen.counter) ?? null;
  const lit = path && {
    claims: new Set(path.steps.flatMap((step) => step.claims)),
    entities: new Set(path.entities),
  };
  return { view: { ...view, words: wordsOf(telling, view) }, lit };
}
