import { assessAll } from '../../../src/core/model/assessment.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { defaultPathQuery, type Path, type PathAnswer, type PathQuery } from '../../../src/core/queries/path-query.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

/** What a question may say beside its ends; the rest is as by default. */
export interface Asked extends Partial<PathQuery> {
  readonly reach?: Reach;
  readonly budget?: number;
}

/** Ask a drawing how one entity could lead to another. */
export function ask(text: string, from: string, to: string, { reach, budget, ...asked }: Asked = {}): PathAnswer {
  const model = drawnModel(text);
  const query = { ...defaultPathQuery, from: [from], to: [to], ...asked };
  return findPaths(model, assessAll(model, reach ?? 'abstracts'), query, budget);
}

const drawnSign = (sign: number | null): string => (sign === 1 ? '->' : sign === -1 ? '-|' : '--');

/** A path as it would be drawn: "IVIG -| TGFB -> FIB". */
export const drawn = ({ entities, steps }: Path): string =>
  entities.map((entity, at) => (at === 0 ? entity : `${drawnSign(steps[at - 1]?.sign ?? null)} ${entity}`)).join(' ');
