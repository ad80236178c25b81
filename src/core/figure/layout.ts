import type { Assessment } from '../model/assessment.ts';
import type { Model } from '../model/claim-graph.ts';
import { levels } from '../schema/entity-kinds.ts';
import { type Arrangement, arrange, type Wishes } from './arrangement.ts';
import { type Box, boxesAndLines, type Line, type Port } from './boxes.ts';
import { downwards } from './downwards.ts';
import { effortFor } from './effort.ts';
import { claimsOfPart, figureClaims, type FigurePart, levelOf } from './figure-claims.ts';
import {
  type FigureForm,
  type FigureLayout,
  type PlacedColumn,
  type PlacedNode,
  type Point,
  rightwards,
} from './figure-layout.ts';
import { type LayoutEngine, place, type Placement } from './layered-placement.ts';
import { outcomeBand, movedBand } from './outcome-band.ts';
import { insetAt } from './outlines.ts';
import { disorder, heightsAlong, spread, withoutIdle } from './routes.ts';
import { rowTitleRoom, titleRoom } from './tokens.ts';

/** Around what is laid out: before and after it along the way that it runs, and across. */
const margins = {
  right: { x: 8, before: 8, top: titleRoom + 10, bottom: 12 },
  down: { x: 8, before: 8 + rowTitleRoom, top: 12, bottom: 12 },
} as const;
/** Between the columns and the band beside them. */
const bandGap = 16;
/** Beginnings that are tried for a small figure. */
const mostSeeds = 2;

interface Attempt {
  readonly placement: Placement;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly score: number;
}

/**
 * Lay the figure out: columns by level of organisation from left to right, parts inside their wholes, each claim a line
 * of its own that crosses no box. Lay out with the assessments of the widest choice of sources, so that nothing moves
 * when a reader narrows it. Deterministic for a given engine; at most `seeds` beginnings are tried. `isSlice`: see
 * `figureClaims`. With a `part` only that is laid out, as if there were nothing else.
 */
export async function layoutFigure(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  engine: LayoutEngine,
  seeds = mostSeeds,
  isSlice = false,
  part: FigurePart | null = null,
  form: FigureForm = rightwards,
): Promise<FigureLayout> {
  const all = figureClaims(model, assessments, isSlice);
  const claims = part ? claimsOfPart(all, part) : all;
  const { boxes, lines } = boxesAndLines(model, claims, form);
  const { byContainment } = claims;
  const laid =
    boxes.length === 0 ? empty : drawn(model, boxes, lines, await bestAttempt(engine, boxes, lines, seeds, form), form);
  const columns = form.runs === 'right' ? laid : downwards(laid);
  if (form.runs === 'down') {
    const below = outcomeBand(model, claims.outcomes, Math.max(columns.width, Math.min(form.widest, 2000)));
    if (!below) return { ...columns, band: null, byContainment };
    const { box, nodes, edges } = movedBand(below, 0, columns.height === 0 ? 0 : columns.height + bandGap);
    return {
      ...columns,
      width: Math.max(columns.width, box.width),
      height: box.y + box.height,
      nodes: [...columns.nodes, ...nodes],
      edges: [...columns.edges, ...edges],
      band: box,
      byContainment,
    };
  }
  const band = outcomeBand(model, claims.outcomes);
  if (!band) return { ...columns, band: null, byContainment };
  const { box, nodes, edges } = movedBand(band, columns.width === 0 ? 0 : columns.width + bandGap, 0);
  return {
    ...columns,
    width: box.x + box.width,
    height: Math.max(columns.height, box.height),
    nodes: [...columns.nodes, ...nodes],
    edges: [...columns.edges, ...edges],
    band: box,
    byContainment,
  };
}

type Columns = Omit<FigureLayout, 'band' | 'byContainment'>;
const empty: Columns = { width: 0, height: 0, columns: [], nodes: [], edges: [] };

/**
 * The engine orders ports freely in a first pass, but knows no parts inside a box; so the boxes are arranged by what it
 * found, and placed again with their ports fixed; arranging by that result may better it. Its search for few crossings
 * is tried from several beginnings where the figure is small, and the best result is taken.
 */
async function bestAttempt(
  engine: LayoutEngine,
  boxes: readonly Box[],
  lines: readonly Line[],
  most: number,
  { runs }: FigureForm,
): Promise<Attempt> {
  const arrangeAll = (wishes: Wishes) => new Map(boxes.map((box) => [box.id, arrange(box, wishes, runs)]));
  const start = arrangeAll(new Map());
  // Downwards a figure is laid out for several widths, and one beginning each is enough.
  const { seeds, passes, way } = effortFor(boxes, lines, runs === 'right' ? most : 1);
  let best: Attempt | undefined;
  for (let seed = 1; seed <= seeds; seed++) {
    let placement = await place(engine, boxes, lines, start, 'free', seed, way, runs);
    for (let pass = 0; pass < passes; pass++) {
      const arrangements = arrangeAll(wishesOf(lines, placement));
      placement = await place(engine, boxes, lines, arrangements, 'fixed', seed, way, runs);
      const score = scoreOf(placement);
      const hopeless = best !== undefined && score > best.score * 1.1;
      if (!best || score < best.score) best = { placement, arrangements, score };
      if (hopeless) break;
    }
  }
  if (!best) throw new Error('the layout made no attempt; at least one seed is needed');
  return best;
}

