import type { TemplateResult } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import type { Stamp } from '../core/formats/stamp.ts';
import type { HeadView } from '../state/head-view.ts';
import type { Slice } from '../state/derive.ts';
import type { DisagreementDesk } from '../state/disagreement-desk.ts';
import type { DraftDesk } from '../state/draft-desk.ts';
import type { Loaded } from '../state/loaded.ts';
import type { ReaderTexts } from '../state/reader-texts.ts';
import type { MatrixLook, MatrixView } from '../state/evidence-matrix.ts';
import type { HarmsView } from '../state/harms-view.ts';
import type { StudiesView } from '../state/studies-view.ts';
import type { Session } from '../state/session.ts';

/** What the page can ask of the application beside its views' intents. */
export interface PageActions {
  /** Show the pane that the button names. */
  readonly goTo: (event: Event) => void;
  readonly openFiles: (event: Event) => void;
  /** Leave a file that was opened, back to the data set of the site. */
  readonly closeFile: () => void;
  readonly toText: () => void;
  readonly toTable: () => void;
  readonly toLimits: () => void;
  readonly toMap: () => void;
  readonly fit: () => void;
  /** Take back the last move on the map, do it again, put everything back. */
  readonly undoMove: () => void;
  readonly redoMove: () => void;
  readonly resetMoves: () => void;
  /** Lay out anew what is shown. */
  readonly tidy: () => void;
  /** Show all of the map again where a part is shown. */
  readonly wholeMap: () => void;
  readonly help: () => void;
  readonly closeHelp: () => void;
  readonly tour: () => void;
  /** Switch a key of the page off, or on again. */
  readonly switchKey: (event: Event) => void;
  /** Speak the language that is chosen: the page opens anew in it. */
  readonly speak: (event: Event) => void;
  /** List all words that are explained. */
  readonly listWords: () => void;
}

/** An element that begins with a heading, where reading goes on after a jump. */
export interface Headed extends HTMLElement {
  focusHeading: () => void;
}

/** Elements that the application must reach. */
export interface PageRefs {
  readonly search: Ref<HTMLElementTagNameMap['edgewise-search-box']>;
  readonly canvas: Ref<HTMLElementTagNameMap['edgewise-graph-canvas']>;
  readonly question: Ref<HTMLElementTagNameMap['edgewise-path-question']>;
  readonly card: Ref<HTMLElement>;
  /** What a pane without the map begins with. */
  readonly heading: Ref<HTMLElement>;
  readonly help: Ref<HTMLDialogElement>;
  readonly glossary: Ref<HTMLElementTagNameMap['edgewise-glossary']>;
}

/** What is asked for afar of all of a data set that the page holds a slice of; null where it was called off. */
export interface WholeSet {
  readonly matrix: (session: Session, look: MatrixLook) => Promise<MatrixView | null>;
  readonly studies: (session: Session) => Promise<StudiesView | null>;
  readonly harms: (session: Session) => Promise<HarmsView | null>;
  /** Claims as the stamp of a file that shows them names them. */
  readonly named: (claims: readonly string[]) => Promise<Stamp['claims'] | null>;
}

/** All that a pane is drawn from. */
export interface PaneInput {
  readonly session: Session;
  /** What is open, without the reader's drafts. */
  readonly loaded: Loaded;
  readonly slice: Slice;
  readonly opened: HeadView;
  /** The texts that the reader gave; null until they can be looked into. */
  readonly texts: ReaderTexts | null;
  /** Where the reader's drafts are; null until it is loaded. */
  readonly desk: DraftDesk | null;
  /** What the reader says of the evidence; null until it is loaded, and where nothing can be said. */
  readonly own: DisagreementDesk | null;
  /** A data set is open that the page holds only a slice of. */
  readonly large: boolean;
  /** What is told of all of it; null where the page holds the whole data set. */
  readonly whole: WholeSet | null;
  /** What a statement of the reader's is begun about; null where none is. */
  readonly begun: { readonly name: string } | null;
  readonly actions: PageActions;
  readonly refs: PageRefs;
}

/** Draws a pane; what it works out is remembered inside, so that the same input costs nothing. */
export type PaneView = (input: PaneInput) => TemplateResult;
