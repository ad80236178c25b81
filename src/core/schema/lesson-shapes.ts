/** A lesson: ordered steps, each a view of one data set with a caption. It is no part of that data set. */
import { languageShape } from './language-tag.ts';
import { array, type Infer, int, literal, oneOf, optional, strictObject, string } from './zod.ts';

/** The newest version of the form of lessons that this program reads. */
export const LESSON_VERSION = 1;
/** Most steps of a lesson, and most questions of its self-check: what a class sits through. */
export const MOST_LESSON_STEPS = 40;
export const MOST_CHECK_QUESTIONS = 20;

const words = string().min(1);
const text = (description: string) => words.describe(description);
const id = text('Stable identifier: small letters, digits and hyphens.').regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** What a step that asks first can hide. */
export const hidings = ['sign', 'class', 'mediator'] as const;
/** What a question of the self-check can be about. */
export const questionSubjects = ['sign', 'class', 'verdict'] as const;

export const mentionShape = strictObject({
  id: text('Id of a claim of the data set.'),
  sha256: string()
    .regex(/^[0-9a-f]{16}$/)
    .describe(
      'The first 16 digits of the SHA-256 of the claim with its evidence, as it was when the caption was written.',
    ),
});

export const predictShape = strictObject({
  hide: oneOf(hidings).describe('What is hidden until it is asked for.'),
  claim: optional(text('The claim whose sign or class is hidden.')),
  entity: optional(text('The entity that is hidden: the mediator.')),
  ask: text('The question, which must not hold its answer.'),
}).describe('The step asks first. A sign or a class is that of a claim; a mediator is an entity.');

export const stepShape = strictObject({
  id,
  title: text('A few words.'),
  caption: text(
    'What the step says, in our own words, never stronger than the evidence. [words](claim) speaks of a claim by its id.',
  ),
  notes: optional(text('For whoever teaches; not shown to the class.')),
  view: string().describe('The state of the view, as a link has it, without version and data set.'),
  claims: array(mentionShape).describe('The claims that the caption speaks of.'),
  predict: optional(predictShape),
});

export const checkQuestionShape = strictObject({
  ask: text('The question.'),
  claim: text('The claim from which the answer is derived.'),
  about: oneOf(questionSubjects),
});

export const lessonShape = strictObject({
  $schema: optional(string()),
  version: literal(LESSON_VERSION),
  id,
  dataset: text('Id of the data set that the lesson speaks of.'),
  language: optional(languageShape),
  title: words,
  about: text('One or two sentences: for whom, and what is learnt.'),
  minutes: int().positive().max(600).describe('About how long it takes.'),
  steps: array(stepShape).min(1).max(MOST_LESSON_STEPS),
  check: array(checkQuestionShape)
    .max(MOST_CHECK_QUESTIONS)
    .describe('The self-check at the end; answers are derived, never written.'),
});

export type Mention = Infer<typeof mentionShape>;
export type Predict = Infer<typeof predictShape>;
export type LessonStep = Infer<typeof stepShape>;
export type CheckQuestion = Infer<typeof checkQuestionShape>;
export type Lesson = Infer<typeof lessonShape>;
export type Hiding = (typeof hidings)[number];
export type QuestionSubject = (typeof questionSubjects)[number];
