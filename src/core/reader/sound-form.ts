import type { DescribedCheck, DescribedShape, ZodType } from '../schema/zod.ts';

/** Letters, digits, signs and arrows of the languages met most; these can hold nothing that deceives. */
export const plainText = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*$/;

/** Is a value that JSON gave sound? Said of no value that is not; that it is not is said of some that are. */
export type IsSound = (value: unknown) => boolean;

const never: IsSound = () => false;

/**
 * A quick test of a shape: is a value just what zod would make of it, with all its texts plain and its numbers finite?
 * Nearly every record is, and this is told in a tenth of the time that zod takes. The test is put together from zod's
 * own description of the shape. What is not known of that here is never sound, so that zod decides.
 *
 * @param unseen keys of an object whose members are not looked at
 */
export function soundForm(shape: ZodType, unseen: readonly string[] = []): IsSound {
  const { def } = (shape as unknown as DescribedShape)._zod;
  const checks = (def.checks ?? []) as unknown as readonly DescribedCheck[];
  if (def.type === 'string') return 'format' in def ? never : soundText(checks);
  if (def.type === 'number') return (value) => Number.isFinite(value) && shape.safeParse(value).success;
  if (checks.length > 0) return never;
  switch (def.type) {
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return among(Object.values(def.entries));
    case 'literal':
      return among(def.values);
    case 'optional':
      return soundForm(def.innerType as ZodType);
    case 'nullable': {
      const inner = soundForm(def.innerType as ZodType);
      return (value) => value === null || inner(value);
    }
    case 'union': {
      const options = def.options.map((option) => soundForm(option as ZodType));
      return (value) => options.some((option) => option(value));
    }
    case 'array': {
      const element = soundForm(def.element as ZodType);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'object':
      return def.catchall?._zod.def.type === 'never'
        ? soundObject(def.shape as Readonly<Record<string, ZodType>>, unseen)
        : never;
    default:
      return never;
  }
}

function among(words: readonly unknown[]): IsSound {
  const known = new Set(words);
  return (value) => known.has(value);
}

function soundText(checks: readonly DescribedCheck[]): IsSound {
  let least = 0;
  const patterns = [plainText];
  for (const { _zod } of checks) {
    const { def } = _zod;
    if (def.check === 'min_length') least = Math.max(least, def.minimum);
    else if (def.check === 'string_format' && def.format === 'regex' && def.pattern) patterns.push(def.pattern);
    else return never;
  }
  return (value) =>
    typeof value === 'string' && value.length >= least && patterns.every((pattern) => pattern.test(value));
}

/** All members that must be there, and none that may not. */
function soundObject(shape: Readonly<Record<string, ZodType>>, unseen: readonly string[]): IsSound {
  const members = new Map<string, { readonly isSound: IsSound; readonly counts: 0 | 1 }>();
  for (const key of unseen) members.set(key, { isSound: () => true, counts: 0 });
  let needed = 0;
  for (const [key, member] of Object.entries(shape)) {
    const counts = (member as unknown as DescribedShape)._zod.def.type === 'optional' ? 0 : 1;
    needed += counts;
    members.set(key, { isSound: soundForm(member), counts });
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let missing = needed;
    for (const key in value) {
      const member = members.get(key);
      if (!member?.isSound((value as Readonly<Record<string, unknown>>)[key])) return false;
      missing -= member.counts;
    }
    return missing === 0;
  };
}
