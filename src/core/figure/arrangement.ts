import { type Box, containerPadding, type Labelled, type Line, type Member, type Port } from './boxes.ts';
import { bestOrder } from './stack-order.ts';
import type { FigureForm } from './figure-layout.ts';

/** An entity in its box: heights from the top of the box. */
export interface Arranged {
  readonly entity: Labelled;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly container: boolean;
  readonly inside: string | null;
}

/** Where everything of a box is, from its top. */
export interface Arrangement {
  readonly height: number;
  readonly entities: readonly Arranged[];
  /** Height of each port, by its id. */
  readonly ports: ReadonlyMap<string, number>;
  /** Inner lines that run straight from a member to the next, with their distance from the middle of the box. */
  readonly straight: ReadonlyMap<string, number>;
}

/** Where a port would like to be: heights that its line comes through, nearest first. Compared in turn. */
export type Wishes = ReadonlyMap<string, readonly number[]>;

type Runs = FigureForm['runs'];

/** Heads carry a tag and need more room than plain ends: what is written beside each other more than what is below. */
const headRoom = { right: 14, down: 18 } as const;
const plainRoom = 8;
/** What a box has beside its ports, with the corner where its icon stands. */
const besidePorts = { right: { alone: 8, part: 6 }, down: { alone: 30, part: 30 } } as const;
/** Between the parts of a container. */
const partGap = 9;
/** Between two members of a stack: with a straight line between them, and without. */
const memberGap = { line: 38, none: 14 } as const;
/** Straight lines side by side between two members: beside each other, or below. */
const besides = { right: { distance: 26, most: 3 }, down: { distance: 14, most: 2 } } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const sideOf = (ports: readonly Port[], side: Port['side']): Port[] => ports.filter((port) => port.side === side);

function byWish(wishes: Wishes): (a: Port, b: Port) => number {
  return (a, b) => {
    const [one, other] = [wishes.get(a.id) ?? [], wishes.get(b.id) ?? []];
    for (let place = 0; place < Math.max(one.length, other.length); place++) {
      const difference = (one[place] ?? one.at(-1) ?? 0) - (other[place] ?? other.at(-1) ?? 0);
      if (Math.abs(difference) > 0.01) return difference;
    }
    return a.id < b.id ? -1 : 1;
  };
}

/** Arrange the members, parts and ports of a box by where their lines would like to go. */
export function arrange(box: Box, wishes: Wishes, runs: Runs): Arrangement {
  const wish = (member: Member): number => {
    const ids = new Set([member.own.id, ...member.parts.map(({ id }) => id)]);
    const wished = box.ports.filter((port) => ids.has(port.entity)).flatMap((port) => wishes.get(port.id)?.[0] ?? []);
    return wished.length === 0 ? 0 : sum(wished) / wished.length;
  };
  const members = bestOrder(box, wish);
  const straight = straightLines(members, box.inner, runs);

  const entities: Arranged[] = [];
  const ports = new Map<string, number>();
  let y = 0;
  members.forEach((member, place) => {
    const before = members[place - 1];
    if (before) y += linked(before, member, box.inner).length > 0 ? memberGap.line : memberGap.none;
    y += arrangeMember(
      member,
      box.ports.filter((port) => !straight.has(port.claim)),
      wishes,
      y,
      entities,
      ports,
      runs,
    );
  });
  return { height: Math.ceil(y), entities, ports, straight };
}

/** Lines between two members themselves, not between their parts. */
const linked = (one: Member, other: Member, inner: readonly Line[]): Line[] =>
  inner.filter(({ subject, object }) => {
    const ends = [subject.entity, object.entity];
    return one !== other && ends.includes(one.own.id) && ends.includes(other.own.id);
  });

function straightLines(members: readonly Member[], inner: readonly Line[], runs: Runs): Map<string, number> {
  const straight = new Map<string, number>();
  members.slice(1).forEach((member, place) => {
    const before = members[place];
    const lines = before ? linked(before, member, inner).slice(0, besides[runs].most) : [];
    lines.forEach(({ claim }, index) => straight.set(claim, (index - (lines.length - 1) / 2) * besides[runs].distance));
  });
  return straight;
}

/** Ports of one side below each other, centred around `middle`. */
function stack(ports: readonly Port[], middle: number, into: Map<string, number>, room: (port: Port) => number): void {
  let y = middle - sum(ports.map(room)) / 2;
  for (const port of ports) {
    into.set(port.id, y + room(port) / 2);
    y += room(port);
  }
}

/** Arrange one member from `top` on; returns its height. */
function arrangeMember(
  member: Member,
  all: readonly Port[],
  wishes: Wishes,
  top: number,
  entities: Arranged[],
  ports: Map<string, number>,
  runs: Runs,
): number {
  const room = (port: Port): number => (port.head ? headRoom[runs] : plainRoom);
  const tallest = (own: readonly Port[]): number =>
    Math.max(...(['left', 'right'] as const).map((side) => sum(sideOf(own, side).map(room))));
  const sorted = all.toSorted(byWish(wishes));
  const ownPorts = sorted.filter((port) => port.entity === member.own.id);
  if (member.parts.length === 0) {
    const height = Math.max(member.own.height, tallest(ownPorts) + besidePorts[runs].alone);
    for (const side of ['left', 'right'] as const) stack(sideOf(ownPorts, side), top + height / 2, ports, room);
    entities.push({ entity: member.own, top, height, width: member.width, container: false, inside: null });
    return height;
  }

  const first = (port: Port): number => wishes.get(port.id)?.[0] ?? 0;
  const parts = member.parts.map((part) => {
    const own = sorted.filter((port) => port.entity === part.id);
    return {
      part,
      own,
      height: Math.max(part.height, tallest(own) + besidePorts[runs].part),
      wish: own.length === 0 ? Infinity : sum(own.map(first)) / own.length,
    };
  });
  // A line of the container itself leaves it beside no part, so that nobody takes it for the part's.
  const slots = ownPorts.map((port) => ({ part: null, own: [port], height: room(port), wish: first(port) }));
  const stacked = [...parts, ...slots].sort((a, b) => (a.wish === b.wish ? 0 : a.wish - b.wish));

  let y = top + containerPadding.top + member.own.label + 5;
  const inside: Arranged[] = [];
  stacked.forEach((item, place) => {
    if (item.part)
      inside.push({
        entity: item.part,
        top: y,
        height: item.height,
        width: item.part.width,
        container: false,
        inside: member.own.id,
      });
    for (const side of ['left', 'right'] as const) stack(sideOf(item.own, side), y + item.height / 2, ports, room);
    const next = stacked[place + 1];
    y += item.height + ((item.part ? partGap : 0) + (next?.part ? partGap : 0)) / 2;
  });
  const height = y + containerPadding.bottom - top;
  entities.push({ entity: member.own, top, height, width: member.width, container: true, inside: null }, ...inside);
  return height;
}
