import { speaker } from '../core/schema/speech.ts';

/** Sentences on a link that could not be followed in all it says: loaded with what reads links. */
const english = {
  mine: 'This link was made with ideas of a reader that are not in this browser, so it shows the data set without them.',
  whole: 'This link could not be read ({why}), so the default view is shown.',
  noVersion: 'it does not say its version',
  version: 'its version “{version}” is not known here',
  tooLong: 'it is longer than any link that Edgewise makes',
  parts: 'Part of this link was left out: {parts}.',
  unknownKey: '“{key}” is not known',
  twice: '“{key}” is given more than once',
  besideLesson: '“{key}” has no place in a link to a lesson',
  value: '“{value}” is no value of “{key}”',
  noSuch: 'there is no {kind} “{id}” in this data set',
  otherData: 'This link was made for another data set, so only what does not depend on the data was kept.',
  otherRelease: 'This link was made for another state of this data set: what it shows may have changed.',
} as const;

export const sayLink = speaker('link', english);
