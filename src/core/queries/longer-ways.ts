import type { Onward } from './onward.ts';
import type { Question } from './question.ts';
import { type Search, SLICE } from '../engine/search-slices.ts';

/**
 * Is there a way of more steps than the question allows? Neither its sign nor what it must pass is asked. Exact: on each
 * way within the bound that can no longer come to a target in time, it is looked whether it comes there at all without
 * passing an entity twice. Where the budget ends before that is known, there may be one, and the answer is yes.
 */
export function* longerWayExists(question: Question, onward: Onward, budget: number): Search<boolean> {
  const { snapshot, ways, query, isAdmitted } = question;
  const { outStart, stepObject } = snapshot;
  const targets = new Set(ways.to);
  const begun = onward.looked();
  let own = 0;
  let told = 0;
  for (const source of ways.from) {
    if (targets.has(source) || onward.far[source] === -1) continue;
    const chain = [source];
    const cursor = [outStart[source] ?? 0];
    const passed = new Set(chain);
    while (chain.length > 0) {
      const here = chain.at(-1) ?? -1;
      const step = cursor.at(-1) ?? 0;
      const looked = own + onward.looked() - begun;
      if (looked > budget) return true;
      if (looked - told >= SLICE) yield { done: (told = looked) };
      if (chain.length > query.maxSteps + 1 || step >= (outStart[here + 1] ?? 0)) {
        chain.pop();
        cursor.pop();
        passed.delete(here);
        continue;
      }
      cursor[cursor.length - 1] = step + 1;
      own++;
      const after = stepObject[step] ?? -1;
      const far = onward.far[after] ?? -1;
      if (far === -1 || passed.has(after) || !isAdmitted(step)) continue;
      if (chain.length + far > query.maxSteps) {
        if (onward.leads(after, passed)) return true;
      } else if (!targets.has(after)) {
        chain.push(after);
        cursor.push(outStart[after] ?? 0);
        passed.add(after);
      }
    }
  }
  return false;
}
