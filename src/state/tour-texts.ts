import { speaker } from '../core/schema/speech.ts';

/** Sentences of the tour: loaded with it. */
const english = {
  'tour.question.title': 'Ask',
  'tour.question':
    'A question is a sentence: change any word of it, and the answer follows. Each way is a strip of steps with the evidence for each; choose one to light it on the map.',
  'tour.map.title': 'The map',
  'tour.map':
    'Every line is one statement from a source. Choose a line or a box to read who says so, on what evidence, and where.',
  'tour.legend.title': 'How it is drawn',
  'tour.legend':
    'Colour, line and letter say how a statement is known; the head of the line says what it does. Letters keep the meaning on a grey print.',
  'tour.sources.title': 'Whose evidence',
  'tour.sources':
    'Choose which sources speak. Later studies are switched off at first; where they would change an answer, it says so.',
  'tour.search.title': 'Find',
  'tour.search': 'Press / and type a name, a synonym or a word of a statement.',
  'tour.rail.title': 'Other views',
  'tour.rail':
    'The map alone, the same in words, the evidence as tables, two views side by side, lessons, ideas of your own, and what is open: its limits, its checks, and your files.',
  next: 'Next',
  back: 'Back',
  done: 'Done',
  progress: '{current} of {total}',
  'first.title': 'New here? Begin with one of these',
  'first.tour': 'Show me around, in one minute',
  'first.close': 'Put the first steps away',
} as const;

export const say = speaker('tour', english);
