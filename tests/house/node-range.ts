type Version = [major: number, minor: number, patch: number];

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** One comparator, such as `>=18.1`, `^20.0.0`, `18.x`, as the versions from (inclusive) and to (exclusive). */
function boundsOf(comparator: string): [from: Version, to: Version] {
  const parts = /^(>=|<=|>|<|=|\^|~)?v?(\d+|[x*])(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?(?:-[\w.]+)?$/.exec(comparator);
  if (!parts) throw new Error(`"${comparator}" is no comparator that this reads.`);
  const operator = parts[1] ?? '';
  // Groups that took no part are undefined, which the type of a match does not say.
  const given = parts
    .slice(2)
    .filter((text) => /\d/.test(text || 'x'))
    .map(Number);
  const [major = 0, minor = 0, patch = 0] = given;
  const exact: Version = [major, minor, patch];
  // The first version after all that share the parts that were given.
  const afterGiven: Version = [
    [Infinity, 0, 0] satisfies Version,
    [major + 1, 0, 0] satisfies Version,
    [major, minor + 1, 0] satisfies Version,
    [major, minor, patch + 1] satisfies Version,
  ][given.length]!;
  const endless: Version = [Infinity, 0, 0];
  if (operator === '>=') return [exact, endless];
  if (operator === '>') return [afterGiven, endless];
  if (operator === '<') return [[0, 0, 0], exact];
  if (operator === '<=') return [[0, 0, 0], afterGiven];
  // Node has no major version 0 that matters here, so a caret always means "the same major version".
  if (operator === '^') return [exact, [major + 1, 0, 0]];
  if (operator === '~') return [exact, given.length < 2 ? [major + 1, 0, 0] : [major, minor + 1, 0]];
  return [exact, afterGiven];
}

/**
 * Whether a version of Node lies in a range as packages write it (`^18.18.0 || >=20`). Reads the comparators that
 * "engines" uses; throws on any other, so that a range is never passed unread.
 */
export function acceptsNode(range: string, version: Version): boolean {
  return range.split('||').some((alternative) => {
    const hyphen = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(alternative);
    const comparators = hyphen
      ? [`>=${hyphen[1]!}`, `<=${hyphen[2]!}`]
      : alternative
          .replaceAll(/([<>=^~])\s+/g, '$1')
          .trim()
          .split(/\s+/)
          .filter((text) => text !== '' && text !== '*');
    return comparators.every((comparator) => {
      const [from, to] = boundsOf(comparator);
      return compare(from, version) <= 0 && compare(version, to) < 0;
    });
  });
}
