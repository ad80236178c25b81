import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dataset } from '../schema/shapes.ts';

/** What JSON writes as escapes; and halves of characters, of which it does so with those that stand alone. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Keys as they are met one after another, with what was made of all of them: most records have their keys in one order. */
interface Keys {
  readonly next: Map<string, Keys>;
  sorted?: readonly { readonly key: string; readonly written: string }[];
}

const newKeys = (): Keys => ({ next: new Map() });

/** The keys of an object in their order, each as it is written before its value. */
function sortedKeys(value: object, first: Keys): NonNullable<Keys['sorted']> {
  let known = first;
  for (const key of Object.keys(value)) {
    let next = known.next.get(key);
    if (!next) known.next.set(key, (next = newKeys()));
    known = next;
  }
  return (known.sorted ??= Object.keys(value)
    .sort()
    .map((key) => ({ key, written: `${quoted(key)}:` })));
}

/** Write JSON with sorted keys and no white space, piece by piece. */
function write(value: unknown, out: (piece: string) => void, keys = newKeys()): void {
  if (typeof value === 'string') out(quoted(value));
  else if (typeof value !== 'object' || value === null) out(JSON.stringify(value));
  else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      out(at === 0 ? '[' : ',');
      write(item ?? null, out, keys);
    }
    out(value.length === 0 ? '[]' : ']');
  } else {
    let before = '{';
    for (const { key, written } of sortedKeys(value, keys)) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      out(before);
      out(written);
      write(member, out, keys);
      before = ',';
    }
    out(before === '{' ? '{}' : '}');
  }
}

/** JSON with sorted keys and no white space: equal values give equal bytes (in the spirit of RFC 8785). */
export function canonicalJson(value: unknown): string {
  let text = '';
  write(value, (piece) => (text += piece));
  return text;
}

/** Length of text, in UTF-16 units, that is digested at once: a data set may be larger than what is good to hold. */
const STRETCH = 1 << 16;

/** SHA-256 as it is taken in parts: where there is a quicker one than ours, it can be given. */
export interface Hash {
  update(bytes: Uint8Array): { digest(): Uint8Array };
}

/** SHA-256 of bytes, in hex. */
export const digestOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-256, in hex, of the canonical JSON of a value. */
export const digestOf = (value: unknown, hash?: Hash): string => digester()(value, hash);

/** The same for values that are alike, as claims of a data set: how their keys are sorted is worked out once for all. */
export function digester(): typeof digestOf {
  const keys = newKeys();
  return (value, hash = sha256.create()) => {
    let text = '';
    const take = (piece: string): void => {
      text += piece;
      if (text.length < STRETCH) return;
      hash.update(utf8ToBytes(text));
      text = '';
    };
    write(value, take, keys);
    return bytesToHex(hash.update(utf8ToBytes(text)).digest());
  };
}

/** Digest of what is shown: SHA-256, in hex, of the canonical JSON with records in the order of their ids. */
export function datasetDigest(dataset: Dataset, hash?: Hash): string {
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const shown = {
    head: dataset.head,
    entities: byId(dataset.entities),
    claims: byId(dataset.claims),
    sources: byId(dataset.sources),
    studies: byId(dataset.studies),
    notes: byId(dataset.notes),
    terms: byId(dataset.terms),
  };
  return digestOf(shown, hash);
}
