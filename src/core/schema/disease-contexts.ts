import { type Row, vocabulary } from './vocabulary.ts';

/** In whom a piece of evidence was seen, as far as it bears on the disease that a data set is about. */
export const diseaseContexts = vocabulary<Row>('disease-contexts')([
  { id: 'focus', label: 'the disease itself, or a model of it' },
  { id: 'other-disease', label: 'another disease' },
  { id: 'healthy', label: 'healthy' },
  { id: 'not-stated', label: 'disease not stated' },
]);
export type DiseaseContext = (typeof diseaseContexts.rows)[number]['id'];
