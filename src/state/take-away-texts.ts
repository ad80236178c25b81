import { speaker } from '../core/schema/speech.ts';

/** Words on what is taken away: loaded with it. */
const english = {
  menu: 'Take away',
  table: 'This table',
  sentences: 'A sentence for each statement, with references',
  bibliography: 'The references',
  copy: 'Copy',
  copied: 'Copied.',
  refused: 'The browser did not allow it.',
  'saved.as': '{name} is saved.',
  'saved.leftOut':
    '{name} is saved. {n|1 detail that nobody verified is|# details that nobody verified are} left out of it, and said so there.',
  'title.statements': 'Statements',
  'title.asked': 'Statements: {question}',
  'title.filter': 'filtered by “{filter}”',
  'title.group': 'grouped by {group}',
  'title.lens': 'lens: {reason}',
  'title.sources': 'sources: {sources}',
  'title.mine': 'with ideas of a reader’s own',
  'title.ways': 'Ways: {lead}',
  'title.studies': 'Reports on patients',
  'title.harms': 'Harms',
  group: 'group',
  outside: 'outside the lens',
  yes: 'yes',
  reason: 'why it is listed',
  'own.pieces': 'evidence you disagree on',
  'own.class': 'your class',
  'own.note': 'your note',
  'own.reason': 'your reason',
  'column.apart': 'in no class',
  'column.depends': 'the verdict would be another',
  'column.provisional': 'provisional',
} as const;

export const sayTaken = speaker('take-away', english);
