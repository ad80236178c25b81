import { resolve } from 'node:path';
import { type AskedPassage, auditText, holdsClaim, sourcesReadIn, type TextAudit } from '../core/audit/text-audit.ts';
import { placeOf, textChanges, wordChanges } from '../core/audit/text-changes.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { describeSentence } from '../core/model/passage/describe.ts';
import { pushedOn } from '../core/model/passage/pushed-on.ts';
import { afterMark } from '../core/model/passage/selector.ts';
import { readTextFile } from '../core/reader/text-file.ts';
import { visible } from '../core/schema/issue.ts';
import type { Passage } from '../core/schema/shapes.ts';
import { encodingRemark, saySource } from '../state/source-texts.ts';
import { CommandError, DATA, GOOD, usageError } from './command-error.ts';
import { type CommandIo, counted, load } from './context.ts';
import { writeJson } from './json-output.ts';
import { readBytes } from './files.ts';

export interface PassagesOptions {
  readonly json?: boolean;
  readonly text?: string;
  readonly against?: string;
  readonly without?: boolean;
  readonly find?: string;
  readonly source?: string;
}

/** The words of a file, in whatever encoding: one that is guessed is said to be. */
function readText(path: string, io: CommandIo): string {
  const read = readTextFile(readBytes(resolve(io.cwd, path), path));
  if (read.text === null)
    throw new CommandError('text-unreadable', `the text is not read: ${saySource(`why.${read.why}`)}`, DATA, {
      file: path,
    });
  const remark = encodingRemark(read);
  if (remark !== null) io.stderr.write(`edgewise: ${visible(path)}: ${remark}\n`);
  return afterMark(read.text);
}

/**
 * `edgewise passages`: find the passages of the data set in a copy of its source, list what of the text no claim stands on,
 * tell what a revised text did to them, or make the record of one.
 */
export function passages(path: string | undefined, options: PassagesOptions, io: CommandIo): number {
  if (options.text === undefined) throw usageError('--text FILE is needed: a copy of the source');
  if (options.without && options.against !== undefined) throw usageError('--without and --against: choose one');
  const text = readText(options.text, io);
  if (options.find !== undefined) return describeOne(text, options.find, options, io);
  const { model, status } = load(path, io);
  const { asked, placeless } = askedOf(model, options.source);
  // What has no passage is not looked for: nobody shall take the rest for all.
  if (placeless > 0) io.stderr.write(`edgewise: ${saySource('sum.placeless', { n: placeless })}\n`);
  if (options.against !== undefined) return compare(text, readText(options.against, io), asked, options, io) || status;
  const audit = auditText(text, asked);
  sayLikeness(audit, io);
  return (
    (options.without ? listWithout(text, audit, asked, options, io) : listFound(audit, asked, options, io)) || status
  );
}

/** The passages that were read in the main text, or in the source that is named, and how much was read there without one. */
function askedOf(model: Model, named: string | undefined) {
  const sources = model.dataset.sources
    .filter((source) => (named === undefined ? source.role === 'main' : source.id === named))
    .map((source) => source.id);
  if (sources.length === 0)
    throw usageError(
      `--source: no source “${named ?? 'main'}”`,
      model.dataset.sources.map((source) => source.id),
    );
  const read = sourcesReadIn(model).filter(({ source }) => sources.includes(source));
  return {
    asked: read.flatMap(({ source, passages: asked }) => asked.map((one) => ({ ...one, source }))),
    placeless: read.reduce((sum, { placeless }) => sum + placeless.length, 0),
  };
}

function sayLikeness({ likeness, counts: { passages: found } }: TextAudit, io: CommandIo): void {
  const values = { n: found.all, found: found.all - found.missing, missing: found.missing, name: 'the data' };
  if (likeness === 'other') io.stderr.write(`edgewise: ${saySource('likeness.other', values)}\n`);
}

function describeOne(text: string, words: string, options: PassagesOptions, io: CommandIo): number {
  const found = describeSentence(text, words);
  const [first] = found;
  if (!first) throw new CommandError('words-not-found', `no sentence of ${options.text ?? ''} holds “${words}”`, DATA);
  if (found.length > 1) {
    const places = found.map(({ passage }) => placeWords(passage.place));
    throw usageError(
      `${found.length} sentences hold “${words}” (${places.join('; ')}); give more of its words`,
      places,
    );
  }
  writeJson(io, first.passage);
  return GOOD;
}

const placeWords = (place: Passage['place']): string =>
  'table' in place
    ? `table ${place.table}, row ${place.row}`
    : `${place.section}, paragraph ${place.paragraph}, sentence ${place.sentence}`;

