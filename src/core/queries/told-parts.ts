import { inWords, type Part, type Parts } from './parts.ts';

/** Parts of one kind that stand side by side, as one; none is empty. */
function tidied(parts: Parts): Parts {
  const tidy: Part[] = [];
  for (const part of parts) {
    const last = tidy.at(-1);
    if (last?.kind === part.kind) tidy.splice(-1, 1, { ...last, text: last.text + part.text });
    else if (part.text !== '') tidy.push(part);
  }
  return tidy;
}

/** Where a value goes in a template, as two characters that stand in no text (Unicode 23.7, noncharacters) and a number. */
const place = /\ufdd0(\d+)\ufdd1/;

/**
 * Say a sentence whose values may be made of parts: they stay what they are, wherever a language puts them.
 *
 * @param say is asked once, with a mark in place of each such value
 */
export function sayParts<Key extends string>(
  say: (key: Key, values: Readonly<Record<string, string | number>>) => string,
  key: NoInfer<Key>,
  values: Readonly<Record<string, string | number | Parts>>,
): Parts {
  const held: Parts[] = [];
  const marked = Object.entries(values).map(([name, value]) =>
    typeof value === 'object' ? [name, `\ufdd0${held.push(value) - 1}\ufdd1`] : [name, value],
  );
  const pieces = say(key, Object.fromEntries(marked) as Readonly<Record<string, string | number>>).split(place);
  return tidied(pieces.flatMap((piece, at) => (at % 2 === 0 ? inWords(piece) : (held[Number(piece)] ?? []))));
}

/** A sentence out of several texts of parts, with a capital at its beginning and words at its end. */
export function sentenceOf(parts: Parts, end: string): Parts {
  const [first, ...others] = tidied([...parts, ...inWords(end)]);
  return first ? [{ ...first, text: capital(first.text) }, ...others] : [];
}

/** With a capital at its beginning, but for names that have a form of their own: mRSS, dcSSc, α-SMA, p53. */
export const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}(?=\p{Ll}+-|\p{Ll}*(?:[\s,.]|$))/u, (letter) => letter.toUpperCase());
