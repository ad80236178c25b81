import { resolve } from 'node:path';
import { describeSentence } from '../core/model/passage/describe.ts';
import { find } from '../core/model/passage/find.ts';
import { prepare } from '../core/model/passage/prepared.ts';
import { decode } from '../core/reader/json-document.ts';
import { visible } from '../core/schema/issue.ts';
import { issueList } from '../core/schema/rules.ts';
import type { Passage } from '../core/schema/shapes.ts';
import { CommandError, DATA, GOOD, usageError } from './command-error.ts';
import { type CommandIo, counted, load, writeJson } from './context.ts';
import { readBytes } from './files.ts';

interface PassagesOptions {
  readonly json?: boolean;
  readonly text?: string;
  readonly find?: string;
  readonly source?: string;
}

function readText(path: string, io: CommandIo): string {
  const { issues, report } = issueList();
  const text = decode(path, readBytes(resolve(io.cwd, path), path), report);
  const [first] = issues;
  if (text === null)
    throw new CommandError(first?.rule ?? 'encoding-invalid', first?.message ?? 'not readable text', DATA, {
      file: path,
    });
  return text;
}

/** `edgewise passages`: find the passages of the data set in a copy of its source, or make the record of one. */
export function passages(path: string | undefined, options: PassagesOptions, io: CommandIo): number {
  if (options.text === undefined) throw usageError('--text FILE is needed: a copy of the source');
  const text = readText(options.text, io);
  return options.find === undefined ? findAll(path, text, options, io) : describeOne(text, options.find, options, io);
}

function describeOne(text: string, words: string, options: PassagesOptions, io: CommandIo): number {
  const found = describeSentence(text, words);
  const [first] = found;
  if (!first) throw new CommandError('words-not-found', `no sentence of ${options.text ?? ''} holds “${words}”`, DATA);
  if (found.length > 1) {
    const places = found.map(({ passage }) => placeWords(passage));
    throw usageError(
      `${found.length} sentences hold “${words}” (${places.join('; ')}); give more of its words`,
      places,
    );
  }
  writeJson(io, first.passage);
  return GOOD;
}

const placeWords = ({ place }: Passage): string =>
  'table' in place
    ? `table ${place.table}, row ${place.row}`
    : `${place.section}, paragraph ${place.paragraph}, sentence ${place.sentence}`;

function findAll(path: string | undefined, text: string, options: PassagesOptions, io: CommandIo): number {
  const { model, status } = load(path, io);
  const mains = model.dataset.sources
    .filter((source) => (options.source === undefined ? source.role === 'main' : source.id === options.source))
    .map((source) => source.id);
  if (mains.length === 0)
    throw usageError(
      `--source: no source “${options.source ?? 'main'}”`,
      model.dataset.sources.map((source) => source.id),
    );
  const prepared = prepare(text);
  const pieces = model.claims.flatMap((node) =>
    node.evidence.flatMap(({ evidence }) => {
      const { readIn } = evidence;
      return readIn?.passage && mains.includes(readIn.source)
        ? [{ claim: node.claim.id, evidence: evidence.id, source: readIn.source, passage: readIn.passage }]
        : [];
    }),
  );
  const notes = model.dataset.notes.flatMap((note) =>
    (note.passages ?? []).flatMap(({ source, passage }) =>
      passage && mains.includes(source) ? [{ note: note.id, passage }] : [],
    ),
  );
  const found = find(
    prepared,
    [...pieces, ...notes].map(({ passage }, at) => ({ id: String(at), passage })),
  );
  const rows = pieces.map(({ claim, evidence, source }, at) => {
    const { found: how = 'missing', start = null, end = null } = found[at] ?? {};
    return { claim, evidence, source, found: how, start, end };
  });
  const lostNotes = notes.filter((_, at) => (found[pieces.length + at]?.found ?? 'missing') === 'missing');
  if (options.json) writeJson(io, rows);
  else {
    const count = (how: string) => rows.filter((row) => row.found === how).length;
    for (const row of rows)
      if (row.found !== 'exact') io.stdout.write(`${row.found.padEnd(8)} ${visible(row.evidence)}\n`);
    io.stdout.write(
      `${counted(rows.length, 'passage')}: ${count('exact')} exact, ${count('moved')} moved, ${count('missing')} missing; ${notes.length} more in notes, ${lostNotes.length} missing\n`,
    );
  }
  for (const { note } of lostNotes) io.stderr.write(`edgewise: a passage of note ${visible(note)} is missing\n`);
  return lostNotes.length > 0 || rows.some((row) => row.found === 'missing') ? DATA : status;
}
