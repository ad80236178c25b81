import type { Assessment } from '../model/assessment.ts';
import type { Model } from '../model/claim-graph.ts';
import { entityKinds, type Level, levels } from '../schema/entity-kinds.ts';
import { visible } from '../schema/issue.ts';
import { draftRoute } from './draft-route.ts';
import { hasPlace, levelOf } from './figure-claims.ts';
import type { FigureLayout, PlacedColumn, PlacedNode } from './figure-layout.ts';
import { breakLines, textWidth } from './text-width.ts';
import { fontSizes, lineHeight } from './tokens.ts';

const gap = { below: 26, between: 14, beside: 60 } as const;
const widestLabel = 100;
const sidePadding = 10;

/** The column of a level; where the figure has none, a new one at its right. */
function columnFor(layout: FigureLayout, level: Level): { readonly column: PlacedColumn; readonly width: number } {
  const column = layout.columns.find((one) => one.level === level);
  if (column) return { column, width: layout.width };
  const width = widestLabel + 2 * sidePadding;
  const made = { level, x: layout.width + gap.beside, width };
  return { column: made, width: made.x + width };
}

function placed(model: Model, id: string, x: number, top: number): PlacedNode {
  const { label, kind } = model.entity(id);
  const lines = breakLines(visible(label), fontSizes.node, widestLabel);
  const width = Math.ceil(Math.max(40, ...lines.map((line) => textWidth(line, fontSizes.node)))) + 2 * sidePadding;
  const height = lines.length * lineHeight + 12;
  const { shape } = entityKinds.row(kind);
  return {
    ...{ key: id, id, x, y: top + height / 2, width, height, shape, lines },
    ...{ container: false, inside: null, inBand: false },
  };
}

/**
 * A layout with a reader's drafts in it. What was placed stays where it is, as the same objects: entities that have no
 * place yet come below the figure, each in its column in the order of the data; lines run from there, or where they fit.
 *
 * @param model the model of the layout, extended by the drafts
 * @param assessments of all its claims over the widest choice of sources
 */
export function placeDrafts(
  layout: FigureLayout,
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): FigureLayout {
  const drawn = new Set([...layout.edges, ...layout.byContainment].map(({ id }) => id));
  const claims = model.claims.filter(
    (node) => node.mine && !drawn.has(node.claim.id) && hasPlace(model, assessments, node),
  );
  const known = new Map(layout.nodes.filter((node) => !node.inBand).map((node) => [node.id, node]));
  const wanted = new Set(claims.flatMap(({ claim }) => [claim.subject, claim.object]));
  let { columns, width, height } = layout;
  const bottoms = new Map<Level, number>();
  const added: PlacedNode[] = [];
  for (const id of [...wanted].filter((one) => !known.has(one)).sort()) {
    const level = levelOf(model, id);
    if (level === null) continue;
    const found = columnFor({ ...layout, columns, width }, level);
    if (!columns.includes(found.column))
      columns = [...columns, found.column].sort((a, b) => levels.rank(a.level) - levels.rank(b.level));
    const top = bottoms.get(level) ?? layout.height + gap.below;
    const node = placed(model, id, found.column.x + found.column.width / 2, top);
    bottoms.set(level, top + node.height + gap.between);
    known.set(id, node);
    added.push(node);
    width = Math.max(found.width, node.x + node.width / 2 + sidePadding);
    height = Math.max(height, top + node.height + gap.between);
  }
  const nodes = [...layout.nodes, ...added];
  let edges = layout.edges;
  for (const { claim } of claims) {
    const [from, to] = [known.get(claim.subject), known.get(claim.object)];
    if (!from || !to) continue;
    const points = draftRoute(from, to, nodes, edges, height);
    edges = [...edges, { id: claim.id, from: from.key, to: to.key, points }];
    height = Math.max(height, ...points.map(([, y]) => y + gap.between));
    width = Math.max(width, ...points.map(([x]) => x + gap.between));
  }
  return { ...layout, columns, width, height, nodes, edges };
}
