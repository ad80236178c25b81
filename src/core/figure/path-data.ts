import type { Point } from './figure-layout.ts';

/** Numbers as path data has them: no zero before a point, a blank only where no sign parts two of them. */
export const pathNumbers = (...values: readonly number[]): string =>
  values
    .map((value) => String(value).replace(/^(-?)0\./, '$1.'))
    .reduce((said, one) => (one.startsWith('-') ? said + one : `${said} ${one}`));

/** A step as path data: level and upright ones are shorter to say. */
export const lineStep = (dx: number, dy: number): string =>
  dy === 0 ? `h${pathNumbers(dx)}` : dx === 0 ? `v${pathNumbers(dy)}` : `l${pathNumbers(dx, dy)}`;

/** Points in tenths as the shortest path data: steps from each to the next. */
export function pathData(points: readonly Point[]): string {
  const [first, ...rest] = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = lineStep((toX - x) / 10, (toY - y) / 10);
    [x, y] = [toX, toY];
    return step;
  });
  return `M${pathNumbers(first[0] / 10, first[1] / 10)}${steps.join('')}`;
}
