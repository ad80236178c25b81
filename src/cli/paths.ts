import { datasetDigest } from '../core/model/canonical.ts';
import { type HiddenChange, hiddenChanges } from '../core/queries/hidden-evidence.ts';
import { findPaths } from '../core/queries/paths.ts';
import type { PathAnswer } from '../core/queries/path-query.ts';
import { CURATOR, evidenceClasses, type StepClass } from '../core/schema/evidence-classes.ts';
import { visible } from '../core/schema/issue.ts';
import { sayEnglish } from '../core/schema/texts.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { LIMIT } from './command-error.ts';
import { assessmentsOf, type CommandIo, load, writeJson } from './context.ts';
import { type PathOptions, pathQueryOf } from './path-options.ts';

export interface PathsOptions extends PathOptions {
  readonly json?: boolean;
}

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
  const assessments = assessmentsOf(model, reach);
  const answer = findPaths(model, assessments, query);
  const hidden = hiddenChanges(assessments, answer);
  const { head } = model.dataset;
  if (options.json)
    writeJson(io, {
      query: { ...query, sources: reach },
      dataset: { id: head.id, version: head.release, sha256: datasetDigest(model.dataset) },
      ...answer,
      hidden,
    });
  else io.stdout.write(tell(model, answer, hidden));
  return answer.stopped === 'budget' ? LIMIT : status;
}

const tagOf = (id: StepClass): string => (id === CURATOR ? 'assumed by the curator' : evidenceClasses.row(id).label);
const arrow = (sign: PathAnswer['paths'][number]['sign']): string => (sign === 1 ? '──▷' : sign === -1 ? '──┤' : '──◇');

function tell(model: Model, answer: PathAnswer, hidden: readonly HiddenChange[]): string {
  const label = (id: string | undefined) => (id === undefined ? '' : visible(model.entity(id).label));
  const claimed = (id: string) => `  ${visible(`${model.claim(id).claim.statement} (${id})`)}\n`;
  const changed = ({ claim, pieces, verdict }: HiddenChange) => {
    const words = sayEnglish('hidden.evidence', { n: pieces });
    const label = verdict === null ? 'none' : verdicts.row(verdict).label;
    return `  ${claim}: ${sayEnglish('hidden.changes', { hidden: words, verdict: label })}.\n`;
  };
  const list = answer.paths.map((path) => {
    const strip = path.steps
      .map((step, at) => ` ${arrow(step.sign)} [${tagOf(step.class)}] ${label(path.entities[at + 1])}`)
      .join('');
    return `${path.rank}. ${label(path.entities[0])}${strip}\n   ${visible(path.text)}\n\n`;
  });
  const blocked = answer.blocked.map(({ reason }) => `  ${visible(reason)}\n`);
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? `${title}\n${lines.join('')}` : '');
  return [
    `${answer.summary.map(visible).join(' ')}\n\n`,
    ...list,
    section('Closed by a finding of no effect:', blocked),
    section('Also measured, unchanged:', answer.alsoMeasured.map(claimed)),
    section('Seen in patients, beside the mechanism:', answer.beside.map(claimed)),
    section('Not shown here, and it would change this (--sources all):', hidden.map(changed)),
    answer.stopped === 'complete' ? '' : `The list stops here: ${answer.stopped}.\n`,
  ].join('');
}
