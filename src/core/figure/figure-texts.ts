import { speaker } from '../schema/speech.ts';

/** Words of the figure that are not of its data. */
const english = {
  'bundle.sentence': '{sentence}; and {n|1 more statement|# more statements} on this line',
  'claim.nullShort': 'no change found',
  'seen.title': 'Seen in patients',
  'seen.about': 'outcomes, not steps of a mechanism',
} as const;

export const sayFigure = speaker('scene', english);
