import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Arrangement } from './arrangement.ts';
import type { Box, Line } from './boxes.ts';
import type { Effort } from './effort.ts';
import type { FigureForm, Point } from './figure-layout.ts';

/** What lays a graph out: elkjs in this process, or in a worker. */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** Heights as the engine found them; its widths between the layers are kept in order only. */
export interface Placement {
  /** Top of each box. */
  readonly tops: ReadonlyMap<string, number>;
  /** Bends of each line between boxes, from left to right, as [horizontal position in the engine's units, y]. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
  /** Left and right end of each layer, in the engine's units. */
  readonly layers: readonly { readonly left: number; readonly right: number }[];
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.crossingMinimization.greedySwitch.type': 'TWO_SIDED',
  'elk.spacing.nodeNode': '8',
  'elk.spacing.edgeNode': '7',
  'elk.spacing.edgeEdge': '6.5',
  'elk.spacing.portPort': '10',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

/** Each layer as low as it can be: the least of a page, where lines may bend more often for it. */
const packed = { 'elk.layered.nodePlacement.strategy': 'SIMPLE' } as const;

const ways: Readonly<Record<Effort['way'], Readonly<Record<string, string>>>> = {
  careful: { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX', 'elk.layered.thoroughness': '20' },
  quick: { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF', 'elk.layered.thoroughness': '3' },
};

/**
 * Order the boxes and lines of each layer, and find their heights. With `free` ports the engine orders these too. The seed
 * picks where its search for few crossings begins.
 */
export async function place(
  engine: LayoutEngine,
  boxes: readonly Box[],
  lines: readonly Line[],
  arrangements: ReadonlyMap<string, Arrangement>,
  ports: 'free' | 'fixed',
  seed: number,
  way: Effort['way'],
  runs: FigureForm['runs'],
): Promise<Placement> {
  const between = lines.filter((line) => !line.inner);
  const arrangementOf = (box: Box): Arrangement => {
    const arrangement = arrangements.get(box.id);
    if (!arrangement) throw new Error(`box "${box.id}" has no arrangement; arrange every box before placing`);
    return arrangement;
  };
  const inner = new Set(lines.filter((line) => line.inner).map((line) => line.claim));
  const graph: ElkNode = {
    id: 'figure',
    layoutOptions: { ...options, ...ways[way], ...(runs === 'down' ? packed : {}), 'elk.randomSeed': String(seed) },
    children: boxes.map((box) => {
      const arrangement = arrangementOf(box);
      return {
        id: `box:${box.id}`,
        width: box.width,
        height: arrangement.height,
        layoutOptions: {
          'elk.partitioning.partition': String(box.layer),
          'elk.portConstraints': ports === 'free' ? 'FIXED_SIDE' : 'FIXED_POS',
        },
        ports: box.ports
          .filter((port) => !inner.has(port.claim))
          .map((port) => ({
            id: port.id,
            width: 0,
            height: 0,
            x: port.side === 'left' ? 0 : box.width,
            y: arrangement.ports.get(port.id) ?? 0,
            layoutOptions: { 'elk.port.side': port.side === 'left' ? 'WEST' : 'EAST' },
          })),
      };
    }),
    edges: between.map(({ claim, subject, object }): ElkExtendedEdge => {
      const [from, to] = subject.side === 'right' ? [subject, object] : [object, subject];
      return { id: `line:${claim}`, sources: [from.id], targets: [to.id] };
    }),
  };
  const laid = await engine.layout(graph);

  const tops = new Map<string, number>();
  const layers: { left: number; right: number }[] = [];
  boxes.forEach((box, index) => {
    const node = laid.children?.[index];
    const [x, y] = [node?.x, node?.y];
    if (x === undefined || y === undefined) throw new Error(`the layout engine gave box "${box.id}" no place`);
    tops.set(box.id, y);
    const layer = layers[box.layer];
    layers[box.layer] = { left: Math.min(layer?.left ?? x, x), right: Math.max(layer?.right ?? 0, x + box.width) };
  });
  layers.forEach((layer, index) => {
    if (layer.right >= (layers[index + 1]?.left ?? Infinity))
      throw new Error(`the layout engine let layers ${index} and ${index + 1} overlap`);
  });

  const bends = new Map<string, readonly Point[]>();
  between.forEach(({ claim }, index) => {
    const section = laid.edges?.[index]?.sections?.[0];
    if (!section) throw new Error(`the layout engine drew no line for claim "${claim}"`);
    bends.set(
      claim,
      [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }): Point => [x, y]),
    );
  });
  return { tops, bends, layers };
}
