import { svg, type SvgElement } from '../figure/svg.ts';
import { letterPath, outlineUnits } from './letter-path.ts';
import { type LetterWeight, lettersOf, lineWidth } from './letters.ts';
import { blanksIn, type Grouped, lettersIn, type Piece, recurringGroups } from './recurring-groups.ts';
import type { TextRun } from './text-runs.ts';

/** Letters, and groups of them that recur, each drawn once: in the parts of the size of type that letters are drawn in. */
export interface LetterShapes {
  readonly definitions: readonly SvgElement[];
  /** A line of text, as uses of what is defined. */
  readonly lineOf: (run: Pick<TextRun, 'text' | 'weight'>) => SvgElement[];
}

const nameOf = (letters: string, weight: LetterWeight): string => `${weight} ${letters}`;

/** Pieces beside each other, as uses. */
function beside(pieces: readonly Piece[], weight: LetterWeight): SvgElement[] {
  let x = 0;
  return pieces.map((piece) => {
    const letters = lettersIn(piece);
    const at = x + lineWidth(blanksIn(piece), outlineUnits, weight);
    x = at + lineWidth(letters, outlineUnits, weight);
    return svg('use', { href: `#${nameOf(letters, weight)}`, x: at === 0 ? undefined : Math.round(at) });
  });
}

/** What the lines of a weight need. No shape uses one that comes after it: there are programs that would not find it. */
function definitionsOf({ lines, groups }: Grouped, weight: LetterWeight): SvgElement[] {
  const used = new Set([...lines.values(), ...groups.values()].flat().map(lettersIn));
  const letters = [...used].filter((one) => !groups.has(one)).sort();
  return [
    ...letters.map((one) =>
      svg('path', { id: nameOf(one, weight), d: letterPath(lettersOf(weight).get(one)?.outline ?? '') }),
    ),
    ...[...groups].map(([group, pieces]) => svg('g', { id: nameOf(group, weight) }, ...beside(pieces, weight))),
  ];
}

/** The shapes that some lines need. Their letters must be among those of the font. */
export function letterShapes(runs: readonly Pick<TextRun, 'text' | 'weight'>[]): LetterShapes {
  const weights = [...new Set(runs.map(({ weight }) => weight))].sort();
  const grouped = new Map(
    weights.map((weight) => [
      weight,
      recurringGroups(runs.filter((run) => run.weight === weight).map(({ text }) => text)),
    ]),
  );
  return {
    definitions: [...grouped].flatMap(([weight, of]) => definitionsOf(of, weight)),
    lineOf: ({ text, weight }) => beside(grouped.get(weight)?.lines.get(text) ?? [], weight),
  };
}
