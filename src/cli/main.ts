import { Command, CommanderError } from 'commander';
import { auditQuestions } from '../core/audit/audit-question-list.ts';
import { defaultReach } from '../core/schema/axes.ts';
import { visible } from '../core/schema/issue.ts';
import { presets } from '../core/sheet/presets.ts';
import { sheetThemes } from '../core/sheet/sheet.ts';
import { letterings } from '../core/sheet/svg-file.ts';
import { audit, type AuditOptions } from './audit.ts';
import { check } from './check.ts';
import { cite, type CiteOptions } from './cite.ts';
import { claims, type ClaimsOptions } from './claims.ts';
import { CommandError, GOOD, USAGE, withRemedy } from './command-error.ts';
import type { CommandIo } from './context.ts';
import { writeJson } from './json-output.ts';
import { diff, type DiffOptions } from './diff.ts';
import { figure, type FigureOptions } from './figure.ts';
import { fragile, type FragileOptions } from './fragile.ts';
import { gaps, type GapsOptions } from './gaps.ts';
import { mediators, type MediatorsOptions } from './mediators.ts';
import { passages, type PassagesOptions } from './passages.ts';
import { again, sourcesHelp, withPathOptions } from './path-options.ts';
import { paths, type PathsOptions } from './paths.ts';
import { verify, type VerifyOptions } from './verify.ts';

export type { CommandIo } from './context.ts';

const headHelp = 'begin csv and md with what the table shows, and of which version of the data';

function program(io: CommandIo, finish: (status: number) => void): Command {
  const edgewise = new Command('edgewise')
    .description('A graph of biomedical claims in which every edge carries its evidence.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // What commander says repeats the words of the caller, over several lines.
      writeErr: (text) => void io.stderr.write(text.split('\n').map(visible).join('\n')),
    });
  const command = (name: string, description: string) =>
    edgewise.command(name).description(description).option('--json', 'one JSON document on standard output');

  command('check [PATH]', 'prove that nothing in a data set is missing, dangling or invented').action(
    (path: string | undefined, options: { json?: boolean }) => finish(check(path, options, io)),
  );

  command('claims [PATH]', 'list claims with their evidence')
    .option('--subject <name>')
    .option('--object <name>')
    .option('--predicate <word>')
    .option('--verdict <word>')
    .option('--class <class,…>', 'human-clinical, human-laboratory, human, animal, hypothesis, assertion')
    .option('--source <id>', 'a source that evidence was read in or names')
    .option('--taxon <id>', 'NCBITaxon:n')
    .option('--sources <reach>', sourcesHelp, defaultReach)
    .option('--format <format>', 'table, csv, xlsx, md or html', 'table')
    .option('--head', headHelp)
    .action(async (path: string | undefined, options: ClaimsOptions) => finish(await claims(path, options, io)));

  command('audit [PATH]', 'what the claims rest on: matrix, verdicts, and the questions of an author')
    .option('--format <format>', 'text, csv, xlsx, md or html', 'text')
    .option('--head', headHelp)
    .option('--sources <reach>', sourcesHelp, defaultReach)
    .option('--from <name>', 'start of the ways that are audited')
    .option('--to <name>', 'end of the ways that are audited')
    .option(
      '--fail-on <question,…>',
      `exit status 1 where one of these finds anything: ${auditQuestions.ids.join(', ')}`,
    )
    .option('--schema', 'print the JSON Schema of --json')
    .action(async (path: string | undefined, options: AuditOptions) => finish(await audit(path, options, io)));

  command('cite [PATH]', 'the bibliography of what the evidence rests on; what is not verified is left out, and said')
    .option('--format <format>', 'bibtex, ris, csl-json or text', 'bibtex')
    .option(
      '--claim <id>',
      'the sources of this claim alone; as text, with a sentence for it; may be given again',
      again,
    )
    .option('--sources <reach>', sourcesHelp, defaultReach)
    .action((path: string | undefined, options: CiteOptions) => finish(cite(path, options, io)));

  command('diff [OLD] [NEW]', 'what changed between two versions of a data set, and which verdicts that changed')
    .option('--sources <reach>', sourcesHelp, defaultReach)
    .option('--schema', 'print the JSON Schema of --json')
    .action((old: string | undefined, now: string | undefined, options: DiffOptions) =>
      finish(diff(old, now, options, io)),
    );

  command('verify [FILE] [PATH]', 'which claims of an exported figure, table or graph have changed since')
    .option('--schema', 'print the JSON Schema of --json')
    .addHelpText(
      'after',
      '\nExit status 0: all that the file shows stands as it did. 1: a claim changed or is gone, the stamp was changed,\n' +
        'is of another data set, or there is none.',
    )
    .action((file: string | undefined, path: string | undefined, options: VerifyOptions) =>
      finish(verify(file, path, options, io)),
    );

  command('passages [PATH]', 'find the passages of a data set in a copy of its source')
    .option('--text <file>', 'the copy of the source')
    .option('--against <file>', 'a revised text: list the passages that are changed, lost or moved in it')
    .option('--without', 'list the sentences, table rows and headings that no claim stands on')
    .option('--find <words>', 'print the passage record of the sentence that holds these words')
    .option('--source <id>', 'the source that this is a copy of')
    .action((path: string | undefined, options: PassagesOptions) => finish(passages(path, options, io)));

  withPathOptions(
    command('figure [PATH]', 'a figure for a paper or a slide, with its legend, its references and where it is from')
      .option('--paths <name...>', 'draw the ways from one thing to another: two names; conditions as for “paths”')
      .option('--way <n>', 'of these ways, this one alone')
      .option('--around <name>', 'draw what touches this; may be given again', again)
      .option('--lens <class,…>', 'draw what has evidence of these classes; human for both human ones')
      .option('--preset <preset>', `what it is for: ${presets.ids.join(', ')}`, presets.ids[0])
      .option('--theme <theme>', sheetThemes.ids.join(', '), sheetThemes.ids[0])
      .option('--letters <how>', 'font: text with its font within; outlines: drawn', letterings.ids[0])
      .option('--no-legend', 'without the legend')
      .option('--no-references', 'without the list of references: their marks alone')
      .option(
        '-o, --output <file>',
        'write to this file (.svg, .pdf; .graphml or .cyjs for Cytoscape); else to standard output, as SVG',
      ),
  ).action(async (path: string | undefined, options: FigureOptions) => finish(await figure(path, options, io)));

  withPathOptions(
    command('paths <FROM> <TO> [PATH]', 'how could one thing lead to another, and on whose evidence'),
  ).action((from: string, to: string, path: string | undefined, options: PathsOptions) =>
    finish(paths(from, to, path, options, io)),
  );

  withPathOptions(command('gaps <FROM> <TO> [PATH]', 'the fewest steps that nobody has confirmed in humans'))
    .option('--class <class,…>', 'the evidence that steps should have instead; human for both human ones')
    .action((from: string, to: string, path: string | undefined, options: GapsOptions) =>
      finish(gaps(from, to, path, options, io)),
    );

  withPathOptions(
    command('fragile <FROM> <TO> [PATH]', 'the fewest claims, and the fewest studies, without which no way is left'),
  ).action((from: string, to: string, path: string | undefined, options: FragileOptions) =>
    finish(fragile(from, to, path, options, io)),
  );

  withPathOptions(command('mediators <FROM> <TO> [PATH]', 'on how many of the ways each entity lies')).action(
    (from: string, to: string, path: string | undefined, options: MediatorsOptions) =>
      finish(mediators(from, to, path, options, io)),
  );
  return edgewise;
}

