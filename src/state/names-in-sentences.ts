import type { Model } from '../core/model/claim-graph.ts';
import { asReading, inWords, ofData, type Part, type Parts } from '../core/queries/parts.ts';

/**
 * A sentence of the screen in parts: the names from the data in it, and the claims that are read out in it.
 *
 * @param readings the claims as they are read out
 */
export type Namer = (sentence: string, readings?: readonly string[]) => Parts;

const wordPattern = /[\p{L}\p{N}]+/gu;
const isLetter = /[\p{L}\p{N}]/u;

/** The labels by their first word, longer ones first. */
function byFirstWord(labels: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const label of labels) {
    const first = label.match(wordPattern)?.[0];
    if (first === undefined) continue;
    const known = found.get(first);
    if (known) known.push(label);
    else found.set(first, [label]);
  }
  for (const known of found.values()) known.sort((a, b) => b.length - a.length);
  return found;
}

/**
 * What finds the names from the data in a sentence of the screen, so that they are marked with their language: those of
 * entities, of studies and of the data set itself, wherever they stand as whole words; and claims as they are read out, where they are given.
 */
export function createNamer({ dataset }: Pick<Model, 'dataset'>): Namer {
  const labels = [...dataset.entities, ...dataset.studies].map(({ label }) => label);
  const names = byFirstWord([dataset.head.title, ...labels]);

  function named(sentence: string): Parts {
    const parts: Part[] = [];
    let end = 0;
    for (const { 0: first, index } of sentence.matchAll(wordPattern)) {
      const found = (index < end ? [] : (names.get(first) ?? [])).find((name) => {
        // A name may begin with a sign.
        const at = index - name.indexOf(first);
        return at >= end && sentence.startsWith(name, at) && !isLetter.test(sentence.charAt(at + name.length));
      });
      if (found === undefined) continue;
      const at = index - found.indexOf(first);
      parts.push(...inWords(sentence.slice(end, at)), ...ofData(found));
      end = at + found.length;
    }
    return [...parts, ...inWords(sentence.slice(end))];
  }

  /** Claims as they are read out first: what is left around them may hold names. */
  function read(sentence: string, [reading = '', ...others]: readonly string[]): Parts {
    if (reading === '') return named(sentence);
    const [before = '', ...after] = sentence.split(reading);
    return after.reduce<Parts>(
      (parts, piece) => [...parts, ...asReading(reading), ...read(piece, others)],
      read(before, others),
    );
  }

  return (sentence, readings = []) => read(sentence, readings).filter(({ text }) => text !== '');
}
