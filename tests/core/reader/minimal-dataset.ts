import { describeSentence } from '../../../src/core/model/passage/describe.ts';

/** A small data set without a fault, as JSON text, and ways to spoil it that say where the fault should be found. */

export type Json = Record<string, unknown>;

/** Stands before the character at which a fault should be found; taken out before the text is read. */
export const MARK = '▶';
const RAW = '◀raw:';

export const mainText =
  'IVIG made mice have less TGF-beta. Dexamethasone did not change TGF-beta in mice. Nobody measured it in patients.';
const curated = () => ({ by: 'A curator', date: '2026-01-01' });
const measuredInMice = {
  modality: 'observed',
  by: 'cited-authors',
  taxon: 'NCBITaxon:10090',
  system: 'in-vivo',
  design: 'animal-experiment',
  exposed: 'animal',
  comparator: 'untreated',
};

/** The passage of the first sentence of the main text that holds these words, as a record. */
export function passageOf(words: string): unknown {
  const [found] = describeSentence(mainText, words);
  if (!found) throw new Error(`"${words}" is not in the main text of the minimal data set`);
  return found.passage;
}

/** Two treatments, a molecule, a disease; two claims with a piece of evidence each; three sources, a study, a note. */
export function minimalDataset(): Json {
  return {
    version: 1,
    id: 'minimal',
    title: 'Minimal',
    release: '1.0.0',
    date: '2026-01-01',
    licence: 'CC0-1.0',
    about: 'Made up for tests.',
    limits: [],
    entities: [
      { id: 'ivig', kind: 'treatment', label: 'IVIG' },
      { id: 'dex', kind: 'treatment', label: 'Dexamethasone' },
      { id: 'tgfb', kind: 'molecule', label: 'TGFβ' },
      { id: 'ssc', kind: 'disease', label: 'Systemic sclerosis' },
    ],
    claims: [
      {
        id: 'c1',
        subject: 'ivig',
        predicate: 'decreases',
        object: 'tgfb',
        statement: 'IVIG lowers TGFβ.',
        evidence: [
          {
            id: 'e1',
            ...measuredInMice,
            result: 'effect',
            study: 'st1',
            cited: [{ source: '13', link: 'stated', checked: 'no' }],
            readIn: { source: 's1', quote: 'IVIG made mice have less TGF-beta.' },
            curated: curated(),
          },
        ],
      },
      {
        id: 'c2',
        subject: 'dex',
        predicate: 'no-change',
        object: 'tgfb',
        statement: 'Dexamethasone leaves TGFβ as it is.',
        evidence: [
          {
            id: 'e2',
            ...measuredInMice,
            result: 'no-effect',
            cited: [{ source: '14', link: 'stated', checked: 'no' }],
            readIn: { source: 's1', quote: 'Dexamethasone did not change TGF-beta in mice.' },
            curated: curated(),
          },
        ],
      },
    ],
    sources: [
      { id: 's1', role: 'main', kind: 'review', title: 'A made-up review', grade: 'seen', text: mainText },
      { id: '13', role: 'cited', kind: 'article', authors: ['Blank M'], year: 2002, grade: 'text' },
      { id: '14', role: 'cited', kind: 'article', authors: ['Doe J'], year: 2005, grade: 'text' },
    ],
    studies: [{ id: 'st1', label: 'Mice, 2002', sources: ['13'] }],
    notes: [{ id: 'n1', kind: 'wording', text: 'A remark.', claims: ['c1'] }],
  };
}

/** The second claim of the minimal data set. */
export const secondClaim = (): Json => (minimalDataset()['claims'] as Json[])[1] ?? {};

/** A piece of evidence like that of the second claim, with these fields in place of its own. */
export const pieceLike = (fields: Json): Json => ({ ...(secondClaim()['evidence'] as Json[])[0], ...fields });

/** An inference of the curator, who measures nothing and has read it nowhere. */
export function inference(fields: Json): Json {
  const piece = pieceLike({ by: 'curator', modality: 'hypothesised', design: 'none', result: 'effect' });
  for (const key of ['readIn', 'cited']) Reflect.deleteProperty(piece, key);
  return { ...piece, ...fields };
}

