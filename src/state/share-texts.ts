import { speaker } from '../core/schema/speech.ts';

/** Words on sharing: loaded with it. */
const english = {
  title: 'Share',
  figure: 'Figure',
  view: 'This view',
  'view.about': 'The link carries what you see, and the version of the data. Nothing of yours is in it.',
  'copy.link': 'Copy the link',
  frame: 'On a page of your own',
  'frame.about':
    'Paste this where the map shall stand. It can be read and walked there, changes and keeps nothing, and links back to here.',
  'frame.title': '{title}: a map of statements with their evidence',
  'copy.frame': 'Copy the frame',
} as const;

export const sayShare = speaker('share', english);
