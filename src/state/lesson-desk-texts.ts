import { speaker } from '../core/schema/speech.ts';

/** Words of the desk where a reader makes lessons: loaded with it. */
const english = {
  title: 'Make your own',
  about:
    'Go to any view: light a way, open a card, show a part of the map, set a lens. Then press Share and add the view as a step. What you make stays in this browser until you save it or give its link away.',
  open: 'Open a lesson from a file',
  undo: 'Take it back',
  size: '{n|1 step|# steps}',
  name: 'Title',
  'name.about': 'What it is about, and for whom',
  minutes: 'Minutes',
  'step.title': 'Title of step {n}',
  'step.caption': 'Text of step {n}',
  'step.mention': 'Let the text of step {n} speak of a statement',
  'step.mention.put': 'Put it into the text',
  'step.notes': 'Notes to yourself, step {n}',
  'step.asks': 'Ask first, step {n}',
  'step.question': 'Question of step {n}',
  'step.tells': 'no: it tells at once',
  up: 'Move step {n} up',
  down: 'Move step {n} down',
  remove: 'Remove step {n}',
  check: 'Self-check at the end',
  'check.add': 'Add a question',
  'check.question': 'Question {n}',
  'check.put': 'Add it',
  choose: 'choose one …',
  'check.remove': 'Remove this question: {ask}',
  preview: 'Look at it',
  save: 'Save as a file',
  'link.about':
    'The link holds all steps without your notes. What a step asks cannot be read in it, but whoever takes the link apart could find the answers.',
  link: 'Copy a link that holds the lesson',
  'remove.lesson': 'Remove the lesson',
  given: 'This lesson came with the link, and is here as long as the link is open.',
  keep: 'Keep this lesson among mine',
  kept: 'This lesson is among yours: under all lessons you can change it.',
} as const;

export const sayDesk = speaker('lesson-desk', english);
