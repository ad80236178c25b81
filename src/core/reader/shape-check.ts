import { meant, sayFinding, typeWord } from '../schema/finding-texts.ts';
import { slipOf } from '../schema/nearest.ts';
import type { ZodType } from '../schema/zod.ts';
import type { Kept } from './documents.ts';
import { nameOf, quoted } from './found-value.ts';
import { pointerOf } from './json-tree.ts';
import { type AnyRecord, type Fault, noun, pointerTo, type RecordKind } from './record.ts';

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

interface ZodIssue {
  readonly code: string;
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  /** Of a union: the issues of each option. */
  readonly errors?: readonly (readonly ZodIssue[])[];
}

/** Issues one by one: of a union those of the option that comes nearest, the first of equal ones. */
function unfold(issues: readonly ZodIssue[], base: Path = []): ZodIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const [nearest] = [...(issue.errors ?? [])].sort((a, b) => a.length - b.length);
    return nearest ? unfold(nearest, path) : [{ ...issue, path }];
  });
}

/** A copy of `value` without the members at `paths`; only what lies on the way is copied. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const below = new Map<string, Path[]>();
  for (const [step, ...rest] of paths) {
    const others = below.get(String(step));
    if (others) others.push(rest);
    else below.set(String(step), [rest]);
  }
  if (Array.isArray(value)) return value.map((item: unknown, at) => without(item, below.get(String(at)) ?? []));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !below.get(key)?.some((rest) => rest.length === 0))
      .map(([key, member]: [string, unknown]) => [key, without(member, below.get(key) ?? [])]),
  );
}

/**
 * Parse a record by its shape. A key far from any known one is warned of, kept aside and left out of the parse; one
 * that is probably a slip sets the record aside, since what it holds would be lost. Null where the form is not right.
 */
export function checkShape(
  record: AnyRecord,
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
  for (const issue of unfold(first.error.issues)) {
    const known = issue.keys ? [...keysAt(shape, issue.path), ...(issue.path.length === 0 ? skip : [])] : [];
    for (const key of issue.keys ?? []) {
      const path = [...issue.path, key];
      unknown.push(path);
      const slip = slipOf(key, known);
      if (slip !== undefined) fault(record, 'key-misspelt', path, { key, slip }, 'key');
      else {
        fault(record, 'key-unknown', path, { key }, 'key');
        const { file } = record.listing.document;
        kept.push({ file, pointer: pointerTo(record) + pointerOf(path), value: at(raw, path) });
      }
    }
  }
  const second = unknown.length > 0 ? shape.safeParse(without(value, unknown)) : first;
  if (second.success) return record.rules.includes('key-misspelt') ? null : second.data;
  for (const issue of unfold(second.error.issues)) if (!issue.keys) reportForm(record, issue, value, fault);
  return null;
}

/** A record without a usable id, so that it can be found: its number in its list, and what it claims. */
function described({ kind, at }: AnyRecord, value: unknown): string {
  if (at === null) return '';
  const { subject, predicate, object } = value as Record<string, unknown>;
  const words = [subject, predicate, object].filter((word) => typeof word === 'string');
  const values = { kind: noun(kind as RecordKind), n: at + 1, words: words.join(' ') };
  return sayFinding(words.length === 3 ? 'which.claim' : 'which', values);
}

function reportForm(record: AnyRecord, issue: ZodIssue, value: unknown, fault: Fault): void {
  const key = String(issue.path.at(-1) ?? sayFinding('record'));
  const found = at(value, issue.path);
  // Numbers out of range have been told.
  if (typeof found === 'number' && !Number.isFinite(found)) return;
  const which = key === 'id' && issue.path.length === 1 ? described(record, value) : '';
  if (found === undefined)
    return fault(record, 'shape', issue.path, { what: sayFinding('shape.missing', { key, which }) });
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const allowed = (issue.values ?? []).map(String);
    const slip = slipOf(found.replace(/[\p{Cf}\s]/gu, ''), allowed);
    return fault(record, 'vocabulary', issue.path, {
      word: found,
      allowed: allowed.join(', '),
      slip: meant(slip),
    });
  }
  const what =
    issue.code === 'invalid_type'
      ? sayFinding('shape.type', { key, expected: typeWord(issue.expected), found: nameOf(found), which })
      : sayFinding('shape.form', { key, value: quoted(found), which });
  return fault(record, 'shape', issue.path, { what });
}
