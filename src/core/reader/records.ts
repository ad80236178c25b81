import type { Node } from 'jsonc-parser';
import type { RuleId } from '../schema/rules.ts';
import { claimShape, collections, evidenceShape } from '../schema/shapes.ts';
import type { ZodType } from '../schema/zod.ts';
import { controls, type FoundCharacters, invisibles, loneSurrogates } from './characters.ts';
import type { Found, Kept, Listing } from './documents.ts';
import type { JsonDocument } from './json-document.ts';
import { nodeAt, pointerStep } from './json-tree.ts';
import type { Fault, RecordRead } from './record.ts';
import { checkShape, nameOf } from './shape-check.ts';

const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
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
    id: idOf(found.value),
    value: null as unknown,
    rules: new Set<RuleId>(),
  };
  // The pieces of a claim are records of their own.
  const skip = kind === 'claims' ? ['evidence'] : [];
  if (!isPlain(found.value)) checkScalars(record, found.value, [], skip, fault);
  record.value = checkShape(record, shape, found.value, skip, fault, kept);
  return record;
}

/** Letters, digits, signs and arrows of the languages met most; these can hold nothing that deceives. */
const plainText = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*$/;

/** Holds nothing but plain text and finite numbers, as nearly every record does: told without keeping a path. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return plainText.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return (Array.isArray(value) ? (value as unknown[]) : Object.values(value)).every(isPlain);
}

/** Texts that may run over several lines. */
const multiline = new Set(['text', 'quote', 'note', 'statement']);

/**
 * Strings: half characters and controls set a record aside, what cannot be seen is marked. Full texts are let be.
 * Numbers: what JSON reads as infinite was never meant.
 */
function checkScalars(
  record: RecordRead,
  value: unknown,
  path: readonly (string | number)[],
  skip: readonly string[],
  fault: Fault,
): void {
  if (typeof value === 'string') checkString(record, value, path, fault);
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    const { offset, length } = nodeAt(record.node, path);
    fault(record, 'number-range', path, { digits: record.document.text.slice(offset, offset + length) });
  } else if (Array.isArray(value)) value.forEach((item, at) => checkScalars(record, item, [...path, at], [], fault));
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      if (!skip.includes(key)) checkScalars(record, member, [...path, key], [], fault);
}

function checkString(record: RecordRead, value: string, path: readonly (string | number)[], fault: Fault): void {
  if (plainText.test(value)) return;
  const key = path.filter((step) => typeof step === 'string').at(-1) ?? 'the record';
  // Addresses are judged as links, and shown as plain text where they are not safe.
  if (key === 'url') return;
  const isId = path.length === 1 && key === 'id';
  const told = (rule: 'text-surrogate' | 'text-control' | 'text-invisible', { points, first }: FoundCharacters) => {
    if (points.length > 0) fault(record, rule, path, { points: points.join(', '), key }, first);
  };
  told('text-surrogate', loneSurrogates(value));
  told('text-control', controls(value, isId));
  if (key !== 'text' || record.kind !== 'sources')
    told('text-invisible', invisibles(value, !isId && !multiline.has(key)));
}

const evidenceIn = (claim: unknown): readonly unknown[] => {
  const pieces = (claim as { evidence?: unknown } | null)?.evidence;
  return Array.isArray(pieces) ? pieces : [];
};

/** The pieces of evidence are read apart from the shape of their claim, so what is no list is told here. */
function checkList(claim: RecordRead, value: unknown, fault: Fault): void {
  const pieces = (value as { evidence?: unknown } | null)?.evidence;
  if (pieces !== undefined && !Array.isArray(pieces))
    fault(claim, 'shape', ['evidence'], { what: `“evidence”: expected array, found ${nameOf(pieces)}` });
}

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
      const claim = readRecord({ kind: 'claims', shape: claimAlone, document, found, pointer, evidence }, fault, kept);
      checkList(claim, found.value, fault);
      return claim;
    }),
  );
}
