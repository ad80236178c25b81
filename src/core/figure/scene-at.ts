import type { FigureLayout, Point } from './figure-layout.ts';
import { roundedPath } from './rounded-path.ts';
import type { Scene } from './scene.ts';

const areSame = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(([x, y], at) => x === b[at]?.[0] && y === b[at][1]);

/** A scene with everything where `layout` has it. What stands there already stays the same object. */
export function sceneAt(scene: Scene, layout: FigureLayout): Scene {
  const places = new Map(layout.nodes.map((node) => [node.key, node]));
  const routes = new Map(layout.edges.map((edge) => [edge.id, edge]));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const { x, y } = places.get(node.key) ?? node;
      return x === node.x && y === node.y ? node : { ...node, x, y };
    }),
    edges: scene.edges.map((edge) => {
      const route = routes.get(edge.id);
      const points = route ? roundedPath(route.points) : edge.points;
      return areSame(points, edge.points) ? edge : { ...edge, points };
    }),
  };
}
