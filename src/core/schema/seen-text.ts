/** Characters that cannot be seen or that turn the reading order. Tabs and line breaks are white space and stay. */
const unseen = /[^\P{C}\t\n\r]|[\u034f\u115f\u1160\u2028\u2029\u3164\ufe00-\ufe0f\u{e0000}-\u{e01ef}]/gu;

/** Most texts have no other letters than these, all of which are seen, and that is told ten times as fast. */
const plain = /^[ -~]*$/;

/** Text of a stranger as it may be shown: what cannot be seen is spelt out, as ⟨U+202E⟩. */
export const visibleText = (text: string): string =>
  plain.test(text)
    ? text
    : text.replace(
        unseen,
        (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
      );

/**
 * Every string in a value made visible: one door for a whole data set, so that no view need think of it. What has nothing
 * to be made visible is not copied.
 */
export function visibleValue<T>(value: T): T {
  if (typeof value === 'string') return visibleText(value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const shown = value.map(visibleValue);
    return shown.some((item, at) => item !== value[at]) ? (shown as T) : value;
  }
  const changed = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const shown = visibleValue(member);
    return shown === member ? [] : [[key, shown] as const];
  });
  return changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
}
