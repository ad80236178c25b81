import { speaker } from '../core/schema/speech.ts';

/** Words on sharing: loaded with it. */
const english = {
  title: 'Share',
  view: 'This view',
  'view.about': 'The link carries what you see, and the version of the data. Nothing of yours is in it.',
  'copy.link': 'Copy the link',
  data: 'This data set',
  'copy.citation': 'Copy the citation',
} as const;

export const sayShare = speaker('share', english);
