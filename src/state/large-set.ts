import { inTurn, type Search } from '../core/engine/search-slices.ts';
import type { Stamp } from '../core/formats/stamp.ts';
import type { ReadStamps } from '../core/formats/stamp-reader.ts';
import { type DatasetSlice, sliceOf } from '../core/model/dataset-slice.ts';
import { resolveName } from '../core/model/names.ts';
import { modelColumns, rowSupport } from '../core/queries/model-columns.ts';
import { defaultReach, type Reach } from '../core/schema/axes.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import { type AnswerParts, answerPartsSteps, sharedView } from './answer-parts.ts';
import { type Answered, answerSteps, hiddenSteps, withHidden } from './answering.ts';
import { entityNamed } from './asked-query.ts';
import type { Confirmation } from './evidence-choices.ts';
import { type Loaded, widestReach } from './loaded.ts';
import type { SharedView } from './mediators-view.ts';
import { createSearch, type Found } from './search.ts';
import { defaultSession, type Question } from './session.ts';
import { remember } from './remember.ts';
import { tell } from './telling.ts';
import { type MatrixLook, matrixView, type MatrixView, prepareMatrix } from './evidence-matrix.ts';
import { firstAnswerSteps } from './first-answer.ts';
import { type HarmsView, harmsView } from './harms-view.ts';
import { withClaims } from './large-claims.ts';
import { sayLarge } from './large-texts.ts';
import { claimsNamedSteps, stampWordsSteps, type StampWords } from './stamped-file.ts';
import { type StudiesView, studiesView } from './studies-view.ts';
import { type Beside, fitted, GROWTH, restingOn, wishes } from './wished-slice.ts';

/**
 * Claims above which a data set is a large one: it stays in a worker, and the page holds a slice. A map of more has
 * thousands of pieces and takes long to lay out: that is what decides. What a question takes does not: its 95th
 * percentile over six steps passes one frame (16 ms) on made-up graphs of 250, 500 and 1,000 claims alike, as it hangs on
 * how many ways there are.
 */
export const LARGE_FROM = 1500;
/** Most claims of a slice, and of one that was made larger: with their entities some 200 and 500 elements of the map. */
const MOST_AT_FIRST = 160;
const MOST_SHOWN = 420;

/** A question to a large data set, and what else of it is to be seen. */
export interface LargeLook extends Beside {
  readonly reach: Reach;
  readonly question: Question;
}

/** What the page gets to see of a large data set. */
export interface LargeView {
  /** The answer, as far as the slice shows it. */
  readonly answered: Answered;
  readonly dataset: Dataset;
  /** How many claims are shown, how many are not, and why, a sentence each. */
  readonly words: readonly string[];
  /** By the id of an entity, and of the source or study that is chosen: how many claims about it, or on it, are not shown. */
  readonly claimsBeyond: DatasetSlice['claimsBeyond'];
  readonly claimsBeside: DatasetSlice['claimsBeside'];
}

/** A data set that is too large for a page. Everything is worked out in slices of time and can be called off. */
export interface LargeSet {
  /** Make ready what every question needs. */
  prepare(): Search<null>;
  /** What can be told soon of a question: not always all of the answer, which says so then (`Answered.goesOn`). */
  glance(look: LargeLook): Search<LargeView>;
  /** The answer but for what hidden sources would change. */
  look(look: LargeLook): Search<LargeView>;
  /** What hidden sources would change, in words. */
  hidden(reach: Reach, question: Question): Search<string | null>;
  /** What stands beside the answer to a question. */
  parts(reach: Reach, question: Question, confirm: Confirmation): Search<AnswerParts>;
  shared(reach: Reach, question: Question, a: string, b: string): Search<SharedView>;
  /** The matrix of evidence over all claims, as far as there is room for rows. */
  matrix(reach: Reach, question: Question, look: MatrixLook): Search<MatrixView>;
  /** The reports on patients, and the adverse events, that all claims tell of. */
  studies(reach: Reach): Search<StudiesView>;
  harms(reach: Reach): Search<HarmsView>;
  /** Entities, studies, sources and notes by name; claims by their id and by the two things that they are about. */
  find(reach: Reach, text: string): Search<Found>;
  /** What is said of a file that was taken away, held against all claims. */
  stamps(name: string, read: ReadStamps): Search<StampWords[]>;
  /** Claims as the stamp of a file that shows them names them. */
  named(claims: readonly string[]): Search<Stamp['claims']>;
}

