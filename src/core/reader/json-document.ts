import { sayFinding } from '../schema/finding-texts.ts';
import type { Place } from '../schema/issue.ts';
import type { Report } from '../schema/rules.ts';
import { MAX_DEPTH, reportSyntax } from './json-syntax.ts';
import { endOfString, lastUpTo, type Node, treeOf } from './json-tree.ts';

// TextDecoder is an encoding API of every JavaScript runtime, not of the DOM or of Node (WHATWG Encoding Standard).
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };

/** A JSON text with the place of each value. */
export interface JsonDocument {
  readonly file: string;
  readonly text: string;
  /** What the text says. Keys that JSON would merge are merged here; `swallows` says whether that may be so. */
  readonly value: unknown;
  /** The tree of values with their places, made as far as places are asked for. */
  readonly root: Node;
  /** The text may hold what plain JSON would swallow: a key twice, a prototype's key, integers that run together. */
  readonly swallows: boolean;
  /** Place of an offset, or of a node. */
  place(at: number | Node, pointer: string): Place;
}

/** Decode bytes as UTF-8, or as UTF-16 where a byte order mark says so. A byte that is not UTF-8 is never replaced. */
export function decode(file: string, bytes: Uint8Array, report: Report): string | null {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const encoding = wide ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes, encoding);
    const before = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, offset));
    const cut = offset >= bytes.length - 3 && offset > 0;
    const hint = sayFinding(cut ? 'encoding.cut' : wide ? 'encoding.damaged' : 'encoding.other');
    report('encoding-invalid', placer(file, before)(before.length, ''), null, {
      encoding: encoding.toUpperCase(),
      offset,
      hint,
    });
    return null;
  }
}

/** Offset of the first byte that the encoding cannot hold, by halving: a prefix is valid or it is not. */
function firstInvalidByte(bytes: Uint8Array, encoding: string): number {
  const valid = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (valid(middle, true)) good = middle;
    else bad = middle;
  }
  // Back to the start of a sequence that is cut.
  while (good > 0 && !valid(good, false)) good--;
  return good;
}

/** Outside the strings of a JSON text: the first bracket nested too deeply, and how many colons there are. */
function brackets(text: string): { tooDeep: number | null; colons: number } {
  let [level, colons] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (++level > MAX_DEPTH) return { tooDeep: at, colons };
    } else if (code === 0x7d || code === 0x5d) level--;
    else if (code === 0x3a) colons++;
  }
  return { tooDeep: null, colons };
}

/** Offsets at which lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Places in a text: 1-based line and column of an offset. */
export function placer(file: string, text: string): JsonDocument['place'] {
  let known: number[] | undefined;
  return (at, pointer) => {
    const starts = (known ??= lineStarts(text));
    const offset = typeof at === 'number' ? at : at.offset;
    const line = lastUpTo(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1, pointer };
  };
}

/** Read bytes as strict JSON with places. Null, with the reason reported, where they are not. */
export function readJson(file: string, bytes: Uint8Array, report: Report): JsonDocument | null {
  const start = { file, line: 1, column: 1, pointer: '' };
  if (bytes.length === 0) return (report('file-empty', start, null, {}), null);
  const decoded = decode(file, bytes, report);
  if (decoded === null) return null;
  const text = decoded.replace(/^\ufeff/, '');
  if (text.trim() === '') return (report('file-empty', start, null, {}), null);
  const place = placer(file, text);
  let value: unknown;
  try {
    // The engine's own parser is the law on what is JSON; another is only asked for the reason.
    value = JSON.parse(text);
  } catch {
    return (reportSyntax(text, place, report), null);
  }
  const { tooDeep, colons } = brackets(text);
  if (tooDeep !== null) return (report('json-too-deep', place(tooDeep, ''), null, { limit: MAX_DEPTH }), null);
  let tree: Node | undefined;
  return {
    file,
    text,
    value,
    get root() {
      return (tree ??= treeOf(text));
    },
    swallows: countKeys(value) !== colons,
    place,
  };
}

/** Keys that reach into prototypes. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Keys of all objects of a parsed value. Equal to the colons of its text where no key stood twice; NaN, equal to
 * nothing, where a key is forbidden or an integer is too large to be told from its neighbours.
 */
function countKeys(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? NaN : 0;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item);
    return count;
  }
  for (const key in value) {
    if (forbiddenKeys.has(key)) return NaN;
    const member = (value as Readonly<Record<string, unknown>>)[key];
    count += typeof member === 'string' ? 1 : 1 + countKeys(member);
  }
  return count;
}
