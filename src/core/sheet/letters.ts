import { notoLetters } from './noto-letters.ts';

/** The weights that a figure is written in. */
export type LetterWeight = keyof typeof notoLetters;

/** A letter of the figure's font, in thousandths of the font size. */
export interface Letter {
  readonly character: string;
  readonly advance: number;
  /** Path data with quadratic curves, y upwards; empty for a blank. */
  readonly outline: string;
}

const known = new Map<LetterWeight, ReadonlyMap<string, Letter>>();

function read(weight: LetterWeight): ReadonlyMap<string, Letter> {
  const letters = notoLetters[weight].split('\n').map((line): [string, Letter] => {
    const [, character = '', advance = '', outline = ''] = /^(.)(\d+)(.*)$/u.exec(line) ?? [];
    return [character, { character, advance: Number(advance), outline }];
  });
  return new Map(letters);
}

/** The letters of a weight, by their character. */
export function lettersOf(weight: LetterWeight): ReadonlyMap<string, Letter> {
  const letters = known.get(weight) ?? read(weight);
  known.set(weight, letters);
  return letters;
}

/** The weight that stands for a weight of CSS. */
export const letterWeight = (weight: number): LetterWeight => (weight > 550 ? 700 : 500);

/** What stands for a character that the font has not: as wide as it is high. */
const UNKNOWN = 600;

/** Width of a line of text in the units of its size. */
export function lineWidth(text: string, size: number, weight: LetterWeight): number {
  const letters = lettersOf(weight);
  let thousandths = 0;
  for (const character of text) thousandths += letters.get(character)?.advance ?? UNKNOWN;
  return (thousandths * size) / 1000;
}
