import { findGaps, type Gap } from '../core/queries/gap.ts';
import { humanClasses } from '../core/schema/evidence-classes.ts';
import { visible } from '../core/schema/issue.ts';
import { askedQuestion, type AskedQuestion } from './asked-question.ts';
import { classesNamed } from './claims.ts';
import { LIMIT } from './command-error.ts';
import { type CommandIo, counted } from './context.ts';
import { writeJson } from './json-output.ts';
import type { PathOptions } from './path-options.ts';

export interface GapsOptions extends PathOptions {
  readonly json?: boolean;
  /** Classes of evidence that steps should have; both human ones if not given. */
  readonly class?: string;
}

const asJson = ({ entities, missing }: Gap) => ({ claims: missing.map(({ claim }) => claim), entities, missing });

/** `edgewise gaps FROM TO`: the fewest steps that would have to be confirmed in humans, or by the classes named. */
export function gaps(from: string, to: string, path: string | undefined, options: GapsOptions, io: CommandIo): number {
  const classes = options.class === undefined ? humanClasses : classesNamed(options.class, '--class');
  const asked = askedQuestion([from, to], path, options, io);
  const { model, assessments, query, head, status } = asked;
  const answer = findGaps(model, assessments, query, classes);
  if (options.json)
    writeJson(io, {
      ...head,
      classes: answer.classes,
      diseases: answer.diseases,
      question: answer.question && asJson(answer.question),
      paths: answer.paths.map(({ rank, ...gap }) => ({ rank, ...asJson(gap) })),
      stopped: answer.stopped,
    });
  else if (answer.question) io.stdout.write(tell(asked, { ...answer, question: answer.question }));
  else
    io.stdout.write(answer.stopped === 'budget' ? 'The search ended before it was done: budget.\n' : asked.whyNone());
  return answer.stopped === 'budget' ? LIMIT : status;
}

function tell(
  { label, claim }: AskedQuestion,
  { question, paths, stopped }: Omit<ReturnType<typeof findGaps>, 'question'> & { question: Gap },
): string {
  const chain = (gap: Gap): string => gap.entities.map(label).join(' → ');
  const missing = question.missing.map(
    (one, at) => `  ${at + 1}. ${claim(one.claim)}\n     ${visible(one.words)}\n     Search: ${visible(one.search)}\n`,
  );
  const listed = paths.map(({ rank, ...gap }) => {
    const lacking = gap.missing.map(({ step }) => `${label(step.from)} → ${label(step.to)}`).join('; ');
    return `  ${rank}. ${chain(gap)}: ${gap.missing.length === 0 ? 'nothing is missing' : `${gap.missing.length}: ${lacking}`}\n`;
  });
  return [
    question.missing.length === 0
      ? `Every step of one way has this evidence: ${chain(question)}.\n`
      : `At least ${counted(question.missing.length, 'step')} would have to be confirmed. Least is missing on: ${chain(question)}.\n`,
    ...missing,
    '\nSteps that each way lacks:\n',
    ...listed,
    stopped === 'complete' ? '' : `The list stops here: ${stopped}.\n`,
  ].join('');
}
