import { distance } from 'fastest-levenshtein';

/**
 * The candidates closest to `word` in edit distance, nearest first, ties in given order; far ones are left out, and
 * those not measured whose length alone makes them far.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const folded = word.toLowerCase();
  const limit = Math.max(2, Math.ceil(word.length / 3));
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, far: distance(folded, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/**
 * The one candidate that `word` is probably a slip of: at most two edits and at most a third of its length. Used where
 * a slip must not pass for something new, as in keys and vocabulary words.
 */
export function slipOf(word: string, candidates: Iterable<string>): string | undefined {
  const [best] = nearest(word, candidates, 1);
  if (best === undefined) return undefined;
  const far = distance(word.toLowerCase(), best.toLowerCase());
  return far <= Math.min(2, Math.floor(word.length / 3)) ? best : undefined;
}
