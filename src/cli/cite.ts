import { bibliography, type Entry, sourcesCited } from '../core/formats/bibliography.ts';
import { writeBibtex } from '../core/formats/bibtex.ts';
import { writeReferenceList } from '../core/formats/reference-list.ts';
import { writeRis } from '../core/formats/ris.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { claimSentence } from '../core/queries/claim-sentence.ts';
import { visible } from '../core/schema/issue.ts';
import { nearest } from '../core/schema/nearest.ts';
import { usageError } from './command-error.ts';
import { assessmentsOf, type CommandIo, counted, datasetNamed, load, reachNamed } from './context.ts';
import { writeJson } from './json-output.ts';

export interface CiteOptions {
  readonly json?: boolean;
  readonly format: string;
  readonly claim?: readonly string[];
  readonly sources: string;
}

const formats = ['bibtex', 'ris', 'csl-json', 'text'] as const;

function formatNamed(word: string): (typeof formats)[number] {
  const format = formats.find((one) => one === word);
  if (format === undefined) throw usageError(`--format: “${word}” is not one of ${formats.join(', ')}`, formats);
  return format;
}

/** The claims that are named, each once; null where none is named. */
function claimsNamed(model: Model, words: readonly string[] | undefined): string[] | null {
  if (words === undefined) return null;
  const ids = new Set(model.claims.map(({ claim }) => claim.id));
  const unknown = words.find((id) => !ids.has(id));
  if (unknown !== undefined) throw usageError(`--claim: no claim “${unknown}”`, nearest(unknown, ids));
  return [...new Set(words)];
}

/** What was left out of the entries, for people: they must not take a short entry for the whole. */
function leftOut(entries: readonly Entry[]): string {
  const bare = entries.filter((entry) => entry.bare).length;
  const fields = entries.reduce((sum, { unverified, malformed }) => sum + unverified.length + malformed.length, 0);
  const words = [
    ...(fields > 0 ? [`${counted(fields, 'detail')} left out, since not verified or not well formed`] : []),
    ...(bare > 0 ? [`nothing is verified of ${counted(bare, 'source')}`] : []),
  ];
  return words.length === 0
    ? ''
    : `edgewise: ${counted(entries.length, 'source')}; ${words.join('; ')}; the notes say which\n`;
}

/** `edgewise cite`: the bibliography of what admitted evidence rests on; as text, claims that are named with a sentence each. */
export function cite(path: string | undefined, options: CiteOptions, io: CommandIo): number {
  const format = formatNamed(options.format);
  const { model, status } = load(path, io);
  const assessments = assessmentsOf(model, reachNamed(options.sources));
  const named = claimsNamed(model, options.claim);
  const entries = bibliography(model, sourcesCited(model, assessments, named ?? undefined));
  const items = entries.map(({ item }) => item);
  const isListed = (id: string): boolean => assessments.get(id)?.listed === true;
  const notAdmitted = (named ?? []).filter((id) => !isListed(id));
  const sentences = (named ?? [])
    .filter(isListed)
    .map((claim) => ({ claim, text: claimSentence(model, assessments, claim).text }));
  if (options.json) {
    const sources = entries.map(({ source, item, unverified, malformed, bare }) => ({
      source: source.id,
      key: item.id,
      unverified,
      malformed,
      bare,
    }));
    writeJson(io, { dataset: datasetNamed(model), sentences, notAdmitted, items, sources });
    return status;
  }
  if (format === 'csl-json') writeJson(io, items);
  else if (format === 'bibtex') io.stdout.write(writeBibtex(entries));
  else if (format === 'ris') io.stdout.write(writeRis(entries));
  else {
    const text = sentences.map((sentence) => `${visible(sentence.text)}\n`).join('');
    io.stdout.write([text, writeReferenceList(entries)].filter((part) => part !== '').join('\n'));
  }
  for (const id of notAdmitted)
    io.stderr.write(`edgewise: claim ${visible(id)} has no evidence from the sources that are admitted\n`);
  io.stderr.write(leftOut(entries));
  return status;
}
