import type { EntityKind } from '../schema/entity-kinds.ts';
import type { GlyphToken } from '../schema/predicates.ts';
import type { Point } from './figure-layout.ts';
import { headLength, heads, headStroke } from './heads.ts';
import type { Inks } from './inks.ts';
import { cornerPoints } from './outlines.ts';
import { pathData } from './path-data.ts';
import { roundedData } from './rounded-data.ts';
import type { Scene, SceneBand, SceneColumn, SceneEdge, SceneNode } from './scene.ts';
import { svg, type SvgElement } from './svg.ts';
import { textWidth } from './text-width.ts';
import { rowTitleLine, tagAt, titleBaseline } from './tokens.ts';

export interface PictureOptions {
  readonly inks: Inks;
  /** What the picture shows, in a few words: its title for those who do not see it. */
  readonly title: string;
  /** One sentence more. */
  readonly about: string;
  /** Beneath the figure, where it is wanted. */
  readonly legend?: { readonly drawing: SvgElement; readonly height: number };
  /** What is drawn faint: lines by claim, entities by the key of their node. */
  readonly dimmed?: { readonly claims: ReadonlySet<string>; readonly nodes: ReadonlySet<string> };
  /** Paint the ground; left out where the page shows through. */
  readonly ground?: boolean;
}

/** Ink of what is drawn faint, as a share of full ink. */
const faded = { edge: 0.2, node: 0.3 } as const;
const faint = (element: SvgElement, dim: boolean | undefined, opacity: number): SvgElement =>
  dim === true ? { ...element, attributes: { ...element.attributes, opacity } } : element;

const outlineWidth = 1.1;
/** Halo around a tag, in units. */
const halo = 4.4;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Name of a marker: one for each head, class and length that the scene uses. */
const markerId = ({ glyph, shownClass, width }: SceneEdge): string =>
  `head-${glyph}-${shownClass ?? 'none'}-${Math.round(headLength(width) * 10)}`;

function marker(edge: SceneEdge, glyph: Exclude<GlyphToken, 'none'>, inks: Inks): SvgElement {
  const { draw, filled } = heads[glyph];
  const length = headLength(edge.width);
  const reach = length + 2;
  const hue = inks.hue(edge.shownClass);
  return svg(
    'marker',
    {
      id: markerId(edge),
      viewBox: `${tenth(-reach)} ${tenth(-reach / 2)} ${tenth(reach + 2)} ${tenth(reach)}`,
      markerWidth: tenth(reach + 2),
      markerHeight: tenth(reach),
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
      fill: filled ? hue : inks.paper,
      stroke: filled ? 'none' : hue,
      'stroke-width': headStroke,
    },
    draw(length),
  );
}

function markers(edges: readonly SceneEdge[], inks: Inks): SvgElement[] {
  const made = new Map<string, SvgElement>();
  for (const edge of edges) if (edge.glyph !== 'none') made.set(markerId(edge), marker(edge, edge.glyph, inks));
  return [...made].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, element]) => element);
}

/** Least size of a title in one line; a title that had to be smaller has two, of at most `twoLines.most`. */
const leastTitle = 11.5;
const twoLines = { most: 12.5, first: 11, second: 25 } as const;

/** The title of a column as it is written above it: where the column is narrow, in two lines of like width. */
export function columnTitle({ label, titleSize, titleFits }: SceneColumn): {
  readonly size: number;
  readonly lines: readonly (readonly [text: string, baseline: number])[];
} {
  const words = label.split(' ');
  if (titleSize >= leastTitle || words.length === 1) return { size: titleSize, lines: [[label, titleBaseline]] };
  const room = titleFits * textWidth(label, 1);
  const cuts = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
  const widest = (lines: readonly [string, string]): number => Math.max(...lines.map((line) => textWidth(line, 1)));
  const [first, second] = cuts.reduce((best, cut) => (widest(cut) < widest(best) ? cut : best));
  return {
    size: tenth(Math.min(twoLines.most, room / widest([first, second]))),
    lines: [
      [first, twoLines.first],
      [second, twoLines.second],
    ],
  };
}

