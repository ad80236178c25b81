import type { ElementDefinition } from 'cytoscape';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene, SceneEdge, SceneNode } from '../../core/figure/scene.ts';
import { segmentsOf } from './segments.ts';

/** Nodes and edges share one space of ids in cytoscape, and a second element with a taken id is dropped without a word. */
export const nodeId = (key: string): string => `n:${key}`;
export const edgeId = (claim: string): string => `e:${claim}`;

/** Containers lie beneath their parts, lines between the two. */
const depth = { container: 1, edge: 2, node: 3 } as const;

/** cytoscape stands a line of text on its descent: this share of the font size below the letters. */
const descent = 0.293;

/** How far a label is moved so that its lines stand where the scene has them. */
function labelShift({ lines, baseline, height, container, type }: SceneNode): number {
  const last = baseline + (lines.length - 1) * type.line;
  return container ? last + height / 2 + descent * type.size : last - (lines.length / 2 - descent) * type.size;
}

function nodeElement(node: SceneNode): ElementDefinition {
  const { x, y, width, height } = node;
  return {
    group: 'nodes',
    data: {
      id: nodeId(node.key),
      label: node.lines.join('\n'),
      width,
      height,
      outline: node.outline.flatMap(([dx, dy]) => [(2 * dx) / width, (2 * dy) / height].map(inTenThousands)),
      labelShift: round(labelShift(node)),
      fontSize: node.type.size,
      lineHeight: node.type.line / node.type.size,
      depth: node.container ? depth.container : depth.node,
      icon: node.icon,
      iconX: round(width / 2 + node.icon.x - node.icon.size / 2),
      iconY: round(height / 2 + node.icon.y - node.icon.size / 2),
    },
    position: { x, y },
    classes: [node.container ? 'container' : node.inside === null ? '' : 'part', node.mine ? 'mine' : ''].join(' '),
  };
}

/** From the middle of a line, where cytoscape puts a word, to where the scene has it. */
function wordShift({ points, wordAt }: SceneEdge): number {
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return (wordAt?.[0] ?? 0) - (first + last) / 2;
}

/** An end of a line as cytoscape reads it. Rounded: it takes no number with an exponent, as a rest of a subtraction has. */
const fromCentre = ([x, y]: Point, node: SceneNode): string => `${round(x - node.x)}px ${round(y - node.y)}px`;
const round = (value: number): number => Math.round(value * 100) / 100;
/** Of half a node: each digit is hashed whenever the node changes. */
const inTenThousands = (share: number): number => Math.round(share * 1e4) / 1e4;

function edgeElement(edge: SceneEdge, nodes: ReadonlyMap<string, SceneNode>, { fonts }: Scene): ElementDefinition {
  const ends = [nodes.get(edge.from), nodes.get(edge.to)];
  const [source, target] = ends;
  const [first, last] = [edge.points[0], edge.points.at(-1)];
  if (!source || !target || !first || !last) throw new Error(`claim "${edge.id}" has no ends in this scene`);
  const { weights, distances } = segmentsOf(edge.points);
  const bent = weights.length > 0;
  return {
    group: 'edges',
    data: {
      id: edgeId(edge.id),
      source: nodeId(edge.from),
      target: nodeId(edge.to),
      sourceEnd: fromCentre(first, source),
      targetEnd: fromCentre(last, target),
      // A straight line is drawn in segments too, over a point halfway: one way of drawing for all.
      weights: bent ? weights : [0.5],
      distances: bent ? distances : [0],
      tag: edge.tags.join(''),
      tagDistance: edge.tagDistance,
      word: edge.word ?? '',
      wordShift: round(wordShift(edge)),
      shownClass: edge.shownClass,
      glyph: edge.glyph,
      width: edge.width,
      dashes: [...edge.dashes],
      fontSize: fonts.tag,
      depth: depth.edge,
    },
    classes: edge.word === null ? '' : 'in-band',
  };
}

/** The elements of a scene, nodes first. */
export function canvasElements(scene: Scene): ElementDefinition[] {
  const nodes = new Map(scene.nodes.map((node) => [node.key, node]));
  return [
    ...scene.nodes.map((node) => nodeElement(node)),
    ...scene.edges.map((edge) => edgeElement(edge, nodes, scene)),
  ];
}
