import type { Node } from 'jsonc-parser';
import type { Place } from '../schema/issue.ts';
import { type Report, type RuleId, rules } from '../schema/rules.ts';
import type { CollectionName } from '../schema/shapes.ts';
import type { JsonDocument } from './json-document.ts';
import { keyOf, nodeAt, offsetInString, pointerOf } from './json-tree.ts';

/** One record as it was read, with what the shape made of it and the rules that set it aside. */
export interface RecordRead {
  readonly kind: CollectionName | 'evidence';
  readonly document: JsonDocument;
  readonly node: Node;
  readonly pointer: string;
  /** Null where it has none, or one of a wrong type. */
  readonly id: string | null;
  /** The parsed record; null where its form is not right. The kind says which shape it has. */
  readonly value: unknown;
  /** Rules that set this record aside; empty while it stands. */
  readonly rules: Set<RuleId>;
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
    if (rules.row(rule).severity === 'error' || rule === 'record-repeated') record.rules.add(rule);
  };

/** The place of a path below a record; a path that is not there points at the deepest node on the way. */
export function placeIn({ document, node, pointer }: RecordRead, path: readonly PropertyKey[], spot?: Spot): Place {
  const found = nodeAt(node, path);
  const at = spot === 'key' ? keyOf(found) : spot === undefined ? found : offsetInString(document.text, found, spot);
  return document.place(at, pointer + pointerOf(path));
}

/** A copy of what is written in the file for a record. */
export const writtenAs = ({ document, node }: RecordRead): string =>
  document.text.slice(node.offset, node.offset + node.length);
