import { speaker } from '../core/schema/speech.ts';

/** Sentences of a citation, and of what gives it. */
const english = {
  title: 'Cite this',
  copy: 'Copy a sentence with references',
  files: 'Its references:',
  as: 'References as {label}',
  leftOut:
    '{n|1 detail that nobody verified is|# details that nobody verified are} left out of the references, and each says so.',
  claim: '{sentence}.',
  provisional: 'Provisional: studies behind it were not read in full.',
  references: 'References:\n{references}',
  noReference: 'No reference is given for it.',
  dataset: '{title}, release {release} of {date}, {licence}.',
  file: 'Opened from the file {file}.',
  more: 'Cite',
  what: 'What',
  format: 'As',
  copyAs: 'Copy this citation',
  'what.dataset': 'the data set',
  'what.view': 'this view, as a figure',
  'what.way': 'way {rank}, with its references',
  'what.claim': 'the statement on the card, with its references',
  view: '{title}: a view of its map',
} as const;

export const sayCited = speaker('cite', english);
