import { slipOf } from '../schema/nearest.ts';
import type { ZodType } from '../schema/zod.ts';
import type { Kept } from './documents.ts';
import { nodeAt, pointerStep } from './json-document.ts';
import type { Fault, RecordRead } from './record.ts';

/** A path as zod gives it. */
type Path = readonly PropertyKey[];

/** What of zod's own description of a schema is read here, to know which keys may stand at a path. */
interface Described {
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly def: { readonly innerType?: ZodType; readonly options?: readonly ZodType[] };
}

/** The keys that may stand at a path of a schema: candidates for "did you mean". */
function keysAt(schema: ZodType, path: Path): string[] {
  const { shape, element, def } = schema as unknown as Described;
  if (def.innerType) return keysAt(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (shape) {
    if (step === undefined) return Object.keys(shape);
    const next = shape[String(step)];
    return next ? keysAt(next, rest) : [];
  }
  return element ? keysAt(element, rest) : [];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

const nameOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

const quoted = (value: unknown): string =>
  typeof value === 'string' ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”` : nameOf(value);

interface ZodIssue {
  readonly code: string;
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly message: string;
}

/** A copy of `value` without the member at `path`; only what lies on the way is copied. */
function omit(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === Number(step) ? omit(item, rest) : item));
  const members = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step);
  return Object.fromEntries(
    members.map(([key, member]) => [key, key === step ? omit(member, rest) : (member as unknown)]),
  );
}

const without = (value: unknown, paths: readonly Path[]): unknown => paths.reduce(omit, value);

/**
 * Parse a record by its shape. A key far from any known one is warned of, kept aside and left out of the parse; one
 * that is probably a slip sets the record aside, since what it holds would be lost. Null where the form is not right.
 */
export function checkShape(
  record: RecordRead,
  shape: ZodType,
  raw: unknown,
  skip: readonly string[],
  fault: Fault,
  kept: Kept[],
): unknown {
  const value = without(
    raw,
    skip.map((key) => [key]),
  );
  const first = shape.safeParse(value);
  if (first.success) return first.data;
  const unknown: Path[] = [];
  for (const issue of first.error.issues as readonly ZodIssue[])
    for (const key of issue.keys ?? []) {
      const path = [...issue.path, key];
      unknown.push(path);
      const known = [...keysAt(shape, issue.path), ...(issue.path.length === 0 ? skip : [])];
      const slip = slipOf(key, known);
      if (slip !== undefined) fault(record, 'key-misspelt', path, { key, slip });
      else {
        fault(record, 'key-unknown', path, { key });
        kept.push({
          file: record.document.file,
          pointer: record.pointer + path.map((step) => pointerStep(String(step))).join(''),
          value: at(raw, path),
        });
      }
    }
  const second = unknown.length > 0 ? shape.safeParse(without(value, unknown)) : first;
  if (second.success) return record.rules.has('key-misspelt') ? null : second.data;
  for (const issue of second.error.issues as readonly ZodIssue[])
    if (!issue.keys) reportForm(record, issue, value, fault);
  return null;
}

function reportForm(record: RecordRead, issue: ZodIssue, value: unknown, fault: Fault): void {
  const key = String(issue.path.at(-1) ?? 'the record');
  const found = at(value, issue.path);
  if (found === undefined) return fault(record, 'shape', issue.path, { what: `“${key}” is missing` });
  if (typeof found === 'number' && !Number.isFinite(found)) {
    const node = nodeAt(record.node, issue.path);
    return fault(record, 'number-range', issue.path, {
      digits: record.document.text.slice(node.offset, node.offset + node.length),
    });
  }
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const allowed = (issue.values ?? []).map(String);
    const slip = slipOf(found.replace(/[\p{Cf}\s]/gu, ''), allowed);
    return fault(record, 'vocabulary', issue.path, {
      word: found,
      allowed: allowed.join(', '),
      slip: slip === undefined ? '' : ` (did you mean ${slip}?)`,
    });
  }
  if (issue.code === 'invalid_type')
    return fault(record, 'shape', issue.path, {
      what: `“${key}”: expected ${issue.expected ?? 'another type'}, found ${nameOf(found)}`,
    });
  return fault(record, 'shape', issue.path, { what: `“${key}”: ${quoted(found)} is not of the form asked for` });
}
