import type { Node } from 'jsonc-parser';
import type { Place } from '../schema/issue.ts';
import { type Report, type RuleId, rules } from '../schema/rules.ts';
import { claimShape, type CollectionName, collections, evidenceShape } from '../schema/shapes.ts';
import type { ZodType } from '../schema/zod.ts';
import { controls, invisibles, loneSurrogates } from './characters.ts';
import type { Kept, Listing } from './documents.ts';
import { type JsonDocument, membersOf, nodeAt, pointerStep, valueOf } from './json-document.ts';
import { checkShape } from './shape-check.ts';

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

const describeRecord = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { id, subject, predicate, object } = value as Record<string, unknown>;
  if (typeof id === 'string') return id;
  return typeof subject === 'string' && typeof object === 'string' ? `${subject} ${String(predicate)} ${object}` : null;
};

/** The shape of a claim without its evidence, whose pieces stand or fall one by one. */
const claimAlone = claimShape.omit({ evidence: true });

/** Parse one record: characters, keys, form. */
function readRecord(
  kind: RecordRead['kind'],
  shape: ZodType,
  document: JsonDocument,
  node: Node,
  pointer: string,
  evidence: readonly RecordRead[],
  fault: Fault,
  kept: Kept[],
): RecordRead {
  const raw = valueOf(node);
  const blank: RecordRead = {
    kind,
    document,
    node,
    pointer,
    id: describeRecord(raw),
    value: null,
    rules: new Set(),
    evidence,
  };
  const skip = kind === 'claims' ? ['evidence'] : [];
  checkCharacters(blank, node, [], skip, fault);
  const value = checkShape(blank, shape, raw, skip, fault, kept);
  return { ...blank, value };
}

/** Strings: half characters and controls set a record aside, what cannot be seen is marked. Full texts are let be. */
function checkCharacters(
  record: RecordRead,
  node: Node,
  path: readonly (string | number)[],
  skip: readonly string[],
  fault: Fault,
): void {
  if (node.type === 'string') {
    const text = String(node.value);
    const key = path.filter((step) => typeof step === 'string').at(-1) ?? 'the record';
    // Addresses are judged as links, and shown as plain text where they are not safe.
    if (key === 'url') return;
    const whole = key === 'text' && record.kind === 'sources';
    const halves = loneSurrogates(text);
    if (halves.length > 0) fault(record, 'text-surrogate', path, { points: halves.join(', '), key });
    const control = controls(text, whole || key === 'quote');
    if (control.length > 0) fault(record, 'text-control', path, { points: control.join(', '), key });
    const unseen = whole ? [] : invisibles(text);
    if (unseen.length > 0) fault(record, 'text-invisible', path, { points: unseen.join(', '), key });
  }
  if (node.type === 'array')
    (node.children ?? []).forEach((item, at) => checkCharacters(record, item, [...path, at], [], fault));
  for (const { key, value } of membersOf(node))
    if (!skip.includes(key)) checkCharacters(record, value, [...path, key], [], fault);
}

/** Read every record of every list. Nothing is left out: a record of a wrong form is there with its faults. */
export function readRecords(listings: readonly Listing[], fault: Fault, kept: Kept[]): RecordRead[] {
  return listings.flatMap(({ document, collection, list, pointer }) =>
    (list.children ?? []).map((node, at) => {
      const here = pointer + pointerStep(at);
      if (collection !== 'claims')
        return readRecord(collection, collections[collection], document, node, here, [], fault, kept);
      const pieces = nodeAt(node, ['evidence']);
      const evidence = pieces === node || pieces.type !== 'array' ? [] : (pieces.children ?? []);
      const read = evidence.map((piece, index) =>
        readRecord('evidence', evidenceShape, document, piece, `${here}/evidence/${index}`, [], fault, kept),
      );
      return readRecord('claims', claimAlone, document, node, here, read, fault, kept);
    }),
  );
}
