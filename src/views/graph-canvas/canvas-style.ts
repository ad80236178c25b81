import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { StepClass } from '../../core/schema/evidence-classes.ts';
import type { GlyphToken } from '../../core/schema/predicates.ts';
import type { NodeIcon } from '../../core/figure/icons.ts';
import type { IconImages } from './icon-images.ts';
import type { Palette } from './palette.ts';

/** One drawing for each arrow head: a new token without one does not compile. */
const arrows: Readonly<Record<GlyphToken, 'triangle' | 'tee' | 'diamond' | 'circle' | 'none'>> = {
  triangle: 'triangle',
  tee: 'tee',
  diamond: 'diamond',
  circle: 'circle',
  none: 'none',
};

/** Ink of what is not on the chosen path or is faded by a lens, as a share of full ink. */
const faded = { edge: 0.2, node: 0.3 } as const;

/**
 * Type smaller than this on the screen, in CSS pixels, is left out: first the tags, then the labels of parts and entities,
 * last those of containers. The titles of the columns stay.
 */
const smallest = { tag: 6.5, label: 5.5, container: 4 } as const;
/** Zoom from which icons can be told from each other. */
export const iconsFrom = 0.5;

/**
 * What an element has of a name. A function that gives the same as before is passed over when a class changes; cytoscape's
 * own `data(name)` is read, written out and hashed again each time.
 */
const own =
  (name: string) =>
  (element: NodeSingular | EdgeSingular): unknown =>
    element.data(name);

const solid: readonly number[] = [1, 0];

/** The look of the map in the colours of the theme. */
export function canvasStyle(palette: Palette, icons: IconImages): StylesheetJson {
  const hue = (edge: EdgeSingular): string => palette.hue(edge.data('shownClass') as StepClass | null);
  const dashes = (edge: EdgeSingular): readonly number[] => edge.data('dashes') as number[];
  const icon = (node: NodeSingular): NodeIcon => node.data('icon') as NodeIcon;
  const width = (more: number) => (edge: EdgeSingular) => (edge.data('width') as number) + more;
  // cytoscape's types know neither its mappers nor its newer properties, so the block is checked by the tests instead.
  const blocks: { selector: string; style: Readonly<Record<string, unknown>> }[] = [
    {
      selector: 'node',
      style: {
        shape: 'polygon',
        'shape-polygon-points': own('outline'),
        width: own('width'),
        height: own('height'),
        'z-index': own('depth'),
        'z-index-compare': 'manual',
        'background-color': palette.panel,
        'border-color': palette.ink,
        'border-width': 1.1,
        label: own('label'),
        color: palette.ink,
        'font-family': palette.font,
        'font-size': own('fontSize'),
        'font-weight': 500,
        'line-height': own('lineHeight'),
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-y': own('labelShift'),
        'min-zoomed-font-size': smallest.label,
        'background-image': (node: NodeSingular) => icons.of(icon(node)),
        'background-width': (node: NodeSingular) => icon(node).size,
        'background-height': (node: NodeSingular) => icon(node).size,
        'background-position-x': own('iconX'),
        'background-position-y': own('iconY'),
        // It stands astride the outline.
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': (node: NodeSingular) => icon(node).size / 2,
        events: 'no',
      },
    },
    {
      selector: 'node.container',
      style: {
        'background-color': palette.tint,
        'border-color': palette.line,
        'font-weight': 700,
        'text-valign': 'top',
        'min-zoomed-font-size': smallest.container,
      },
    },
    { selector: 'node.far', style: { 'background-image-opacity': 0 } },
    { selector: 'node.mine', style: { 'border-style': 'dashed', 'border-color': palette.hue('mine') } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'segments',
        'edge-distances': 'endpoints',
        'segment-weights': own('weights'),
        'segment-distances': own('distances'),
        'source-endpoint': own('sourceEnd'),
        'target-endpoint': own('targetEnd'),
        'z-index': own('depth'),
        'z-index-compare': 'manual',
        width: width(0),
        'line-color': hue,
        'line-style': (edge: EdgeSingular) => (dashes(edge).length > 0 ? 'dashed' : 'solid'),
        'line-dash-pattern': (edge: EdgeSingular) => (dashes(edge).length > 0 ? dashes(edge) : solid),
        'target-arrow-shape': (edge: EdgeSingular) => arrows[edge.data('glyph') as GlyphToken],
        'target-arrow-fill': (edge: EdgeSingular) => (edge.data('glyph') === 'tee' ? 'filled' : 'hollow'),
        'target-arrow-color': hue,
        'target-arrow-width': 1.5,
        'arrow-scale': 1.2,
        'target-label': own('tag'),
        'target-text-offset': own('tagDistance'),
        color: hue,
        'font-family': palette.font,
        'font-size': own('fontSize'),
        'font-weight': 700,
        'text-outline-color': palette.paper,
        'text-outline-width': 2.2,
        'text-outline-opacity': 1,
        'min-zoomed-font-size': smallest.tag,
        events: 'no',
      },
    },
    {
      selector: 'edge.in-band',
      style: {
        label: own('word'),
        'text-margin-x': own('wordShift'),
        'text-outline-color': palette.panel,
        color: palette.ink,
        'font-weight': 500,
      },
    },
    { selector: 'edge.faded', style: { opacity: faded.edge } },
    { selector: 'node.faded', style: { opacity: faded.node } },
    { selector: 'edge.lit', style: { width: width(1.2), 'z-index': 4 } },
    { selector: 'node.lit', style: { 'border-width': 2.2 } },
    {
      selector: 'edge.near',
      style: {
        opacity: 1,
        width: width(1.2),
        'underlay-color': palette.inkSoft,
        'underlay-opacity': 0.24,
        'underlay-padding': 4,
        'z-index': 5,
      },
    },
    {
      selector: 'node.near',
      style: {
        opacity: 1,
        'border-color': palette.ink,
        'border-width': 2.6,
        'underlay-color': palette.inkSoft,
        'underlay-opacity': 0.24,
        'underlay-padding': 4,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        opacity: 1,
        width: width(1.2),
        'underlay-color': palette.accent,
        'underlay-opacity': 0.32,
        'underlay-padding': 5,
        'z-index': 6,
      },
    },
    {
      selector: 'node.selected',
      style: {
        opacity: 1,
        'border-color': palette.accent,
        'border-width': 3,
        'underlay-color': palette.accent,
        'underlay-opacity': 0.28,
        'underlay-padding': 5,
      },
    },
  ];
  return blocks;
}
