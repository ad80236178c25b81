import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Base64 for addresses (RFC 4648, section 5), without padding. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function written(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((three >> shift) & 63));
    text += letters.slice(0, Math.min(left, 3) + 1).join('');
  }
  return text;
}

function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const digits = [...text.slice(at, at + 4)].map((letter) => alphabet.indexOf(letter));
    if (digits.length === 1 || digits.includes(-1)) return null;
    const four = digits.reduce((sum, digit, place) => sum | (digit << (18 - 6 * place)), 0);
    bytes.push(...[16, 8, 0].slice(0, digits.length - 1).map((shift) => (four >> shift) & 255));
  }
  return Uint8Array.from(bytes);
}

/** A text packed into letters that stand in an address as they are: deflate (RFC 1951). */
export const packText = (text: string): string => written(deflateSync(strToU8(text), { level: 9 }));

/** The text of what `packText` wrote; null where it is not that, or longer than `most` bytes. */
export function unpackText(packed: string, most: number): string | null {
  const bytes = bytesOf(packed);
  if (!bytes) return null;
  try {
    // Room for one byte more than is allowed: what fills it is too long.
    const found = inflateSync(bytes, { out: new Uint8Array(most + 1) });
    return found.length > most ? null : strFromU8(found);
  } catch {
    return null;
  }
}
