import type { Node } from 'jsonc-parser';
import type { Place } from '../schema/issue.ts';
import { type Report, type RuleId, rules } from '../schema/rules.ts';
import type { CollectionName } from '../schema/shapes.ts';
import { type JsonDocument, nodeAt, pointerStep } from './json-document.ts';

/** One record as it was read, with what the shape made of it and the rules that set it aside. */
export interface RecordRead {
  readonly kind: CollectionName | 'evidence';
  readonly document: JsonDocument;
  readonly node: Node;
  readonly pointer: string;
  readonly id: string | null;
  /** The parsed record; null where its form is not right. The kind says which shape it has. */
  readonly value: unknown;
  /** Rules that set this record aside; empty while it stands. */
  readonly rules: Set<RuleId>;
  /** For a claim: its pieces of evidence. */
  readonly evidence: readonly RecordRead[];
}

/** Report a rule at a path below a record, and set the record aside where the rule is an error or a repeat. */
export type Fault = (
  record: RecordRead,
  rule: RuleId,
  path: readonly PropertyKey[],
  values: Readonly<Record<string, string | number>>,
) => void;

export const faults =
  (report: Report): Fault =>
  (record, rule, path, values) => {
    report(rule, placeIn(record, path), record.id, values);
    if (rules.row(rule).severity === 'error' || rule === 'record-repeated') record.rules.add(rule);
  };

/** The place of a path below a record; a path that is not there points at the deepest node on the way. */
export function placeIn(record: RecordRead, path: readonly PropertyKey[]): Place {
  return record.document.place(
    nodeAt(record.node, path),
    record.pointer + path.map((step) => pointerStep(String(step))).join(''),
  );
}
