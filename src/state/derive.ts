import type { Reach } from '../core/schema/axes.ts';
import type { Model } from '../core/model/claim-graph.ts';
import type { Confirmation } from './evidence-choices.ts';
import { fadedBy } from './look-through.ts';
import type { Loaded } from './loaded.ts';
import type { Lit } from './dimming.ts';
import type { Answered, QuestionView } from './question-view.ts';
import { type MapShown, type MapWords, type Picture, pictureOf, type Places } from './picture.ts';
import type { Namer } from './names-in-sentences.ts';
import { remember } from './remember.ts';
import type { Question, Session } from './session.ts';
import { type Card, cardShower, type CardWords, isDrawn } from './shown-card.ts';
import { type SideMakers, sideShower, type SideShown } from './side-shown.ts';
import { type Explainer, tell, type Telling } from './telling.ts';
import { say } from './texts.ts';

/** Whether drafts are shown, and how many ways the question has without and with them, in words. */
export interface MineSwitch {
  readonly on: boolean;
  /** Empty until questions can be answered. */
  readonly without: string;
  readonly with: string;
}

/** All that is shown of one session: what the views get as properties. */
export interface Slice extends Omit<MapShown, 'drawn'> {
  /** What everything is told from: the data set under the choice of sources. */
  readonly telling: Telling;
  /** Null until questions can be answered. */
  readonly question: QuestionView | null;
  /** The reader's own drafts, with and without; null where there are none (`derive-mine.ts`). */
  readonly mine: MineSwitch | null;
  /** The answer itself, from which more is worked out when there is time (`answerParts`). */
  readonly answered: Answered | null;
  /** The two sides of a comparison that is looked at; null where none is. */
  readonly compared: { readonly a: SideShown; readonly b: SideShown } | null;
  /** Does the lens fade a claim? */
  readonly outside: (claim: string) => boolean;
  readonly card: Card | null;
  /** What must be said beside the card: that the map does not draw what it is about; null where nothing must. */
  readonly cardAside: string | null;
}

/** What answers questions: a module of its own, since the map can be used without it (`question-view.ts`). */
export interface Questions {
  readonly ask: (loaded: Loaded, reach: Reach, question: Question) => Answered;
  readonly questionView: (
    loaded: Loaded,
    answered: Answered,
    chosen: Pick<Session, 'path' | 'counter' | 'confirm'>,
    explainer?: Explainer,
  ) => { readonly view: QuestionView; readonly lit: Lit | null };
}

/** What is loaded after the map can be used. */
export interface LoadedLater extends MapWords, CardWords {
  readonly questions: Questions;
  /** What finds the names from the data in a sentence of the screen. */
  readonly names: (of: Model) => Namer;
}

/**
 * What is shown of a data set, as a function of the session. Each part is made anew only when what it needs changes.
 *
 * @param later null while it is not there yet: questions are left open then, and such cards closed
 * @param picture what the map shows, where that is not the same: a slice of a large data set that was laid out before
 */
export function deriver(
  loaded: Loaded,
  later: LoadedLater | null,
  picture: Picture = pictureOf(loaded, later),
): (session: Session, places?: Places) => Slice {
  const makes: SideMakers = {
    picture: picture.under,
    ...(picture.loaded === loaded ? {} : { tell: (reach) => tell(loaded, reach, later?.explain(loaded)) }),
    ask: (reach, question) => later && later.questions.ask(loaded, reach, question),
  };
  const [first, other] = [sideShower(makes), sideShower(makes)];
  const both = remember((a: SideShown, b: SideShown) => ({ a, b }));
  const told = remember(
    (answered: Answered | null, path: number | null, counter: number | null, confirm: Confirmation) =>
      answered && later
        ? later.questions.questionView(loaded, answered, { path, counter, confirm }, later.explain(loaded))
        : null,
  );
  const card = cardShower(later);
  const outside = remember(fadedBy);
  return (session, places) => {
    const side = first(session);
    const { telling: by, answered } = side;
    const { path, counter, confirm, compare } = session;
    const answer = told(answered, path, counter, confirm);
    const { drawn, ...onMap } = picture.map(side.pictured, session, answer?.lit ?? null, places);
    return {
      telling: by,
      ...onMap,
      question: answer?.view ?? null,
      mine: null,
      answered,
      compared: compare && session.pane === 'compare' ? both(side, other(compare)) : null,
      cardAside: picture.loaded !== loaded || isDrawn(drawn, session.selection) ? null : say('card.notDrawn'),
      outside: outside(by, session.lens),
      card: card(by, session.selection, session.question.pass, session.question.avoid),
    };
  };
}
