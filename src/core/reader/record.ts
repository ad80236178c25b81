import { sayFinding } from '../schema/finding-texts.ts';
import type { Place } from '../schema/issue.ts';
import { type Report, type RuleId, rules } from '../schema/rules.ts';
import type { CollectionName } from '../schema/shapes.ts';
import type { Listing } from './documents.ts';
import { keyOf, type Node, nodeAt, offsetInString, pointerOf, pointerStep } from './json-tree.ts';

/** What records of a data set are. */
export type RecordKind = CollectionName | 'evidence';

/** One record as it was read, with what the shape made of it and the rules that set it aside. */
export interface RecordRead<Kind extends string = RecordKind> {
  readonly kind: Kind;
  /** The list of the file in which it stands; a piece of evidence that of its claim. */
  readonly listing: Pick<Listing, 'document' | 'pointer' | 'locate'>;
  /** For a piece of evidence: its claim. */
  readonly claim: RecordRead | null;
  /** Its number in its list, or among the pieces of its claim; from 0. Null where it is no list, but the record itself. */
  readonly at: number | null;
  /** Null where it has none, or one of a wrong type. */
  readonly id: string | null;
  /** The parsed record; null where its form is not right. The kind says which shape it has. */
  readonly value: unknown;
  /** Rules that set this record aside; empty while it stands. */
  rules: readonly RuleId[];
  /** For a claim: its pieces of evidence. */
  readonly evidence: readonly RecordRead[];
}

/** What a record of a kind is called. */
export const noun = (kind: RecordKind): string => sayFinding(`noun.${kind}`);

/** A record of any kind of document. */
export type AnyRecord = RecordRead<string>;

export const isStanding = ({ rules }: AnyRecord): boolean => rules.length === 0;

export function setAside(record: AnyRecord, rule: RuleId): void {
  if (!record.rules.includes(rule)) record.rules = [...record.rules, rule];
}

/** What at a path is meant: the key rather than the value, or one UTF-16 unit of a string. */
export type Spot = 'key' | number;

/** Report a rule at a path below a record, and set the record aside where the rule is an error or a repeat. */
export type Fault = (
  record: AnyRecord,
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
export const nodeOf = ({ listing, claim, at }: AnyRecord): Node => {
  const step = at === null ? [] : [at];
  return claim ? nodeAt(nodeOf(claim), ['evidence', ...step]) : nodeAt(listing.locate(), step);
};

export const pointerTo = ({ listing, claim, at }: AnyRecord): string =>
  (claim ? `${pointerTo(claim)}/evidence` : listing.pointer) + (at === null ? '' : pointerStep(at));

/** The place of a path below a record; a path that is not there points at the deepest node on the way. */
export function placeIn(record: AnyRecord, path: readonly PropertyKey[], spot?: Spot): Place {
  const { document } = record.listing;
  const found = nodeAt(nodeOf(record), path);
  const at = spot === 'key' ? keyOf(found) : spot === undefined ? found : offsetInString(document.text, found, spot);
  return document.place(at, pointerTo(record) + pointerOf(path));
}

/** A copy of what is written in the file for a record. */
export function writtenAs(record: AnyRecord): string {
  const { offset, length } = nodeOf(record);
  return record.listing.document.text.slice(offset, offset + length);
}
