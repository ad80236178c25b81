import { speaker } from '../core/schema/speech.ts';

/** Sentences of the search: loaded with it. */
const english = {
  'find.nothing': 'Nothing found.',
  'find.count': '{n} found',
  'find.more': '{n|1 more|# more}: type more of the name',
  'find.entity.many': 'Things',
  'find.claim.many': 'Statements',
  'find.source.many': 'Sources',
  'find.study.many': 'Studies',
  'find.note.many': 'Remarks',
  'find.source': 'source',
  'find.study': 'study',
  'box.found': 'Found',
  'box.about': 'Find anything: a thing, a statement, a source',
  'box.hint': 'Find anything',
} as const;

export const say = speaker('search', english);
