import type { Scene } from '../core/figure/scene.ts';
import type { LegendGroup } from '../core/sheet/legend-block.ts';
import { sayFigure } from './figure-texts.ts';
import { legend } from './legend.ts';

/** The legend of the symbols that a scene uses, and of no other; with `faint` where some of it is drawn faint. */
export function legendOf({ edges, nodes, fonts }: Scene, faint: boolean): LegendGroup[] {
  const { classes, heads, widths, shapes, containers } = legend();
  const tags = new Set(edges.flatMap((edge) => edge.tags));
  const glyphs = new Set(edges.map(({ glyph }) => glyph));
  const weights = new Set(edges.filter(({ noEffect }) => !noEffect).map(({ weight }) => weight));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const boxes = new Set(nodes.filter(({ container }) => container).map(({ shape }) => shape));
  const groups: LegendGroup[] = [
    {
      title: sayFigure('legend.known'),
      entries: classes
        .filter(({ tag }) => tags.has(tag))
        .map(({ id, tag, label, width, dashes }) => ({ sample: { class: id, width, dashes, tag }, label })),
    },
    {
      title: sayFigure('legend.does'),
      entries: heads
        .filter(({ glyph }) => glyphs.has(glyph))
        .map(({ glyph, label, width }) => ({ sample: { width, dashes: [], glyph }, label })),
    },
    {
      title: sayFigure('legend.studies'),
      entries: widths
        .filter(({ weight }) => weights.has(weight))
        .map(({ label, width }) => ({ sample: { width, dashes: [] }, label })),
    },
    {
      title: sayFigure('legend.kind'),
      entries: shapes
        .filter(({ kind }) => kinds.has(kind))
        .map(({ label, outline, icon }) => ({ sample: { outline, icon }, label })),
    },
    {
      title: sayFigure('legend.box'),
      entries: containers
        .filter(({ shape }) => boxes.has(shape))
        .map(({ label, outline }) => ({ sample: { outline, container: true }, label })),
    },
    {
      title: sayFigure('legend.ink'),
      entries: faint
        ? [{ sample: { width: fonts.line / 10, dashes: [], faint: true }, label: sayFigure('legend.faint') }]
        : [],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
