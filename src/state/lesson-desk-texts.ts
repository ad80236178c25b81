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
  'step.caption': 'Caption of step {n}',
  'step.caption.about': 'Words in [brackets](id-of-a-statement) open that statement.',
  'step.notes': 'Notes to yourself, step {n}',
  'step.asks': 'Ask first, step {n}',
  'step.tells': 'no: it tells at once',
  up: 'Move step {n} up',
  down: 'Move step {n} down',
  remove: 'Remove step {n}',
  check: 'Self-check at the end',
  'check.add': 'Add a question',
  'check.choose': 'choose one …',
  'check.remove': 'Remove this question: {ask}',
  preview: 'Look at it',
  save: 'Save as a file',
  link: 'Copy a link that holds the lesson',
  'remove.lesson': 'Remove the lesson',
  given: 'This lesson came with the link, and is here as long as the link is open.',
  keep: 'Keep this lesson among mine',
  kept: 'This lesson is among yours: under all lessons you can change it.',
} as const;

export const sayDesk = speaker('lesson-desk', english);
