import { speaker } from '../schema/speech.ts';

/** Words of the figure that are not of its data. */
const english = {
  'bundle.sentence': '{sentence}; and {n|1 more statement|# more statements} on this line',
  'claim.nullShort': 'no change found',
  // Not “seen”: some of it is only proposed or stated, as its words and its dashes say.
  'seen.title': 'Outcomes in patients',
  'seen.about': 'not steps of a mechanism',
} as const;

export const sayFigure = speaker('scene', english);
