import { hiddenChanges } from '../core/queries/hidden-evidence.ts';
import type { Path } from '../core/queries/path-query.ts';
import { findPaths } from '../core/queries/paths.ts';
import type { Assessments } from '../core/queries/steps.ts';
import { whyNot } from '../core/queries/why-not.ts';
import type { Reach } from '../core/schema/axes.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { LIMIT } from './command-error.ts';
import { assessmentsOf, type CommandIo, datasetNamed, load } from './context.ts';
import { writeJson } from './json-output.ts';
import { tellAnswer } from './path-answer-text.ts';
import { type PathOptions, pathQueryOf } from './path-options.ts';

export interface PathsOptions extends PathOptions {
  readonly json?: boolean;
}

/** What each choice of sources makes of the claims, worked out once. */
function assessmentsKept(model: Model): (reach: Reach) => Assessments {
  const kept = new Map<Reach, Assessments>();
  return (reach) => {
    const known = kept.get(reach) ?? assessmentsOf(model, reach);
    kept.set(reach, known);
    return known;
  };
}

/** A way with its sentences as texts. */
const asText = (path: Path) => ({
  ...path,
  clauses: path.clauses.map(({ text, claims, sources }) => ({ text, claims, sources })),
});

/** `edgewise paths FROM TO`: how could one thing lead to another, which way does it push, on whose evidence. */
export function paths(
  from: string,
  to: string,
  path: string | undefined,
  options: PathsOptions,
  io: CommandIo,
): number {
  const { model, status } = load(path, io);
  const { query, reach } = pathQueryOf(model, from, to, options);
  const assessmentsFor = assessmentsKept(model);
  const answer = findPaths(model, assessmentsFor(reach), query);
  const hidden = hiddenChanges(assessmentsFor(reach), answer);
  const why = answer.paths.length === 0 ? whyNot(model, assessmentsFor, { query, reach }) : null;
  if (options.json)
    writeJson(io, {
      query: { ...query, sources: reach },
      dataset: datasetNamed(model),
      ...answer,
      ...{ paths: answer.paths.map(asText), counter: answer.counter.map(asText) },
      hidden,
      why,
    });
  else io.stdout.write(tellAnswer(model, { assessments: assessmentsFor(reach), query, answer, hidden, why }));
  return answer.stopped === 'budget' || !answer.counted ? LIMIT : status;
}
