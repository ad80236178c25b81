import { type Row, vocabulary } from '../schema/vocabulary.ts';

/** The questions of an audit. How each is answered stands in `audit-questions.ts`: this list is small enough for a link. */
export const auditQuestions = vocabulary<Row>('audit-questions')([
  { id: 'animal-only', label: 'With animal evidence only' },
  { id: 'human-only', label: 'With human evidence only' },
  { id: 'one-study', label: 'Resting on one study' },
  { id: 'one-patient', label: 'Resting on one patient' },
  { id: 'uncited', label: 'Without any reference' },
  { id: 'overstated', label: 'Stated more strongly than their evidence' },
  { id: 'unmeasured', label: 'Proposed mechanisms with no measured step' },
  { id: 'told-twice', label: 'Told twice, with different words or numbers' },
  { id: 'disagreement', label: 'The source disagrees with itself' },
  { id: 'other-disease', label: 'Evidence from another disease' },
  { id: 'co-treatment', label: 'Confounded by another treatment' },
  { id: 'shared-patients', label: 'Possibly the same patients in two reports' },
]);
export type AuditQuestion = (typeof auditQuestions.rows)[number]['id'];
