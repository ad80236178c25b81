import { type DiseaseContext, diseaseContexts } from '../core/schema/disease-contexts.ts';
import { type EvidenceClass, evidenceClasses } from '../core/schema/evidence-classes.ts';

/** A column that holds evidence: a class of it, what was measured in a species that is not stated, or a disease context. */
export type EvidenceColumn = EvidenceClass | 'unclassified' | DiseaseContext;
/** Columns of the table of claims: the claim, those of the evidence, the verdict, the references. */
export type ColumnId = 'claim' | EvidenceColumn | 'verdict' | 'references';

export const columnIds: readonly ColumnId[] = [
  'claim',
  ...evidenceClasses.ids,
  'unclassified',
  ...diseaseContexts.ids,
  'verdict',
  'references',
];

export const isColumn = (id: string): id is ColumnId => (columnIds as readonly string[]).includes(id);
