import { lineStep, pathNumbers } from '../figure/path-data.ts';
import { type Contour, contoursOf } from './outline-points.ts';

/**
 * In how many parts of its size a letter is drawn: half as many as in the table of letters, for shorter numbers. No point
 * that a line goes through is further off than a fiftieth of a printer's point at 20 points.
 */
export const outlineUnits = 500;
const toUnits = (thousandths: number): number => Math.round((thousandths * outlineUnits) / 1000);

/** How far a point off the curve may be from where it is, in these parts, to be left unsaid. */
const near = 1;

/** A closed line with y downwards. A curve that goes on smoothly needs no word on where it bends. */
function contourPath([start, ...others]: Contour): string {
  if (!start) return '';
  let [x, y] = [start.x, -start.y];
  let said = `M${pathNumbers(x, y)}`;
  let bent: readonly [x: number, y: number] | null = null;
  const rest = [...others, start];
  for (let at = 0; at < rest.length; at++) {
    const point = rest[at] ?? start;
    const end = point.onCurve ? point : (rest[++at] ?? start);
    const [cx, cy, toX, toY] = [point.x, -point.y, end.x, -end.y];
    if (point.onCurve) {
      // The last line closes by itself.
      if (at < rest.length - 1) said += lineStep(toX - x, toY - y);
      bent = null;
    } else {
      const smooth: readonly [number, number] | null = bent && [2 * x - bent[0], 2 * y - bent[1]];
      const isNear: boolean = smooth !== null && Math.max(Math.abs(smooth[0] - cx), Math.abs(smooth[1] - cy)) <= near;
      said += isNear ? `t${pathNumbers(toX - x, toY - y)}` : `q${pathNumbers(cx - x, cy - y, toX - x, toY - y)}`;
      bent = isNear ? smooth : [cx, cy];
    }
    [x, y] = [toX, toY];
  }
  return `${said}z`;
}

/** An outline of the table of letters as short path data, y downwards. */
export const letterPath = (outline: string): string =>
  contoursOf(outline)
    .map((contour) => contourPath(contour.map(({ x, y, onCurve }) => ({ x: toUnits(x), y: toUnits(y), onCurve }))))
    .join('');
