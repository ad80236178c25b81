import { keptFor } from '../model/kept-for.ts';

/**
 * Where the values of a JSON text stand: its tree, finding one's way in it, pointers and the places of single characters.
 * The text is known to be JSON. The tree is made as far as it is looked into, since there may be little to tell of much.
 */

/** A value where it stands in its text. */
export class Node {
  readonly #spans: Spans;
  readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** Where it begins, and how long it is, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** Where its key begins; null for what is no member of an object. */
  readonly keyOffset: number | null;
  #children: readonly Node[] | undefined;

  constructor(spans: Spans, offset: number, keyOffset: number | null) {
    this.#spans = spans;
    this.type = types[spans.text[offset] ?? ''] ?? 'number';
    this.offset = offset;
    this.length = endOfValue(spans, offset) - offset;
    this.keyOffset = keyOffset;
  }

  /** What a text, a number, true, false or null says; undefined for lists and objects. */
  get value(): unknown {
    const { offset, length } = this;
    return this.#isWhole ? undefined : (JSON.parse(this.#spans.text.slice(offset, offset + length)) as unknown);
  }

  /** What its key says. */
  get key(): string | null {
    const { text } = this.#spans;
    const at = this.keyOffset;
    return at === null ? null : (JSON.parse(text.slice(at, endOfString(text, at) + 1)) as string);
  }

  /** Items of a list, and values of the members of an object, in order and with equal keys; empty for the rest. */
  get children(): readonly Node[] {
    return (this.#children ??= this.#isWhole ? [...this.#childrenMade()] : []);
  }

  get #isWhole(): boolean {
    return this.type === 'object' || this.type === 'array';
  }

  *#childrenMade(): Generator<Node> {
    const { text } = this.#spans;
    let keyOffset: number | null = null;
    for (let at = this.offset + 1; at < this.offset + this.length - 1; at++) {
      // Space, commas and colons lie between.
      if (/[ \t\n\r,:]/.test(text[at] ?? '')) continue;
      if (this.type === 'object' && keyOffset === null) {
        keyOffset = at;
        at = endOfString(text, at);
      } else {
        const child = new Node(this.#spans, at, keyOffset);
        yield child;
        keyOffset = null;
        at += child.length - 1;
      }
    }
  }
}

const types: Readonly<Record<string, Node['type']>> = {
  '{': 'object',
  '[': 'array',
  '"': 'string',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

/** A text, and where its objects and lists begin, in order, and end. */
interface Spans {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The tree of a text that is JSON. */
export function treeOf(text: string): Node {
  const [starts, ends, open]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      open.push(starts.length);
      ends.push(starts.push(at));
    } else if (code === 0x7d || code === 0x5d) ends[open.pop() ?? 0] = at + 1;
  }
  return new Node({ text, starts, ends }, text.search(/[^ \t\n\r]/), null);
}

/** Index of the last of ascending numbers that is not above a number; 0 where all are. */
export function lastUpTo(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
}

function endOfValue({ text, starts, ends }: Spans, at: number): number {
  const first = text[at];
  if (first === '"') return endOfString(text, at) + 1;
  if (first === '{' || first === '[') return ends[lastUpTo(starts, at)] ?? text.length;
  const end = /[^\w.+-]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** Offset of the quotation mark that ends the string beginning at `start`: the first that no odd run of \ escapes. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === 0x5c) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** One step of a JSON pointer, escaped (RFC 6901). */
export const pointerStep = (key: PropertyKey): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A path as a JSON pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string => path.map(pointerStep).join('');

/** Values of the members of an object node by key, the first of equal ones. Made once: objects may be large. */
const indexOf = keptFor((node: Node): ReadonlyMap<string, Node> => {
  const index = new Map<string, Node>();
  for (const { key, value } of membersOf(node)) if (!index.has(key)) index.set(key, value);
  return index;
});

/** The node at a path below `node`, or the deepest one on the way: a message about a missing key points at its record. */
export function nodeAt(node: Node, path: readonly PropertyKey[]): Node {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const next = node.type === 'array' ? node.children[Number(step)] : indexOf(node).get(String(step));
  return next ? nodeAt(next, rest) : node;
}

/** Offset of the key under which a value stands; of the value itself where it has none. */
export const keyOf = ({ keyOffset, offset }: Node): number => keyOffset ?? offset;

/** Members of an object node, in order, duplicates included. */
export const membersOf = (node: Node): { readonly key: string; readonly value: Node }[] =>
  node.children.flatMap((value) => (value.key === null ? [] : [{ key: value.key, value }]));

/** The plain value of a node. Of equal keys the last counts; a prototype's key is a member like any other. */
export function valueOf(node: Node): unknown {
  if (node.type === 'array') return node.children.map(valueOf);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(membersOf(node).map(({ key, value }) => [key, valueOf(value)]));
}

/** Offset in `text` of the UTF-16 unit at `index` of a string, which may be written with escapes (RFC 8259). */
export function offsetInString(text: string, string: Node, index: number): number {
  let offset = string.offset + 1;
  for (let unit = 0; unit < index; unit++) offset += text[offset] !== '\\' ? 1 : text[offset + 1] === 'u' ? 6 : 2;
  return offset;
}
