import type { Node } from 'jsonc-parser';
import type { Place } from '../schema/issue.ts';
import { slipOf } from '../schema/nearest.ts';
import type { Report } from '../schema/rules.ts';
import { collections, type CollectionName, FORMAT_VERSION, type Head, headShape } from '../schema/shapes.ts';
import { type JsonDocument, membersOf, nodeAt, pointerStep, readJson, valueOf } from './json-document.ts';

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

/** A list of records where it was found. A list that is there twice is counted twice, and the file refused. */
export interface Listing {
  readonly document: JsonDocument;
  readonly collection: CollectionName;
  readonly list: Node;
  readonly pointer: string;
}

export interface Documents {
  readonly head: Head | null;
  readonly listings: readonly Listing[];
  readonly kept: readonly Kept[];
}

const typeOf = (node: Node): string =>
  node.type === 'object'
    ? 'an object'
    : node.type === 'array'
      ? 'an array'
      : node.type === 'null'
        ? 'null'
        : `a ${node.type}`;

/** The id of the innermost record around a path, for messages: "of claim c1". */
function ownerOf(root: Node, path: readonly (string | number)[]): string | null {
  for (let length = path.length - 1; length > 0; length--) {
    const id = membersOf(nodeAt(root, path.slice(0, length))).find((member) => member.key === 'id')?.value
      .value as unknown;
    if (typeof id === 'string' && typeof path[length - 1] === 'number') return id;
  }
  return null;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

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
    const first = new Map<string, Place>();
    for (const { key, keyNode, value } of membersOf(node)) {
      const at = document.place(keyNode, pointer + pointerStep(key));
      const owner = ownerOf(document.root, [...path, key]);
      if (forbidden.has(key)) report('key-forbidden', at, owner, { key });
      const before = first.get(key);
      if (before) {
        const of = owner === null ? '' : ` of ${owner}`;
        report('key-duplicate', before, owner, { key, of, line: at.line ?? 0, column: at.column ?? 0 });
        report('key-duplicate', at, owner, { key, of, line: before.line ?? 0, column: before.column ?? 0 });
      } else first.set(key, at);
      visit(value, [...path, key], pointer + pointerStep(key));
    }
  };
  visit(document.root, [], '');
}

function readHead(document: JsonDocument, report: Report): Head | null {
  const members = membersOf(document.root);
  const version = members.find((member) => member.key === 'version');
  if (!version) return null;
  const at = document.place(version.value, '/version');
  const number = version.value.value as unknown;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    report('head-invalid', at, null, { what: 'version must be a whole number' });
    return null;
  }
  if (number > FORMAT_VERSION || number < 1) {
    report('version-newer', at, null, { version: number, newest: FORMAT_VERSION });
    return null;
  }
  const known = Object.fromEntries(
    members.filter(({ key }) => key in headShape.shape).map(({ key, value }) => [key, valueOf(value)]),
  );
  const parsed = headShape.safeParse(known);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const node = nodeAt(document.root, issue.path);
    report('head-invalid', document.place(node, issue.path.map((step) => pointerStep(String(step))).join('')), null, {
      what: `${issue.path.join('.')}: ${issue.message}`,
    });
  }
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
    if (document.root.type !== 'object') {
      report('root-type', document.place(document.root, ''), null, { found: typeOf(document.root) });
      continue;
    }
    checkTree(document, report);
    const members = membersOf(document.root);
    const isHead = members.some((member) => member.key === 'version');
    if (isHead) {
      const [earlier] = heads;
      if (earlier) report('head-twice', document.place(document.root, ''), null, { first: earlier.file });
      heads.push({ head: readHead(document, report), file: file.name });
    }
    for (const { key, keyNode, value } of members) {
      const pointer = pointerStep(key);
      if (key in collections) {
        if (value.type === 'array')
          listings.push({ document, collection: key as CollectionName, list: value, pointer });
        else report('collection-type', document.place(keyNode, pointer), null, { key, found: typeOf(value) });
      } else if (!(key in headShape.shape) || (!isHead && key !== '$schema')) {
        const slip = key in headShape.shape || forbidden.has(key) ? undefined : slipOf(key, names);
        if (slip !== undefined) report('collection-misspelt', document.place(keyNode, pointer), null, { key, slip });
        else {
          report('key-unknown', document.place(keyNode, pointer), null, { key });
          kept.push({ file: file.name, pointer, value: valueOf(value) });
        }
      }
    }
  }
  const [first] = files;
  if (heads.length === 0 && listings.length + kept.length > 0)
    report('version-missing', { file: first?.name ?? '', line: 1, column: 1, pointer: '' }, null, {});
  return { head: heads[0]?.head ?? null, listings, kept };
}
