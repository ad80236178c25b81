/** The words of a file of plain text, in whatever encoding it came. */

// TextDecoder is an encoding API of every JavaScript runtime, not of the DOM or of Node (WHATWG Encoding Standard).
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** How a text was decoded. `windows-1252` holds all of ISO-8859-1 that is text, and is a guess: any bytes can be read so. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why a file is not a text. */
export type NoText = 'empty' | 'pdf' | 'packed' | 'page' | 'binary';

export type TextRead =
  | { readonly text: string; readonly encoding: TextEncoding; readonly guessed: boolean }
  | { readonly text: null; readonly why: NoText };

/** Bytes of the beginning that tell an encoding without a mark. */
const LOOKED_AT = 4096;

/**
 * Decode a file: UTF-8; UTF-16 by its byte order mark, or where every other byte of its beginning is zero; else Windows-1252,
 * which is said to be a guess. What is no text is said to be none. The text has no byte order mark.
 */
export function readTextFile(bytes: Uint8Array): TextRead {
  const none = noText(bytes);
  if (none) return { text: null, why: none };
  const wide = wideBy(bytes);
  if (wide) {
    const text = decoded(bytes, wide.encoding);
    // Half a character at its end, or half of a pair: not the encoding that it looked like.
    return text === null ? { text: null, why: 'binary' } : read(text, wide.encoding, wide.guessed);
  }
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return read(text, 'utf-8', false);
  if (bytes.includes(0)) return { text: null, why: 'binary' };
  return read((decoded(bytes, 'windows-1252') ?? '').replace(/[\u0080-\u009f]/g, westernOf), 'windows-1252', true);
}

/** What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard, section 9): some versions of Node leave it as ISO-8859-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const westernOf = (control: string): string => WESTERN.charAt(control.charCodeAt(0) - 0x80);

/** How a page of the web begins, or another document whose words stand between marks (HTML, XML). */
const marksUp = /^\s*<(?:!doctype|\?xml|html|head|body)\b/i;

function read(text: string, encoding: TextEncoding, guessed: boolean): TextRead {
  if (text.trim() === '') return { text: null, why: 'empty' };
  // No text holds this sign; UTF-32 that is taken for UTF-16 is full of it.
  if (text.includes('\0')) return { text: null, why: 'binary' };
  return marksUp.test(text) ? { text: null, why: 'page' } : { text, encoding, guessed };
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const beginsWith = (bytes: Uint8Array, ...beginning: number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte);

function noText(bytes: Uint8Array): NoText | null {
  if (bytes.length === 0) return 'empty';
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  // Files of word processors are archives (PK), compound files, or rich text ({\rtf).
  if (beginsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'packed';
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'packed';
  return null;
}

function wideBy(bytes: Uint8Array): { readonly encoding: 'utf-16le' | 'utf-16be'; readonly guessed: boolean } | null {
  if (beginsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', guessed: false };
  if (beginsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', guessed: false };
  const size = Math.min(bytes.length, LOOKED_AT);
  const zeros = [0, 0];
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > size * 0.3 && even < size * 0.02) return { encoding: 'utf-16le', guessed: true };
  if (even > size * 0.3 && odd < size * 0.02) return { encoding: 'utf-16be', guessed: true };
  return null;
}
