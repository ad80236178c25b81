import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dataset } from '../schema/shapes.ts';

/** JSON with sorted keys and no white space: equal values give equal bytes (in the spirit of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256, in hex, of the canonical JSON of a value. */
export const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** Digest of what is shown: SHA-256, in hex, of the canonical JSON with records in the order of their ids. */
export function datasetDigest(dataset: Dataset): string {
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
  return digestOf(shown);
}
