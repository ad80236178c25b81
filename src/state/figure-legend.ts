import type { Scene } from '../core/figure/scene.ts';
import type { LegendGroup } from '../core/sheet/legend-block.ts';
import { sayFigure } from './figure-texts.ts';
import { usedLegend } from './used-legend.ts';

/** The legend of the symbols that a scene uses, and of no other; with `faint` where some of it is drawn faint. */
export function legendOf(scene: Scene, faint: boolean): LegendGroup[] {
  const { classes, heads, widths, shapes, containers } = usedLegend(scene);
  const groups: LegendGroup[] = [
    {
      title: sayFigure('legend.known'),
      entries: classes.map(({ id, tag, label, width, dashes }) => ({
        sample: { class: id, width, dashes, tag },
        label,
      })),
    },
    {
      title: sayFigure('legend.does'),
      entries: heads.map(({ glyph, label, width }) => ({ sample: { width, dashes: [], glyph }, label })),
    },
    {
      title: sayFigure('legend.studies'),
      entries: widths.map(({ label, width }) => ({ sample: { width, dashes: [] }, label })),
    },
    {
      title: sayFigure('legend.kind'),
      entries: shapes.map(({ label, outline, icon }) => ({ sample: { outline, icon }, label })),
    },
    {
      title: sayFigure('legend.box'),
      entries: containers.map(({ label, outline }) => ({ sample: { outline, container: true }, label })),
    },
    {
      title: sayFigure('legend.ink'),
      entries: faint
        ? [{ sample: { width: scene.fonts.line / 10, dashes: [], faint: true }, label: sayFigure('legend.faint') }]
        : [],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
