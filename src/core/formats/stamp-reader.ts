import { array, literal, nullable, number, strictObject, string, union } from '../schema/zod.ts';
import { type ContentState, contentState } from './content-state.ts';
import { textsOf } from './file-texts.ts';
import { blankDigest } from './sealed.ts';
import { type Stamp, stampMark } from './stamp.ts';

/** A stamp, and what became of the words of the file since it was written. */
export interface ReadStamp {
  readonly stamp: Stamp;
  readonly content: ContentState;
}

/** What a file says of itself: its stamps, each once, and what is wrong with those that cannot be read. */
export interface ReadStamps {
  readonly stamps: readonly ReadStamp[];
  readonly problems: readonly StampProblem[];
}

/**
 * Why what may hold a stamp is not read: the stamp breaks off, is of a version that is not known here, or malformed; the
 * archive is broken, or holds more than is unpacked; the file is too large, or has more stamps than are read.
 */
export const stampProblems = ['cut', 'version', 'malformed', 'archive', 'room', 'large', 'many'] as const;
export type StampProblem = (typeof stampProblems)[number];

/** Most bytes of a file, most stamps that are read of it, and most characters of one. */
const LARGEST_FILE = 1 << 28;
const MOST_STAMPS = 100;
const LONGEST_STAMP = 1 << 24;

const hex = string().regex(/^[0-9a-f]{64}$/);
const words = string().max(10_000);
const said = {
  dataset: strictObject({ id: words, release: words, sha256: hex }),
  link: nullable(string().max(100_000)),
  claims: array(strictObject({ id: words, sha256: hex })),
  digest: hex,
};
const shape = union([
  strictObject({ edgewise: literal(1), ...said }),
  strictObject({ edgewise: literal(2), ...said, unnamed: number().int().nonnegative(), content: nullable(hex) }),
]);

/** Room for a digest that was not put in is none. */
function stampIn(value: unknown): Stamp | null {
  const { data } = shape.safeParse(value);
  if (!data) return null;
  return data.edgewise === 1
    ? { ...data, unnamed: 0, content: null }
    : { ...data, content: data.content === blankDigest ? null : data.content };
}

/** How a file writes a text that it holds: the quotation mark as it stands there, and the way back. */
interface Quoting {
  readonly mark: string;
  readonly undo: (raw: string) => string;
}

const quotings: readonly Quoting[] = [
  { mark: '"', undo: (raw) => raw },
  // XML and HTML.
  ...['&quot;', '&#34;', '&#x22;'].map((mark) => ({ mark, undo: (raw: string) => raw.replaceAll(mark, '"') })),
  // CSV.
  { mark: '""', undo: (raw) => raw.replaceAll('""', '"') },
  // JSON inside of JSON.
  { mark: '\\"', undo: (raw) => String(JSON.parse(`"${raw}"`)) },
];

const beginning = (mark: string): string => stampMark.replaceAll('"', mark);

/** A literal string of PDF (ISO 32000-1, 7.3.4.2): only what a stamp can hold is undone. */
const fromPdf = (raw: string): string => raw.replaceAll(/\\(?:\r\n|\r|\n)/g, '').replaceAll(/\\([()\\])/g, '$1');

/** A stamp that begins at a place of a text, before the number of its version. */
function stampAt(text: string, at: number, { mark, undo }: Quoting): Stamp | StampProblem {
  if (!['1,', '2,'].some((version) => text.startsWith(beginning(mark) + version, at))) return 'version';
  const tail = `${mark}digest${mark}:${mark}`;
  const found = text.indexOf(tail, at);
  if (found < 0 || found - at > LONGEST_STAMP) return 'cut';
  const digest = found + tail.length;
  const end = text.indexOf('}', digest);
  if (end < 0 || end - digest > 64 + mark.length) return 'cut';
  try {
    const raw = text.slice(at, end + 1);
    return stampIn(JSON.parse(undo(text[at - 1] === '(' && mark === '"' ? fromPdf(raw) : raw))) ?? 'malformed';
  } catch {
    return 'malformed';
  }
}

/** The places in a text at which a stamp begins, with the way in which it is written there. */
function* begins(text: string): Generator<{ at: number; quoting: Quoting }> {
  for (const quoting of quotings) {
    const head = beginning(quoting.mark);
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1))
      if (/^\d{1,9},/.test(text.slice(at + head.length, at + head.length + 10))) yield { at, quoting };
  }
}

/** Of what several stamps stand in, the words are those of none. */
function contentOf(bytes: Uint8Array, { content }: Stamp, isAlone: boolean): ContentState {
  if (content === null) return 'not-carried';
  return isAlone ? contentState(bytes, content) : 'gathered';
}

/**
 * Reads the stamps of a file of any format that carries one: SVG, PDF, PNG, GraphML, Cytoscape.js JSON, CSV, Markdown,
 * HTML, XLSX, and what a browser prints of a page with a link that carries one. Nothing else of the file is interpreted,
 * no entity is resolved, and what is read and unpacked is bounded. Never throws.
 */
export function readStamps(bytes: Uint8Array): ReadStamps {
  if (bytes.length > LARGEST_FILE) return { stamps: [], problems: ['large'] };
  const { texts, problem } = textsOf(bytes);
  const stamps = new Map<string, Stamp>();
  const problems = new Set<StampProblem>(problem === null ? [] : [problem]);
  let seen = 0;
  for (const text of texts)
    for (const { at, quoting } of begins(text)) {
      if (++seen > MOST_STAMPS) {
        problems.add('many');
        break;
      }
      const read = stampAt(text, at, quoting);
      if (typeof read === 'string') problems.add(read);
      else stamps.set(JSON.stringify(read), read);
    }
  const read = [...stamps.values()];
  return {
    stamps: read.map((stamp) => ({ stamp, content: contentOf(bytes, stamp, read.length === 1) })),
    problems: [...problems],
  };
}
