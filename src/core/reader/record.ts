import type { Place } from '../schema/issue.ts';
import { type Report, type RuleId, rules } from '../schema/rules.ts';
import type { CollectionName } from '../schema/shapes.ts';
import type { Listing } from './documents.ts';
import { keyOf, type Node, nodeAt, offsetInString, pointerOf, pointerStep } from './json-tree.ts';

/** One record as it was read, with what the shape made of it and the rules that set it aside. */
export interface RecordRead {
  readonly kind: CollectionName | 'evidence';
  /** The list of the file in which it stands; a piece of evidence that of its claim. */
  readonly listing: Listing;
  /** For a piece of evidence: its claim. */
  readonly claim: RecordRead | null;
  /** Its number in its list, or among the pieces of its claim; from 0. */
  readonly at: number;
  /** Null where it has none, or one of a wrong type. */
  readonly id: string | null;
  /** The parsed record; null where its form is not right. The kind says which shape it has. */
  readonly value: unknown;
  /** Rules that set this record aside; empty while it stands. */
  rules: readonly RuleId[];
  /** For a claim: its pieces of evidence. */
  readonly evidence: readonly RecordRead[];
}

/** What a record of each kind is called. */
export const nouns: Readonly<Record<RecordRead['kind'], string>> = {
  entities: 'entity',
  claims: 'claim',
  evidence: 'piece of evidence',
  sources: 'source',
  studies: 'study',
  notes: 'note',
  terms: 'term',
};

export const isStanding = ({ rules }: RecordRead): boolean => rules.length === 0;

export function setAside(record: RecordRead, rule: RuleId): void {
  if (!record.rules.includes(rule)) record.rules = [...record.rules, rule];
}

/** What at a path is meant: the key rather than the value, or one UTF-16 unit of a string. */
export type Spot = 'key' | number;

/** Report a rule at a path below a record, and set the record aside where the rule is an error or a repeat. */
export type Fault = (
  record: RecordRead,
  rule: RuleId,
  path: readonly PropertyKey[],
  values: Readonly<Record<string, string | number>>,
  spot?: Spot,
) => void;

export const faults =
  (report: Report): Fault =>
  (record, rule, path, values, spot) => {
    report(rule, placeIn(record, path, spot), record.id, values);
    if (rules.row(rule).severity === 'error' || rule === 'record-repeated') setAside(record, rule);
  };

/** Where a record stands in the tree of its file. */
export const nodeOf = ({ listing, claim, at }: RecordRead): Node =>
  claim ? nodeAt(nodeOf(claim), ['evidence', at]) : nodeAt(listing.locate(), [at]);

export const pointerTo = ({ listing, claim, at }: RecordRead): string =>
  (claim ? `${pointerTo(claim)}/evidence` : listing.pointer) + pointerStep(at);

/** The place of a path below a record; a path that is not there points at the deepest node on the way. */
export function placeIn(record: RecordRead, path: readonly PropertyKey[], spot?: Spot): Place {
  const { document } = record.listing;
  const found = nodeAt(nodeOf(record), path);
  const at = spot === 'key' ? keyOf(found) : spot === undefined ? found : offsetInString(document.text, found, spot);
  return document.place(at, pointerTo(record) + pointerOf(path));
}

/** A copy of what is written in the file for a record. */
export function writtenAs(record: RecordRead): string {
  const { offset, length } = nodeOf(record);
  return record.listing.document.text.slice(offset, offset + length);
}
