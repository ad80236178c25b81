import { say } from './texts.ts';
import { evidenceClasses, type StepClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';

/** How a class of evidence is written on a badge: never colour alone. */
export interface ClassMark {
  readonly tag: string;
  readonly label: string;
}

/** The letter and the words of a class, and of what has no class. */
export function classMark(id: StepClass | 'unclassified'): ClassMark {
  if (id === 'unclassified') return { tag: 'U', label: say('class.unclassified') };
  const { tag, label } = unsourcedClasses.has(id) ? unsourcedClasses.row(id) : evidenceClasses.row(id);
  return { tag, label };
}
