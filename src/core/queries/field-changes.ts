import { canonicalJson } from '../model/canonical.ts';
import type { FieldChange } from './dataset-diff-shape.ts';

/** Lists whose order says something. The items of any other list are compared whatever their order. */
const ordered = /^(authors|limits)$/;

/** What names an item of a list, where items have names. */
const itemKeys = ['source', 'id', 'field', 'axis', 'what', 'label'];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Are two values the same, the order of keys aside? A field that is undefined is absent. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  for (const key in a) if (!isSame(a[key], b[key])) return false;
  for (const key in b) if (a[key] === undefined && b[key] !== undefined) return false;
  return true;
}

/** The items of a list by what names them; null where they have no name of their own. */
function named(items: readonly unknown[], key: string): ReadonlyMap<string, Fields> | null {
  const byName = new Map<string, Fields>();
  for (const item of items) {
    const name = isFields(item) ? item[key] : undefined;
    if (!isFields(item) || typeof name !== 'string' || byName.has(name)) return null;
    byName.set(name, item);
  }
  return byName;
}

/** The items of a list that another list has not, each as often as it is missing there. */
function missing(items: readonly unknown[], from: readonly unknown[]): unknown[] {
  const there = from.map(canonicalJson);
  return items.filter((item) => {
    const at = there.indexOf(canonicalJson(item));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

function listChanges(field: string, before: readonly unknown[], after: readonly unknown[]): FieldChange[] {
  for (const key of itemKeys) {
    const [old, now] = [named(before, key), named(after, key)];
    if (!old || !now) continue;
    const names = [...new Set([...old.keys(), ...now.keys()])].sort();
    return names.flatMap((name) => fieldChanges(old.get(name), now.get(name), `${field}[${name}]`));
  }
  return [
    ...missing(before, after).map((item) => ({ field: `${field}[]`, before: item })),
    ...missing(after, before).map((item) => ({ field: `${field}[]`, after: item })),
  ];
}

/** What changed from one value to another, field by field, in the order of their paths. What is undefined is absent. */
export function fieldChanges(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && !ordered.test(field)) return listChanges(field, before, after);
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => fieldChanges(before[key], after[key], field === '' ? key : `${field}.${key}`));
  }
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}
