import { speaker } from '../schema/speech.ts';

/** Remarks of the entries of a bibliography. */
const english = {
  'entry.mark': 'Reference [{mark}].',
  'entry.topic': 'About: {topic}.',
  'entry.bare': 'Its details are not available.',
  'entry.unverified': 'Left out, since not verified: {fields}.',
  'entry.malformed': 'Left out, since not well formed: {fields}.',
  'entry.others': 'More authors than are named here.',
  'entry.data': 'Data set, release {release} of {date}, {licence}, sha256 {digest}.',
  'entry.ofData': 'In the data set “{title}”, release {release} of {date}, {licence}, sha256 {digest}.',
} as const;

export const sayOfReference = speaker('reference', english);
export type SayOfReference = typeof sayOfReference;
