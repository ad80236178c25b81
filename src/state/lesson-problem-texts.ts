import { speaker } from '../core/schema/speech.ts';

/** What is wrong with a lesson, by the rule that it breaks, in the words of whoever makes it and knows no file. */
const english = {
  'lesson-dataset': 'It was made for another data set (“{id}”): open it beside that one.',
  'lesson-changed':
    'The statement “{sentence}” has changed since this step was written. Read it again: does the step still hold?',
  'lesson-view': 'This view can no longer be shown: {what}. Remove the step, and add the view anew.',
  'lesson-empty': 'This step shows nothing. Put a statement into its text, or remove it.',
  'lesson-mention': 'The text speaks of “{id}”, which is no statement of these data. Choose one beneath the text.',
  'lesson-predict':
    'These data have no answer to what this step asks first. Let it ask something else, or tell at once.',
  'lesson-tells': 'The {key} holds “{word}”, which tells the answer. Say it otherwise, or in the next step.',
  'lesson-one-sided':
    '“{sentence}” tells of a benefit, and a later study found otherwise: “{later}”. A lesson that shows the one has to show the other.',
  'lesson-answer': 'These data have no answer to the question “{ask}”: remove it.',
  'lesson-claim': '“{id}”, of which this speaks, is not among the statements of these data.',
  'lesson-step-twice': 'Two steps have the same name: remove this one, and add its view anew.',
  'lesson-twice': 'Two lessons have the same name: neither is shown.',
  'key.title': 'title',
  'key.caption': 'text',
  'key.ask': 'question',
  'mend.lesson-changed': 'It still holds',
  'mend.lesson-claim': 'Leave it out',
  'mend.lesson-predict': 'Tell at once',
  'mend.lesson-one-sided': 'Add a step that shows it',
} as const;

export const sayLessonProblem = speaker('lesson-problems', english);