export function largeSet(whole: Loaded): LargeSet {
  const finder = remember(() => createSearch(whole, 'named'));
  let last: { readonly key: string; readonly answered: Answered } | null = null;
  // What is worked out of a telling is kept with it.
  const told = remember((reach: Reach) => tell(whole, reach));
  const keyOf = (reach: Reach, question: Question): string => JSON.stringify([reach, question]);

  /** The answer to a question as far as it is wanted; the last one is at hand. */
  function* answer(reach: Reach, question: Question, wanted: typeof firstAnswerSteps): Search<Answered> {
    const key = keyOf(reach, question);
    const isAtHand = last?.key === key && (wanted === firstAnswerSteps || last.answered.goesOn !== 'ways');
    if (last && isAtHand) return last.answered;
    const answered = yield* put(whole, reach, question, wanted);
    last = { key, answered };
    return answered;
  }
  return {
    *prepare() {
      modelColumns(whole.model);
      yield { done: 0 };
      for (const reach of [defaultReach, widestReach]) {
        const assessments = whole.assessments(reach);
        yield { done: 0 };
        rowSupport(whole.model, assessments);
        yield { done: 0 };
      }
      finder();
      yield { done: 0 };
      // What it calls things is folded once.
      resolveName(whole.model.dataset.entities, '', 'exactly');
      yield { done: 0 };
      seen(
        whole,
        { reach: defaultReach, selection: null, grown: [] },
        unasked(whole, defaultReach, defaultSession.question),
      );
      return null;
    },
    *glance(look) {
      return seen(whole, look, yield* answer(look.reach, look.question, firstAnswerSteps));
    },
    *look(look) {
      return seen(whole, look, yield* answer(look.reach, look.question, answerSteps));
    },
    *hidden(reach, question) {
      const run = inTurn();
      const answered = yield* run(answer(reach, question, answerSteps));
      if (answered.goesOn === null) return answered.wider;
      const wider = (yield* run(hiddenSteps(whole, answered))) ?? sayLarge('hiddenSame', { label: withHidden() });
      if (last?.answered === answered) last = { ...last, answered: { ...answered, wider, goesOn: null } };
      return wider;
    },
    *parts(reach, question, confirm) {
      const run = inTurn();
      const answered = yield* run(answer(reach, question, answerSteps));
      return yield* run(answerPartsSteps(whole, answered, confirm));
    },
    *shared(reach, question, a, b) {
      return sharedView(whole, yield* answer(reach, question, answerSteps), a, b);
    },
    *matrix(reach, question, look) {
      const { answer: asked } = yield* answer(reach, question, firstAnswerSteps);
      const telling = told(reach);
      const ways = asked?.paths ?? null;
      yield* prepareMatrix(telling, ways, look);
      return matrixView(telling, ways, look);
    },
    *studies(reach) {
      yield { done: 0 };
      return studiesView(told(reach));
    },
    *harms(reach) {
      yield { done: 0 };
      return harmsView(told(reach));
    },
    *find(reach, text) {
      const telling = tell(whole, reach);
      return withClaims(telling, text, finder()(telling, text));
    },
    stamps: (name, read) => stampWordsSteps(name, read, whole),
    named: (claims) => claimsNamedSteps(whole.model, claims),
  };
}

/** Put a question; one without a start or an end is not asked yet, and nothing is chosen for the reader. */
function* put(whole: Loaded, reach: Reach, question: Question, wanted: typeof firstAnswerSteps): Search<Answered> {
  return question.from === null || question.to === null
    ? unasked(whole, reach, question)
    : yield* wanted(whole, reach, question);
}

function unasked({ model }: Loaded, reach: Reach, question: Question): Answered {
  const problems: string[] = [];
  const end = (name: string | null): string | null => (name === null ? null : entityNamed(model, name, problems));
  return {
    ...{ from: end(question.from), to: end(question.to), problems, query: null },
    ...{ reach, question, answer: null, wider: null, goesOn: null },
  };
}

const number = (n: number): string => n.toLocaleString('en');

/** The slice for an answer and what is wished beside it. */
function seen(whole: Loaded, look: Beside & { readonly reach: Reach }, answered: Answered): LargeView {
  const { model } = whole;
  const { reach } = look;
  const assessments = whole.assessments(reach);
  const wished = wishes(tell(whole, reach), answered, look);
  const most = Math.min(MOST_SHOWN, MOST_AT_FIRST + GROWTH * look.grown.length);
  const slice = sliceOf({ model, reach, assessments }, wished, most);
  const held = new Set(slice.dataset.claims.map(({ id }) => id));
  const fit = answered.answer && fitted(answered.answer, (claim) => held.has(claim));
  const { selection } = look;
  const beyond = new Map(slice.claimsBeyond);
  if (selection?.kind === 'source' || selection?.kind === 'study') {
    const [all, here] = [model.dataset, slice.dataset].map(({ claims }) => restingOn(claims, selection).length);
    beyond.set(selection.id, (all ?? 0) - (here ?? 0));
  }
  const [n, of] = [slice.shown.claims, model.claims.length];
  const gone = new Set([...slice.noRoom, ...(fit?.claims ?? [])]).size;
  return {
    answered: { ...answered, answer: fit?.answer ?? null },
    dataset: slice.dataset,
    words:
      n === 0
        ? [sayLarge('none', { of: number(of) })]
        : [
            sayLarge('shown', { n: number(n), of: number(of), left: number(slice.notShown.claims) }),
            ...(fit && fit.ways > 0 ? [sayLarge('ways', { n: fit.ways })] : []),
            ...(gone > 0 ? [sayLarge('claims', { n: gone })] : []),
          ],
    claimsBeyond: beyond,
    claimsBeside: slice.claimsBeside,
  };
}
