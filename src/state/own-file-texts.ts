import { speaker } from '../core/schema/speech.ts';

/** Sentences about a file of a reader's own where a data set was looked for: loaded with the first one. */
const english = {
  dropped: '{name} was not opened in place of the data set: it holds {what}, {beside}.',
  drafts: '{n|1 idea|# ideas} of a reader',
  disagreements: 'where a reader disagrees about {n|1 piece|# pieces} of evidence',
  lesson: '{n|a lesson|# lessons}',
  here: 'made beside this data set',
  other: 'made beside another data set (“{id}”)',
  take: 'Add {n|it|them} to mine',
  large: '{dropped} Beside a data set as large as this one, nothing of yours can be shown yet.',
} as const;

export const sayOwnFile = speaker('own-file', english);