function listFound(
  audit: TextAudit,
  asked: readonly (AskedPassage & { readonly source: string })[],
  options: PassagesOptions,
  io: CommandIo,
): number {
  const standing = audit.passages.flatMap((one, at) => {
    const was = asked[at]?.passage.place;
    return one.span && was ? [{ one, was, is: placeOf(audit, one), start: one.span.start }] : [];
  });
  // As beside an older text: what one new paragraph pushes on has not moved.
  const pushed = new Set([...pushedOn(standing)].map(({ one }) => one));
  const all = asked.map(({ claim, evidence, note, source }, at) => {
    const one = audit.passages[at];
    const found = one?.found === 'moved' && pushed.has(one) ? 'pushed-on' : (one?.found ?? 'missing');
    const { start = null, end = null } = one?.span ?? {};
    return { claim, evidence, note, source, found, start, end };
  });
  const rows = all.flatMap(({ note, ...row }) => (note === null ? [row] : []));
  const notes = all.filter(({ note }) => note !== null);
  const lostNotes = notes.filter(({ found }) => found === 'missing');
  if (options.json) writeJson(io, rows);
  else {
    const count = (how: string) => rows.filter((row) => row.found === how).length;
    for (const row of rows)
      if (row.found === 'moved' || row.found === 'missing')
        io.stdout.write(`${row.found.padEnd(8)} ${visible(row.evidence ?? '')}\n`);
    const further = count('pushed-on');
    const pushedWords = further > 0 ? `, ${further} pushed on by what stands before` : '';
    io.stdout.write(
      `${counted(rows.length, 'passage')}: ${count('exact')} exact${pushedWords}, ${count('moved')} moved, ${count('missing')} missing; ${notes.length} more in notes, ${lostNotes.length} missing\n`,
    );
  }
  for (const { note } of lostNotes) io.stderr.write(`edgewise: a passage of note ${visible(note ?? '')} is missing\n`);
  return audit.counts.passages.missing > 0 ? DATA : GOOD;
}

/**
 * The sentences, table rows and headings that no claim stands on. That there are some is no failure; that passages are
 * missing is one, since what they were read in is then among them.
 */
function listWithout(
  text: string,
  audit: TextAudit,
  asked: readonly AskedPassage[],
  options: PassagesOptions,
  io: CommandIo,
): number {
  const parts = audit.parts
    .filter((part) => !holdsClaim(part, asked))
    .map(({ kind, place, start, end, passages: held }) => {
      const notes = [...new Set(held.flatMap((at) => asked[at]?.note ?? []))];
      return { kind, place, notes, start, end, words: text.slice(start, end) };
    });
  if (options.json) writeJson(io, { counts: audit.counts, parts });
  else {
    for (const { kind, place, notes, words } of parts) {
      const where = place ? placeWords(place) : kind;
      const remark = notes.length > 0 ? ` (${counted(notes.length, 'note')})` : '';
      io.stdout.write(`${visible(where)}${remark}: ${visible(words.replaceAll(/\s+/g, ' '))}\n`);
    }
    io.stdout.write(`${audit.parts.length} parts of the text: ${parts.length} without a claim\n`);
  }
  const { missing } = audit.counts.passages;
  if (missing > 0) io.stderr.write(`edgewise: ${saySource('list.missing', { n: missing })}\n`);
  return missing > 0 ? DATA : GOOD;
}

/** What the newer text did to the passages; exit status 1 where one is changed or lost. */
function compare(
  old: string,
  now: string,
  asked: readonly AskedPassage[],
  options: PassagesOptions,
  io: CommandIo,
): number {
  const [before, after] = [old, now].map((text) => ({ text, audit: auditText(text, asked) }));
  if (!before || !after) return DATA;
  sayLikeness(after.audit, io);
  const { changes, counts, nearSought } = textChanges(before, after);
  const rows = changes.map(({ fate, old: was, new: is, similarity }, at) => {
    const { claim = null, evidence = null, note = null } = asked[at] ?? {};
    const words =
      fate === 'changed' && was && is ? wordChanges(old.slice(was.start, was.end), now.slice(is.start, is.end)) : null;
    return { claim, evidence, note, fate, old: was, new: is, similarity, words };
  });
  if (options.json) writeJson(io, { counts, nearSought, changes: rows });
  else {
    for (const { evidence, note, fate, old: was, words } of rows) {
      if (fate === 'kept' || fate === 'moved') continue;
      io.stdout.write(`${fate.padEnd(8)} ${visible(evidence ?? `note ${note ?? ''}`)}\n`);
      const marked = words?.map(
        (run) => ({ same: run.words, out: `[-${run.words}-]`, in: `{+${run.words}+}` })[run.change],
      );
      const said = marked?.join('') ?? (was ? old.slice(was.start, was.end) : '');
      if (said !== '') io.stdout.write(`         ${visible(said.replaceAll(/\s+/g, ' '))}\n`);
    }
    const { kept, moved, changed, lost, absent } = counts;
    io.stdout.write(
      `${counted(rows.length, 'passage')}: ${kept} kept, ${moved} moved, ${changed} changed, ${lost} lost, ${absent} in neither text\n`,
    );
  }
  if (!nearSought) io.stderr.write(`edgewise: ${saySource('changes.unsought')}\n`);
  return counts.changed + counts.lost > 0 ? DATA : GOOD;
}
