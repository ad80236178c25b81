import type { Place } from '../../schema/shapes.ts';

export type { Fingerprint, Passage, Place } from '../../schema/shapes.ts';

/** A stretch of a text: UTF-16 units, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something of a text that has a place: a sentence of a paragraph, or a line of a table. */
export interface Segment extends Span {
  readonly place: Place;
}

/** One string for one place, to look it up by. */
export function placeKey(place: Place): string {
  return 'table' in place
    ? `table ${place.table} ${place.row}`
    : `${place.paragraph} ${place.sentence} ${place.section}`;
}

/** The text after a byte order mark. All offsets of this folder count from there. */
export function afterMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
