import type { FigureLayout, Point } from './figure-layout.ts';
import { extentOf } from './first-view.ts';
import { roundedPath } from './rounded-path.ts';
import { drawnNode, type Scene, sceneColumn } from './scene.ts';
import { wordAt } from './tokens.ts';

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
      return !route || areSame(route.points, edge.corners)
        ? edge
        : { ...edge, corners: route.points, points: roundedPath(route.points) };
    }),
  };
}

/** Has a layout a place for all that a scene shows? */
export function holdsAll(layout: FigureLayout, scene: Scene): boolean {
  const nodes = new Set(layout.nodes.map(({ key }) => key));
  const claims = new Set([...layout.edges, ...layout.byContainment].map(({ id }) => id));
  return (
    scene.nodes.every(({ key }) => nodes.has(key)) &&
    [...scene.edges, ...scene.byContainment].every(({ id }) => claims.has(id))
  );
}

/** A scene as another layout has it that holds all of it: with that one's columns, boxes and sizes too. */
export function sceneLaidAs(scene: Scene, layout: FigureLayout): Scene {
  const places = new Map(layout.nodes.map((node) => [node.key, node]));
  const routes = new Map(layout.edges.map((edge) => [edge.id, edge]));
  const known = new Set(scene.nodes.map(({ key }) => key));
  // A list of the band that goes on has its treatment again.
  const again = layout.nodes.flatMap(({ key, id, inBand }) => {
    const same = scene.nodes.find((node) => inBand && node.inBand && node.id === id);
    const leads = scene.edges.some((edge) => routes.get(edge.id)?.from === key);
    return same && leads && !known.has(key) ? [{ ...same, key }] : [];
  });
  const laid: Scene = {
    ...scene,
    width: layout.width,
    height: layout.height,
    columns: layout.columns.map((column) => sceneColumn(column, layout.height)),
    band: scene.band && layout.band && { ...scene.band, ...layout.band },
    nodes: [...scene.nodes, ...again].map((node) => ({
      ...node,
      ...drawnNode(places.get(node.key) ?? node, node.kind),
    })),
    edges: scene.edges.map((edge) => {
      const route = routes.get(edge.id);
      if (!route) return edge;
      const { points, from, to } = route;
      const line = { corners: points, points: roundedPath(points) };
      return { ...edge, from, to, ...line, wordAt: edge.wordAt && wordAt(points) };
    }),
  };
  return { ...laid, view: { ...scene.view, ...extentOf(laid) } };
}
