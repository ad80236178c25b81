import type { Model } from '../model/claim-graph.ts';
import { sourceMark } from '../queries/source-marks.ts';
import { keptFor } from '../model/kept-for.ts';

const labels = keptFor(
  (model: Model): ReadonlyMap<string, string> => new Map(model.dataset.studies.map(({ id, label }) => [id, label])),
);

/** A study as people call it: its label, else the marks of the references it is known by. */
export function studyLabel(model: Model, key: string): string {
  const label = labels(model).get(key);
  if (label !== undefined) return label;
  return `[${key
    .split('+')
    .map((id) => sourceMark(model.source(id)))
    .join(', ')}]`;
}
