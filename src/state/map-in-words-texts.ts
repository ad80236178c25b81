import { speaker } from '../core/schema/speech.ts';

/** Sentences of the map in words: loaded with it. */
const english = {
  'text.title': 'The map in words',
  'text.sum':
    '{n} of {of|1 statement|# statements} of the data set are on the map; the others stand at the end, under the reason.',
  'text.twice': 'Each statement stands where it begins and once more where it ends.',
  'text.entity': '{kind}{where}',
  'text.inside': ', in {whole}',
  'text.begins': 'Begins here',
  'text.ends': 'Ends here',
  'text.noClaim': 'It holds what stands in its box.',
  'text.faded': 'outside the lens',
  'text.onWay': 'on the lit way',
  'text.left': 'Not on the map',
  'text.left.part': 'On the map, but not in the part that is shown',
  'text.left.role': 'Of another sort than the map draws: {role}',
  'text.left.no-column': 'About something that has no column on the map',
  'text.left.not-listed': 'Resting on sources that are not shown',
  'text.left.many': '{n} statements: they stand in the table of statements.',
} as const;

export const say = speaker('map-in-words', english);
