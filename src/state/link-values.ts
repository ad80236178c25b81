/** Longest text that a link carries: a filter, a name. */
export const LONGEST_TEXT = 200;

/** A text as a link carries it; null where it is empty or too long. */
export const linkText = (value: string): string | null => (value !== '' && value.length <= LONGEST_TEXT ? value : null);

/** A whole number from 1 to `most`, written plainly; null where it is none. */
export function whole(value: string, most: number): number | null {
  const number = /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0;
  return number >= 1 && number <= most ? number : null;
}
