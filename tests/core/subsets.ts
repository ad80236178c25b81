/** Every subset of some elements, the smallest first and each size in order. */
export function* subsets<T>(elements: readonly T[]): Generator<readonly T[]> {
  for (let size = 0; size <= elements.length; size++) yield* choose(elements, size);
}

function* choose<T>(elements: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, first] of elements.entries())
    for (const rest of choose(elements.slice(at + 1), size - 1)) yield [first, ...rest];
}
