import type { Sign } from './predicates.ts';
import { type Row, vocabulary } from './vocabulary.ts';

/** Which way one thing pushes another, as a class is asked. Nothing is told by which of them are offered: all are. */
export const directions = vocabulary<Row & { readonly sign: Sign }>('directions')([
  { id: 'raises', label: 'it raises it', sign: 1 },
  { id: 'lowers', label: 'it lowers it', sign: -1 },
  { id: 'no-change', label: 'no change was found', sign: 0 },
  { id: 'not-stated', label: 'it acts on it, which way is not stated', sign: null },
]);
export type Direction = (typeof directions.rows)[number]['id'];
