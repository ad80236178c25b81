import { reaches } from '../core/schema/axes.ts';
import { evidenceChoices } from './evidence-choices.ts';
import { type Lens, presetLens, presetOf, presets } from './lenses.ts';
import type { Question, Side } from './session.ts';
import { sayCompared } from './compare-texts.ts';

/** Something that what is shown can be compared with: the same, but for one change. */
export interface CompareStart {
  readonly label: string;
  readonly change: Partial<Side>;
}

/** The same seen through another lens. */
export const lensStarts = (lens: Lens): CompareStart[] =>
  presets.rows
    .filter(({ id }) => id !== presetOf(lens))
    .map(({ id, label }) => ({ label, change: { lens: presetLens(id) } }));

/** The same question on other evidence, or the other way round in its direction. */
export function questionStarts(question: Question): CompareStart[] {
  const evidence = evidenceChoices.rows
    .filter(({ id }) => id !== question.evidence)
    .map(({ id, label }) => ({
      label: sayCompared('start.on', { label }),
      change: { question: { ...question, evidence: id } },
    }));
  const effect = question.effect === 'lower' ? 'raise' : 'lower';
  return [...evidence, { label: sayCompared(`start.effect.${effect}`), change: { question: { ...question, effect } } }];
}

/** The same with more sources, or fewer. */
export const sourceStarts = (reach: Side['reach']): CompareStart[] =>
  reaches.rows.filter(({ id }) => id !== reach).map(({ id, label }) => ({ label, change: { reach: id } }));
