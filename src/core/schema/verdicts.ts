import { type Row, vocabulary } from './vocabulary.ts';

/** What the admitted evidence of a claim adds up to. Derived; a claim whose role has no verdict gets null. */
export const verdicts = vocabulary<Row>('verdicts')([
  { id: 'human-and-animal', label: 'human and animal' },
  { id: 'human-only', label: 'human only' },
  { id: 'animal-only', label: 'animal only' },
  { id: 'hypothesis-only', label: 'proposed, not measured' },
  { id: 'assertion-only', label: 'stated without data' },
  { id: 'no-effect', label: 'no effect found' },
  { id: 'conflicting', label: 'conflicting' },
  { id: 'mine', label: 'mine, not measured' },
]);
export type Verdict = (typeof verdicts.rows)[number]['id'];
