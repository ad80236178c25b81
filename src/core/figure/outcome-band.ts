import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { entityKinds } from '../schema/entity-kinds.ts';
import { visible } from '../schema/issue.ts';
import type { PlacedBox, PlacedEdge, PlacedNode } from './figure-layout.ts';
import { insetAt } from './outlines.ts';
import { breakLines, textWidth } from './text-width.ts';
import { bandLine, fontSizes, titleRoom } from './tokens.ts';
import { grouped } from '../model/grouped.ts';

const padding = { side: 12, top: titleRoom + 22, bottom: 12 } as const;
/** From a treatment to what was seen: room for a word, the tag and the head. */
const reach = 113;
/** Height that a line needs, and what a label has around it. */
const lineRoom = 14;
const labelRoom = { width: 14, height: 6 } as const;
const gap = { row: 3, group: 8 } as const;
const widest = { treatment: 92, outcome: 124 } as const;

/** The band as if its left upper corner were at (0, 0). */
export interface OutcomeBand {
  readonly box: PlacedBox;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

interface Row {
  readonly entity: string;
  readonly claims: readonly ClaimNode[];
}

/** Key of a treatment in the band, or of what was seen after it. */
export const seenKey = (...ids: readonly string[]): string => ['seen', ...ids].join(' ');
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Claims by a treatment or by an outcome, most claims first, then in the order of ids. */
function rowsBy(claims: readonly ClaimNode[], end: 'subject' | 'object'): Row[] {
  return [...grouped(claims, ({ claim }) => claim[end])]
    .map(([entity, own]) => ({ entity, claims: own }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.entity < b.entity ? -1 : 1));
}

/**
 * What was seen in patients, as a list that is drawn: a box for each treatment, beside it one for each outcome, and
 * between the two a level line for each claim. No line crosses another, and none leads into the columns.
 */
export function outcomeBand(model: Model, outcomes: readonly ClaimNode[]): OutcomeBand | null {
  if (outcomes.length === 0) return null;
  const lines = (entity: string, most: number): string[] =>
    breakLines(visible(model.entity(entity).label), fontSizes.band, most);
  const width = (end: 'subject' | 'object', most: number): number =>
    labelRoom.width +
    Math.ceil(
      Math.max(
        ...outcomes.flatMap(({ claim }) => lines(claim[end], most).map((line) => textWidth(line, fontSizes.band))),
      ),
    );
  const [left, right] = [width('subject', widest.treatment), width('object', widest.outcome)];
  const outcomeX = padding.side + left + reach + right / 2;
  const node = (id: string, at: Pick<PlacedNode, 'key' | 'x' | 'y' | 'width' | 'height' | 'lines'>): PlacedNode => ({
    ...at,
    id,
    shape: entityKinds.row(model.entity(id).kind).shape,
    container: false,
    inside: null,
    inBand: true,
  });

  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  let y: number = padding.top;
  rowsBy(outcomes, 'subject').forEach((treatment, index) => {
    if (index > 0) y += gap.group - gap.row;
    const top = y;
    for (const outcome of rowsBy(treatment.claims, 'object')) {
      const label = lines(outcome.entity, widest.outcome);
      const height = Math.max(label.length * bandLine + labelRoom.height, outcome.claims.length * lineRoom + 2);
      const middle = y + height / 2;
      const own = node(outcome.entity, {
        key: seenKey(treatment.entity, outcome.entity),
        x: outcomeX,
        y: tenth(middle),
        width: right,
        height,
        lines: label,
      });
      nodes.push(own);
      outcome.claims.forEach(({ claim }, place) => {
        const at = tenth(middle + (place - (outcome.claims.length - 1) / 2) * lineRoom);
        const end = outcomeX - right / 2 + insetAt(own.shape, right, height, at - own.y, 'left');
        edges.push({
          id: claim.id,
          from: seenKey(treatment.entity),
          to: own.key,
          points: [
            [padding.side + left, at],
            [tenth(end), at],
          ],
        });
      });
      y += height + gap.row;
    }
    const label = lines(treatment.entity, widest.treatment);
    const needed = label.length * bandLine + labelRoom.height;
    const height = Math.max(y - gap.row - top, needed);
    y = Math.max(y, top + needed + gap.row);
    nodes.push(
      node(treatment.entity, {
        key: seenKey(treatment.entity),
        x: padding.side + left / 2,
        y: tenth(top + height / 2),
        width: left,
        height: tenth(height),
        lines: label,
      }),
    );
  });
  const box = {
    x: 0,
    y: 0,
    width: 2 * padding.side + left + reach + right,
    height: tenth(y - gap.row + padding.bottom),
  };
  return { box, nodes, edges };
}

/** The band with its left upper corner somewhere else. */
export function movedBand({ box, nodes, edges }: OutcomeBand, x: number, y: number): OutcomeBand {
  return {
    box: { ...box, x, y },
    nodes: nodes.map((node) => ({ ...node, x: tenth(node.x + x), y: tenth(node.y + y) })),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(([px, py]) => [tenth(px + x), tenth(py + y)] as const),
    })),
  };
}
