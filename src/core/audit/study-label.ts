import type { Model } from '../model/claim-graph.ts';
import { sourceMark } from '../queries/source-marks.ts';

/** A study as people call it: its label, else the marks of the references it is known by. */
export function studyLabel(model: Model, key: string): string {
  const study = model.dataset.studies.find(({ id }) => id === key);
  if (study) return study.label;
  return `[${key
    .split('+')
    .map((id) => sourceMark(model.source(id)))
    .join(', ')}]`;
}
