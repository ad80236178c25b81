import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArcLists } from '../../../src/core/engine/arc-lists.ts';
import { runs } from './runs.ts';

const pairs = 5;

/** The arcs to a pair, the last first. */
function arcsTo(lists: ArcLists, to: number): [from: number, step: number][] {
  const arcs: [number, number][] = [];
  for (let arc = lists.first[to]!; arc !== 0; arc = lists.other[arc]!) arcs.push([lists.from[arc]!, lists.step[arc]!]);
  return arcs;
}

describe('lists of arcs', () => {
  const arc = fc.record({ from: fc.nat(pairs - 1), step: fc.nat(), to: fc.nat(pairs - 1) });

  it('give back the arcs to each pair, the last first', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 40 }), (arcs) => {
        const lists = new ArcLists(pairs);
        for (const { from, step, to } of arcs) lists.add(from, step, to);
        for (let to = 0; to < pairs; to++)
          expect(arcsTo(lists, to)).toEqual(
            arcs
              .filter((one) => one.to === to)
              .map(({ from, step }) => [from, step])
              .reverse(),
          );
      }),
      runs(100),
    );
  });

  it('make room for thousands, and use it again when they are forgotten', () => {
    const lists = new ArcLists(pairs);
    const fill = (): void => {
      for (let step = 0; step < 3000; step++) lists.add(step % 3, step, step % pairs);
    };
    fill();
    expect(arcsTo(lists, 1).map(([, step]) => step)).toEqual(Array.from({ length: 600 }, (_, at) => 2996 - 5 * at));
    const room = lists.from.length;
    lists.clear();
    lists.first.fill(0);
    fill();
    expect([arcsTo(lists, 4).length, lists.from.length]).toEqual([600, room]);
  });
});
