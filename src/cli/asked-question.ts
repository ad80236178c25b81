import type { Model } from '../core/model/claim-graph.ts';
import type { PathQuery } from '../core/queries/path-query.ts';
import type { Assessments } from '../core/queries/steps.ts';
import { whyNot } from '../core/queries/why-not.ts';
import type { Reach } from '../core/schema/axes.ts';
import { visible } from '../core/schema/issue.ts';
import { assessmentsOf, type CommandIo, datasetNamed, load } from './context.ts';
import { type PathOptions, pathQueryOf } from './path-options.ts';

/** A question about paths with the data set that it is asked of. */
export interface AskedQuestion {
  readonly model: Model;
  readonly query: PathQuery;
  readonly assessments: Assessments;
  /** Exit status where all goes well: 1 where records had to be set aside. */
  readonly status: number;
  /** What every JSON answer begins with. */
  readonly head: {
    readonly query: PathQuery & { readonly sources: Reach };
    readonly dataset: { readonly id: string; readonly version: string; readonly sha256: string };
  };
  /** Label of an entity, safe to print. */
  readonly label: (id: string) => string;
  /** A claim as its statement and its id, safe to print. */
  readonly claim: (id: string) => string;
  /** Why there is no answer, and what would give one; for where there is none. */
  readonly whyNone: () => string;
}

/** Read the data set and the question that the options ask of it. */
export function askedQuestion(
  [from, to]: readonly [string, string],
  path: string | undefined,
  options: PathOptions,
  io: CommandIo,
): AskedQuestion {
  const { model, status } = load(path, io);
  const { query, reach } = pathQueryOf(model, from, to, options);
  const whyNone = (): string => {
    const why = whyNot(model, (wider) => assessmentsOf(model, wider), { query, reach });
    const changes = (why?.relaxations ?? []).map(({ text, gives }) => `  ${visible(`${text}: ${gives}`)}\n`);
    return [
      `No way answers this question. ${visible(why?.text ?? '')}\n`,
      ...(changes.length > 0 ? ['What would give an answer:\n', ...changes] : []),
    ].join('');
  };
  return {
    model,
    query,
    assessments: assessmentsOf(model, reach),
    status,
    head: {
      query: { ...query, sources: reach },
      dataset: datasetNamed(model),
    },
    label: (id) => visible(model.entity(id).label),
    claim: (id) => visible(`${model.claim(id).claim.statement} (${id})`),
    whyNone,
  };
}
