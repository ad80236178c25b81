import type { PlacedColumn, PlacedEdge, PlacedNode } from './figure-layout.ts';

/** Lengths and zooms of the first view of a figure, in CSS pixels and CSS pixels a unit. */
export const firstView = {
  /** Between the figure and the edges of its frame. */
  margin: 10,
  /** No larger than this, however much room there is. */
  most: 1.3,
  /** Where the whole figure would be smaller than this, the columns alone may fill the frame. */
  readable: 0.8,
  /** No smaller than this, however little room there is. */
  least: 0.62,
} as const;

/** What the first view needs to know of a scene beside its size. */
export interface Extent {
  /** Right edge of the last column. */
  readonly columns: number;
  /** Height at which most happens: of the entity among the columns that most claims touch. */
  readonly middle: number;
}

/** How a scene is shown at first. */
export type FirstView = Readonly<Record<keyof typeof firstView, number>> & Extent;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Drawn extends Size {
  readonly columns: readonly PlacedColumn[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export function extentOf({ height, width, columns, nodes, edges }: Drawn): Extent {
  const degree = new Map<string, number>();
  for (const { from, to } of edges) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  const [first, ...others] = nodes.filter(({ inBand }) => !inBand);
  const last = columns.at(-1);
  const hub =
    first &&
    others.reduce((best, node) => ((degree.get(node.key) ?? 0) > (degree.get(best.key) ?? 0) ? node : best), first);
  return { columns: last ? last.x + last.width : width, middle: hub?.y ?? height / 2 };
}

/**
 * The first view as a style: where a still picture of the scene stands in a frame (a size container), without a script.
 * It is the rule by which the live map begins (`framing.ts`), so that nothing moves when that takes over.
 */
export function placeStyle({ width, height, view }: Size & { readonly view: FirstView }): string {
  const { margin, most, readable, least, columns, middle } = view;
  const free = { width: `(100cqw - ${2 * margin}px)`, height: `(100cqh - ${2 * margin}px)` };
  const byHeight = `${free.height} * ${width / height}`;
  return `.still svg {
  --wide: max(
    min(${most * width}px, ${free.width}, ${byHeight}),
    min(${readable * width}px, ${free.width} * ${width / columns}, ${byHeight}),
    ${least * width}px
  );
  --tall: calc(var(--wide) * ${height / width});
  position: absolute;
  inset-inline-start: max(${margin}px, (100cqw - var(--wide)) / 2);
  inset-block-start: calc(
    min(${margin}px, max(100cqh - ${margin}px - var(--tall), 66.67cqh - var(--wide) * ${middle / width})) +
    max(0px, (100cqh - var(--tall)) / 2 - ${margin}px)
  );
  inline-size: var(--wide);
  block-size: var(--tall);
}
`;
}
