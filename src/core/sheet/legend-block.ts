import type { Point } from '../figure/figure-layout.ts';
import { headLength, heads, headStroke } from '../figure/heads.ts';
import type { KindIcon } from '../figure/icons.ts';
import type { Inks } from '../figure/inks.ts';
import { pathData } from '../figure/path-data.ts';
import { svg, type SvgElement } from '../figure/svg.ts';
import type { StepClass } from '../schema/evidence-classes.ts';
import type { GlyphToken } from '../schema/predicates.ts';
import { type Block, drawn, inLowestColumns, inRows, moved, stacked, textBlock, together } from './text-block.ts';

/** A line as the figure draws it, in units of the figure. */
export interface LineSample {
  /** Class whose hue it has; undefined for a line of any. */
  readonly class?: StepClass;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly tag?: string;
  readonly glyph?: GlyphToken;
  readonly faint?: boolean;
}

/** An outline of a node, around the middle of the sample. */
export interface ShapeSample {
  readonly outline: readonly Point[];
  readonly icon?: KindIcon;
  /** It holds others. */
  readonly container?: boolean;
}

/** Symbols of one sort with their meaning. */
export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly { readonly sample: LineSample | ShapeSample; readonly label: string }[];
}

/** Room for a sample in units of the figure. */
export const sample = { width: 40, height: 18 } as const;

/** A piece of a line, in the room of a sample. */
export function lineDrawing(
  { class: id, width, dashes, tag, glyph = 'none', faint = false }: LineSample,
  inks: Inks,
): SvgElement {
  const hue = id === undefined ? inks.ink : inks.hue(id);
  const y = sample.height / 2;
  const end = sample.width - 3;
  const head = glyph === 'none' ? null : heads[glyph];
  return svg(
    'g',
    { opacity: faint ? 0.2 : undefined },
    svg('path', {
      d: `M0 ${y}H${end}`,
      fill: 'none',
      stroke: hue,
      'stroke-width': width,
      'stroke-dasharray': dashes.length > 0 ? dashes.join(' ') : undefined,
    }),
    ...(head
      ? [
          svg(
            'g',
            {
              transform: `translate(${end} ${y})`,
              fill: head.filled ? hue : inks.paper,
              stroke: head.filled ? 'none' : hue,
              'stroke-width': headStroke,
            },
            head.draw(headLength(width)),
          ),
        ]
      : []),
    ...(tag === undefined
      ? []
      : [
          svg(
            'text',
            {
              x: end / 2,
              y: y + 4,
              'text-anchor': 'middle',
              'font-size': 11,
              'font-weight': 700,
              fill: hue,
              stroke: inks.paper,
              'stroke-width': 4.4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            },
            tag,
          ),
        ]),
  );
}

/** An outline with its icon, in the middle of the room of a sample. */
export function shapeDrawing({ outline, icon, container = false }: ShapeSample, inks: Inks): SvgElement {
  return svg(
    'g',
    { transform: `translate(${sample.width / 2 - 1} ${sample.height / 2})` },
    svg('path', {
      d: `${pathData(outline.map(([x, y]): Point => [x * 0.9, y * 0.9]))}z`,
      fill: container ? inks.tint : inks.panel,
      stroke: container ? inks.line : inks.ink,
      'stroke-width': 1.1,
    }),
    ...(container
      ? [
          svg('rect', {
            x: -9,
            y: -3,
            width: 18,
            height: 8,
            rx: 2,
            fill: inks.panel,
            stroke: inks.ink,
            'stroke-width': 1,
          }),
        ]
      : []),
    ...(icon
      ? [
          svg('path', {
            d: icon.path,
            transform: 'scale(1.1)',
            fill: 'none',
            stroke: inks.inkSoft,
            'stroke-width': icon.stroke,
            'stroke-linejoin': 'round',
          }),
        ]
      : []),
  );
}

/** How a legend is set: in points, in lists side by side or, where that is lower, in rows. */
interface LegendSetting {
  readonly inks: Inks;
  readonly size: number;
  readonly width: number;
  readonly mayBeRows: boolean;
}

/** The legend: a list of symbols for each group, the lists side by side as far as the width allows. */
export function legendBlock(groups: readonly LegendGroup[], { inks, size, width, mayBeRows }: LegendSetting): Block {
  // A symbol is as large beside its words as it is in the figure beside a label.
  const scale = size / 12;
  const gap = size * 2;
  const room = { width: sample.width * scale, height: sample.height * scale };
  const indent = room.width + size * 0.6;
  const titled = (title: string, wide: number): Block =>
    textBlock(title, { size, width: wide, weight: 700, fill: inks.ink });
  const entry = ({ sample: shown, label }: LegendGroup['entries'][number], wide: number): Block => {
    const told = textBlock(label, { size, width: wide, weight: 500 });
    const height = Math.max(room.height, told.height);
    const symbol = 'outline' in shown ? shapeDrawing(shown, inks) : lineDrawing(shown, inks);
    return together(
      [
        moved({ ...drawn(symbol, scale), ...room }, 0, (height - room.height) / 2),
        moved(told, indent, (height - told.height) / 2),
      ],
      indent + told.width,
      height,
    );
  };
  // Two lists fit beside each other, however long a label is.
  const wrap = Math.max(8 * size, Math.min(20 * size, (width - gap) / 2 - indent));
  const lists = inLowestColumns(
    groups.map(({ title, entries }) =>
      stacked([titled(title, wrap), ...entries.map((one) => entry(one, wrap))], size * 0.12),
    ),
    width,
    { across: gap, down: size * 0.8 },
  );
  if (!mayBeRows) return lists;
  const rows = inRows(
    groups.map(({ title, entries }) => [titled(title, width), ...entries.map((one) => entry(one, width - indent))]),
    width,
    { across: size * 1.2, down: size * 0.12 },
  );
  return rows.height < lists.height ? rows : lists;
}
