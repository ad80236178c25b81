import { type Cut, type Fragility, findFragility } from '../core/queries/fragility.ts';
import { visible } from '../core/schema/issue.ts';
import { askedQuestion, type AskedQuestion } from './asked-question.ts';
import { LIMIT } from './command-error.ts';
import { type CommandIo, counted } from './context.ts';
import { writeJson } from './json-output.ts';
import type { PathOptions } from './path-options.ts';

export interface FragileOptions extends PathOptions {
  readonly json?: boolean;
}

/** `edgewise fragile FROM TO`: the fewest claims, and the fewest primary studies, without which no way is left. */
export function fragile(
  from: string,
  to: string,
  path: string | undefined,
  options: FragileOptions,
  io: CommandIo,
): number {
  const asked = askedQuestion([from, to], path, options, io);
  const { model, assessments, query, head, status } = asked;
  const answer = findFragility(model, assessments, query);
  if (options.json) writeJson(io, { ...head, ...answer });
  else io.stdout.write(tell(asked, answer));
  const { claims, studies, complete } = answer;
  return claims.exact && studies.exact && complete ? status : LIMIT;
}

function tell(
  { model, label, claim, whyNone }: AskedQuestion,
  { claims, studies, without, complete }: Fragility,
): string {
  if (claims.exact && claims.size === 0) return whyNone();
  const study = (key: string): string => {
    const known = model.dataset.studies.find(({ id }) => id === key);
    return visible(known ? `${known.label} (${key})` : key);
  };
  const list = (lines: readonly string[]) => lines.map((line) => `  ${line}\n`).join('');
  return [
    tellCut(claims, 'claim', label),
    list(claims.set.map(claim)),
    '\n',
    tellCut(studies, 'primary study', label),
    list(studies.set.map(study)),
    without.length > 0
      ? `\nClaims on these ways with no measured study behind them, which no study can take down:\n`
      : '',
    list(without.map(claim)),
    complete ? '' : 'The ways were not all looked at: budget.\n',
  ].join('');
}

function tellCut({ size, exact, lower, unbreakable }: Cut, noun: string, label: (id: string) => string): string {
  const many = (n: number): string =>
    noun === 'claim' ? counted(n, noun) : n === 1 ? `1 ${noun}` : `${n} primary studies`;
  if (unbreakable)
    return `No loss of ${noun === 'claim' ? 'claims' : 'primary studies'} breaks every way: one stands without them, ${unbreakable.map(label).join(' → ')}.\n`;
  if (size === null)
    return `The fewest ${noun === 'claim' ? 'claims' : 'primary studies'} are not known: budget. There are at least ${lower}.\n`;
  if (exact) return `Without ${many(size)} no way is left, and with fewer gone one always is:\n`;
  return `Without ${many(size)} no way is left; whether fewer are enough is not proven (at least ${lower}): budget.\n`;
}
