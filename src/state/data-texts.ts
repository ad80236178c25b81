import { speaker } from '../core/schema/speech.ts';

/** Words on what is open: loaded with it. */
const english = {
  data: 'Data',
  open: 'Open a data set …',
  'open.about': 'Open a data set',
  close: 'Close the file',
  'open.stays':
    'A file stays in this browser. It can also be dropped anywhere on the page. What was taken away is held against the data.',
  limits: 'What to know first',
  'limits.none': 'The data set states no limits.',
  what: 'What it is',
  lost: 'Was anything lost on the way in?',
  read: 'read',
  shown: 'shown',
  aside: 'set aside',
  listed: 'The first {n} of {of} are listed.',
} as const;

export const sayData = speaker('data', english);
