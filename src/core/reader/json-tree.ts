import type { Node } from 'jsonc-parser';

/** Finding one's way in the tree of a JSON text: members, pointers and the places of single characters. */

/** One step of a JSON pointer, escaped (RFC 6901). */
export const pointerStep = (key: PropertyKey): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A path as a JSON pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string => path.map(pointerStep).join('');

/** Values of the members of an object node by key, the first of equal ones. Made once: objects may be large. */
const indexes = new WeakMap<Node, ReadonlyMap<string, Node>>();

function indexOf(node: Node): ReadonlyMap<string, Node> {
  const known = indexes.get(node);
  if (known) return known;
  const index = new Map<string, Node>();
  for (const { key, value } of membersOf(node)) if (!index.has(key)) index.set(key, value);
  indexes.set(node, index);
  return index;
}

/** The node at a path below `node`, or the deepest one on the way: a message about a missing key points at its record. */
export function nodeAt(node: Node, path: readonly PropertyKey[]): Node {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const next = node.type === 'array' ? node.children?.[Number(step)] : indexOf(node).get(String(step));
  return next ? nodeAt(next, rest) : node;
}

/** The key under which a value stands; the value itself where it has none. */
export const keyOf = (value: Node): Node => (value.parent?.type === 'property' ? value.parent : value);

/** Members of an object node, in order, duplicates included. */
export function membersOf(node: Node): { readonly key: string; readonly value: Node }[] {
  const members: { key: string; value: Node }[] = [];
  if (node.type !== 'object') return members;
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) members.push({ key: String(key.value), value });
  }
  return members;
}

/** The plain value of a node. Of equal keys the last counts; a prototype's key is a member like any other. */
export function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(membersOf(node).map(({ key, value }) => [key, valueOf(value)]));
}

/** Offset in `text` of the UTF-16 unit at `index` of a string, which may be written with escapes (RFC 8259). */
export function offsetInString(text: string, string: Node, index: number): number {
  let offset = string.offset + 1;
  for (let unit = 0; unit < index; unit++) offset += text[offset] !== '\\' ? 1 : text[offset + 1] === 'u' ? 6 : 2;
  return offset;
}
