import { type Inks, inkThemes } from '../figure/inks.ts';
import { svg, type SvgElement } from '../figure/svg.ts';
import { type Row, vocabulary } from '../schema/vocabulary.ts';
import type { FigureBody } from './figure-body.ts';
import type { FigureDocument } from './figure-document.ts';
import { legendBlock } from './legend-block.ts';
import { figureFont } from './lettering.ts';
import { millimetre, type Preset } from './presets.ts';
import { type Block, drawings, drawn, inColumns, moved, stacked, textBlock } from './text-block.ts';

/** Colours that a figure can have. */
export const sheetThemes = vocabulary<Row>('figure-themes')([
  { id: 'light', label: 'colour' },
  { id: 'dark', label: 'colour on dark' },
  { id: 'greyscale', label: 'black and white' },
]);
export type SheetTheme = (typeof sheetThemes.rows)[number]['id'];

export interface SheetOptions {
  readonly preset: Preset;
  readonly theme: SheetTheme;
  readonly legend: boolean;
  readonly references: boolean;
}

/** A figure with all that stands around it. Lengths in points. */
export interface Sheet {
  readonly drawing: SvgElement;
  readonly width: number;
  readonly height: number;
  /** Size of the smallest letters of the figure. */
  readonly smallest: number;
}

/** Widest column of the list of references, in parts of its type. */
const listColumn = 36;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What the figure draws as a block, scaled. */
function figureBlock({ draw, width, height }: FigureBody, inks: Inks, scale: number): Block {
  const drawing = svg('g', { 'text-anchor': 'middle' }, ...draw(inks));
  return { ...drawn(drawing, scale), width: width * scale, height: height * scale };
}

/** What stands around the figure, for a width. */
function surroundings(document: FigureDocument, { preset, legend, references }: SheetOptions, inks: Inks) {
  const { type, hasList } = preset;
  const paragraph = (text: string, size: number, width: number, bold = false, hanging = 0): Block =>
    textBlock(text, { size, width, hanging, ...(bold ? { weight: 700, fill: inks.ink } : { weight: 500 }) });
  return {
    title: (width: number): Block => paragraph(document.title, type.title, width, true),
    remarks: (width: number): Block[] =>
      document.remarks.length > 0 ? [paragraph(document.remarks.join(' '), type.legend, width)] : [],
    legend: (width: number, size: number = type.legend): Block[] =>
      legend && document.legend.length > 0
        ? [legendBlock(document.legend, { inks, size, width, mayBeRows: preset.tallest < Infinity })]
        : [],
    list: (width: number): Block[] => {
      const { references: all, referencesTitle, marks, colophon } = document;
      const columns = Math.max(1, Math.floor(width / (listColumn * type.list)));
      const gap = 2 * type.list;
      const step = (width + gap) / columns;
      const items = all.map((text) => paragraph(text, type.list, step - gap, false, type.list));
      const listed = references && hasList && items.length > 0;
      return [
        ...(listed
          ? [
              stacked(
                [paragraph(referencesTitle, type.list, width, true), inColumns(items, columns, step, type.list * 0.15)],
                type.list * 0.2,
              ),
            ]
          : marks === ''
            ? []
            : [paragraph(marks, type.list, width)]),
        hasList
          ? stacked(
              colophon.map((text) => paragraph(text, type.list, width)),
              type.list * 0.1,
            )
          : paragraph(colophon.join(' '), type.list, width),
      ];
    },
  };
}

/** What stands on a sheet. */
interface Filled extends Omit<Sheet, 'drawing'> {
  readonly drawings: readonly SvgElement[];
}

