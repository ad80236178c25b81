import { strFromU8, unzipSync } from 'fflate';
import { array, literal, nullable, strictObject, string, type ZodType } from '../schema/zod.ts';
import { type Stamp, stampMark } from './stamp.ts';

/** What a file says of itself: its stamps, each once, and what is wrong with those that cannot be read. */
export interface ReadStamps {
  readonly stamps: readonly Stamp[];
  readonly problems: readonly StampProblem[];
}

/**
 * Why what may hold a stamp is not read: the stamp breaks off, is of a version that is not known here, or malformed; the
 * archive is broken; the file is too large, or has more stamps than are read.
 */
export const stampProblems = ['cut', 'version', 'malformed', 'archive', 'large', 'many'] as const;
export type StampProblem = (typeof stampProblems)[number];

/** Most bytes of a file, most stamps that are read of it, and most characters of one. */
const LARGEST_FILE = 1 << 28;
const MOST_STAMPS = 100;
const LONGEST_STAMP = 1 << 24;
/** Most bytes of a part of an archive, unpacked, and most parts. */
const LARGEST_PART = 1 << 24;
const MOST_PARTS = 8;

const hex = string().regex(/^[0-9a-f]{64}$/);
const words = string().max(10_000);
const shape = strictObject({
  edgewise: literal(1),
  dataset: strictObject({ id: words, release: words, sha256: hex }),
  link: nullable(string().max(100_000)),
  claims: array(strictObject({ id: words, sha256: hex })),
  digest: hex,
}) satisfies ZodType<Stamp>;

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

/** The texts in which a stamp may stand: the file itself, or parts of an archive. */
function textsOf(bytes: Uint8Array): string[] | null {
  // Bytes that are no text do not hinder: a stamp is ASCII, in UTF-16 with a zero at each letter.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return [strFromU8(bytes, true).replaceAll('\0', '')];
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return [strFromU8(bytes, true)];
  let parts = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        /^(?:customXml|docProps)\/[^/]+\.xml$/.test(name) && originalSize <= LARGEST_PART && ++parts <= MOST_PARTS,
    });
    return Object.values(files).map((file) => strFromU8(file, true));
  } catch {
    return null;
  }
}

/** A stamp that begins at a place of a text, before the number of its version. */
function stampAt(text: string, at: number, { mark, undo }: Quoting): Stamp | StampProblem {
  if (!text.startsWith(`${beginning(mark)}1,`, at)) return 'version';
  const tail = `${mark}digest${mark}:${mark}`;
  const found = text.indexOf(tail, at);
  if (found < 0 || found - at > LONGEST_STAMP) return 'cut';
  const digest = found + tail.length;
  const end = text.indexOf('}', digest);
  if (end < 0 || end - digest > 64 + mark.length) return 'cut';
  try {
    const raw = text.slice(at, end + 1);
    const read = shape.safeParse(JSON.parse(undo(text[at - 1] === '(' && mark === '"' ? fromPdf(raw) : raw)));
    return read.success ? read.data : 'malformed';
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

/**
 * Reads the stamps of a file of any format that carries one: SVG, PDF, PNG, GraphML, Cytoscape.js JSON, CSV, Markdown,
 * HTML, XLSX. Nothing else of the file is interpreted, no entity is resolved, and what is read is bounded. Never throws.
 */
export function readStamps(bytes: Uint8Array): ReadStamps {
  if (bytes.length > LARGEST_FILE) return { stamps: [], problems: ['large'] };
  const texts = textsOf(bytes);
  if (!texts) return { stamps: [], problems: ['archive'] };
  const stamps = new Map<string, Stamp>();
  const problems = new Set<StampProblem>();
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
  return { stamps: [...stamps.values()], problems: [...problems] };
}