function column(column: SceneColumn, inks: Inks): SvgElement {
  const { x, width, top, bottom, rowTitle } = column;
  const { size, lines } = columnTitle(column);
  const middle = tenth(x + width / 2);
  const ground = svg('rect', { x, y: top, width, height: tenth(bottom - top), fill: inks.tint, opacity: 0.75 });
  if (rowTitle) return ground;
  return svg(
    'g',
    {},
    ground,
    svg(
      'text',
      { 'font-size': size, 'font-weight': 600, fill: inks.inkSoft },
      ...lines.map(([line, y]) => svg('tspan', { x: middle, y }, line)),
    ),
  );
}

/** The title of a row. It may stand on lines, where they leave it no room: a ground keeps it apart. */
function rowTitleDrawing({ rowTitle }: SceneColumn, inks: Inks): SvgElement[] {
  if (!rowTitle) return [];
  const { lines, size, at } = rowTitle;
  const words = lines.map((line, index) =>
    svg('tspan', { x: tenth(at[0]), y: tenth(at[1] - (lines.length - 1 - index) * rowTitleLine) }, line),
  );
  const ground = { stroke: inks.paper, 'stroke-width': halo, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const type = { 'text-anchor': 'start', 'font-size': size, 'font-weight': 600 };
  return [svg('text', { ...type, fill: inks.inkSoft, ...ground }, ...words)];
}

function bandDrawing({ title, about, x, y, width, height }: SceneBand, inks: Inks, size: number): SvgElement {
  const fits = tenth((width - 16) / textWidth(about, 1));
  const line = (text: string, below: number, given: Readonly<Record<string, string | number>>): SvgElement =>
    svg('text', { x: x + 12, y: y + titleBaseline + below, 'text-anchor': 'start', ...given }, text);
  return svg(
    'g',
    {},
    svg('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: 8,
      fill: inks.panel,
      stroke: inks.line,
      'stroke-dasharray': '2 3',
    }),
    line(title, 0, { 'font-size': size, 'font-weight': 700, fill: inks.ink }),
    line(about, 20, { 'font-size': Math.min(size - 2, fits), fill: inks.inkSoft }),
  );
}

/** Words on a line stand on a halo of the ground they lie on. In the band they are many and lie calm, in plain ink. */
function onLine(edge: SceneEdge, text: string, [x, y]: Point, size: number, inks: Inks): SvgElement {
  const inBand = edge.word !== null;
  return svg(
    'text',
    {
      x: tenth(x),
      y: tenth(y + size * 0.36),
      'font-size': size,
      'font-weight': inBand ? 500 : 700,
      fill: inBand ? inks.ink : inks.hue(edge.shownClass),
      stroke: inBand ? inks.panel : inks.paper,
      'stroke-width': halo,
    },
    text,
  );
}

function edgeDrawing(edge: SceneEdge, inks: Inks, size: number): SvgElement {
  const hue = inks.hue(edge.shownClass);
  const line = svg('path', {
    d: roundedData(edge.corners),
    stroke: hue,
    'stroke-width': tenth(edge.width),
    'stroke-dasharray': edge.dashes.length > 0 ? edge.dashes.join(' ') : undefined,
    'marker-end': edge.glyph === 'none' ? undefined : `url(#${markerId(edge)})`,
  });
  return svg(
    'g',
    {},
    svg('title', {}, edge.sentence),
    svg('desc', {}, edge.known),
    line,
    ...(edge.word !== null && edge.wordAt ? [onLine(edge, edge.word, edge.wordAt, size, inks)] : []),
    ...(edge.tags.length > 0 ? [onLine(edge, edge.tags.join(''), tagAt(edge), size, inks)] : []),
  );
}