/** Everything below each other, for a page that grows. */
function onPage(document: FigureDocument, options: SheetOptions, inks: Inks): Filled {
  const { preset } = options;
  const { body } = document;
  const { type, margin } = preset;
  const largest = type.label / body.label;
  const inner = preset.width === null ? Math.max(body.width * largest, 320) : preset.width - 2 * margin;
  const scale = Math.min(largest, inner / Math.max(body.width, 1));
  const around = surroundings(document, options, inks);
  const figure = figureBlock(body, inks, scale);
  const centred = moved(figure, Math.max(0, (inner - figure.width) / 2), 0);
  const blocks = [
    around.title(inner),
    centred,
    ...around.legend(inner),
    ...around.remarks(inner),
    ...around.list(inner),
  ];
  const whole = stacked(blocks, type.legend);
  return {
    drawings: drawings(moved(whole, margin, margin)),
    width: inner + 2 * margin,
    height: whole.height + 2 * margin,
    smallest: body.smallest * scale,
  };
}

/** Shares of the width of a slide that a legend beside the figure may take. */
const legendShares = [0.16, 0.2, 0.3, 0.42];

/** On a page of a fixed size: the title above, the list below, the legend where it leaves the figure more room. */
function onSlide(document: FigureDocument, options: SheetOptions, inks: Inks, height: number): Filled {
  const { preset } = options;
  const { body } = document;
  const { type, margin } = preset;
  const width = preset.width ?? 0;
  const [wide, tall] = [width - 2 * margin, height - 2 * margin];
  const gap = type.legend;
  const around = surroundings(document, options, inks);
  const title = around.title(wide);
  const foot = stacked([...around.remarks(wide), ...around.list(wide)], type.list * 0.3);
  const room = tall - title.height - foot.height - 2 * gap;
  const scaleIn = (across: number, down: number): number =>
    Math.max(0.01, Math.min(type.label / body.label, across / body.width, down / body.height));
  // A legend in the smaller type of the list, where that leaves the figure more room.
  const choices = [type.legend, type.list].flatMap((size) => {
    const [below] = around.legend(wide, size);
    const besides = legendShares
      .flatMap((share) => around.legend(wide * share, size))
      .filter(({ height: high }) => high <= room);
    return [
      below
        ? { scale: scaleIn(wide, room - below.height - gap), legend: below, isBeside: false }
        : { scale: scaleIn(wide, room), legend: null, isBeside: false },
      ...besides.map((legend) => ({ scale: scaleIn(wide - legend.width - 2 * gap, room), legend, isBeside: true })),
    ];
  });
  const { scale, legend, isBeside } = choices.reduce((best, one) => (one.scale > best.scale ? one : best));
  const figure = figureBlock(body, inks, scale);
  const free = {
    across: wide - (legend && isBeside ? legend.width + 2 * gap : 0),
    down: room - (legend && !isBeside ? legend.height + gap : 0),
  };
  const top = margin + title.height + gap;
  const placed = [
    moved(title, margin, margin),
    moved(figure, margin + (free.across - figure.width) / 2, top + (free.down - figure.height) / 2),
    ...(legend
      ? [isBeside ? moved(legend, width - margin - legend.width, top) : moved(legend, margin, top + free.down + gap)]
      : []),
    moved(foot, margin, height - margin - foot.height),
  ];
  return { drawings: placed.flatMap(drawings), width, height, smallest: body.smallest * scale };
}

const inMillimetres = (points: number): string => `${hundredth(points / millimetre)}mm`;

/** A figure with its title, legend, references and origin, as one SVG document. Pure: equal documents give equal sheets. */
export function sheetOf(document: FigureDocument, options: SheetOptions): Sheet {
  const inks: Inks = { ...inkThemes[options.theme], font: figureFont };
  const { height } = options.preset;
  const sheet = height === null ? onPage(document, options, inks) : onSlide(document, options, inks, height);
  const size = { width: hundredth(sheet.width), height: hundredth(sheet.height) };
  const { language, title, about, stamp } = document;
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang: language,
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: inMillimetres(size.width),
      height: inMillimetres(size.height),
      'font-family': figureFont,
      fill: inks.inkSoft,
    },
    svg('title', {}, title),
    svg('desc', {}, about),
    svg('metadata', {}, stamp),
    svg('rect', { ...size, fill: inks.paper }),
    ...sheet.drawings,
  );
  return { ...size, drawing: root, smallest: sheet.smallest };
}
