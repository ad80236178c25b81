import { findingWord, sayFinding, typeWord } from '../schema/finding-texts.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import { slipOf } from '../schema/nearest.ts';
import type { Place } from '../schema/issue.ts';
import type { Report } from '../schema/rules.ts';
import { collections, type CollectionName, FORMAT_VERSION, type Head, headShape } from '../schema/shapes.ts';
import { controls, loneSurrogates } from './characters.ts';
import { quoted } from './found-value.ts';
import { forbiddenKeys, type JsonDocument, readJson } from './json-document.ts';
import { keyOf, membersOf, type Node, nodeAt, pointerOf, pointerStep, valueOf } from './json-tree.ts';

/** A file of a data set as bytes. A folder is several files, one of which holds the head. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Generated beside the data, or about it. Lessons have a form of their own. */
const notData: ReadonlySet<string> = new Set([
  'schema.json',
  'package.json',
  'package-lock.json',
  'lessons',
  'node_modules',
]);

/** Is an entry of a data set's folder part of the data, or a folder to look into? Hidden ones never are. */
export const isData = (name: string, isFolder: boolean): boolean =>
  !name.startsWith('.') && !notData.has(name) && (isFolder || name.endsWith('.json'));

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
  readonly items: readonly unknown[];
  readonly pointer: string;
  /** Where it stands. Asked for only when there is something to tell. */
  readonly locate: () => Node;
}

interface RootMember {
  readonly key: string;
  readonly value: unknown;
  readonly locate: () => Node;
}

/** Members of the root: from the plain value, or from the tree where the value may have swallowed some. */
function rootMembers(document: JsonDocument): RootMember[] {
  if (document.swallows)
    return membersOf(document.root).map(({ key, value: node }) => ({ key, value: valueOf(node), locate: () => node }));
  return Object.entries(document.value as object).map(([key, value]: [string, unknown]) => ({
    key,
    value,
    locate: () => nodeAt(document.root, [key]),
  }));
}

export interface Documents {
  readonly head: Head | null;
  /** Where a value of the head stands. */
  readonly headPlace: (path: readonly PropertyKey[]) => Place;
  readonly listings: readonly Listing[];
  readonly kept: readonly Kept[];
}

/** What a value is, as zod names types. */
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
/** The same in words, with an article. */
const nameOf = (value: unknown): string => findingWord(`found.${typeOf(value)}`, typeOf(value));

/** Lists whose items are records. */
const recordLists = new RegExp(`^/(${Object.keys(collections).join('|')}|claims/\\d+/evidence)$`);

/** What JSON would swallow without a word: equal keys, keys that reach into prototypes, integers that run together. */
export function checkTree(document: JsonDocument, report: Report): void {
  /** `owner` is the id of the innermost record around the node. */
  const visit = (node: Node, pointer: string, owner: string | null): void => {
    if (node.type === 'array')
      node.children.forEach((item, at) => {
        const isRecord = item.type === 'object' && recordLists.test(pointer);
        const id = isRecord ? nodeAt(item, ['id']).value : null;
        visit(item, pointer + pointerStep(at), typeof id === 'string' ? id : owner);
      });
    if (node.type === 'number') {
      const digits = document.text.slice(node.offset, node.offset + node.length);
      if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(node.value))
        report('number-unsafe', document.place(node, pointer), owner, { digits });
    }
    const first = new Map<string, Node>();
    for (const { key, value } of membersOf(node)) {
      const under = pointer + pointerStep(key);
      const before = first.get(key);
      if (forbiddenKeys.has(key)) report('key-forbidden', document.place(keyOf(value), under), owner, { key });
      if (before) {
        const [earlier, later] = [document.place(keyOf(before), under), document.place(keyOf(value), under)];
        const of = owner === null ? '' : sayFinding('of', { id: owner });
        report('key-duplicate', earlier, owner, { key, of, line: later.line ?? 0, column: later.column ?? 0 });
        report('key-duplicate', later, owner, { key, of, line: earlier.line ?? 0, column: earlier.column ?? 0 });
      } else first.set(key, value);
      visit(value, under, owner);
    }
  };
  visit(document.root, '', null);
}

const isHeadKey = (key: string): boolean => Object.hasOwn(headShape.shape, key);
const isCollection = (key: string): key is CollectionName => Object.hasOwn(collections, key);

interface HeadIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly pattern?: string;
}

