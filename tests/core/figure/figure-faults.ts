import type { FigureLayout, PlacedBox, Point } from '../../../src/core/figure/figure-layout.ts';
import type { Scene } from '../../../src/core/figure/scene.ts';
import { textWidth } from '../../../src/core/figure/text-width.ts';
import { tagAt } from '../../../src/core/figure/tokens.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const rectangle = ({ x, y, width, height }: PlacedBox, smaller = 0): Rectangle => ({
  left: x - width / 2 + smaller,
  right: x + width / 2 - smaller,
  top: y - height / 2 + smaller,
  bottom: y + height / 2 - smaller,
});

/** Lines that lie over each other may touch by a hair of the type. */
const hair = 1.5;

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right - 0.05 && b.left < a.right - 0.05 && a.top < b.bottom - 0.05 && b.top < a.bottom - 0.05;
const holds = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.left && a.right > b.right && a.top < b.top && a.bottom > b.bottom;

/** Does the piece between two points run through the inside of a rectangle? (Liang and Barsky's clipping.) */
export function crosses([ax, ay]: Point, [bx, by]: Point, { left, right, top, bottom }: Rectangle): boolean {
  let [first, last] = [0, 1];
  for (const [move, room] of [
    [ax - bx, ax - left],
    [bx - ax, right - ax],
    [ay - by, ay - top],
    [by - ay, bottom - ay],
  ] as const) {
    if (move === 0) {
      if (room <= 0.05) return false;
    } else if (move < 0) first = Math.max(first, room / move);
    else last = Math.min(last, room / move);
  }
  return last - first > 1e-6 && (last - first) * Math.hypot(bx - ax, by - ay) > 0.1;
}

/** How far a line may come inside an outline that is not a rectangle, to meet it. */
const deepestOutline = 16;

/** Pairs of nodes that lie on each other, but for a part in its container. */
export function overlappingNodes({ nodes }: FigureLayout): string[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => {
      const [container, part] = a.inside === b.key ? [b, a] : [a, b];
      if (part.inside === container.key)
        return holds(rectangle(container), rectangle(part)) ? [] : [`${part.id} sticks out of ${container.id}`];
      return meet(rectangle(a), rectangle(b)) ? [`${a.id} lies on ${b.id}`] : [];
    }),
  );
}

/** Lines that run through a node that is neither an end of theirs nor the container of one, or through their own ends. */
export function linesThroughNodes(
  layout: FigureLayout,
  lines: readonly { id: string; from: string; to: string; points: readonly Point[] }[],
): string[] {
  return lines.flatMap(({ id, from, to, points }) => {
    const around = new Set(layout.nodes.filter(({ key }) => key === from || key === to).map((node) => node.inside));
    return layout.nodes.flatMap((node) => {
      const own = node.key === from || node.key === to;
      if (!own && around.has(node.key)) return [];
      // A container's line may end at the container and at a part within it.
      const partEnds = layout.nodes.some(({ key, inside }) => inside === node.key && (key === from || key === to));
      if (own && partEnds) return [];
      const box = rectangle(node, own ? deepestOutline : 0);
      const through = points.slice(1).some((end, index) => crosses(points[index] ?? end, end, box));
      return through ? [`${id} runs through ${node.key}`] : [];
    });
  });
}

/** Lines that share more than a few units of their way: two claims would look like one. */
export function sharedWays({ edges }: FigureLayout): string[] {
  const pieces = edges.flatMap(({ id, points }) =>
    points.slice(1).map((end, index) => {
      const start = points[index] ?? end;
      const level = start[1] === end[1];
      const [at, from, to] = level ? [start[1], start[0], end[0]] : [start[0], start[1], end[1]];
      return { id, level, at, low: Math.min(from, to), high: Math.max(from, to) };
    }),
  );
  return pieces.flatMap((a, index) =>
    pieces.slice(index + 1).flatMap((b) => {
      const together = Math.min(a.high, b.high) - Math.max(a.low, b.low);
      return a.id !== b.id && a.level === b.level && Math.abs(a.at - b.at) < 2 && together > 4
        ? [`${a.id} and ${b.id}`]
        : [];
    }),
  );
}

