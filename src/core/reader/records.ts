import type { Node } from 'jsonc-parser';
import type { RuleId } from '../schema/rules.ts';
import { claimShape, collections, evidenceShape } from '../schema/shapes.ts';
import type { ZodType } from '../schema/zod.ts';
import { controls, invisibles, loneSurrogates } from './characters.ts';
import type { Found, Kept, Listing } from './documents.ts';
import { type JsonDocument, nodeAt, pointerStep } from './json-document.ts';
import type { Fault, RecordRead } from './record.ts';
import { checkShape } from './shape-check.ts';

const describeRecord = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { id, subject, predicate, object } = value as Record<string, unknown>;
  if (typeof id === 'string') return id;
  return typeof subject === 'string' && typeof object === 'string' ? `${subject} ${String(predicate)} ${object}` : null;
};

/** The shape of a claim without its evidence, whose pieces stand or fall one by one. */
const claimAlone = claimShape.omit({ evidence: true });

/** Where a record was found, and the shape it should have. */
interface Reading {
  readonly kind: RecordRead['kind'];
  readonly shape: ZodType;
  readonly document: JsonDocument;
  readonly found: Found;
  readonly pointer: string;
  readonly evidence: readonly RecordRead[];
}

/** Parse one record: characters, keys, form. */
function readRecord(
  { kind, shape, document, found, pointer, evidence }: Reading,
  fault: Fault,
  kept: Kept[],
): RecordRead {
  let node: Node | undefined;
  const record = {
    kind,
    document,
    pointer,
    evidence,
    get node() {
      return (node ??= found.locate());
    },
    id: describeRecord(found.value),
    value: null as unknown,
    rules: new Set<RuleId>(),
  };
  // The pieces of a claim are records of their own.
  const skip = kind === 'claims' ? ['evidence'] : [];
  checkCharacters(record, found.value, [], skip, fault);
  record.value = checkShape(record, shape, found.value, skip, fault, kept);
  return record;
}

/** Strings: half characters and controls set a record aside, what cannot be seen is marked. Full texts are let be. */
function checkCharacters(
  record: RecordRead,
  value: unknown,
  path: readonly (string | number)[],
  skip: readonly string[],
  fault: Fault,
): void {
  if (typeof value === 'string') {
    // Plain ASCII, as most strings are, can hold nothing that deceives.
    if (/^[ -~]*$/.test(value)) return;
    const key = path.filter((step) => typeof step === 'string').at(-1) ?? 'the record';
    // Addresses are judged as links, and shown as plain text where they are not safe.
    if (key === 'url') return;
    const whole = key === 'text' && record.kind === 'sources';
    const halves = loneSurrogates(value);
    if (halves.length > 0) fault(record, 'text-surrogate', path, { points: halves.join(', '), key });
    const control = controls(value, whole || key === 'quote');
    if (control.length > 0) fault(record, 'text-control', path, { points: control.join(', '), key });
    const unseen = whole ? [] : invisibles(value);
    if (unseen.length > 0) fault(record, 'text-invisible', path, { points: unseen.join(', '), key });
  } else if (Array.isArray(value)) value.forEach((item, at) => checkCharacters(record, item, [...path, at], [], fault));
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      if (!skip.includes(key)) checkCharacters(record, member, [...path, key], [], fault);
}

const evidenceIn = (claim: unknown): readonly unknown[] => {
  const pieces = (claim as { evidence?: unknown } | null)?.evidence;
  return Array.isArray(pieces) ? pieces : [];
};

/** Read every record of every list. Nothing is left out: a record of a wrong form is there with its faults. */
export function readRecords(listings: readonly Listing[], fault: Fault, kept: Kept[]): RecordRead[] {
  return listings.flatMap(({ document, collection, items, pointer: list }) =>
    items.map((found, at) => {
      const pointer = list + pointerStep(at);
      if (collection !== 'claims')
        return readRecord(
          { kind: collection, shape: collections[collection], document, found, pointer, evidence: [] },
          fault,
          kept,
        );
      const evidence = evidenceIn(found.value).map((value, index) => {
        const piece: Found = { value, locate: () => nodeAt(found.locate(), ['evidence', index]) };
        return readRecord(
          {
            kind: 'evidence',
            shape: evidenceShape,
            document,
            found: piece,
            pointer: `${pointer}/evidence/${index}`,
            evidence: [],
          },
          fault,
          kept,
        );
      });
      return readRecord({ kind: 'claims', shape: claimAlone, document, found, pointer, evidence }, fault, kept);
    }),
  );
}