/** Less is better: few crossings first, then lines that rise and fall little. */
function scoreOf(placement: Placement): number {
  const { crossings, rise } = disorder([...placement.bends.values()]);
  return crossings * 80 + rise;
}

function wishesOf(lines: readonly Line[], { bends }: Placement): Wishes {
  const wishes = new Map<string, readonly number[]>();
  for (const { claim, subject, object, inner } of lines) {
    const points = bends.get(claim);
    if (inner || !points) continue;
    const [left, right] = subject.side === 'right' ? [subject, object] : [object, subject];
    wishes.set(left.id, heightsAlong(points, 'left'));
    wishes.set(right.id, heightsAlong(points, 'right'));
  }
  return wishes;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function drawn(
  model: Model,
  boxes: readonly Box[],
  lines: readonly Line[],
  { placement, arrangements }: Attempt,
  { runs }: FigureForm,
): Columns {
  const margin = margins[runs];
  const across = spread(boxes, lines, placement, arrangements);
  const highest = Math.min(
    ...placement.tops.values(),
    ...[...placement.bends.values()].flatMap((points) => points.map(([, y]) => y)),
  );
  const y = (value: number): number => round(value - highest + margin.top);
  const x = (value: number): number => round(value + margin.before);

  const nodes: PlacedNode[] = [];
  const portHeight = new Map<string, number>();
  const offset = new Map<string, number>();
  for (const box of boxes) {
    const [arrangement, top, layer] = [arrangements.get(box.id), placement.tops.get(box.id), across.layers[box.layer]];
    if (!arrangement || top === undefined || !layer) throw new Error(`box "${box.id}" was not placed`);
    for (const { entity, top: above, height, width, container, inside } of arrangement.entities)
      nodes.push({
        key: entity.id,
        id: entity.id,
        x: x((layer.left + layer.right) / 2),
        y: y(top + above + height / 2),
        width,
        height,
        shape: entity.shape,
        lines: entity.lines,
        container,
        inside,
        inBand: false,
      });
    for (const [port, height] of arrangement.ports) portHeight.set(port, y(top + height));
    for (const [claim, distance] of arrangement.straight) offset.set(claim, distance);
  }
  // The engine may shift a port by a fraction; the line keeps the engine's height, so that it stays level.
  for (const { claim, subject, object, inner } of lines) {
    const points = placement.bends.get(claim);
    if (inner || !points) continue;
    const [left, right] = subject.side === 'right' ? [subject, object] : [object, subject];
    portHeight.set(left.id, y(points[0]?.[1] ?? 0)).set(right.id, y(points.at(-1)?.[1] ?? 0));
  }

  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const node = (entity: string): PlacedNode => {
    const found = nodeOf.get(entity);
    if (!found) throw new Error(`entity "${entity}" was not placed`);
    return found;
  };
  const end = (port: Port): Point => {
    const { x: centre, y: middle, width, height, shape, container } = node(port.entity);
    const level = portHeight.get(port.id) ?? middle;
    const inset = container ? 0 : insetAt(shape, width, height, level - middle, port.side, runs === 'down');
    return [round(port.side === 'left' ? centre - width / 2 + inset : centre + width / 2 - inset), level];
  };
  const edges = lines.map(({ claim, subject, object, inner }) => {
    const ends = { id: claim, from: subject.entity, to: object.entity };
    const distance = offset.get(claim);
    if (distance !== undefined)
      return { ...ends, points: straightDown(node(subject.entity), node(object.entity), distance, runs) };
    const [from, to] = [end(subject), end(object)];
    const turn = x(across.turns.get(claim) ?? 0);
    const bends = inner
      ? [[turn, from[1]] as const, [turn, to[1]] as const]
      : (across.bends.get(claim) ?? []).map(([a, b]): Point => [x(a), y(b)]);
    if (subject.side === 'left') bends.reverse();
    return { ...ends, points: withoutIdle([from, ...bends, to]) };
  });

  const columns = levels.ids.flatMap((level): PlacedColumn[] => {
    const own = boxes
      .filter((box) => levelOf(model, box.members[0]?.own.id ?? box.id) === level)
      .flatMap((box) => across.layers[box.layer] ?? []);
    if (own.length === 0) return [];
    const [left, right] = [Math.min(...own.map((layer) => layer.left)), Math.max(...own.map((layer) => layer.right))];
    return [{ level, x: x(left) - margin.x, width: round(right - left) + 2 * margin.x }];
  });
  const lowest = Math.max(
    ...nodes.map(({ y: middle, height }) => middle + height / 2),
    ...edges.flatMap(({ points }) => points.map(([, height]) => height)),
  );
  return { width: x(across.right) + margin.x, height: round(lowest + margin.bottom), columns, nodes, edges };
}

/** From the lower edge of the upper node to the upper edge of the lower one, or back. */
function straightDown(from: PlacedNode, to: PlacedNode, distance: number, runs: FigureForm['runs']): Point[] {
  const down = Math.sign(to.y - from.y);
  const x = round(from.x + distance);
  // Upper and lower edges are level; those at the sides of what runs downwards may lean.
  const edge = ({ y, width, height, shape, container }: PlacedNode, way: number): Point => {
    const side = way > 0 ? 'right' : 'left';
    const inset = runs === 'right' || container ? 0 : insetAt(shape, height, width, distance, side);
    return [x, round(y + way * (height / 2 - inset))];
  };
  return [edge(from, down), edge(to, -down)];
}
