import { strFromU8, strToU8 } from 'fflate';
import { digestOfBytes } from '../model/canonical.ts';

/** Stands in a stamp for the digest of what the file says, until that is known. */
export const blankDigest = '0'.repeat(64);

/** Where it stands, in whatever way the file writes a quotation mark. What is looked back at is matched from its end on. */
const room = /(?<=content\1:("|&quot;|""|\\"))0{64}/g;

/** A text with the digest of what it says put where its stamp has room for it. */
export const sealedWith = (text: string, digest: string): string => text.replaceAll(room, digest);

/** What it said before its digest was put in. */
export const unsealed = (text: string, digest: string): string => text.replaceAll(digest, blankDigest);

/** Neither how lines end nor the mark of an encoding is a word: programs that pass a text on change them. */
const wordsOf = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd();

/** Digest of the words of a text. */
export const textDigest = (text: string): string => digestOfBytes(strToU8(wordsOf(text)));

/** A text that carries a stamp, with the digest of its words in it; any other stays as it is. */
export const sealed = (text: string): string =>
  text.includes(blankDigest) ? sealedWith(text, textDigest(text)) : text;

/** The same for bytes that are no text: each of them counts. */
export function sealedBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = strFromU8(bytes, true);
  return text.includes(blankDigest) ? strToU8(sealedWith(text, digestOfBytes(bytes)), true) : bytes;
}

/** Chunks without which a PNG cannot be drawn begin with a capital letter (PNG, third edition, 5.4); and what is clear. */
const isDrawn = (type: string): boolean => /^[A-Z]/.test(type) || type === 'tRNS';

/** Digest of what a PNG draws, whatever is said beside that; null where it breaks off. */
export function pngDigest(png: Uint8Array): string | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const drawn: string[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = strFromU8(png.subarray(at + 4, at + 8), true);
    if (end > png.length) return null;
    if (isDrawn(type)) drawn.push(digestOfBytes(png.subarray(at, end)));
    if (type === 'IEND') return digestOfBytes(strToU8(drawn.join()));
    at = end;
  }
  return null;
}

/** The part of a workbook that carries its stamp, and is none of what it says. */
export const stampPlace = 'customXml/item1.xml';

/** Digest of the parts of a workbook, by name. */
export const partsDigest = (parts: Readonly<Record<string, Uint8Array>>): string =>
  digestOfBytes(
    strToU8(
      JSON.stringify(
        Object.keys(parts)
          .filter((name) => name !== stampPlace)
          .sort()
          .map((name) => [name, digestOfBytes(parts[name] ?? new Uint8Array())]),
      ),
    ),
  );
