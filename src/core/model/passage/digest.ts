import { sha256 } from '@noble/hashes/sha2.js';
import type { Kept } from './keep.ts';

/** SHA-256 of a stretch of kept characters. */
export type Digest = (kept: Kept, from: number, to: number) => string;

/** SHA-256, as 64 hex digits, of the UTF-8 form of the kept code points [from, to). */
export const digestOf: Digest = (kept, from, to) => hex(sha256(utf8(kept.codes, from, to)));

/** Multiplier of the rolling checksum; odd, so that it can be undone modulo 2^32. */
export const BASE = 0x01000193;

/**
 * The rolling checksum of a window of kept code points c1…cn, as 8 hex digits: the sum of mix(ci) × BASE^(n−i) modulo
 * 2^32. It only says where to look: a passage is found by its SHA-256 alone.
 */
export function rollingOf(kept: Kept, from: number, to: number): string {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum = (Math.imul(sum, BASE) + mix(kept.codes[index] as number)) | 0;
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Spreads a code point over 32 bits (the finaliser of MurmurHash3), since neighbouring letters differ in few bits. */
export function mix(code: number): number {
  let value = code + 0x9e3779b9;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** base^exponent modulo 2^32. */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}

function utf8(codes: Uint32Array, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array((to - from) * 4);
  let at = 0;
  for (let index = from; index < to; index += 1) {
    const code = codes[index] as number;
    if (code < 0x80) bytes[at++] = code;
    else {
      if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
        else {
          bytes[at++] = 0xf0 | (code >> 18);
          bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
        }
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.subarray(0, at);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
