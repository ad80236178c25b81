import { type Row, vocabulary } from '../schema/vocabulary.ts';

/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

/** What a figure is made for. Lengths and sizes of type in points. */
interface PresetRow extends Row {
  /** Width of the whole; null where the figure decides. */
  readonly width: number | null;
  /** Height of the whole; null where it grows with what stands on it. */
  readonly height: number | null;
  /** Taller than this it fits on no page. */
  readonly tallest: number;
  readonly margin: number;
  /** Sizes of type. A label of the figure is no larger, however much room there is, and no letter should be less than `least`. */
  readonly type: {
    readonly label: number;
    readonly least: number;
    readonly title: number;
    readonly legend: number;
    readonly list: number;
  };
  /** Is there room for a list of references? Where there is none, their marks are named. */
  readonly hasList: boolean;
}

const journal = { height: null, tallest: 240 * millimetre, margin: 1, hasList: true } as const;

/** A figure as the screen has it (a CSS pixel is ¾ point), columns and pages of journals, and a slide of 13⅓ by 7½ inches. */
export const presets = vocabulary<PresetRow>('figure-presets')([
  {
    id: 'screen',
    label: 'as on the screen',
    width: null,
    height: null,
    tallest: Infinity,
    margin: 10,
    type: { label: 9.75, least: 6, title: 14, legend: 9, list: 8 },
    hasList: true,
  },
  {
    ...journal,
    id: 'journal-85',
    label: 'journal, 85 mm',
    width: 85 * millimetre,
    type: { label: 8, least: 6, title: 8.5, legend: 6.5, list: 6.5 },
  },
  {
    ...journal,
    id: 'journal-170',
    label: 'journal, 170 mm',
    width: 170 * millimetre,
    type: { label: 8, least: 6, title: 9, legend: 7, list: 6.5 },
  },
  {
    id: 'slide',
    label: 'slide, 16:9',
    width: 960,
    height: 540,
    tallest: 540,
    margin: 22,
    type: { label: 22, least: 10, title: 24, legend: 11, list: 9 },
    hasList: false,
  },
]);
export type PresetId = (typeof presets.rows)[number]['id'];
export type Preset = (typeof presets.rows)[number];
