import type { DiseaseContext } from '../schema/disease-contexts.ts';
import type { Evidence } from '../schema/shapes.ts';
import type { Model } from './claim-graph.ts';
import { definitions } from './incidence.ts';
import { keptFor } from './kept-for.ts';

/** All that belongs to some things by claims of one relation, the things themselves among it. */
function withKinds(model: Model, things: readonly string[], relation: 'subtype-of' | 'model-of'): Set<string> {
  const found = new Set(things);
  // The set grows while it is walked.
  for (const id of found)
    for (const { claim, mine } of definitions(model, 'to', id, relation)) if (!mine) found.add(claim.subject);
  return found;
}

function widerThan(model: Model, things: ReadonlySet<string>): Set<string> {
  const found = new Set<string>(things);
  for (const id of found)
    for (const { claim, mine } of definitions(model, 'from', id, 'subtype-of')) if (!mine) found.add(claim.object);
  return found;
}

/**
 * Look-up of the disease context of a piece of evidence. The focus of a data set is what its head names, with all
 * subtypes, and the animal models of these. A wider term than the focus (scleroderma, where systemic sclerosis is meant)
 * leaves open which disease it was, so it counts as not stated; and where the data set names no focus, each disease is
 * another one. Nothing is assumed of what is silent.
 *
 * @param diseases the focus, where a question asks for others than the data set is about
 */
export function diseaseContextIn(
  model: Model,
  diseases: readonly string[] = model.dataset.head.focus ?? [],
): (evidence: Evidence) => DiseaseContext {
  const focus = withKinds(model, diseases, 'subtype-of');
  const models = withKinds(model, [...focus], 'model-of');
  const wider = widerThan(model, focus);
  return ({ context, exposed }) => {
    const { disease, model: animal } = context ?? {};
    if (disease !== undefined && focus.has(disease)) return 'focus';
    if (disease !== undefined && !wider.has(disease)) return 'other-disease';
    if (animal !== undefined) return models.has(animal) ? 'focus' : 'not-stated';
    return exposed === 'healthy-person' ? 'healthy' : 'not-stated';
  };
}

/** How evidence stands to what its data set is about; looked up once for each model. */
export const focusContextIn = keptFor((model: Model) => diseaseContextIn(model));