/** An idea of a reader, who measures nothing and cites nothing. */
export const idea = (fields: Json): Json => inference({ by: 'reader', ...fields });

/** A change of a data set in place. */
export type Change = (data: Json) => void;

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function parentOf(data: Json, pointer: string): { parent: Json; key: string } {
  const steps = stepsOf(pointer);
  const key = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((inner, step) => (inner as Json | undefined)?.[step], data);
  if (typeof parent !== 'object' || parent === null) throw new Error(`nothing holds ${pointer} in the data set`);
  return { parent: parent as Json, key };
}

/** Put a value at a pointer; "-" as its last step adds it to a list. */
export const set =
  (pointer: string, value: unknown): Change =>
  (data) => {
    const { parent, key } = parentOf(data, pointer);
    const own = structuredClone(value);
    if (Array.isArray(parent) && key === '-') parent.push(own);
    else parent[key] = own;
  };

/** Take out what stands at a pointer. */
export const drop =
  (pointer: string): Change =>
  (data) => {
    const { parent, key } = parentOf(data, pointer);
    if (!(key in parent)) throw new Error(`nothing stands at ${pointer} in the data set`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  };

/** Write another key for the member at a pointer, at the same place among its siblings. */
export const rename =
  (pointer: string, to: string): Change =>
  (data) => {
    const { parent, key } = parentOf(data, pointer);
    const members = Object.entries(parent);
    for (const [name] of members) Reflect.deleteProperty(parent, name);
    for (const [name, value] of members) parent[name === key ? to : name] = value;
  };

/** Write a value that is there once more at another pointer, itself changed. */
export const copy =
  (from: string, to: string, ...changes: readonly Change[]): Change =>
  (data) => {
    const { parent, key } = parentOf(data, from);
    const value = structuredClone(parent[key]) as Json;
    for (const change of changes) change(value);
    set(to, value)(data);
  };

/** Text that stands in the JSON as it is, for what no value could be written as. */
export const raw = (text: string): string => RAW + text;

/** Mark the place of what stands at a pointer. Comes after the changes to what is inside. */
export const mark =
  (pointer: string): Change =>
  (data) => {
    const { parent, key } = parentOf(data, pointer);
    parent[key] = raw(MARK + JSON.stringify(parent[key]));
  };

/** Write a record of a list as often again, byte for byte, each repeat marked. */
export const repeat =
  (pointer: string, times: number): Change =>
  (data) => {
    const { parent, key } = parentOf(data, pointer);
    const text = JSON.stringify(parent[key]);
    parent[key] = raw(text);
    for (let time = 0; time < times; time++) (parent as unknown as unknown[]).push(raw(MARK + text));
  };

/**
 * The minimal data set with these changes, as JSON text. A mark at the beginning of a key or a string stands before
 * its quotation mark, any other where it is written.
 */
export function changed(...changes: readonly Change[]): string {
  const data = minimalDataset();
  for (const change of changes) change(data);
  return written(data);
}

/** A text with one piece of it written otherwise. */
export function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text`);
  return text.replace(from, () => to);
}

/** JSON text of a value, with its raw pieces as they are and its marks where places begin. */
export function written(value: unknown): string {
  let text = JSON.stringify(value, null, 1);
  const piece = new RegExp(`"${RAW}((?:[^"\\\\]|\\\\.)*)"`, 'g');
  while (text.includes(`"${RAW}`)) text = text.replace(piece, (_, inner: string) => JSON.parse(`"${inner}"`) as string);
  return text.replaceAll(`"${MARK}`, `${MARK}"`);
}

/** A text without its marks, and where they stood: 1-based lines and columns in UTF-16 units. */
export function takeMarks(text: string): { text: string; marks: { line: number; column: number }[] } {
  const pieces = text.split(MARK);
  let before = '';
  const marks = pieces.slice(0, -1).map((piece) => {
    before += piece;
    const lines = before.split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  });
  return { text: pieces.join(''), marks };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
