import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Scene } from '../core/figure/scene.ts';
import { sceneAt } from '../core/figure/scene-at.ts';
import type { Named } from '../core/queries/path-query.ts';
import type { Reach } from '../core/schema/axes.ts';
import type { Citation } from './citation.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type DrawnMap, separately, together } from './drawn-map.ts';
import { type EntityCard, entityCard } from './entity-card.ts';
import type { Confirmation } from './evidence-choices.ts';
import type { Selection } from './intents.ts';
import { type LensView, lensView } from './lens-view.ts';
import type { Lens } from './lenses.ts';
import { fadedBy, lookThrough } from './look-through.ts';
import type { Loaded } from './loaded.ts';
import type { Answered, Lit, QuestionView } from './question-view.ts';
import type { NoteCard, SourceCard, StudyCard } from './reference-cards.ts';
import { remember } from './remember.ts';
import { type MapSelection, onMap, type Question, type Session } from './session.ts';
import { type MapPart, partOfMap } from './map-part.ts';
import type { ShownMap } from './map-text.ts';
import { type SideMakers, sideShower, type SideShown } from './side-shown.ts';
import { tell, type Telling } from './telling.ts';
import { say } from './texts.ts';

/** The map as it is shown. */
export interface MapView {
  readonly scene: Scene;
  readonly selection: MapSelection | null;
  readonly lit: Lit | null;
  /** Claims outside the lens. */
  readonly faded: ReadonlySet<string>;
  readonly lens: LensView;
  /** How much of the map is shown, in words; null where all of it is. */
  readonly part: string | null;
  /** How many claims of an entity are on the map but not shown. */
  readonly more: MapPart['more'];
  /** How a claim is known, in words. */
  readonly known: (claim: string) => string;
}

/** Whether drafts are shown, and how many ways the question has without and with them, in words. */
export interface MineSwitch {
  readonly on: boolean;
  /** Empty until questions can be answered. */
  readonly without: string;
  readonly with: string;
}

export type Card = ClaimCard | EntityCard | SourceCard | StudyCard | NoteCard;

/** All that is shown of one session: what the views get as properties. */
export interface Slice {
  /** What everything is told from: the data set under the choice of sources. */
  readonly telling: Telling;
  readonly map: MapView;
  /** The same to be told in words. */
  readonly shown: ShownMap;
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
  /** The other claims on the line of the map that is selected, where parallel claims are drawn as one. */
  readonly sameLine: readonly { readonly id: string; readonly sentence: string }[];
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
  ) => { readonly view: QuestionView; readonly lit: Lit | null };
}

/** What makes the cards of sources, studies and notes: loaded later as well (`reference-cards.ts`). */
export interface ReferenceCards {
  readonly sourceCard: (telling: Telling, id: string) => SourceCard;
  readonly studyCard: (telling: Telling, id: string) => StudyCard;
  readonly noteCard: (telling: Telling, id: string) => NoteCard;
}

/** What is loaded after the map can be used. */
export interface LoadedLater {
  readonly questions: Questions;
  readonly cards: ReferenceCards;
  /** How a claim is known, in words (`how-known.ts`). */
  readonly howKnown: (telling: Telling, claim: string) => string;
  /** What marks the words that have an explanation (`explanations.ts`). */
  readonly explain: (loaded: Loaded) => Telling['explain'];
  /** How to cite a claim (`citation.ts`). */
  readonly cite: (telling: Telling, claim: string) => Citation;
}

/** The map's claims through a lens. */
function throughLens(telling: Telling, scene: Scene, lens: Lens): Pick<MapView, 'faded' | 'lens'> {
  const drawn = [...scene.edges, ...scene.byContainment].map(({ id }) => id);
  const sight = lookThrough(telling, drawn, lens);
  return { faded: sight.faded, lens: lensView(telling, drawn, lens, sight, scene.undrawn) };
}

/** Does the map draw it? Nothing need be said of what no map can draw. */
function isDrawn({ edges, byContainment, nodes }: Scene, selection: Selection | null): boolean {
  const among = (drawn: readonly { readonly id: string }[]) => drawn.some(({ id }) => id === selection?.id);
  if (selection?.kind === 'claim') return among(edges) || among(byContainment);
  return selection?.kind !== 'entity' || among(nodes);
}

