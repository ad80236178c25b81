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
const gap = { row: 3, group: 8, list: 22 } as const;
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
 * between the two a level line for each claim. No line crosses another, and none leads into the columns. Where there is
 * `room` beside a list, the rows go on there, and a treatment that goes on has its box again.
 */
export function outcomeBand(model: Model, outcomes: readonly ClaimNode[], room = 0): OutcomeBand | null {
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
  const node = (id: string, at: Pick<PlacedNode, 'key' | 'x' | 'y' | 'width' | 'height' | 'lines'>): PlacedNode => ({
    ...at,
    id,
    shape: entityKinds.row(model.entity(id).kind).shape,
    container: false,
    inside: null,
    inBand: true,
  });

  const rows = rowsBy(outcomes, 'subject').map((treatment) => ({
    ...treatment,
    label: lines(treatment.entity, widest.treatment),
    outcomes: rowsBy(treatment.claims, 'object').map((outcome) => {
      const label = lines(outcome.entity, widest.outcome);
      const height = Math.max(label.length * bandLine + labelRoom.height, outcome.claims.length * lineRoom + 2);
      return { ...outcome, label, height };
    }),
  }));
  const listWidth = left + reach + right;
  const lists = Math.max(1, Math.floor((room - 2 * padding.side + gap.list) / (listWidth + gap.list)));
  const all = rows.flatMap((treatment) => treatment.outcomes.map(({ height }) => height + gap.row));
  const share = all.reduce((sum, height) => sum + height, 0) / lists + gap.group;

  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  let [list, y, lowest]: [number, number, number] = [0, padding.top, padding.top];
  const across = (): number => padding.side + list * (listWidth + gap.list);
  rows.forEach((treatment, index) => {
    if (index > 0) y += gap.group - gap.row;
    let top = y;
    let key = seenKey(treatment.entity);
    /** The box of the treatment beside what was seen after it, in the list where it ends. */
    const close = (): void => {
      const needed = treatment.label.length * bandLine + labelRoom.height;
      const height = Math.max(y - gap.row - top, needed);
      y = Math.max(y, top + needed + gap.row);
      lowest = Math.max(lowest, y);
      nodes.push(
        node(treatment.entity, {
          key,
          x: across() + left / 2,
          y: tenth(top + height / 2),
          width: left,
          height: tenth(height),
          lines: treatment.label,
        }),
      );
    };
    for (const outcome of treatment.outcomes) {
      const { label, height } = outcome;
      if (list < lists - 1 && y > padding.top && y + height - padding.top > share) {
        if (y > top) close();
        list++;
        y = padding.top;
        top = y;
        if (nodes.some((one) => one.key === key)) key = seenKey(treatment.entity, `again ${list}`);
      }
      const middle = y + height / 2;
      const outcomeX = across() + left + reach + right / 2;
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
          from: key,
          to: own.key,
          points: [
            [across() + left, at],
            [tenth(end), at],
          ],
        });
      });
      y += height + gap.row;
    }
    close();
  });
  const box = {
    x: 0,
    y: 0,
    width: across() + listWidth + padding.side,
    height: tenth(lowest - gap.row + padding.bottom),
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
