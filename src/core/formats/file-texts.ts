import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { unpackText } from './packed-text.ts';
import { packedMark } from './stamp.ts';

// TextDecoder is an encoding API of every JavaScript runtime, not of the DOM or of Node (WHATWG Encoding Standard).
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What a file is, as far as that decides where its stamp stands and what it says. */
export type FileKind = 'png' | 'archive' | 'pdf' | 'text';

const beginnings: readonly (readonly [FileKind, string])[] = [
  ['png', '\u0089PNG'],
  ['archive', 'PK'],
  ['pdf', '%PDF-'],
];

export const kindOf = (bytes: Uint8Array): FileKind => {
  const start = strFromU8(bytes.subarray(0, 8), true);
  return beginnings.find(([, beginning]) => start.startsWith(beginning))?.[0] ?? 'text';
};

/** Most bytes of a part of a file, unpacked, most parts that are unpacked to look for stamps, and all parts of a workbook. */
export const LARGEST_PART = 1 << 24;
const MOST_PARTS = 8;
export const LARGEST_BOOK = 1 << 28;
/** The same of a PDF, which has many small ones, and of a stamp in an address. */
const LARGEST_STREAM = 1 << 20;
const MOST_STREAMS = 1000;
const MOST_UNPACKED = 1 << 25;

/** The texts of a file in which a stamp may stand, and whether it holds more than is unpacked, or does not open. */
export interface FileTexts {
  readonly texts: readonly string[];
  readonly problem: 'archive' | 'room' | null;
}

function archiveTexts(bytes: Uint8Array): FileTexts {
  let [parts, hasRoom] = [0, true];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^(?:customXml|docProps)\/[^/]+\.xml$/.test(name)) return false;
        const fits = originalSize <= LARGEST_PART && ++parts <= MOST_PARTS;
        hasRoom &&= fits;
        return fits;
      },
    });
    return { texts: Object.values(files).map((file) => strFromU8(file, true)), problem: hasRoom ? null : 'room' };
  } catch {
    return { texts: [], problem: 'archive' };
  }
}

/** A stream of objects, or of an attachment (ISO 32000-1, 7.5.7 and 7.11.4), as programs other than ours pack them. */
const mayCarry = /\/(?:ObjStm|EmbeddedFile)\b/g;
/** Longest description of a stream, before and after its kind. */
const LONGEST_HEAD = 400;

function pdfTexts(bytes: Uint8Array): FileTexts {
  const whole = strFromU8(bytes, true);
  const texts = [whole];
  // Room for one byte more than is allowed: what fills it is too long.
  const out = new Uint8Array(LARGEST_STREAM + 1);
  let [seen, left] = [0, MOST_UNPACKED];
  for (const { index } of whole.matchAll(mayCarry)) {
    if (++seen > MOST_STREAMS || left <= 0) return { texts, problem: 'room' };
    const [begun] = /^[^]*?\bstream\r?\n/.exec(whole.slice(index, index + LONGEST_HEAD)) ?? [];
    if (begun === undefined) continue;
    const begin = index + begun.length;
    if (!whole.slice(Math.max(0, index - LONGEST_HEAD), begin).includes('/FlateDecode')) continue;
    const end = whole.indexOf('endstream', begin);
    try {
      const { length } = unzlibSync(bytes.subarray(begin, end < 0 ? bytes.length : end), { out });
      left -= length;
      if (length > LARGEST_STREAM) return { texts, problem: 'room' };
      texts.push(strFromU8(out.subarray(0, length), true));
    } catch {
      // What does not unpack holds no stamp that any program could read.
    }
  }
  return { texts, problem: null };
}

/** A text in UTF-16 that says so, as a spreadsheet may save it; null where it is none. */
function wideText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return encoding && new TextDecoder(encoding).decode(bytes);
}

/** A file that is a text, as it is read. */
export const wordsIn = (bytes: Uint8Array): string => wideText(bytes) ?? strFromU8(bytes);

/** Longest stamp in an address, packed, and how many are looked at: more than are read of a file. */
const packedStamp = new RegExp(`[&;]${packedMark}([\\w-]{100,400000})`, 'g');
const MOST_PACKED = 200;

/** Stamps in addresses of a text, null for one that does not unpack. A link that is broken over lines stands there for each. */
const unpackedIn = (text: string): (string | null)[] =>
  [...new Set([...text.matchAll(packedStamp)].map(([, letters = '']) => letters))]
    .slice(0, MOST_PACKED)
    .map((letters) => unpackText(letters, LARGEST_STREAM));

/** Where stamps may stand in a file of any kind. Bytes that are no text do not hinder: a stamp is ASCII. */
export function textsOf(bytes: Uint8Array): FileTexts {
  const kind = kindOf(bytes);
  if (kind === 'archive') return archiveTexts(bytes);
  const { texts, problem } =
    kind === 'pdf' ? pdfTexts(bytes) : { texts: [wideText(bytes) ?? strFromU8(bytes, true)], problem: null };
  const unpacked = texts.flatMap(unpackedIn);
  return {
    texts: [...texts, ...unpacked.filter((text) => text !== null)],
    problem: unpacked.includes(null) ? 'room' : problem,
  };
}
