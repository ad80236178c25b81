import { vocabulary, type Row } from '../core/schema/vocabulary.ts';

interface PaneRow extends Row {
  /** One sentence for those who have not been there. */
  readonly about: string;
  /** The pane draws the map. */
  readonly hasMap: boolean;
}

/** What the page shows beside the rail: one pane at a time, in the order of the rail. */
export const panes = vocabulary<PaneRow>('panes')([
  { id: 'paths', label: 'Paths', about: 'Ask how one thing could lead to another, beside the map.', hasMap: true },
  { id: 'map', label: 'Map', about: 'The map alone, as large as the window.', hasMap: true },
  {
    id: 'text',
    label: 'Read',
    about: 'The map in words: each statement as a sentence, with how it is known.',
    hasMap: false,
  },
  {
    id: 'claims',
    label: 'Evidence',
    about: 'What each statement rests on: as a matrix, by way, by study; harms; and your copy of the text beside it.',
    hasMap: false,
  },
  {
    id: 'compare',
    label: 'Compare',
    about: 'Two questions or two lenses side by side: what each has that the other lacks.',
    hasMap: false,
  },
  {
    id: 'lessons',
    label: 'Lessons',
    about: 'One question, step by step.',
    hasMap: false,
  },
  {
    id: 'mine',
    label: 'Mine',
    about: 'Try an idea of your own beside the data: private, marked and never counted.',
    hasMap: false,
  },
  {
    id: 'data',
    label: 'Data',
    about: 'What is open, its limits and its checks; open a file of your own.',
    hasMap: false,
  },
]);
export type Pane = (typeof panes.rows)[number]['id'];
