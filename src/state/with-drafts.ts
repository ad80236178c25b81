import { placeDrafts } from '../core/figure/draft-placement.ts';
import { type Assessment, assess } from '../core/model/assessment.ts';
import { extendModel } from '../core/model/claim-graph.ts';
import type { Reach } from '../core/schema/axes.ts';
import { type Drafts, fitDrafts } from './drafts.ts';
import { type Loaded, widestReach } from './loaded.ts';

/**
 * What is open, with a reader's drafts beside it; the same object where none fits. Everything of the data set stays as it
 * is, by identity: its claims, what they are assessed as, its counts, its places in the figure.
 */
export function withDrafts(base: Loaded, drafts: Drafts): Loaded {
  const { shown } = fitDrafts(base.model, drafts);
  if (shown.entities.length + shown.claims.length === 0) return base;
  const model = extendModel(base.model, shown.entities, shown.claims);
  const known = new Map<Reach, ReadonlyMap<string, Assessment>>();
  const assessments = (reach: Reach): ReadonlyMap<string, Assessment> => {
    const added = shown.claims.map(({ id }) => [id, assess(model, model.claim(id), reach)] as const);
    const all = known.get(reach) ?? new Map([...base.assessments(reach), ...added]);
    known.set(reach, all);
    return all;
  };
  const layout = placeDrafts(base.layout, model, assessments(widestReach));
  return { ...base, model, assessments, layout, ground: base.layout, edition: { ...base.edition, mine: true } };
}
