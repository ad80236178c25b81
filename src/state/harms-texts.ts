import { speaker } from '../core/schema/speech.ts';

/** Words on adverse events: loaded with them. */
const english = {
  lead: '{n} of {of|1 report|# reports} on patients {n|tells|tell} of harms.',
  silent:
    '{n|This report says|These # reports say} nothing of harms in what was read of them. That none occurred is not said: silence is no safety.',
  noneSilent: 'No report on patients is silent on harms.',
  of: '{finding} of {of}',
  notStated: 'not stated',
  beyond: 'more than the main text says',
  unstudied: 'Told without a study',
  title: 'Harms',
  table: 'Table of harms',
  'col.event': 'Adverse event',
  'col.many': 'In how many',
  'col.dose': 'Dose',
  'col.became': 'What came of it',
  'col.read': 'Read in',
  'silent.title': 'Silent on harms',
} as const;

export const sayHarms = speaker('harms', english);
