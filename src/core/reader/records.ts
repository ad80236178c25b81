import { sayFinding, typeWord } from '../schema/finding-texts.ts';
import { claimShape, collections, evidenceShape } from '../schema/shapes.ts';
import type { ZodType } from '../schema/zod.ts';
import { controls, type FoundCharacters, invisibles, loneSurrogates } from './characters.ts';
import type { Kept, Listing } from './documents.ts';
import { nameOf } from './found-value.ts';
import { nodeAt } from './json-tree.ts';
import { type AnyRecord, type Fault, nodeOf, type RecordKind, type RecordRead } from './record.ts';
import { checkShape } from './shape-check.ts';
import { type IsSound, plainText, soundForm } from './sound-form.ts';

const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
};

/** How a record of a kind is read: its shape, and keys whose members are read apart. */
interface Form {
  readonly shape: ZodType;
  readonly skip: readonly string[];
  readonly isSound: IsSound;
}

const formOf = (shape: ZodType, skip: readonly string[] = []): Form => ({
  shape,
  skip,
  isSound: soundForm(shape, skip),
});

const forms: Readonly<Record<RecordKind, Form>> = {
  entities: formOf(collections.entities),
  // The pieces of a claim are records of their own, which stand or fall one by one.
  claims: formOf(claimShape.omit({ evidence: true }), ['evidence']),
  evidence: formOf(evidenceShape),
  sources: formOf(collections.sources),
  studies: formOf(collections.studies),
  notes: formOf(collections.notes),
  terms: formOf(collections.terms),
};

type Draft = { -readonly [Key in keyof RecordRead]: RecordRead[Key] };

const none: readonly never[] = [];

const draftOf = (kind: RecordKind, listing: Listing, claim: RecordRead | null, at: number, found: unknown): Draft => ({
  kind,
  listing,
  claim,
  at,
  id: idOf(found),
  value: null,
  rules: none,
  evidence: none,
});

/** Parse one record: characters, keys, form. */
function readRecord(record: Draft, found: unknown, fault: Fault, kept: Kept[]): void {
  const { shape, skip, isSound } = forms[record.kind];
  if (isSound(found)) record.value = found;
  else {
    checkScalars(record, found, [], skip, fault);
    record.value = checkShape(record, shape, found, skip, fault, kept);
  }
}

/** Texts that may run over several lines. */
const multiline = new Set(['text', 'quote', 'note', 'notes', 'statement']);

/**
 * Strings: half characters and controls set a record aside, what cannot be seen is marked. Full texts are let be.
 * Numbers: what JSON reads as infinite was never meant.
 */
export function checkScalars(
  record: AnyRecord,
  value: unknown,
  path: readonly (string | number)[],
  skip: readonly string[],
  fault: Fault,
): void {
  if (typeof value === 'string') checkString(record, value, path, fault);
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    const { offset, length } = nodeAt(nodeOf(record), path);
    fault(record, 'number-range', path, { digits: record.listing.document.text.slice(offset, offset + length) });
  } else if (Array.isArray(value)) value.forEach((item, at) => checkScalars(record, item, [...path, at], [], fault));
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      if (!skip.includes(key)) checkScalars(record, member, [...path, key], [], fault);
}

function checkString(record: AnyRecord, value: string, path: readonly (string | number)[], fault: Fault): void {
  if (plainText.test(value)) return;
  const key = path.filter((step) => typeof step === 'string').at(-1) ?? sayFinding('record');
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

/** The pieces of evidence are read apart from the shape of their claim, so what is no list is told here. */
function checkList(claim: RecordRead, pieces: unknown, fault: Fault): void {
  if (pieces !== undefined && !Array.isArray(pieces))
    fault(claim, 'shape', ['evidence'], {
      what: sayFinding('shape.type', {
        ...{ key: 'evidence', expected: typeWord('array'), found: nameOf(pieces), which: '' },
      }),
    });
}

/**
 * Read every record of every list, a claim before its pieces of evidence. Nothing is left out: a record of a wrong form
 * is there with its faults.
 */
export function readRecords(listings: readonly Listing[], fault: Fault, kept: Kept[]): RecordRead[] {
  const records: RecordRead[] = [];
  for (const listing of listings)
    for (const [at, found] of listing.items.entries()) {
      const record = draftOf(listing.collection, listing, null, at, found);
      records.push(record);
      if (record.kind === 'claims') {
        const pieces = (found as { evidence?: unknown } | null)?.evidence;
        if (Array.isArray(pieces))
          record.evidence = pieces.map((piece: unknown, number) => {
            const evidence = draftOf('evidence', listing, record, number, piece);
            readRecord(evidence, piece, fault, kept);
            records.push(evidence);
            return evidence;
          });
        readRecord(record, found, fault, kept);
        checkList(record, pieces, fault);
      } else readRecord(record, found, fault, kept);
    }
  return records;
}
