import type { Model } from '../model/claim-graph.ts';
import { entityKinds, type ShapeToken } from '../schema/entity-kinds.ts';
import { visible } from '../schema/issue.ts';
import { type FigureClaims, levelOf } from './figure-claims.ts';
import { layersOf } from './layers.ts';
import { breakLines, textWidth } from './text-width.ts';
import { fontSizes, lineHeight } from './tokens.ts';
import { addTo } from '../model/grouped.ts';
import { type FigureForm, rightwards } from './figure-layout.ts';

/**
 * Boxes are laid out as if the figure ran to the right: their width is measured along the way that it runs, their height
 * across it. Where it runs downwards, all is turned in the end.
 */

/** Where a line meets an entity. Subjects are met by plain ends, objects by heads with their tags. */
export interface Port {
  readonly id: string;
  readonly claim: string;
  readonly entity: string;
  readonly side: 'left' | 'right';
  readonly head: boolean;
}

/** An entity as it is drawn: its label in lines and the room that these need. */
export interface Labelled {
  readonly id: string;
  readonly shape: ShapeToken;
  readonly lines: readonly string[];
  readonly width: number;
  /** Least height: the label with its margins. */
  readonly height: number;
  /** Height of the label alone. */
  readonly label: number;
}

/** An entity alone, or a container with what lies in it. */
export interface Member {
  readonly own: Labelled;
  /** In the order of ids; the arrangement decides how they are stacked. */
  readonly parts: readonly Labelled[];
  readonly width: number;
}

/** What is placed as one: mostly a single member, or members stacked on each other. */
export interface Box {
  readonly id: string;
  readonly layer: number;
  readonly members: readonly Member[];
  readonly ports: readonly Port[];
  /** Lines from one member to another, or within one. */
  readonly inner: readonly Line[];
  readonly width: number;
}

/** A claim to be drawn, between two boxes or within one. */
export interface Line {
  readonly claim: string;
  readonly subject: Port;
  readonly object: Port;
  readonly inner: boolean;
}

export const containerPadding = { side: 8, top: 7, bottom: 9 } as const;
const sidePadding = 7;
const widest = { right: { part: 104, alone: 100 }, down: { part: 84, alone: 92 } } as const;
/** What a side that leans takes from a box that is no wider than its label. */
const leaning: Partial<Record<ShapeToken, number>> = { chevron: 12, hexagon: 6, flag: 4 };

function labelled(model: Model, id: string, most: number, { runs }: FigureForm): Labelled {
  const { label, kind } = model.entity(id);
  // What cannot be seen is spelt out, so that no label moves or hides another.
  const lines = breakLines(visible(label), fontSizes.node, most);
  const shape = entityKinds.row(kind).shape;
  const own = Math.ceil(Math.max(40, ...lines.map((line) => textWidth(line, fontSizes.node))));
  const [wide, high] = [own + 2 * sidePadding, lines.length * lineHeight + 12];
  return runs === 'right'
    ? { id, shape, lines, width: wide, height: high, label: lines.length * lineHeight }
    : { id, shape, lines, width: high, height: wide + (leaning[shape] ?? 0), label: own };
}

/** The boxes of the figure with their layers and ports, and the lines between them. */
export function boxesAndLines(
  model: Model,
  claims: FigureClaims,
  form: FigureForm = rightwards,
): { boxes: Box[]; lines: Line[] } {
  const { wholeOf } = claims;
  const top = (entity: string): string => wholeOf.get(entity) ?? entity;
  const drawn = new Set([...claims.alone, ...claims.edges.flatMap(({ claim }) => [claim.subject, claim.object])]);
  for (const [part, whole] of wholeOf) drawn.add(part).add(whole);
  const heads = [...drawn].filter((id) => top(id) === id).sort();
  const memberOf = new Map(heads.map((id) => [id, member(model, id, wholeOf, form)]));
  const { layer, stacks } = layersOf(
    heads.flatMap((id) => {
      const level = levelOf(model, id);
      return level === null ? [] : [{ id, level, height: leastHeight(memberOf.get(id)) }];
    }),
    claims.edges.map(({ claim }) => [top(claim.subject), top(claim.object)] as const),
    form.widest,
  );
  const stackOf = new Map(stacks.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  const boxOf = (entity: string): string => stackOf.get(top(entity)) ?? top(entity);
  const layerOf = (entity: string): number => layer.get(top(entity)) ?? 0;

  const lines = claims.edges.map(({ claim }): Line => {
    const inner = boxOf(claim.subject) === boxOf(claim.object);
    const forwards = layerOf(claim.subject) < layerOf(claim.object);
    const port = (end: 'subject' | 'object'): Port => ({
      id: `${end}:${claim.id}`,
      claim: claim.id,
      entity: claim[end],
      // A line within a box leaves it at the right and comes back there.
      side: inner || forwards === (end === 'subject') ? 'right' : 'left',
      head: end === 'object',
    });
    return { claim: claim.id, subject: port('subject'), object: port('object'), inner };
  });
  const portsOf = new Map<string, Port[]>();
  for (const { subject, object } of lines)
    for (const port of [subject, object]) addTo(portsOf, boxOf(port.entity), port);

  const members = evenWidths([...memberOf].map(([id, own]) => ({ layer: layerOf(id), member: own })));
  const boxes = heads
    .filter((id) => boxOf(id) === id)
    .map((id): Box => {
      const own = members.filter((member) => boxOf(member.own.id) === id);
      return {
        id,
        layer: layerOf(id),
        members: own,
        ports: portsOf.get(id) ?? [],
        inner: lines.filter((line) => line.inner && boxOf(line.subject.entity) === id),
        width: Math.max(...own.map(({ width }) => width)),
      };
    });
  return { boxes, lines };
}

/** What a member takes in its layer at the least, with room beside it. */
const leastHeight = (member: Member | undefined): number =>
  member === undefined
    ? 0
    : member.parts.reduce((sum, part) => sum + part.height + 9, 0) +
      (member.parts.length > 0 ? member.own.label : member.own.height) +
      8;

function member(model: Model, id: string, wholeOf: ReadonlyMap<string, string>, form: FigureForm): Member {
  const { part: widestPart, alone } = widest[form.runs];
  const held = [...wholeOf].filter(([, whole]) => whole === id).map(([part]) => part);
  const parts = held.sort().map((part) => labelled(model, part, widestPart, form));
  const width = Math.max(0, ...parts.map((part) => part.width));
  const own = labelled(model, id, form.runs === 'right' ? Math.max(alone, width) : alone, form);
  return {
    own,
    parts: parts.map((part) => ({ ...part, width })),
    width: parts.length === 0 ? own.width : Math.max(own.width, width + 2 * containerPadding.side),
  };
}

/** Entities that stand alone are as wide as the widest of their layer: their edges line up. */
function evenWidths(members: readonly { readonly layer: number; readonly member: Member }[]): Member[] {
  const widths = new Map<number, number>();
  for (const { layer, member } of members)
    if (member.parts.length === 0) widths.set(layer, Math.max(widths.get(layer) ?? 0, member.width));
  return members.map(({ layer, member }) =>
    member.parts.length === 0 ? { ...member, width: widths.get(layer) ?? member.width } : member,
  );
}
