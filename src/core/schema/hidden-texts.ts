import { speaker } from './speech.ts';

/** On evidence that the chosen sources hide. */
const english = {
  'hidden.evidence': '{n|1 piece of later evidence is|# pieces of later evidence are} not shown',
  'hidden.changes': '{hidden}; with all evidence the verdict would be “{verdict}”',
  'hidden.same': '{hidden}; the verdict would stay the same',
} as const;

export const sayHidden = speaker('hidden', english);
