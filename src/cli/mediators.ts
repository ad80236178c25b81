import { findMediators } from '../core/queries/mediators.ts';
import { askedQuestion } from './asked-question.ts';
import { LIMIT } from './command-error.ts';
import { type CommandIo, counted } from './context.ts';
import { writeJson } from './json-output.ts';
import type { PathOptions } from './path-options.ts';

export interface MediatorsOptions extends PathOptions {
  readonly json?: boolean;
}

/** `edgewise mediators FROM TO`: on how many of the ways each entity lies. */
export function mediators(
  from: string,
  to: string,
  path: string | undefined,
  options: MediatorsOptions,
  io: CommandIo,
): number {
  const { model, assessments, query, head, status, label, whyNone } = askedQuestion([from, to], path, options, io);
  const { entities, paths, complete } = findMediators(model, assessments, query);
  if (options.json) writeJson(io, { ...head, entities, paths, complete });
  else if (paths === 0 && complete) io.stdout.write(whyNone());
  else {
    const whole = complete ? counted(paths, 'way') : `at least ${counted(paths, 'way')}, not all looked at (budget)`;
    const width = String(entities.reduce((most, entity) => Math.max(most, entity.paths), 0)).length;
    const lines = entities.map((entity) => {
      const share = `${Math.round(entity.share * 100)} %`.padStart(5);
      return `  ${String(entity.paths).padStart(width)} ${share}  ${label(entity.id)}\n`;
    });
    io.stdout.write(
      lines.length === 0
        ? `Nothing lies between the ends: ${whole}, stated directly.\n`
        : `On how many of ${whole} each lies:\n${lines.join('')}`,
    );
  }
  return complete ? status : LIMIT;
}
