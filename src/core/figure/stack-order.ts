import type { Box, Member } from './boxes.ts';

/** A line that passes members on its way costs more than two members whose other lines would rather be the other way round. */
const cost = { passed: 3, upwards: 0.5, against: 1 } as const;

/**
 * The order of the members of a stack: linked ones next to each other, then as their lines to elsewhere would like it.
 * All orders are tried (a stack has few members); of equal ones the first in the order of ids is taken.
 */
export function bestOrder(box: Box, wish: (member: Member) => number): readonly Member[] {
  if (box.members.length < 2) return box.members;
  const memberOf = new Map(
    box.members.flatMap((member) =>
      [member.own.id, ...member.parts.map(({ id }) => id)].map((id) => [id, member] as const),
    ),
  );
  const links = box.inner.flatMap(({ subject, object }) => {
    const [from, to] = [memberOf.get(subject.entity), memberOf.get(object.entity)];
    return from && to && from !== to ? [[from, to] as const] : [];
  });
  let best = box.members;
  let least = Infinity;
  for (const order of orders(box.members)) {
    const place = new Map(order.map((member, index) => [member, index]));
    let total = 0;
    for (const [from, to] of links) {
      const distance = (place.get(to) ?? 0) - (place.get(from) ?? 0);
      total += (Math.abs(distance) - 1) * cost.passed + (distance < 0 ? cost.upwards : 0);
    }
    order.forEach((member, index) => {
      for (const below of order.slice(index + 1)) if (wish(member) > wish(below)) total += cost.against;
    });
    if (total < least) [best, least] = [order, total];
  }
  return best;
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
