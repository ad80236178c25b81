import { unknownIn } from '../core/sheet/lettering.ts';
import { millimetre } from '../core/sheet/presets.ts';
import type { SheetOptions } from '../core/sheet/sheet.ts';
import type { Formed } from './figure-forms.ts';
import { sayFigure, tenth } from './figure-texts.ts';

/** What is too small is said to be no larger than it is. */
const tenthBelow = (points: number): string => tenth(Math.floor(points * 10) / 10);

/** Where letters are too small: whether a wider figure would mend that, else what would. */
const remedy = (acrossPage: number | null, least: number): string =>
  acrossPage !== null && acrossPage >= least
    ? sayFigure('fault.small.wider', { points: tenthBelow(acrossPage) })
    : sayFigure('fault.small.fewer');

/** What is wrong with a sheet for what it is made for, and what would mend it, a sentence or two each. */
export function figureFaults({ sheet, acrossPage }: Formed, { preset }: SheetOptions): string[] {
  const { type, tallest } = preset;
  const unknown = unknownIn(sheet.drawing);
  return [
    ...(sheet.smallest < type.least
      ? [
          sayFigure('fault.small', {
            points: tenthBelow(sheet.smallest),
            least: type.least,
            instead: remedy(acrossPage, type.least),
          }),
        ]
      : []),
    ...(sheet.height > tallest
      ? [
          sayFigure('fault.tall', {
            height: Math.round(sheet.height / millimetre),
            most: Math.round(tallest / millimetre),
          }),
        ]
      : []),
    ...(unknown.length > 0 ? [sayFigure('fault.letters', { characters: unknown.slice(0, 12).join(' ') })] : []),
  ];
}
