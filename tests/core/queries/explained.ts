import { assessAll } from '../../../src/core/model/assessment.ts';
import { type Assumption, defaultPathQuery } from '../../../src/core/queries/path-query.ts';
import { explainPath } from '../../../src/core/queries/path-text.ts';
import { prepareQuestion } from '../../../src/core/queries/question.ts';
import type { Step } from '../../../src/core/queries/steps.ts';
import { sayQuery } from '../../../src/core/queries/query-texts.ts';
import { drawnModel } from '../drawn-graph.ts';

/** The explanation of a chain of a drawing, named by its entities in order: "A B C". */
export function explained(
  text: string,
  chain: string,
  asked: { pieces?: Step['pieces']; assume?: readonly Assumption[] } = {},
) {
  const model = drawnModel(text);
  const assessments = assessAll(model, 'abstracts');
  const question = prepareQuestion(model, assessments, { ...defaultPathQuery, from: [], to: [] });
  const all = question.stepsOf({ steps: [...question.snapshot.stepSubject.keys()] });
  const granted = asked.assume?.[0]?.effect === 'lower' ? -1 : 1;
  const names = chain.split(' ');
  const steps = names.slice(1).map((to, at): Step => {
    const step = all.find((one) => one.from === names[at] && one.to === to && one.claims.length > 0);
    if (!step) throw new Error(`no step to ${to}`);
    const assumed = step.sign === null && asked.assume !== undefined;
    return { ...step, ...(asked.pieces && { pieces: asked.pieces }), ...(assumed && { assumed, sign: granted }) };
  });
  const signs = steps.map(({ sign }) => sign);
  const sign = signs.includes(null) ? null : signs.filter((one) => one === -1).length % 2 === 1 ? -1 : 1;
  return explainPath(model, assessments, steps, sign, asked.assume ?? [], sayQuery);
}
