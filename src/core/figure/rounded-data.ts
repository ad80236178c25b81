import type { Point } from './figure-layout.ts';
import { lineStep, pathNumbers } from './path-data.ts';
import { besideCorner, cornersOf } from './rounded-path.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A line that runs straight across and straight down as path data, its corners rounded by quarter circles. */
export function roundedData(points: readonly Point[]): string {
  const [first, ...corners] = cornersOf(points);
  if (!first) return '';
  let [x, y] = first.at;
  const step = ([toX, toY]: Point): Point => {
    const by: Point = [tenth(toX - x), tenth(toY - y)];
    [x, y] = [toX, toY];
    return by;
  };
  const line = ([dx, dy]: Point): string => (dx === 0 && dy === 0 ? '' : lineStep(dx, dy));
  const said = corners.map((corner) => {
    const { radius, back, on } = corner;
    const straight = line(step(besideCorner(corner, radius, 0)));
    if (radius === 0) return straight;
    const isClockwise = back[0] * on[1] - back[1] * on[0] < 0;
    return `${straight}a${pathNumbers(radius, radius, 0, 0, isClockwise ? 1 : 0, ...step(besideCorner(corner, 0, radius)))}`;
  });
  return `M${pathNumbers(...first.at)}${said.join('')}`;
}
