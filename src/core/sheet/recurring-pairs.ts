type Pair = readonly [string, string];

/** Words of symbols in which pairs that recur have become symbols of their own. */
export interface Paired {
  /** The symbols of each word that was given: a symbol is the letters that it stands for. */
  readonly symbols: ReadonlyMap<string, readonly string[]>;
  /** Of which two each new symbol is made. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** Two symbols that stand beside each other, how often, and in which words they ever did. */
interface Neighbours {
  readonly pair: Pair;
  readonly words: Set<string>;
  times: number;
}

/** A pair is worth a name from this often on. */
const worthNaming = 4;
/** A pair may be of pairs, and so on to here: programs that read drawings differ in how far they follow. */
const deepest = 3;

/**
 * Name the pair of neighbours that recurs most, again and again (Larsson and Moffat, Offline dictionary-based compression,
 * Proceedings of the IEEE 88, 2000). Equal words give equal symbols, in whatever order they come.
 *
 * @param words how often each word stands, by the word: letters without a blank
 */
export function recurringPairs(words: ReadonlyMap<string, number>): Paired {
  const symbols = new Map<string, readonly string[]>();
  const pairs = new Map<string, Pair>();
  const depth = new Map<string, number>();
  const depthOf = (symbol: string): number => depth.get(symbol) ?? 0;
  const neighbours = new Map<string, Neighbours>();

  /** Count the neighbours in a word, or uncount them before it changes. */
  function count(word: string, sign: 1 | -1): void {
    const own = symbols.get(word) ?? [];
    own.slice(1).forEach((second, at) => {
      const pair: Pair = [own[at] ?? '', second];
      const key = pair.join(' ');
      const known = neighbours.get(key) ?? { pair, times: 0, words: new Set() };
      neighbours.set(key, known);
      known.times += sign * (words.get(word) ?? 0);
      known.words.add(word);
    });
  }

  for (const word of [...words.keys()].sort()) {
    symbols.set(word, Array.from(word));
    count(word, 1);
  }
  for (;;) {
    let most: Neighbours | null = null;
    for (const one of neighbours.values())
      if (one.times > (most?.times ?? worthNaming - 1) && Math.max(...one.pair.map(depthOf)) < deepest) most = one;
    if (!most) return { symbols, pairs };
    const [first, second] = most.pair;
    const name = first + second;
    pairs.set(name, most.pair);
    depth.set(name, 1 + Math.max(depthOf(first), depthOf(second)));
    for (const word of most.words) {
      const own = [...(symbols.get(word) ?? [])];
      count(word, -1);
      for (let at = 0; at + 1 < own.length; at++)
        if (own[at] === first && own[at + 1] === second) own.splice(at, 2, name);
      symbols.set(word, own);
      count(word, 1);
    }
  }
}