/** Tell a failure: one JSON document on standard output where JSON was asked for, else one line on standard error. */
function fail(
  error: { rule: string; message: string; detail?: CommandError['detail'] },
  json: boolean,
  io: CommandIo,
): void {
  const { rule, message } = error;
  // A place that nobody knows is left out.
  const detail: CommandError['detail'] = Object.fromEntries(
    Object.entries(error.detail ?? {}).filter(([, value]) => value !== null),
  );
  if (json) writeJson(io, { error: { rule, message, ...detail } });
  else {
    const place = [detail.file, detail.line, detail.column].filter((part) => part !== undefined).join(':');
    const said = detail.remedy === undefined ? message : withRemedy(message, detail.remedy);
    io.stderr.write(visible(`edgewise: ${place === '' ? '' : `${place}: `}${said}`) + '\n');
  }
}

/** Run the command with its arguments (without the program's name); gives the exit status and never throws on input. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const json = argv.includes('--json');
  let status = GOOD;
  // With --json, what commander would print of a mistake goes into the one document instead.
  const quiet: CommandIo = json ? { ...io, stderr: { write: () => undefined } } : io;
  try {
    const root = program(io, (code) => (status = code));
    if (json)
      root.commands
        .concat(root)
        .forEach((command) => command.configureOutput({ writeErr: (text) => void quiet.stderr.write(text) }));
    await root.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommandError) {
      fail(error, json, io);
      return error.status;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return GOOD;
      if (json) fail({ rule: 'usage', message: error.message.replace(/^error: /, '') }, json, io);
      return USAGE;
    }
    throw error;
  }
}
