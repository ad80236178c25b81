import { advanceRuns, widestAdvance } from './advance-widths.ts';

const advances = new Map<number, number>();
for (const { first, widths } of advanceRuns)
  widths.split(' ').forEach((width, index) => {
    if (width !== '-') advances.set(first + index, Number(width));
  });

/** A combining mark stands on the character before it and takes no room of its own. */
const takesNoRoom = /^[\p{M}\p{Cf}]$/u;

/** Width of one line of text in units of the figure, at `size` units a font size. Unknown characters count as the widest. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text)
    if (!takesNoRoom.test(character)) thousandths += advances.get(character.codePointAt(0) ?? 0) ?? widestAdvance;
  return (thousandths * size) / 1000;
}

/** A longer label is cut here and ends in an ellipsis; the card of the entity has it whole. */
const mostLines = 4;

/** A single word may be this much wider than asked for before it is broken. */
const wordAllowance = 1.3;

/**
 * Break a label into lines no wider than `wanted`: at spaces, after a hyphen, and within a word only where the word alone is
 * much too wide. At most four lines.
 */
export function breakLines(label: string, size: number, wanted: number): string[] {
  const longest = Math.max(0, ...label.split(/[\s-]+/).map((word) => textWidth(word, size)));
  const most = longest <= wanted * wordAllowance ? Math.max(wanted, longest) : wanted;
  const pieces = label
    .trim()
    .split(/\s+/)
    .flatMap((word, index) => {
      const parts = splitWord(word, size, most);
      return parts.map((part, place) => ({ part, spaced: index > 0 && place === 0 }));
    });
  const lines: string[] = [];
  for (const { part, spaced } of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + (spaced ? ' ' : '') + part;
    if (last !== undefined && textWidth(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  if (lines.length <= mostLines) return lines;
  const shown = lines.slice(0, mostLines);
  shown[mostLines - 1] = `${shortened(shown[mostLines - 1] ?? '', size, most)}…`;
  return shown;
}

function shortened(text: string, size: number, most: number): string {
  let characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > most)
    characters = characters.slice(0, -1);
  return characters.join('');
}

/** A word stays whole where it fits; else it is split after its hyphens, and by characters as the last resort. */
function splitWord(word: string, size: number, most: number): string[] {
  if (textWidth(word, size) <= most) return [word];
  const parts = word.match(/[^-]*-|[^-]+/g) ?? [word];
  return parts.flatMap((part) => {
    if (textWidth(part, size) <= most) return [part];
    const pieces: string[] = [''];
    for (const character of part) {
      const longer = (pieces.at(-1) ?? '') + character;
      if (pieces.at(-1) !== '' && textWidth(longer, size) > most) pieces.push(character);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  });
}
