import { type EvidenceClass, humanClasses, measuredClasses } from '../core/schema/evidence-classes.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';

interface ChoiceRow extends Row {
  /** Classes that every step of a path must have; null admits all. */
  readonly classes: readonly EvidenceClass[] | null;
}

/** What a question may rest on, widest first. The label completes “on …”. */
export const evidenceChoices = vocabulary<ChoiceRow>('evidence-choices')([
  { id: 'any', label: 'any evidence', classes: null },
  { id: 'no-assertion', label: 'measured or proposed', classes: [...measuredClasses, 'hypothesis'] },
  { id: 'measured', label: 'measured evidence', classes: measuredClasses },
  { id: 'human', label: 'human evidence', classes: humanClasses },
  { id: 'human-clinical', label: 'evidence in patients', classes: ['human-clinical'] },
  { id: 'animal', label: 'animal evidence', classes: ['animal'] },
]);
export type EvidenceChoice = (typeof evidenceChoices.rows)[number]['id'];

interface ConfirmationRow extends Row {
  readonly classes: readonly EvidenceClass[];
}

/** In what the steps of a way would have to be confirmed. The label completes “to be shown …”. */
export const confirmations = vocabulary<ConfirmationRow>('confirmations')([
  { id: 'human', label: 'in humans', classes: humanClasses },
  { id: 'human-clinical', label: 'in patients', classes: ['human-clinical'] },
  { id: 'human-laboratory', label: 'in human cells or tissue', classes: ['human-laboratory'] },
  { id: 'animal', label: 'in animals', classes: ['animal'] },
  { id: 'measured', label: 'by any measurement', classes: measuredClasses },
]);
export type Confirmation = (typeof confirmations.rows)[number]['id'];
