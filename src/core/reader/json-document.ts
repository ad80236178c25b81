import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Place } from '../schema/issue.ts';
import type { Report } from '../schema/rules.ts';

// TextDecoder is an encoding API of every JavaScript runtime, not of the DOM or of Node (WHATWG Encoding Standard).
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };

/** Deepest nesting that is read: deeper documents are not data, and would overflow the parser. */
export const MAX_DEPTH = 64;

/** A JSON text with the place of each value. */
export interface JsonDocument {
  readonly file: string;
  readonly text: string;
  /** What the text says. Keys that JSON would merge are merged here; `swallows` says whether that may be so. */
  readonly value: unknown;
  /** The tree of values with their places: made when the first place is asked for, which good data never does. */
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
  const at = { file, line: null, column: null, pointer: '' };
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (wide)
      report('encoding-invalid', at, null, {
        encoding: wide.toUpperCase(),
        offset: 'unknown',
        hint: 'the text is damaged',
      });
    else {
      const offset = firstInvalidByte(bytes);
      const cut = offset >= bytes.length - 3 && offset > 0;
      report('encoding-invalid', at, null, {
        encoding: 'UTF-8',
        offset,
        hint: cut ? 'the file may be cut short' : 'it may be ISO-8859-1 or Windows-1252',
      });
    }
    return null;
  }
}

/** Offset of the first byte that does not belong to valid UTF-8, by halving: a prefix is valid or it is not. */
function firstInvalidByte(bytes: Uint8Array): number {
  const valid = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
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

/** Outside strings: deepest nesting of brackets, how many colons; and whether the text ends in a string or a bracket. */
function brackets(text: string): { depth: number; deepest: number; unfinished: boolean; colons: number } {
  let [level, depth, deepest, colons] = [0, 0, 0, 0];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++level > depth) [depth, deepest] = [level, at];
    } else if (code === 0x7d || code === 0x5d) level--;
    else if (code === 0x3a) colons++;
  }
  return { depth, deepest, unfinished: inString || level > 0, colons };
}

function placer(file: string, text: string): JsonDocument['place'] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at, pointer) => {
    const offset = typeof at === 'number' ? at : at.offset;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1, pointer };
  };
}

/** Say what is wrong with text that is not JSON, where, in words that name the likely cause. */
function reportSyntax(text: string, errors: readonly ParseError[], place: JsonDocument['place'], report: Report): void {
  const [first] = errors;
  const offset = first?.offset ?? 0;
  if (/^\s*<(!doctype|html|\?xml|head|body|script|svg)/i.test(text))
    return report('json-web-page', place(0, ''), null, {});
  if (brackets(text).unfinished) return report('json-truncated', place(text.trimEnd().length, ''), null, {});
  const comma = /,\s*$/.exec(text.slice(0, offset));
  if (comma && /[\]}]/.test(text[offset] ?? ''))
    return report('json-syntax', place(comma.index, ''), null, { what: 'a comma after the last member' });
  if (first && printParseErrorCode(first.error) === 'EndOfFileExpected')
    return report('json-syntax', place(offset, ''), null, { what: 'a second document after the first' });
  const near = text.slice(offset, offset + 20).split(/[\s,\]}]/)[0] ?? '';
  const words = first
    ? printParseErrorCode(first.error)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : 'not JSON';
  report('json-syntax', place(offset, ''), null, { what: near === '' ? words : `${words}, near “${near}”` });
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
  const { depth, deepest, colons } = brackets(text);
  if (depth > MAX_DEPTH) return (report('json-too-deep', place(deepest, ''), null, { limit: MAX_DEPTH }), null);
  let value: unknown;
  try {
    // The engine's own parser is the law on what is JSON; the tree parser is only asked for places and reasons.
    value = JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, strict);
    return (reportSyntax(text, errors, place, report), null);
  }
  let tree: Node | undefined;
  return {
    file,
    text,
    value,
    get root() {
      tree ??= parseTree(text, [], strict);
      if (!tree) throw new Error(`${file}: a JSON text without a tree; report this as a fault of Edgewise`);
      return tree;
    },
    swallows: countKeys(value) !== colons,
    place,
  };
}

const strict = { disallowComments: true, allowTrailingComma: false };

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
  for (const [key, member] of Object.entries(value)) count += (forbiddenKeys.has(key) ? NaN : 1) + countKeys(member);
  return count;
}

/** One step of a JSON pointer, escaped (RFC 6901). */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The node at a path below `node`, or the deepest one on the way: a message about a missing key points at its record. */
export function nodeAt(node: Node, path: readonly PropertyKey[]): Node {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  if (node.type === 'array') {
    const item = node.children?.[Number(step)];
    return item ? nodeAt(item, rest) : node;
  }
  const member = node.children?.find((property) => property.children?.[0]?.value === step);
  const value = member?.children?.[1];
  return value ? nodeAt(value, rest) : node;
}

/** Members of an object node, in order, duplicates included. */
export function membersOf(node: Node): { readonly key: string; readonly keyNode: Node; readonly value: Node }[] {
  const members: { key: string; keyNode: Node; value: Node }[] = [];
  if (node.type !== 'object') return members;
  for (const { children } of node.children ?? []) {
    const [keyNode, value] = children ?? [];
    if (keyNode && value) members.push({ key: String(keyNode.value), keyNode, value });
  }
  return members;
}

/** The plain value of a node. Keys that reach into prototypes have been refused before this is called. */
export function valueOf(node: Node, skip: readonly string[] = []): unknown {
  if (node.type === 'array') return (node.children ?? []).map((item) => valueOf(item));
  if (node.type !== 'object') return node.value as unknown;
  const value: Record<string, unknown> = {};
  for (const { key, value: member } of membersOf(node)) if (!skip.includes(key)) value[key] = valueOf(member);
  return value;
}
