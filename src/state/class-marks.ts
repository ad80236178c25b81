import { CURATOR_TAG } from '../core/figure/tokens.ts';
import { CURATOR, type EvidenceClass, evidenceClasses } from '../core/schema/evidence-classes.ts';

/** How a class of evidence is written on a badge: never colour alone. */
export interface ClassMark {
  readonly tag: string;
  readonly label: string;
}

/** The letter and the words of a class, of the curator's links, and of what has no class. */
export function classMark(id: EvidenceClass | typeof CURATOR | 'unclassified'): ClassMark {
  if (id === CURATOR) return { tag: CURATOR_TAG, label: 'assumed by the curator' };
  if (id === 'unclassified') return { tag: 'U', label: 'species not stated' };
  const { tag, label } = evidenceClasses.row(id);
  return { tag, label };
}
