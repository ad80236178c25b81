import type { Node } from 'jsonc-parser';
import { slipOf } from '../schema/nearest.ts';
import type { Report } from '../schema/rules.ts';
import { collections, type CollectionName, FORMAT_VERSION, type Head, headShape } from '../schema/shapes.ts';
import {
  forbiddenKeys,
  type JsonDocument,
  membersOf,
  nodeAt,
  pointerStep,
  readJson,
  valueOf,
} from './json-document.ts';

/** A file of a data set as bytes. A folder is several files, one of which holds the head. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A value that the program does not know; it is kept and written back on saving. */
export interface Kept {
  readonly file: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** A record as it was found: its value, and where it stands when that is asked for. */
export interface Found {
  readonly value: unknown;
  readonly locate: () => Node;
}

/** A list of records where it was found. A list that is there twice is counted twice, and the file refused. */
export interface Listing {
  readonly document: JsonDocument;
  readonly collection: CollectionName;
  readonly items: readonly Found[];
  readonly pointer: string;
}

/** Members of the root: from the plain value, or from the tree where the value may have swallowed some. */
function rootMembers(
  document: JsonDocument,
): { key: string; value: unknown; keyNode: () => Node; items: Found[] | null }[] {
  if (document.swallows)
    return membersOf(document.root).map(({ key, keyNode, value }) => ({
      key,
      value: valueOf(value),
      keyNode: () => keyNode,
      items:
        value.type === 'array'
          ? (value.children ?? []).map((item) => ({ value: valueOf(item), locate: () => item }))
          : null,
    }));
  return Object.entries(document.value as object).map(([key, value]: [string, unknown]) => ({
    key,
    value,
    keyNode: () => membersOf(document.root).find((member) => member.key === key)?.keyNode ?? document.root,
    items: Array.isArray(value)
      ? value.map((item: unknown, at) => ({ value: item, locate: () => nodeAt(document.root, [key, at]) }))
      : null,
  }));
}

export interface Documents {
  readonly head: Head | null;
  readonly listings: readonly Listing[];
  readonly kept: readonly Kept[];
}

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'an array'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

/** The id of the innermost record around a path, for messages: "of claim c1". */
function ownerOf(root: Node, path: readonly (string | number)[]): string | null {
  for (let length = path.length - 1; length > 0; length--) {
    const id = membersOf(nodeAt(root, path.slice(0, length))).find((member) => member.key === 'id')?.value
      .value as unknown;
    if (typeof id === 'string' && typeof path[length - 1] === 'number') return id;
  }
  return null;
}

/** What JSON would swallow without a word: equal keys, keys that reach into prototypes, integers that run together. */
function checkTree(document: JsonDocument, report: Report): void {
  const visit = (node: Node, path: readonly (string | number)[], pointer: string): void => {
    if (node.type === 'array')
      (node.children ?? []).forEach((item, at) => visit(item, [...path, at], pointer + pointerStep(at)));
    if (node.type === 'number') {
      const digits = document.text.slice(node.offset, node.offset + node.length);
      if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(node.value))
        report('number-unsafe', document.place(node, pointer), ownerOf(document.root, path), { digits });
    }
    const first = new Map<string, Node>();
    for (const { key, keyNode, value } of membersOf(node)) {
      const here = [...path, key];
      const under = pointer + pointerStep(key);
      const before = first.get(key);
      // Places and owners are worked out only where something is wrong: nearly always nothing is.
      if (forbiddenKeys.has(key))
        report('key-forbidden', document.place(keyNode, under), ownerOf(document.root, here), { key });
      if (before) {
        const [earlier, later] = [document.place(before, under), document.place(keyNode, under)];
        const owner = ownerOf(document.root, here);
        const of = owner === null ? '' : ` of ${owner}`;
        report('key-duplicate', earlier, owner, { key, of, line: later.line ?? 0, column: later.column ?? 0 });
        report('key-duplicate', later, owner, { key, of, line: earlier.line ?? 0, column: earlier.column ?? 0 });
      } else first.set(key, keyNode);
      visit(value, here, under);
    }
  };
  visit(document.root, [], '');
}

function readHead(document: JsonDocument, members: ReadonlyMap<string, unknown>, report: Report): Head | null {
  const at = (path: readonly PropertyKey[]) =>
    document.place(nodeAt(document.root, path), path.map((step) => pointerStep(String(step))).join(''));
  const version = members.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    report('head-invalid', at(['version']), null, { what: 'version must be a whole number' });
    return null;
  }
  if (version > FORMAT_VERSION || version < 1) {
    report('version-newer', at(['version']), null, { version, newest: FORMAT_VERSION });
    return null;
  }
  const parsed = headShape.safeParse(Object.fromEntries([...members].filter(([key]) => key in headShape.shape)));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    report('head-invalid', at(issue.path), null, { what: `${issue.path.join('.')}: ${issue.message}` });
  return null;
}

/**
 * Read the files of a data set: one head, and the lists of records wherever they stand. Whatever would make a record
 * vanish unseen (a key twice, a misspelt list, a newer version) refuses the data set whole.
 */
export function readDocuments(files: readonly DataFile[], report: Report): Documents {
  const heads: { head: Head | null; file: string }[] = [];
  const listings: Listing[] = [];
  const kept: Kept[] = [];
  const names = [...Object.keys(collections), ...Object.keys(headShape.shape)];
  for (const file of files) {
    const document = readJson(file.name, file.bytes, report);
    if (!document) continue;
    if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
      report('root-type', document.place(document.root, ''), null, { found: typeOf(document.value) });
      continue;
    }
    if (document.swallows) checkTree(document, report);
    const members = rootMembers(document);
    const isHead = members.some((member) => member.key === 'version');
    if (isHead) {
      const [earlier] = heads;
      if (earlier) report('head-twice', document.place(document.root, ''), null, { first: earlier.file });
      const values = new Map(members.map(({ key, value }) => [key, value]));
      heads.push({ head: readHead(document, values, report), file: file.name });
    }
    for (const { key, keyNode, value, items } of members) {
      const pointer = pointerStep(key);
      if (key in collections) {
        if (items) listings.push({ document, collection: key as CollectionName, items, pointer });
        else report('collection-type', document.place(keyNode(), pointer), null, { key, found: typeOf(value) });
      } else if (!(key in headShape.shape) || (!isHead && key !== '$schema')) {
        const slip = key in headShape.shape || forbiddenKeys.has(key) ? undefined : slipOf(key, names);
        if (slip !== undefined) report('collection-misspelt', document.place(keyNode(), pointer), null, { key, slip });
        else {
          report('key-unknown', document.place(keyNode(), pointer), null, { key });
          kept.push({ file: file.name, pointer, value });
        }
      }
    }
  }
  const [first] = files;
  if (heads.length === 0 && listings.length + kept.length > 0)
    report('version-missing', { file: first?.name ?? '', line: 1, column: 1, pointer: '' }, null, {});
  return { head: heads[0]?.head ?? null, listings, kept };
}
