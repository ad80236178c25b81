import { findingWord, sayFinding } from '../schema/finding-texts.ts';

/** What a value is called where another was looked for. */
export function nameOf(value: unknown): string {
  const type = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  return findingWord(`found.${type}`, type);
}

/** A text as it is quoted in a message, cut where it is long; of what is no text, what it is. */
export const quoted = (value: unknown): string =>
  typeof value === 'string'
    ? sayFinding('quoted', { text: value.length > 60 ? `${value.slice(0, 60)}…` : value })
    : nameOf(value);
