import { evidenceClasses, type StepClass } from '../core/schema/evidence-classes.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';

interface LensRow extends Row {
  /** Is a claim with these classes of admitted evidence in full ink? The curator's links have no class but their own. */
  readonly shows: (classes: readonly StepClass[]) => boolean;
}

const human = (id: StepClass): boolean => evidenceClasses.has(id) && evidenceClasses.row(id).human;
const measured = (id: StepClass): boolean => human(id) || id === 'animal';

/** Ways of looking at the map. A lens fades and never removes. */
export const lenses = vocabulary<LensRow>()([
  { id: 'all', label: 'all claims', shows: () => true },
  { id: 'measured', label: 'measured claims', shows: (classes) => classes.some(measured) },
  { id: 'human', label: 'human evidence', shows: (classes) => classes.some(human) },
  { id: 'animal', label: 'animal evidence', shows: (classes) => classes.includes('animal') },
  { id: 'proposed', label: 'proposals', shows: (classes) => classes.includes('hypothesis') },
]);
export type Lens = (typeof lenses.rows)[number]['id'];
