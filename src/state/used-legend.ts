import type { Scene } from '../core/figure/scene.ts';
import { type Legend, legend } from './legend.ts';

/** The symbols of a legend with their meaning, without what is said of them at length. */
export type UsedLegend = Omit<Legend, 'unsourced'>;

/** Of the legend of every map, what a scene uses, and no other. */
export function usedLegend({ edges, nodes }: Pick<Scene, 'edges' | 'nodes'>): UsedLegend {
  const { classes, heads, widths, shapes, shapeSize, containers } = legend();
  const tags = new Set(edges.flatMap((edge) => edge.tags));
  const inLine = new Set(edges.map(({ shownClass }) => shownClass));
  const glyphs = new Set(edges.map(({ glyph }) => glyph));
  const weights = new Set(edges.filter(({ noEffect }) => !noEffect).map(({ weight }) => weight));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const boxes = new Set(nodes.filter(({ container }) => container).map(({ shape }) => shape));
  return {
    classes: classes.filter(({ id, tag }) => inLine.has(id) || tags.has(tag)),
    heads: heads.filter(({ glyph }) => glyphs.has(glyph)),
    widths: widths.filter(({ weight }) => weights.has(weight)),
    shapes: shapes.filter(({ kind }) => kinds.has(kind)),
    shapeSize,
    containers: containers.filter(({ shape }) => boxes.has(shape)),
  };
}