/** Heads at one node that are closer than a tag is high. */
export function crowdedHeads({ edges }: FigureLayout): string[] {
  const heads = edges.flatMap(({ id, to, points }) => {
    const at = points.at(-1);
    return at ? [{ id, at, node: to }] : [];
  });
  return heads.flatMap((a, index) =>
    heads
      .slice(index + 1)
      .flatMap((b) =>
        a.node === b.node && Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < 11 ? [`${a.id} and ${b.id}`] : [],
      ),
  );
}

/** Nodes that reach out of the column of their top entity, and columns that are out of order. */
export function columnFaults({ columns, nodes, width, height }: FigureLayout): string[] {
  const disorder = columns.slice(1).flatMap((column, index) => {
    const before = columns[index];
    return before && before.x + before.width > column.x ? [`${before.level} reaches into ${column.level}`] : [];
  });
  const outside = nodes.flatMap((node) => {
    if (node.inBand) return [];
    const box = rectangle(node);
    const inFigure = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    const inColumn = columns.some((column) => box.left >= column.x && box.right <= column.x + column.width);
    return inFigure && inColumn ? [] : [`${node.id} is outside`];
  });
  return [...disorder, ...outside];
}

/** Nodes that reach out of the row of their level in a figure that runs downwards, and rows that are out of order. */
export function rowFaults({ columns, nodes, band, width, height }: FigureLayout): string[] {
  const rows = columns.map(({ level, row }) => ({
    level,
    top: row?.y ?? NaN,
    bottom: (row?.y ?? NaN) + (row?.height ?? NaN),
  }));
  const disorder = rows.slice(1).flatMap(({ level, top }, index) => {
    const before = rows[index];
    return before && before.bottom <= top ? [] : [`${before?.level ?? ''} reaches into ${level}`];
  });
  const outside = nodes.flatMap((node) => {
    const box = rectangle(node);
    const inFigure = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    const inRow = rows.some(({ top, bottom }) => box.top >= top && box.bottom <= bottom);
    const inBand = band !== null && box.top > band.y && box.right < band.x + band.width;
    return inFigure && (node.inBand ? inBand && !inRow : inRow && !inBand) ? [] : [`${node.key} is outside`];
  });
  return [...disorder, ...outside];
}

/** What lies in the band and should not, or out of it: the band holds the outcomes and nothing else, apart from the columns. */
export function bandFaults({ band, nodes, edges, columns }: FigureLayout, model: Model): string[] {
  if (!band) return nodes.filter(({ inBand }) => inBand).map(({ key }) => `${key} has no band`);
  const box = rectangle({ ...band, x: band.x + band.width / 2, y: band.y + band.height / 2 });
  const inside = (x: number, y: number): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;
  return [
    ...columns.filter(({ x, width }) => x + width > band.x).map(({ level }) => `${level} reaches into the band`),
    ...nodes
      .filter((node) => holds(box, rectangle(node)) !== node.inBand)
      .map(({ key }) => `${key} is on the wrong side of the band`),
    ...edges.flatMap(({ id, points }) => {
      const { role, claim } = model.claim(id);
      const patient = ['finding', 'measure', 'disease'].includes(model.entity(claim.object).kind);
      const seen = role === 'outcome' || (role === 'null-finding' && patient);
      return points.every(([x, y]) => inside(x, y) === seen) ? [] : [`${id} is on the wrong side of the band`];
    }),
  ];
}

/** Tags and words on lines that lie on a node, or on each other. */
export function hiddenTags({ edges, nodes, fonts }: Scene): string[] {
  const box = (text: string, [x, y]: Point, size: number): Rectangle => {
    const [width, height] = [textWidth(text, size), size * 0.72];
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  };
  const words = edges.flatMap(({ id, tags, tagDistance, word, wordAt, points }) => [
    ...(tags.length > 0
      ? [{ id: `the tag of ${id}`, box: box(tags.join(''), tagAt({ points, tagDistance }), fonts.tag) }]
      : []),
    ...(word !== null && wordAt ? [{ id: `the word of ${id}`, box: box(word, wordAt, fonts.tag) }] : []),
  ]);
  return words.flatMap((one, index) => [
    ...nodes
      .filter((node) => !node.container && meet(one.box, rectangle(node, hair)))
      .map(({ key }) => `${one.id} lies on ${key}`),
    ...words
      .slice(index + 1)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.id} lies on ${other.id}`),
  ]);
}
