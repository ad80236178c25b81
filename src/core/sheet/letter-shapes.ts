import { svg, type SvgElement } from '../figure/svg.ts';
import { letterPath } from './letter-path.ts';
import { type LetterWeight, lettersOf, lineWidth } from './letters.ts';
import { recurringPairs } from './recurring-pairs.ts';
import type { TextRun } from './text-runs.ts';

/** Letters, and groups of them that recur, each drawn once: in thousandths of the size of type. */
export interface LetterShapes {
  readonly definitions: readonly SvgElement[];
  /** A line of text, as uses of what is defined. */
  readonly lineOf: (run: TextRun) => SvgElement[];
  /** A name that nothing has. */
  readonly newName: () => string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The names of one letter, then those of two, and so on. */
const shortName = (place: number): string =>
  (place < alphabet.length ? '' : shortName(Math.floor(place / alphabet.length) - 1)) +
  (alphabet[place % alphabet.length] ?? '');

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** The shapes that some lines need. Their letters must be among those of the font. */
export function letterShapes(runs: readonly TextRun[]): LetterShapes {
  const counts = new Map<string, number>();
  for (const word of runs.flatMap(({ text }) => wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const { symbols, pairs } = recurringPairs(counts);

  const uses = new Map<string, { readonly weight: LetterWeight; readonly symbol: string; times: number }>();
  const keyOf = (symbol: string, weight: LetterWeight): string => `${weight}${symbol}`;
  function count(symbol: string, weight: LetterWeight): void {
    const key = keyOf(symbol, weight);
    const known = uses.get(key) ?? { weight, symbol, times: 0 };
    if (known.times++ > 0) return;
    uses.set(key, known);
    for (const one of pairs.get(symbol) ?? []) count(one, weight);
  }
  for (const { text, weight } of runs)
    for (const word of wordsOf(text)) for (const symbol of symbols.get(word) ?? []) count(symbol, weight);
  // What is used most has the shortest name.
  const shapes = [...uses].sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1));
  const names = new Map(shapes.map(([key], place) => [key, shortName(place)]));

  const nameOf = (symbol: string, weight: LetterWeight): string => names.get(keyOf(symbol, weight)) ?? '';
  function beside(own: readonly string[], weight: LetterWeight, left: number): SvgElement[] {
    let x = left;
    return own.map((symbol) => {
      const at = x;
      x += lineWidth(symbol, 1000, weight);
      return svg('use', { href: `#${nameOf(symbol, weight)}`, x: at === 0 ? undefined : at });
    });
  }
  let given = names.size;
  return {
    definitions: shapes.map(([, { symbol, weight }]) => {
      const pair = pairs.get(symbol);
      const id = nameOf(symbol, weight);
      return pair
        ? svg('g', { id }, ...beside(pair, weight, 0))
        : svg('path', { id, d: letterPath(lettersOf(weight).get(symbol)?.outline ?? '') });
    }),
    lineOf: ({ text, weight }) => {
      let x = 0;
      return text.split(' ').flatMap((word) => {
        const at = x;
        x += lineWidth(`${word} `, 1000, weight);
        return beside(symbols.get(word) ?? [], weight, at);
      });
    },
    newName: () => shortName(given++),
  };
}
