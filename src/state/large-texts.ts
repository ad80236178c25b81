import { speaker } from '../core/schema/speech.ts';

/** Sentences about a large data set, of which the page shows a slice: loaded with what shows it. */
const english = {
  none: 'A large data set: {of} statements. None is shown yet. Ask how one thing could lead to another, or find something and show what is around it.',
  shown: '{n} of {of} statements are shown; the other {left} are not part of this slice.',
  ways: '{n|1 way or loop of the answer is|# ways and loops of the answer are} left out for want of room.',
  claims:
    '{n|1 statement on these ways or beside them is|# statements on these ways or beside them are} left out for want of room.',
  'more.entity': 'Show more around {label} ({n} not shown)',
  'more.source': '{n} of {of} statements that rest on this source are shown: show more',
  'more.study': '{n} of {of} statements that rest on this study are shown: show more',
  noCompare:
    'Two questions cannot be compared here: of a data set as large as this one the page holds only the slice that answers one question.',
  noDrafts:
    'Ideas of yours cannot be shown here: of a data set as large as this one the page holds only a slice, and they would have to be asked about in all of it.',
  noDisagree:
    'You cannot disagree with the class of evidence here, and what you said is not shown: of a data set as large as this one the page holds only a slice.',
  noSentences:
    'Sentences and references of statements, studies and harms cannot be taken away: the page holds only a slice. Their tables are of all of it.',
  waysOfSlice:
    'This table is of the slice that is shown, not of all of the data set: ways that were left out for want of room are not in it, and no ways that were not asked for.',
  covers: 'What is of all of it, what is of the slice, and what cannot be done',
  whole: 'The statements, studies and harms of the Evidence view are of all of it, and so is what is found.',
  sliced: 'The map, cards, ways, and what is read in words or beside a text are of the slice.',
  noMoves: 'Nothing can be moved here: the slice of a large data set is laid out anew whenever it changes.',
  countGoesOn: 'Counting goes on.',
  hiddenSame: 'With {label} this answer would read the same.',
  hiddenUnknown: 'Whether sources that are switched off would change this answer was not looked at.',
  failed: 'This could not be worked out: {why}.',
  again: 'Try again',
  'ask.from': 'How could',
  'ask.to': 'lead to',
  ask: 'Ask',
  drawing: 'Drawing the map of it; until then the map shows what it showed before.',
  busy: 'Working',
  callOff: 'Call it off',
  back: 'Back to the answer alone',
  empty: 'Show nothing again',
  working: 'Working it out …',
  'working.at': 'Working it out: {n} steps looked at …',
  beside: '{n} more statements that contradict this one or sum it up are not shown.',
} as const;

export const sayLarge = speaker('large', english);
