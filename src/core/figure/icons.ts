import { type EntityKind, entityKinds } from '../schema/entity-kinds.ts';
import type { PlacedNode } from './figure-layout.ts';

/** A kind of entity as a drawing. */
export interface KindIcon {
  /** Data of a path that is stroked, in a square of side `box` around (0, 0). */
  readonly path: string;
  readonly box: number;
  readonly stroke: number;
}

/** The icon of a node. In units of the figure. */
export interface NodeIcon extends KindIcon {
  /** Its middle from the middle of the node. */
  readonly x: number;
  readonly y: number;
  /** How large the square is drawn. */
  readonly size: number;
}

const size = 14;

/** One drawing for each kind: a new kind without one does not compile. */
const icons: Readonly<Record<EntityKind, string>> = {
  // A capsule.
  treatment: 'M-3.6.8.8-3.6A2 2 0 0 1 3.6-.8L-.8 3.6A2 2 0 0 1-3.6.8ZM-1.4-1.4 1.4 1.4',
  // An antibody.
  component: 'M0 4.2V0L-3.4-3.8M0 0 3.4-3.8',
  // A ring.
  molecule: 'M0-4 3.5-2V2L0 4-3.5 2V-2Z',
  // A cascade.
  pathway: 'M-4.2 3H-1.4V0H1.4V-3H4.2',
  // A cell with its nucleus, and one that is turning.
  cell: 'M4 0A4 4 0 1 1-4 0 4 4 0 1 1 4 0ZM1.9.5A1.2 1.2 0 1 1-.5.5 1.2 1.2 0 1 1 1.9.5Z',
  'cell-state': 'M4 0A4 4 0 1 1-4 0 4 4 0 1 1 4 0ZM0-4V4',
  // Fibres.
  'tissue-process': 'M-4.2-2q2.1-2 4.2 0t4.2 0M-4.2.8q2.1-2 4.2 0t4.2 0M-4.2 3.6q2.1-2 4.2 0t4.2 0',
  // A pulse.
  finding: 'M-4.4.6H-2L-.6-3.4 1 3.6 2 .6H4.4',
  // Bars.
  measure: 'M-3.2 3.8V.8M0 3.8V-1.4M3.2 3.8V-3.8',
  // A person.
  disease: 'M1.8-2.3A1.8 1.8 0 1 1-1.8-2.3 1.8 1.8 0 1 1 1.8-2.3ZM-3.8 4.2C-3.8.4 3.8.4 3.8 4.2',
  // A mouse, a book, a wall of cells.
  model: 'M-4 2.4C-4-2.6 2-3 3 2.4ZM3 2.4q2 0 1.4-2.8',
  literature: 'M0-2.6Q-2-4-4-3.2V2.8Q-2 2 0 3.4 2 2 4 2.8V-3.2Q2-4 0-2.6ZM0-2.6V3.4',
  tissue: 'M-4-3.6H4V3.6H-4ZM-4 0H4M0-3.6V0M-2 0V3.6M2 0V3.6',
};

export const iconOf = (kind: EntityKind): KindIcon => ({ path: icons[kind], box: 10.4, stroke: 1.15 });

/**
 * The icon of a node stands astride its upper edge, where no line ends and no letter stands. The rows of the band lie too
 * close for that; there it is the edge that no line meets.
 */
export function nodeIcon({ inBand, upright, width, height }: PlacedNode, kind: EntityKind): NodeIcon {
  const isTreatment = entityKinds.row(kind).level === 'treatment';
  const place = inBand
    ? { x: (isTreatment ? -1 : 1) * (width / 2 + 3), y: 0 }
    : { x: (upright ? 1 : 6) - width / 2, y: -height / 2 };
  return { ...iconOf(kind), ...place, size };
}
