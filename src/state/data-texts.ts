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
  'about.clean': 'Every record passed every check.',
  'about.checked': '{errors|1 error|# errors} and {warnings|1 warning|# warnings}, with their places:',
  'about.asideNone': 'Nothing was set aside: all that was read is shown.',
  'about.aside': '{n|1 record is|# records are} not shown, each with the rule that set it aside:',
  'about.claims': 'statements',
  'about.evidence': 'pieces of evidence',
  'about.entities': 'entities',
  'about.sources': 'sources',
  'about.studies': 'studies',
  'about.notes': 'notes on the sources',
  'about.terms': 'words explained',
  'about.fact.release': 'Release',
  'about.fact.file': 'File',
  'about.fact.licence': 'Licence',
  'about.fact.digest': 'Digest',
  listed: 'The first {n} of {of} are listed.',
} as const;

export const sayData = speaker('data', english);
