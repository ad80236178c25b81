/** A point of an outline; two that are not on the curve have one halfway between them that is. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** A closed line. */
export type Contour = readonly OutlinePoint[];

/** How many numbers each command of an outline takes. */
const lengths: Readonly<Record<string, number>> = { M: 2, h: 1, v: 1, l: 2, q: 4 };

/** The closed lines of an outline of the table of letters. Throws on a command that the table has not. */
export function contoursOf(outline: string): Contour[] {
  const contours: OutlinePoint[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', said = ''] of outline.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (said.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'z') continue;
    if (numbers.length !== lengths[command]) throw new Error(`an outline says "${command}${said}"`);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    const contour = contours.at(-1) ?? [];
    if (command === 'M') {
      [x, y] = [a, b];
      contours.push([{ x, y, onCurve: true }]);
      continue;
    }
    if (command === 'q') contour.push({ x: x + a, y: y + b, onCurve: false });
    const [dx, dy] = command === 'h' ? [a, 0] : command === 'v' ? [0, a] : command === 'q' ? [c, d] : [a, b];
    [x, y] = [x + dx, y + dy];
    contour.push({ x, y, onCurve: true });
  }
  return contours.map(withoutEnd);
}

/** A contour closes by itself: its last point is not said where it is the first. */
function withoutEnd(contour: readonly OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const closes = first && last && contour.length > 1 && first.x === last.x && first.y === last.y;
  return closes ? contour.slice(0, -1) : [...contour];
}
