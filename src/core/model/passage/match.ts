/** Where given code points stand, word for word. */

/**
 * All starts of `needle` in `codes`, overlapping ones too, in order (Knuth, Morris and Pratt, SIAM J. Comput. 6:323,
 * 1977). Nothing is nowhere.
 */
export function* occurrences(codes: Uint32Array, needle: Uint32Array): Generator<number, void> {
  if (needle.length === 0) return;
  const borders = new Uint32Array(needle.length);
  for (let index = 1, border = 0; index < needle.length; index += 1) {
    while (border > 0 && needle[index] !== needle[border]) border = borders[border - 1] as number;
    if (needle[index] === needle[border]) border += 1;
    borders[index] = border;
  }
  let matched = 0;
  for (let index = 0; index < codes.length; index += 1) {
    while (matched > 0 && codes[index] !== needle[matched]) matched = borders[matched - 1] as number;
    if (codes[index] === needle[matched]) matched += 1;
    if (matched === needle.length) {
      yield index + 1 - matched;
      matched = borders[matched - 1] as number;
    }
  }
}

/** Index of the first of ordered items that ends after `offset`. */
export function firstEndingAfter(items: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
