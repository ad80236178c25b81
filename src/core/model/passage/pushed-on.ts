/** Which passages stand where they stood among the others, and were only pushed on by what came before them. */
import { grouped } from '../grouped.ts';
import { inCommonOrder } from './common-order.ts';
import { type Place, placeKey } from './selector.ts';

/** A passage that was found: its place by its record, and where it is. Null for a place that is none, as in a heading. */
export interface Standing {
  readonly was: Place;
  readonly is: Place | null;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
}

/** All tables count as one section: a new one only gives the others other numbers. */
export const sectionOf = (place: Place): string => ('table' in place ? 'tables' : `section ${place.section}`);

/** More than a paragraph has sentences, or a table rows. */
const WIDE = 1 << 20;
const orderOf = (place: Place): number =>
  'table' in place ? place.table * WIDE + place.row : place.paragraph * WIDE + place.sentence;

/**
 * The passages that are not at their place, yet in their section and in the order that they have with others of it: one
 * new paragraph pushes on all that follow it. Of a passage that stands alone in its section nothing can be told.
 */
export function pushedOn<T extends Standing>(found: readonly T[]): ReadonlySet<T> {
  const inSection = found.filter(({ was, is }) => is !== null && sectionOf(was) === sectionOf(is));
  const sections = [...grouped(inSection, ({ was }) => sectionOf(was)).values()];
  const pushed = sections.flatMap((section) => {
    const stayed = [
      ...inCommonOrder(
        section,
        ({ was }) => orderOf(was),
        ({ start }) => start,
      ),
    ];
    const isAlone = new Set(stayed.map(({ was }) => placeKey(was))).size < 2;
    return isAlone ? [] : stayed.filter(({ was, is }) => is !== null && placeKey(was) !== placeKey(is));
  });
  return new Set(pushed);
}
