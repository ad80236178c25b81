/** Indices of a longest run of numbers that never falls, in their order. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** For runs of each length, the index of the least number that ends one; and for each index, the one before it in its run. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) found.add(at);
  return found;
}

/**
 * Which of some things kept their order among each other from one text to another: a largest number of them. The others
 * changed places with these; what all of them were pushed on by makes no difference.
 */
export function inCommonOrder<T>(
  things: readonly T[],
  before: (thing: T) => number,
  after: (thing: T) => number,
): ReadonlySet<T> {
  const ordered = [...things].sort((a, b) => before(a) - before(b) || after(a) - after(b));
  const rising = longestRising(ordered.map(after));
  return new Set(ordered.filter((_, at) => rising.has(at)));
}
