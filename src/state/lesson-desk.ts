import type { CheckQuestion, Predict } from '../core/schema/lesson-shapes.ts';
import type { LessonEdit, OwnLessons } from './lesson-edits.ts';
import type { OwnProblem } from './own-lesson-problems.ts';
import type { OwnWork } from './own-work.ts';

/** What can be asked of a step. */
export interface Askable {
  readonly predict: Predict;
  /** What it asks for, to choose it. */
  readonly words: string;
  /** The question where no figure stands beside it. */
  readonly question: string;
}

/** A lesson of the reader's own as it is worked on. */
export interface OwnLessonView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly caption: string;
    readonly notes: string;
    readonly predict: Predict | null;
    /** What of it would set the lesson aside, or has changed since. */
    readonly problems: readonly OwnProblem[];
    /** Statements that it shows or names: its text can speak of them. */
    readonly mentionable: readonly { readonly id: string; readonly sentence: string }[];
    /** What it could ask first of the claims that it names, for a choice. */
    readonly askable: readonly Askable[];
  }[];
  readonly check: readonly CheckQuestion[];
  /** What is wrong with the lesson beside its steps. Without any problem, `edgewise check` accepts its file. */
  readonly problems: readonly OwnProblem[];
}

/** Where the reader's own lessons are made. */
export interface LessonDesk extends Omit<OwnWork, 'save'> {
  readonly lessons: () => OwnLessons;
  readonly view: () => readonly OwnLessonView[];
  /** Do as wished; why it cannot be done, a sentence each, empty when it was. */
  readonly edit: (edit: LessonEdit) => readonly string[];
  /** The fragment of a link that brings a lesson along; or why there is none. */
  readonly linkTo: (id: string) => { readonly fragment: string } | { readonly why: string };
  /** Save one lesson as a file. */
  readonly save: (id: string) => void;
  /** What could not be kept or opened, a sentence each. */
  readonly told: () => readonly string[];
}

/** Under which name a browser keeps the lessons beside a data set. */
export const lessonsKey = (dataset: string): string => `edgewise.lessons.${dataset}`;

/** What a view sends upwards to add what is shown as a step; the detail is the lesson, null for a new one. */
export const addStepEvent = 'edgewise-add-step';

/** A lesson that a view can be added to. */
export interface LessonToAddTo {
  readonly id: string;
  readonly title: string;
  /** How many it has. */
  readonly steps: number;
}