/** Each icon once, to be used wherever a node has it. */
function iconSymbols(nodes: readonly SceneNode[], inks: Inks): SvgElement[] {
  const icons = new Map(nodes.map(({ kind, icon }) => [kind, icon]));
  return [...icons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { path, box, size, stroke }]) =>
      svg(
        'g',
        {
          id: iconId(kind),
          transform: `scale(${Math.round((100 * size) / box) / 100})`,
          fill: 'none',
          stroke: inks.inkSoft,
          'stroke-width': stroke,
          'stroke-linejoin': 'round',
        },
        svg('circle', { r: box / 2, fill: inks.panel, stroke: 'none' }),
        svg('path', { d: path }),
      ),
    );
}
const iconId = (kind: EntityKind): string => `icon-${kind}`;

/** The outline of a node: of a rounded box, whose corners are points close together, as a rectangle. */
function outlineDrawing({ x, y, width, height, outline }: SceneNode): SvgElement {
  const [first, last] = [outline[0], outline[cornerPoints - 1]];
  if (outline.length !== 4 * cornerPoints || !first || !last)
    return svg('path', { d: `${pathData(outline.map(([toX, toY]): Point => [x + toX, y + toY]))}z` });
  const [rx, ry] = [tenth(width / 2 - last[0]), tenth(height / 2 - first[1])];
  return svg('rect', {
    ...{ x: tenth(x - width / 2), y: tenth(y - height / 2) },
    ...{ width: tenth(width), height: tenth(height), rx, ry: ry === rx ? undefined : ry },
  });
}

/** A node within the group that paints its outline. */
function nodeDrawing(node: SceneNode, inks: Inks): SvgElement {
  const lines = node.lines.map((line, index) =>
    svg('tspan', { x: tenth(node.x + node.labelX), y: tenth(node.y + node.baseline + index * node.type.line) }, line),
  );
  return svg(
    'g',
    {},
    svg('title', {}, node.label),
    svg('desc', {}, node.about),
    outlineDrawing(node),
    svg(
      'text',
      {
        'font-size': node.type.size,
        'font-weight': node.container ? 700 : 500,
        fill: inks.ink,
        stroke: 'none',
      },
      ...lines,
    ),
    svg('use', { href: `#${iconId(node.kind)}`, x: tenth(node.x + node.icon.x), y: tenth(node.y + node.icon.y) }),
  );
}

/**
 * A scene as an SVG document: real text, real markers, a title and a description for each claim and entity. Pure: equal
 * scenes give equal documents. Colours come from the inks alone, in attributes, so that it holds under any policy.
 */
export function picture(
  scene: Scene,
  { inks, title, about, legend, dimmed, ground = false }: PictureOptions,
): SvgElement {
  const { width, fonts } = scene;
  const height = tenth(scene.height + (legend?.height ?? 0));
  const entity = (node: SceneNode): SvgElement =>
    faint(nodeDrawing(node, inks), dimmed?.nodes.has(node.key), faded.node);
  const entities = (held: boolean): SvgElement =>
    svg(
      'g',
      { fill: held ? inks.tint : inks.panel, stroke: held ? inks.line : inks.ink, 'stroke-width': outlineWidth },
      ...scene.nodes.filter(({ container }) => container === held).map(entity),
    );
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': inks.font,
      'text-anchor': 'middle',
    },
    svg('title', {}, title),
    svg('desc', {}, about),
    svg('defs', {}, ...markers(scene.edges, inks), ...iconSymbols(scene.nodes, inks)),
    ...(ground ? [svg('rect', { width, height, fill: inks.paper })] : []),
    ...scene.columns.map((one) => column(one, inks)),
    ...(scene.band ? [bandDrawing(scene.band, inks, fonts.title)] : []),
    entities(true),
    svg(
      'g',
      { fill: 'none', 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
      ...scene.edges.map((edge) => faint(edgeDrawing(edge, inks, fonts.tag), dimmed?.claims.has(edge.id), faded.edge)),
    ),
    ...scene.columns.flatMap((one) => rowTitleDrawing(one, inks)),
    entities(false),
    ...(legend ? [svg('g', { transform: `translate(0 ${scene.height})` }, legend.drawing)] : []),
  );
}