/** What is wrong with a member of the head, in the words of zod where it can be said in no others. */
function headFault({ code, path, message, expected, pattern = '' }: HeadIssue, head: unknown): string {
  const key = path.join('.');
  const value = path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], head);
  if (code === 'invalid_type')
    return sayFinding('head.type', { key, expected: typeWord(expected), found: typeWord(typeOf(value)) });
  if (code === 'too_small' && value === '') return sayFinding('head.empty', { key });
  if (code === 'invalid_format') return sayFinding('head.pattern', { key, pattern });
  return sayFinding('head.other', { key, what: message });
}

/** @param unread keys whose values are told of elsewhere */
function readHead(
  document: JsonDocument,
  members: ReadonlyMap<string, unknown>,
  unread: readonly string[],
  report: Report,
): Head | null {
  const at = (path: readonly PropertyKey[]) => document.place(nodeAt(document.root, path), pointerOf(path));
  const version = members.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    report('head-invalid', at(['version']), null, { what: sayFinding('head.version') });
    return null;
  }
  if (version > FORMAT_VERSION) {
    report('version-newer', at(['version']), null, { version, newest: FORMAT_VERSION });
    return null;
  }
  const known = [...members].filter(([key]) => isHeadKey(key) && !unread.includes(key));
  for (const [key, value] of known)
    for (const text of [value].flat()) {
      // Head texts stand in titles, addresses and names of files.
      const points = typeof text === 'string' ? [...loneSurrogates(text).points, ...controls(text, true).points] : [];
      if (points.length > 0)
        report('head-invalid', at([key]), null, {
          what: sayFinding('head.characters', { key, points: points.join(', ') }),
        });
    }
  const parsed = headShape.safeParse(Object.fromEntries(known));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    report('head-invalid', at(issue.path), null, { what: headFault(issue, document.value) });
  return null;
}

/**
 * Read the files of a data set: one head, and the lists of records wherever they stand. Whatever would make a record
 * vanish unseen (a key twice, a misspelt list, a newer version) refuses the data set whole.
 */
export function readDocuments(files: readonly DataFile[], report: Report): Documents {
  const heads: { head: Head | null; file: string; place: Documents['headPlace'] }[] = [];
  const listings: Listing[] = [];
  const kept: Kept[] = [];
  const names = [...Object.keys(collections), ...Object.keys(headShape.shape)];
  let [sound, records] = [0, 0];
  for (const file of files) {
    const document = readJson(file.name, file.bytes, report);
    if (!document) continue;
    if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
      report('root-type', document.place(document.root, ''), null, { found: nameOf(document.value) });
      continue;
    }
    sound++;
    if (document.swallows) checkTree(document, report);
    const members = rootMembers(document);
    const isHead = members.some((member) => member.key === 'version');
    if (isHead) {
      const [earlier] = heads;
      if (earlier) report('head-twice', document.place(document.root, ''), null, { first: earlier.file });
      const values = new Map(members.map(({ key, value }) => [key, value]));
      const place = (path: readonly PropertyKey[]) => document.place(nodeAt(document.root, path), pointerOf(path));
      const unread = values.has('language') && !isLanguageTag(values.get('language')) ? ['language'] : [];
      for (const key of unread) {
        report('language-unread', place([key]), null, { value: quoted(values.get(key)) });
        kept.push({ file: file.name, pointer: pointerOf([key]), value: values.get(key) });
      }
      heads.push({ head: earlier ? null : readHead(document, values, unread, report), file: file.name, place });
    }
    for (const { key, value, locate } of members) {
      const pointer = pointerStep(key);
      const place = () => document.place(keyOf(locate()), pointer);
      if (isCollection(key)) {
        const items = Array.isArray(value) ? (value as unknown[]) : null;
        records += items?.length ?? 1;
        if (items) listings.push({ document, collection: key, items, pointer, locate });
        else report('collection-type', place(), null, { key, found: nameOf(value) });
      } else if (!forbiddenKeys.has(key) && (!isHeadKey(key) || (!isHead && key !== '$schema'))) {
        const slip = isHeadKey(key) ? undefined : slipOf(key, names);
        if (slip !== undefined) {
          records++;
          report('collection-misspelt', place(), null, { key, slip });
        } else {
          report('key-unknown', place(), null, { key });
          kept.push({ file: file.name, pointer, value });
        }
      }
    }
  }
  const start = { file: heads[0]?.file ?? files[0]?.name ?? '', line: 1, column: 1, pointer: '' };
  // In a file that could not be read there may be the head, or records.
  if (sound === files.length) {
    if (heads.length === 0) report('version-missing', start, null, {});
    else if (heads[0]?.head && records === 0) report('dataset-empty', start, null, {});
  }
  return { head: heads[0]?.head ?? null, headPlace: heads[0]?.place ?? (() => start), listings, kept };
}
