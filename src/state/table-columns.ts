import { type EvidenceClass, evidenceClasses } from '../core/schema/evidence-classes.ts';

/** Columns of the table of claims: the claim, one for each class of evidence, the verdict, the references. */
export type ColumnId = 'claim' | EvidenceClass | 'verdict' | 'references';

export const columnIds: readonly ColumnId[] = ['claim', ...evidenceClasses.ids, 'verdict', 'references'];

export const isColumn = (id: string): id is ColumnId => (columnIds as readonly string[]).includes(id);
