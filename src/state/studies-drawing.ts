import { type Inks, inkThemes } from '../core/figure/inks.ts';
import { svg, type SvgElement } from '../core/figure/svg.ts';
import { axis, type Circle, letterSize, rowsBegin, type StudyMark, type StudyPicture } from './studies-picture.ts';

/** How far the control points of a quarter circle are from its ends, in radii. */
const quarter = 0.5523;

/** The left half of a circle, for a report that found some of what was claimed. */
function leftHalf({ x, y, r }: Circle): string {
  const k = r * quarter;
  const [top, bottom, side] = [`${x} ${y - r}`, `${x} ${y + r}`, `${x - r} ${y}`];
  return `M${top}C${x - k} ${y - r} ${x - r} ${y - k} ${side}C${x - r} ${y + k} ${x - k} ${y + r} ${bottom}Z`;
}

/** Dashes of a ring: dotted where no outcome is reported, dashed where a report gathers others. */
const dashes = (mark: StudyMark, review: boolean): string | undefined =>
  review ? '8 5' : mark === 'silent' ? '2 3' : undefined;

/** The elements of the picture, in the colours of a theme: filled is what was found as claimed, a ring what was not. */
export function studiesDrawing({ width, height, rows, years, circles }: StudyPicture, inks: Inks): SvgElement[] {
  const bottom = height - axis;
  const found = inks.hue('human-clinical');
  const words = { 'font-size': letterSize, fill: inks.ink };
  const thin = { fill: 'none', stroke: inks.line, 'stroke-width': 1 };
  const colour: Readonly<Record<StudyMark, string>> = {
    effect: found,
    mixed: found,
    none: inks.ink,
    silent: inks.inkSoft,
  };
  return [
    ...rows.flatMap(({ label, y }) => [
      svg('path', { d: `M${rowsBegin} ${y}H${width - 10}`, ...thin }),
      svg('text', { x: rowsBegin - 10, y: y + 5, 'text-anchor': 'end', ...words }, label),
    ]),
    ...years.flatMap(({ label, x }) => [
      svg('path', { d: `M${x} ${bottom}V${bottom + 6}`, ...thin }),
      svg('text', { x, y: bottom + 24, 'text-anchor': 'middle', ...words }, label),
    ]),
    ...circles.map((of) => {
      const { x, y, r, mark, review, name, label, title } = of;
      const ring = {
        stroke: colour[mark],
        'stroke-width': 2.5,
        'stroke-dasharray': dashes(mark, review),
        fill: review ? 'none' : mark === 'effect' ? found : inks.panel,
      };
      return svg(
        'g',
        {},
        svg('title', {}, title),
        svg('circle', { cx: x, cy: y, r, ...ring }),
        ...(mark === 'mixed' ? [svg('path', { d: leftHalf(of), fill: found })] : []),
        svg('text', { x: label.x, y: label.y, 'text-anchor': label.anchor, ...words }, name),
      );
    }),
  ];
}

/** The picture as the page shows it, in its colours, under a name. */
export const pageDrawing = (picture: StudyPicture, name: string): SvgElement =>
  svg(
    'svg',
    { viewBox: `0 0 ${picture.width} ${picture.height}`, role: 'img', 'aria-label': name },
    ...studiesDrawing(picture, inkThemes.page),
  );
