import { speaker } from '../core/schema/speech.ts';

/** Words where a view is added to a lesson: loaded with it. */
const english = {
  title: 'In a lesson',
  to: 'To which lesson',
  lesson: '{title} ({n|1 step|# steps})',
  new: 'a new lesson',
  add: 'Add this view as a step',
  begin: 'Begin a lesson with this view',
  show: 'To the lesson',
} as const;

export const sayAddStep = speaker('add-step', english);
