import type { Point } from './figure-layout.ts';
import { lineStep, pathNumbers } from './path-data.ts';
import { alongCorners } from './rounded-path.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
const from = ([x, y]: Point, [toX, toY]: Point): Point => [tenth(toX - x), tenth(toY - y)];

/** A line that runs straight across and straight down as path data, its corners rounded by quarter circles. */
export function roundedData(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  let at = first;
  const said = alongCorners(points, (beside, radius) => {
    const [start, corner, end] = [beside(radius, 0), beside(0, 0), beside(0, radius)];
    const [dx, dy] = from(at, start);
    at = end;
    const line = dx === 0 && dy === 0 ? '' : lineStep(dx, dy);
    if (radius === 0) return [line];
    const [[x, y], [toX, toY]] = [from(start, corner), from(corner, end)];
    const isClockwise = x * toY - y * toX > 0;
    return [`${line}a${pathNumbers(radius, radius, 0, 0, isClockwise ? 1 : 0, ...from(start, end))}`];
  });
  return `M${pathNumbers(...first)}${said.join('')}`;
}
