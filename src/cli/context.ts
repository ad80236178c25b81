import { createHash } from 'node:crypto';
import { assessAll } from '../core/model/assessment.ts';
import { datasetDigest } from '../core/model/canonical.ts';
import { buildModel, type Model } from '../core/model/claim-graph.ts';
import { resolveName } from '../core/model/names.ts';
import { nearest } from '../core/schema/nearest.ts';
import { type Reach, reaches } from '../core/schema/axes.ts';
import type { ReadResult } from '../core/reader/read-dataset.ts';
import type { Row, Vocabulary } from '../core/schema/vocabulary.ts';
import { defaultSession, type Session } from '../state/session.ts';
import { printFragment } from '../state/url.ts';
import { CommandError, DATA, GOOD, usageError } from './command-error.ts';
import { readData } from './files.ts';

/** What the command may touch of the world. */
export interface CommandIo {
  readonly cwd: string;
  readonly stdout: {
    write(content: string | Uint8Array): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
  };
  readonly stderr: { write(text: string): unknown };
}

/** "1 error", "2 errors": a number with its noun. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** A data set that can be asked questions. Refused ones are an error that says what they are. */
export interface Loaded {
  readonly model: Model;
  readonly result: ReadResult;
  /** 1 where a record had to be set aside: the answer stands on what is shown. */
  readonly status: number;
}

export function load(path: string | undefined, io: CommandIo, name = 'the data'): Loaded {
  const result = readData(path, io.cwd);
  if (!result.dataset) {
    const [first] = result.issues.filter((issue) => issue.severity === 'error');
    const {
      rule = 'refused',
      message = 'the data set is refused',
      file = path ?? 'graph',
      line = null,
      column = null,
      remedy = 'edgewise check says more.',
    } = first ?? {};
    if (result.instead !== null) throw new CommandError(rule, result.instead, DATA, { file });
    throw new CommandError(rule, message, DATA, { file, line, column, remedy });
  }
  const errors = result.issues.filter((issue) => issue.severity === 'error').length;
  if (errors > 0)
    io.stderr.write(
      `edgewise: ${counted(errors, 'error')} in ${name}; what they concern is set aside and not in this answer (edgewise check says more)\n`,
    );
  return { model: buildModel(result.dataset), result, status: errors > 0 ? DATA : GOOD };
}

/** The digest of the data, by Node's own SHA-256, which takes a tenth of the time. */
export const digestOf = ({ dataset }: Model): string => datasetDigest(dataset, createHash('sha256'));

/** Which version of which data set an answer stands on. */
export const datasetNamed = (model: Model) => ({
  id: model.dataset.head.id,
  version: model.dataset.head.release,
  sha256: digestOf(model),
});

/** The fragment of a link that opens a view of the shipped data set on its page, wherever that is served from. */
export const linkTo = (model: Model, view: Partial<Session>): string =>
  `#${printFragment({ ...defaultSession, ...view }, { id: model.dataset.head.id, digest: digestOf(model) }, true)}`;

export const assessmentsOf = (model: Model, reach: Reach) => assessAll(model, reach);

/** The entity that a person names, or a usage error that lists the nearest names. */
export function entityNamed(model: Model, name: string): string {
  const resolved = resolveName(model.dataset.entities, name);
  if (resolved.found) return resolved.found.id;
  const { reason, nearest: near } = resolved;
  const listed = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
  throw usageError(
    reason === 'ambiguous'
      ? `“${name}” could be ${near.join(' or ')}; name one by its id`
      : `no entity is called “${name}”${listed}`,
    near,
  );
}

/** A word of a closed vocabulary, or a usage error that lists the nearest. */
export function wordOf<R extends Row>(vocabulary: Vocabulary<R>, word: string, option: string): R['id'] {
  if (vocabulary.has(word)) return word;
  const near = nearest(word, vocabulary.ids);
  throw usageError(
    `${option}: “${word}” is not one of ${vocabulary.ids.join(', ')}`,
    near.length > 0 ? near : [...vocabulary.ids],
  );
}

/** The sources to admit; each choice holds the ones before it, and `all` is the widest. */
export const reachNamed = (word: string): Reach => (word === 'all' ? 'later' : wordOf(reaches, word, '--sources'));

export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most))
    throw usageError(`${option}: “${text}” is not a whole number from ${least} to ${most}`);
  return number;
}
