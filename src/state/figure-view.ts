import { millimetre, type PresetId, presets } from '../core/sheet/presets.ts';
import { type Sheet, type SheetOptions, type SheetTheme, sheetThemes } from '../core/sheet/sheet.ts';
import { type Lettering, letterings } from '../core/sheet/svg-file.ts';
import type { FigureChoice } from './figure-choices.ts';
import { figureFaults } from './figure-faults.ts';
import type { Formed } from './figure-forms.ts';
import { sayFigure, tenth } from './figure-texts.ts';

/** How a figure is wished. */
export interface FigureWish {
  /** Id of the choice. */
  readonly choice: string;
  readonly preset: PresetId;
  readonly theme: SheetTheme;
  readonly letters: Lettering;
  readonly legend: boolean;
  readonly references: boolean;
  /** Width as a PNG in pixels; null for what is usual. */
  readonly pixels: number | null;
}

export const firstWish: FigureWish = {
  choice: 'shown',
  preset: presets.ids[0],
  theme: sheetThemes.ids[0],
  letters: letterings.ids[0],
  legend: true,
  references: true,
  pixels: null,
};

export const figureFormats = ['svg', 'pdf', 'png'] as const;
export type FigureFormat = (typeof figureFormats)[number];

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What the dialog of figures shows. */
export interface FigureView {
  readonly wish: FigureWish;
  readonly choices: readonly Choice[];
  readonly presets: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly letterings: readonly Choice[];
  /** It is a map that names claims, which can be taken as a graph. */
  readonly hasGraph: boolean;
  /** The list of references has a place. */
  readonly hasList: boolean;
  /** Address of a picture of the sheet, and what it shows; null while it is being drawn. */
  readonly preview: { readonly address: string; readonly about: string } | null;
  /** How large it is, in words; empty while it is being drawn. */
  readonly size: string;
  readonly faults: readonly string[];
  /** Width as a PNG, and its size in words. */
  readonly pixels: number;
  readonly pixelWords: string;
  /** What came of it. */
  readonly said: string;
}

export const sheetOptionsOf = ({ preset, theme, legend, references }: FigureWish): SheetOptions => ({
  preset: presets.row(preset),
  theme,
  legend,
  references,
});

/** Pixels in an inch that a figure usually has: two for each of the screen's, what journals ask for, a full HD slide. */
const usual: Readonly<Record<PresetId, number>> = { screen: 192, 'journal-85': 600, 'journal-170': 300, slide: 144 };

/** How large a sheet is as a PNG. */
export function pixelSize(
  sheet: Sheet,
  { preset, pixels }: FigureWish,
): { readonly width: number; readonly height: number } {
  const width = pixels ?? Math.round((sheet.width / 72) * usual[preset]);
  return { width, height: Math.round((width * sheet.height) / sheet.width) };
}

/** What the dialog shows of a choice that is drawn. */
export function figureView(
  wish: FigureWish,
  choices: readonly FigureChoice[],
  drawn: Formed | null,
): Omit<FigureView, 'preview' | 'said'> {
  const labelled = (rows: readonly Choice[]): Choice[] => rows.map(({ id, label }) => ({ id, label }));
  const png = drawn ? pixelSize(drawn.sheet, wish) : { width: 0, height: 0 };
  return {
    wish,
    choices: labelled(choices),
    presets: labelled(presets.rows),
    themes: labelled(sheetThemes.rows),
    letterings: labelled(letterings.rows),
    hasGraph: choices.some((choice) => choice.id === wish.choice && 'scene' in choice && choice.claims.length > 0),
    hasList: presets.row(wish.preset).hasList,
    size: drawn
      ? sayFigure('size', {
          width: Math.round(drawn.sheet.width / millimetre),
          height: Math.round(drawn.sheet.height / millimetre),
          points: tenth(drawn.sheet.smallest),
        })
      : '',
    faults: drawn ? figureFaults(drawn, sheetOptionsOf(wish)) : [],
    pixels: png.width,
    pixelWords: drawn ? sayFigure('pixels', { ...png, dense: Math.round(png.width / (drawn.sheet.width / 72)) }) : '',
  };
}
