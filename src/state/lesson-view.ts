/** What the pane of the lessons draws. Before a reveal nothing of it holds what the step asks for. */
import type { PictureOptions } from '../core/figure/picture.ts';
import type { Scene } from '../core/figure/scene.ts';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import type { Hiding } from '../core/schema/lesson-shapes.ts';
import type { UsedLegend } from './used-legend.ts';
import type { PieceLine } from './piece-lines.ts';
import type { Words } from './words.ts';

/** Where a lesson comes from: the site, this reader, or a link or file that somebody gave. */
export type LessonOrigin = 'shipped' | 'mine' | 'given';

/** A lesson in the list of them. */
export interface LessonListing {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly steps: number;
  readonly origin: LessonOrigin;
  /** Language of what it says, a tag of BCP 47; empty where it is not known. */
  readonly language: string;
  /** What is wrong with it, a sentence each. */
  readonly problems: readonly string[];
  /** It can be opened beside the data set that is open. */
  readonly opens: boolean;
}

/** A claim that is spoken of, with how it is known. */
export interface MentionedClaim {
  readonly id: string;
  readonly sentence: string;
  readonly classes: readonly StepClass[];
  readonly verdict: string | null;
  /** How it is known: “measured in mice, 1 study; also proposed”. */
  readonly known: string;
  /** What evidence that is not shown would change, and that its studies were not read in full; null where neither is so. */
  readonly hidden: string | null;
  readonly provisional: string | null;
  readonly references: readonly Words[];
  /** Its sources by their short names: “the review, [13]”. */
  readonly sources: string;
}

/** The same with its pieces of evidence. */
export interface EvidencedClaim extends MentionedClaim {
  readonly pieces: readonly PieceLine[];
}

/** A piece of a caption: words, or words that speak of a claim. Before a reveal all of it is words. */
export type CaptionPart = string | { readonly words: string; readonly claim: MentionedClaim };

/** What a step shows: its slice drawn large, or, where no line can be drawn of it, its statements in words. */
export type Stage =
  | {
      readonly kind: 'figure';
      readonly scene: Scene;
      /** What is in softer ink. */
      readonly dimmed: NonNullable<PictureOptions['dimmed']>;
      /** What is asked about: ids of lines and keys of nodes of the scene, to be marked. Empty once it is revealed. */
      readonly asked: { readonly claims: ReadonlySet<string>; readonly nodes: ReadonlySet<string> };
      readonly legend: UsedLegend;
      /** Title and description of the figure. */
      readonly title: string;
      readonly about: string;
    }
  | { readonly kind: 'statements'; readonly lines: readonly StatementLine[] }
  /** The figure could not be laid out: why, in a sentence. */
  | { readonly kind: 'failed'; readonly why: string };

/** A statement in large type; `claim` is null while it is asked about. */
export interface StatementLine {
  readonly words: string;
  readonly claim: MentionedClaim | null;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The letter of a class of evidence. */
  readonly tag: string | null;
}

/** What a step asks before it tells. */
export interface PredictView {
  readonly hide: Hiding;
  readonly ask: string;
  /**
   * The same whatever the answer is. None where the answer is a name: among others it would stand in the page before it is
   * told, and be recognised rather than found. So a name is guessed by writing it.
   */
  readonly choices: readonly Choice[];
}

/** The answer. */
export interface RevealView {
  /** Id of the right choice; null where there was nothing to choose. */
  readonly answer: string | null;
  /** The name that was asked for, and whether a written guess is one of its names; null where there was something to choose. */
  readonly name: { readonly label: string; readonly fits: (guess: string) => boolean } | null;
  readonly words: string;
  readonly claims: readonly EvidencedClaim[];
}

export interface StepView {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly caption: readonly CaptionPart[];
  /** For whoever teaches. */
  readonly notes: string | null;
  /** Null while it is laid out. */
  readonly stage: Stage | null;
  /** Null where the step asks nothing. */
  readonly predict: PredictView | null;
  /** Null where nothing is asked, and before it is revealed. */
  readonly reveal: RevealView | null;
  /** What the figure shows beside what the caption speaks of; none before a reveal. */
  readonly shown: readonly MentionedClaim[];
  /** References of what the step shows and speaks of; none before a reveal. */
  readonly references: readonly Words[];
  /** What changed since the step was written, a sentence each. */
  readonly problems: readonly string[];
  /** Fragment of the full state; null before a reveal. */
  readonly openView: string | null;
  /** What comes next; before a reveal that is the answer, and is not told. Null at the very end. */
  readonly next: { readonly title: string; readonly caption: string; readonly stage: Stage | null } | null;
}

/** A question of the self-check. What is right is told of a choice, or without one, and stands nowhere before. */
export interface CheckCard {
  readonly ask: string;
  readonly choices: readonly Choice[];
  /** @param choice null where nobody chose */
  readonly answer: (choice: string | null) => CheckAnswer;
}

export interface CheckAnswer {
  /** Id of the right choice. */
  readonly answer: string;
  readonly right: boolean;
  readonly words: string;
  readonly claim: EvidencedClaim;
}

/** The lesson that is open, at one of its steps or at its self-check: one of the two is not null. */
export interface LessonView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly origin: LessonOrigin;
  /** Language of what it says, a tag of BCP 47; empty where it is not known. */
  readonly language: string;
  /** How many steps it has, without its self-check. */
  readonly steps: number;
  /** Where it is: from 1; one past the last step is the self-check. */
  readonly at: number;
  /** The last place of all: the self-check, where there is one. */
  readonly last: number;
  /** Titles of the steps so far; what is yet to come may tell an answer, and is null. */
  readonly outline: readonly (string | null)[];
  readonly step: StepView | null;
  readonly check: readonly CheckCard[] | null;
  /** Fragment of a link to what is shown; before a reveal without the answer. */
  readonly fragment: string;
}

export interface LessonsView {
  readonly list: readonly LessonListing[];
  /** The lessons of the site are on their way: the list is not whole yet. */
  readonly waiting: boolean;
  /** Null while the list is shown, and while lessons are loaded. */
  readonly open: LessonView | null;
  /** Why a lesson that was asked for is not open, in words; null where there is nothing to tell. */
  readonly problem: string | null;
  /** The lessons of the site could not be fetched, which may succeed another time. */
  readonly canRetry: boolean;
}
