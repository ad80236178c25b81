import type { FigureDocument } from '../core/sheet/figure-document.ts';
import { unknownIn } from '../core/sheet/lettering.ts';
import { millimetre, presets } from '../core/sheet/presets.ts';
import { type Sheet, type SheetOptions, sheetOf } from '../core/sheet/sheet.ts';
import { sayFigure } from './figure-texts.ts';

const tenth = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1);

/** Where letters are too small: whether a wider figure would mend that, else what would. */
function remedy(document: FigureDocument, options: SheetOptions): string {
  const wider = presets.row('journal-170');
  const { least } = options.preset.type;
  const { smallest } = sheetOf(document, { ...options, preset: wider });
  return options.preset.id === 'journal-85' && smallest >= least
    ? sayFigure('fault.small.wider', { points: tenth(smallest) })
    : sayFigure('fault.small.fewer');
}

/** What is wrong with a sheet for what it is made for, and what would mend it, a sentence or two each. */
export function figureFaults(document: FigureDocument, options: SheetOptions, sheet: Sheet): string[] {
  const { type, tallest } = options.preset;
  const unknown = unknownIn(sheet.drawing);
  return [
    ...(sheet.smallest < type.least
      ? [
          sayFigure('fault.small', {
            points: tenth(sheet.smallest),
            least: type.least,
            instead: remedy(document, options),
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
