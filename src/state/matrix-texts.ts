import { speaker } from '../core/schema/speech.ts';

/** Words of the matrix of evidence: loaded with it. */
const english = {
  'group.noWay': 'On no way of the question',
  'group.way.title': 'Way {rank}: {way}',
  'context.focus': '{disease}, or a model of it',
  'cell.studies': '{n}',
  'cell.no-effect': '{n} no effect',
  'cell.opposite-effect': '{n} opposite',
  'cell.not-reported': '{n} not reported',
  'cell.review': 'review',
  'cell.mark': 'yes',
  'cell.of': '{words}: {sentence}',
  'subjects.patients': '{n|1 patient|# patients}',
  'subjects.animals': '{n|1 animal|# animals}',
  'subjects.most': 'at most {words}',
  'subjects.unknown': '{words} and more in {n|1 study|# studies} without a number',
  'asked.all': 'All statements',
  'asked.none': 'Nothing is found for this question.',
  'pieces.afar': 'Open the card of this statement, which has its evidence',
  more: '{n|1 row is|# rows are} not shown.',
  sums: '{inCells} of {all|1 piece|# pieces} of evidence stand in this table: {columns}.',
  'sums.column': '{n} {label}',
  'sums.hidden': '{n|1 rests|# rest} on sources that are not shown.',
  'sums.own': 'Your own ideas are in no count.',
  'sums.why':
    'Pieces add up to the data. A number in a cell counts independent primary studies, never sentences; ● stands for what is proposed or stated. An empty cell was not measured, and is no zero.',
  depends: 'without {study}: {verdict}',
  'depends.none': 'no verdict',
} as const;

export const sayMatrix = speaker('matrix', english);
