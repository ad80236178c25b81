import { contentStates } from '../core/formats/content-state.ts';
import { readStamps } from '../core/formats/stamp-reader.ts';
import { allStands, verifyStamp } from '../core/formats/stamp-report.ts';
import {
  type StampReport,
  stampedData,
  verificationSchema,
  type Verification,
} from '../core/formats/stamp-report-shape.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { visible } from '../core/schema/issue.ts';
import { sayStamp } from '../state/stamp-texts.ts';
import { CommandError, DATA, GOOD, usageError } from './command-error.ts';
import { type CommandIo, counted, digestOf, load } from './context.ts';
import { readBytes } from './files.ts';
import { resolve } from 'node:path';
import { writeJson } from './json-output.ts';

export interface VerifyOptions {
  readonly json?: boolean;
  readonly schema?: boolean;
}

/** `edgewise verify`: which claims of an exported file have changed since. Status 0 where all stands, else 1. */
export function verify(
  file: string | undefined,
  path: string | undefined,
  options: VerifyOptions,
  io: CommandIo,
): number {
  if (options.schema) {
    writeJson(io, verificationSchema());
    return GOOD;
  }
  if (file === undefined)
    throw usageError('verify needs a file that was exported: a figure, a table, a graph, a handout');
  const read = readStamps(readBytes(resolve(io.cwd, file), file));
  if (read.stamps.length === 0 && read.problems.length === 0)
    throw new CommandError(
      'stamp-missing',
      `it carries no stamp: it was not exported by this program, or another one dropped it when it saved the file`,
      DATA,
      { file },
    );
  const { model } = load(path, io);
  const sha256 = digestOf(model);
  const reports = read.stamps.map((stamp) => verifyStamp(stamp, model, sha256));
  const { id, release } = model.dataset.head;
  const verification: Verification = {
    file,
    dataset: { id, release, sha256 },
    stands: allStands(read, reports),
    problems: [...read.problems],
    stamps: reports,
  };
  if (options.json) writeJson(io, verification);
  else io.stdout.write(inWords(verification, model));
  return verification.stands ? GOOD : DATA;
}

function reportLines(report: StampReport, model: Model): string[] {
  const { dataset, link, intact, content, unchanged, changed, gone, notCompared, unnamed } = report;
  const isSame = report.data === 'same';
  const short = (sha256: string): string => sha256.slice(0, 16);
  return [
    `made of ${dataset.id}, release ${dataset.release}, sha256 ${short(dataset.sha256)}: ${stampedData.row(report.data).label}`,
    ...(intact
      ? []
      : ['  ! its digest does not hold: the stamp was changed by hand, and what it says cannot be relied on']),
    `  ${content === 'changed' ? '! ' : ''}${contentStates.row(content).label}`,
    ...changed.map((id) => `  ~ ${id}: changed since; it says now: ${model.claim(id).claim.statement}`),
    ...gone.map((id) => `  - ${id}: no longer in the data`),
    ...notCompared.map((id) => `  ? ${id}: not compared`),
    unnamed > 0
      ? `  a sheet for students: it does not name the ${counted(unnamed, 'claim')} that it rests on, which ${
          isSame ? 'are those of the data' : 'were not compared: give the sheet with answers'
        }`
      : `  ${counted(unchanged.length, 'claim')} unchanged, ${changed.length} changed, ${gone.length} gone${
          notCompared.length > 0 ? `, ${notCompared.length} not compared: name the data set that it was made of` : ''
        }`,
    ...(link === null ? [] : [`  the same view: ${link}`]),
  ];
}

function inWords({ file, dataset, problems, stamps, stands }: Verification, model: Model): string {
  const { id, release, sha256 } = dataset;
  const lines = [
    `${file}, held against ${id}, release ${release}, sha256 ${sha256.slice(0, 16)}`,
    ...problems.map((problem) => `  ! a stamp cannot be read: ${sayStamp(`why.${problem}`)}`),
    ...stamps.flatMap((report) => reportLines(report, model)),
    stands ? 'All that it shows stands as it did.' : 'Not all that it shows stands as it did.',
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
