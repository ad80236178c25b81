import { speaker } from '../core/schema/speech.ts';

/** Sentences of the walk along the map. */
const english = {
  'walk.onEntity': 'Left and right walk along its statements, up and down along its column; n lights its neighbours.',
  'walk.onClaim': 'Statement {at} of {of} at the {side} of {entity}; up and down to the others. Enter opens it.',
  'walk.more': '{n|1 more statement|# more statements} of it not shown: e shows them, w all of the map.',
  'walk.left': 'left',
  'walk.right': 'right',
  'walk.moved': 'Moved, in this browser only; Ctrl and Z take it back.',
  'walk.neighbours': 'Only what touches it is in full ink; n shows all again.',
} as const;

export const say = speaker('walk', english);
