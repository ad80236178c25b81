import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../src/core/figure/layers.ts';
import type { Level } from '../../../src/core/schema/entity-kinds.ts';

const at = (level: Level, ids: string) => ids.split('').map((id) => ({ id, level, height: 30 }));
const links = (text: string) => text.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const);

describe('the layers of a figure', () => {
  it('follow the columns, one each where nothing is linked within a column', () => {
    const { layer, stacks } = layersOf(
      [...at('treatment', 'A'), ...at('cell', 'BC'), ...at('patient', 'D')],
      links('AB AC BD'),
    );
    expect(Object.fromEntries(layer)).toEqual({ A: 0, B: 1, C: 1, D: 2 });
    expect(stacks).toEqual([]);
  });

  it('stack a few that are linked within a column', () => {
    const { layer, stacks } = layersOf(at('tissue', 'CBADE'), links('AB BC DE'));
    expect(stacks).toEqual([
      ['A', 'B', 'C'],
      ['D', 'E'],
    ]);
    expect(new Set(layer.values())).toEqual(new Set([0]));
  });

  it('spread many over as many layers as their longest chain', () => {
    const { layer, stacks } = layersOf(at('molecule', 'ABCDEFGX'), links('AB BC CD DE EF FG AG'));
    expect(stacks).toEqual([]);
    expect('ABCDEFG'.split('').map((id) => layer.get(id))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(layer.get('X')).toBe(0);
  });

  it('share a crowded column among layers, receivers at the left and senders at the right', () => {
    const crowd = 'BCDEFGHIJKLMNOPQ';
    const receiving = crowd.split('').map((id) => `A${id}`);
    const sending = 'BDFHJLNP'.split('').flatMap((id) => [`${id}Y`, `${id}Z`]);
    const { layer, stacks } = layersOf(
      [...at('treatment', 'A'), ...at('molecule', crowd), ...at('tissue', 'YZ')],
      links([...receiving, ...sending].join(' ')),
    );
    expect(stacks).toEqual([]);
    expect('CEGIKMOQ'.split('').map((id) => layer.get(id))).toEqual(Array(8).fill(1));
    expect('BDFHJLNP'.split('').map((id) => layer.get(id))).toEqual(Array(8).fill(2));
    expect(layer.get('Y')).toBe(3);
  });

  it('cut a circle where the order of ids closes it', () => {
    const { layer } = layersOf(at('molecule', 'ABCDEFG'), links('AB BC CD DE EF FG GA'));
    expect('ABCDEFG'.split('').map((id) => layer.get(id))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('take a chain that is longer than the call stack, and fold it into a few layers', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(index).padStart(5, '0'));
    const chain = ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);
    const { layer } = layersOf(
      ids.map((id) => ({ id, level: 'cell' as const, height: 30 })),
      chain,
    );
    expect(Math.max(...layer.values())).toBeLessThan(8);
    for (const [from, to] of chain) expect(layer.get(from)).not.toBe(layer.get(to));
  });

  it('never give two linked ids one layer, unless they are stacked', () => {
    const ids = 'ABCDEFGHIJKLMNOP';
    const letter = fc.constantFrom(...ids.split(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter), { maxLength: 60, size: 'max' }), (pairs) => {
        const { layer, stacks } = layersOf(at('molecule', ids), pairs);
        const stackOf = new Map(stacks.flatMap((stack) => stack.map((id) => [id, stack] as const)));
        for (const [from, to] of pairs)
          if (from !== to && !stackOf.get(from)?.includes(to)) expect(layer.get(from)).not.toBe(layer.get(to));
      }),
      { numRuns: 500 },
    );
  });

  it('are no higher than they may be where they can be shared: in parts that are about as high, a stack in one piece', () => {
    const { layer, stacks } = layersOf(at('molecule', 'ABCDEFGH'), links('AB'), 130);
    expect(stacks).toEqual([['A', 'B']]);
    expect(layer.get('A')).toBe(layer.get('B'));
    const sizes = [0, 1].map((place) => [...layer.values()].filter((one) => one === place).length);
    expect(sizes).toEqual([4, 4]);
  });
});
