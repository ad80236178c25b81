import type { ElementDefinition } from 'cytoscape';
import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene, SceneEdge, SceneNode } from '../../core/figure/scene.ts';
import { segmentsOf } from './segments.ts';

/** Nodes and edges share one space of ids in cytoscape, and a second element with a taken id is dropped without a word. */
export const nodeId = (entity: string): string => `n:${entity}`;
export const edgeId = (claim: string): string => `e:${claim}`;

/** Containers lie beneath their parts, lines between the two. */
const depth = { container: 1, edge: 2, node: 3 } as const;

function nodeElement(node: SceneNode, { fonts }: Scene): ElementDefinition {
  const { x, y, width, height } = node;
  return {
    group: 'nodes',
    data: {
      id: nodeId(node.id),
      label: node.lines.join('\n'),
      width,
      height,
      outline: node.outline.flatMap(([dx, dy]) => [(2 * dx) / width, (2 * dy) / height]),
      labelTop: node.lines.length * fonts.line + 9,
      fontSize: node.container ? fonts.container : fonts.node,
      depth: node.container ? depth.container : depth.node,
    },
    position: { x, y },
    classes: node.container ? 'container' : node.inside === null ? '' : 'part',
  };
}

/** An end of a line as cytoscape reads it. Rounded: it takes no number with an exponent, as a rest of a subtraction has. */
const fromCentre = ([x, y]: Point, node: SceneNode): string => `${round(x - node.x)}px ${round(y - node.y)}px`;
const round = (value: number): number => Math.round(value * 100) / 100;

function edgeElement(edge: SceneEdge, nodes: ReadonlyMap<string, SceneNode>, { fonts }: Scene): ElementDefinition {
  const ends = [nodes.get(edge.source), nodes.get(edge.target)];
  const [source, target] = ends;
  const [first, last] = [edge.points[0], edge.points.at(-1)];
  if (!source || !target || !first || !last) throw new Error(`claim "${edge.id}" has no ends in this scene`);
  const { weights, distances } = segmentsOf(edge.points);
  const bent = weights.length > 0;
  return {
    group: 'edges',
    data: {
      id: edgeId(edge.id),
      source: nodeId(edge.source),
      target: nodeId(edge.target),
      sourceEnd: fromCentre(first, source),
      targetEnd: fromCentre(last, target),
      // A straight line is drawn in segments too, over a point halfway: one way of drawing for all.
      weights: bent ? weights : [0.5],
      distances: bent ? distances : [0],
      tag: edge.tags.join(''),
      shownClass: edge.shownClass,
      glyph: edge.glyph,
      width: edge.width,
      dashes: [...edge.dashes],
      fontSize: fonts.tag,
      depth: depth.edge,
    },
  };
}

/** The elements of a scene, nodes first. */
export function canvasElements(scene: Scene): ElementDefinition[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  return [
    ...scene.nodes.map((node) => nodeElement(node, scene)),
    ...scene.edges.map((edge) => edgeElement(edge, nodes, scene)),
  ];
}