/**
 * What is shown of a data set, as a function of the session. Each part is made anew only when what it needs changes.
 *
 * The layout is where this reader sees everything: the data set's own, unless something was moved.
 *
 * @param later null while it is not there yet: questions are left open then, and such cards closed
 * @param pictured what the map shows, where that is not the same: a slice of a large data set that was laid out before
 */
export function deriver(
  loaded: Loaded,
  later: LoadedLater | null,
  pictured: Loaded = loaded,
): (session: Session, layout?: FigureLayout) => Slice {
  const questions = later?.questions ?? null;
  const makes: SideMakers = {
    layout: pictured.layout,
    tell: (reach) => tell(loaded, reach, later?.explain(loaded)),
    ...(pictured === loaded ? {} : { tellPicture: (reach) => tell(pictured, reach) }),
    ask: (reach, question) => questions && questions.ask(loaded, reach, question),
  };
  const [first, other] = [sideShower(makes), sideShower(makes)];
  const both = remember((a: SideShown, b: SideShown) => ({ a, b }));
  const placed = remember((drawn: Scene, layout: FigureLayout) =>
    layout === pictured.layout ? drawn : sceneAt(drawn, layout),
  );
  const seen = remember(throughLens);
  const part = remember((drawn: Scene, around: readonly string[], selection: MapSelection | null, lit: Lit | null) =>
    partOfMap(drawn, around, { selection, lit }),
  );
  const known = remember((told: Telling) => (claim: string) => later?.howKnown(told, claim) ?? '');
  const told = remember(
    (answered: Answered | null, path: number | null, counter: number | null, confirm: Confirmation) =>
      answered && questions ? questions.questionView(loaded, answered, { path, counter, confirm }) : null,
  );
  const card = remember((by: Telling, selection: Selection | null, pass: Named, avoid: Named): Card | null => {
    switch (selection?.kind) {
      case undefined:
        return null;
      case 'claim':
        return claimCard(by, selection.id, { pass, avoid }, later?.cite);
      case 'entity':
        return entityCard(by, selection.id);
      case 'source':
        return later && later.cards.sourceCard(by, selection.id);
      case 'study':
        return later && later.cards.studyCard(by, selection.id);
      case 'note':
        return later && later.cards.noteCard(by, selection.id);
    }
  });
  const marked = remember(onMap);
  const outside = remember(fadedBy);
  const inWords = remember(
    (
      scene: Scene,
      whole: Scene,
      selection: MapSelection | null,
      lit: Lit | null,
      faded: ReadonlySet<string>,
      lens: LensView,
      part: string | null,
    ): ShownMap => ({ scene, whole, selection, lit, faded, lens, part }),
  );
  const drawing = remember(
    (
      drawn: Scene,
      selection: MapSelection | null,
      lit: Lit | null,
      faded: ReadonlySet<string>,
      bundled: boolean,
    ): DrawnMap => (bundled ? together : separately)({ scene: drawn, selection, lit, faded }),
  );
  return (session, layout = pictured.layout) => {
    const side = first(session);
    const { telling: by, answered } = side;
    const drawn = placed(side.scene, layout);
    const { path, counter, confirm, compare } = session;
    const shown = told(answered, path, counter, confirm);
    const [selection, lit] = [marked(session.selection), shown?.lit ?? null];
    // Of the whole map, what is chosen changes nothing.
    const of = session.around.length === 0 ? part(drawn, [], null, null) : part(drawn, session.around, selection, lit);
    const { lens, faded } = seen(side.pictured, of.scene, session.lens);
    const { sameLine, ...lines } = drawing(of.scene, selection, lit, faded, session.bundled);
    return {
      telling: by,
      map: { ...lines, ...{ lens, part: of.shown, more: of.more, known: known(side.pictured) } },
      sameLine: sameLine
        .filter((id) => id !== session.selection?.id)
        .map((id) => ({ id, sentence: side.pictured.sentence(id) })),
      shown: inWords(of.scene, drawn, selection, lit, faded, lens, of.shown),
      question: shown?.view ?? null,
      mine: null,
      answered,
      compared: compare && session.pane === 'compare' ? both(side, other(compare)) : null,
      cardAside: pictured !== loaded || isDrawn(drawn, session.selection) ? null : say('card.notDrawn'),
      outside: outside(by, session.lens),
      card: card(by, session.selection, session.question.pass, session.question.avoid),
    };
  };
}
