import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkColumns, type GraphColumns } from '../../../src/core/engine/columns.ts';
import { fromUnits, inUnits, unitFor } from '../../../src/core/engine/cost-units.ts';
import { buildSnapshot, leastOf, type Snapshot, snapshotBytes } from '../../../src/core/engine/snapshot.ts';
import { drawnColumns } from './drawn-columns.ts';
import { randomColumns } from './random-columns.ts';

const sound: GraphColumns = { entityCount: 3, subject: [0, 1], object: [1, 2], sign: [1, -1] };

describe('columns that mean nothing are refused, by name and row', () => {
  it.each<[string, Partial<GraphColumns>, string]>([
    ['a count that is none', { entityCount: 1.5 }, 'entityCount is 1.5'],
    ['a negative count', { entityCount: -1 }, 'entityCount is -1'],
    ['too many entities', { entityCount: 2 ** 31 }, 'entityCount is 2147483648'],
    [
      'a column too short',
      { object: [1] },
      'object has 1 rows, subject has 2; give each claim one row in every column',
    ],
    ['a column too long', { sign: [1, 1, 1] }, 'sign has 3 rows'],
    ['costs too short', { cost: [1] }, 'cost has 1 rows'],
    ['classes too short', { evidenceClass: [1] }, 'evidenceClass has 1 rows'],
    ['an unknown subject', { subject: [0, 3] }, 'subject[1] is 3, not an entity from 0 to 2'],
    ['a negative subject', { subject: [-1, 1] }, 'subject[0] is -1'],
    ['an unknown object', { object: [1, 3] }, 'object[1] is 3, not an entity from 0 to 2'],
    ['half an object', { object: [0.5, 2] }, 'object[0] is 0.5'],
    ['a sign that is none', { sign: [1, 2] }, 'sign[1] is 2; give +1, -1 or 0'],
    ['a sign that is NaN', { sign: [NaN, 1] }, 'sign[0] is NaN'],
    ['a negative cost', { cost: [1, -0.1] }, 'cost[1] is -0.1; a cost is finite and 0 or more'],
    ['a cost that is NaN', { cost: [NaN, 1] }, 'cost[0] is NaN'],
    ['an infinite cost', { cost: [1, Infinity] }, 'cost[1] is Infinity'],
    ['a class that is none', { evidenceClass: [0, 31] }, 'evidenceClass[1] is 31, not a class from 0 to 30'],
  ])('%s', (_, change, message) => {
    expect(() => checkColumns({ ...sound, ...change })).toThrow(RangeError);
    expect(() => buildSnapshot({ ...sound, ...change })).toThrow(message);
  });

  it('and others are not', () => {
    expect(() => checkColumns(sound)).not.toThrow();
    expect(() => checkColumns({ ...sound, cost: [0, 1e300], evidenceClass: [0, 30] })).not.toThrow();
    expect(() => checkColumns({ entityCount: 0, subject: [], object: [], sign: [] })).not.toThrow();
  });
});

/** The steps of a snapshot as text, with their claims. */
const stepsOf = (snapshot: Snapshot): string[] =>
  Array.from({ length: snapshot.stepCount }, (_, step) => {
    const arrow = ['-|', '--', '->'][snapshot.stepSign[step]! + 1]!;
    const claims = [...snapshot.claims.slice(snapshot.claimStart[step], snapshot.claimStart[step + 1])];
    return `${snapshot.stepSubject[step]}${arrow}${snapshot.stepObject[step]} ${claims.join()}`;
  });

describe('a snapshot', () => {
  it('makes one step of the claims from one entity to another that push the same way', () => {
    const snapshot = buildSnapshot(drawnColumns('1->0 0->2 0-|1 0->1 0->1 0--1 2->2'));
    expect(stepsOf(snapshot)).toEqual(['0-|1 2', '0--1 5', '0->1 3,4', '0->2 1', '1->0 0']);
    expect([...snapshot.loops]).toEqual([6]);
    expect(snapshot.claimCount).toBe(7);
  });

  it('knows the steps into an entity, and the cheapest claim of each step', () => {
    const snapshot = buildSnapshot(drawnColumns('2->1:4 0->1:3 0->1:2 0-|1:9 1->0:0'));
    expect([...snapshot.outStart]).toEqual([0, 2, 3, 4]);
    expect([...snapshot.inStart]).toEqual([0, 1, 4, 4]);
    expect([...snapshot.inSubject]).toEqual([1, 0, 0, 2]);
    expect([...snapshot.inSign]).toEqual([1, -1, 1, 1]);
    const costs = [...snapshot.stepUnits].map((units) => fromUnits(units, 1, snapshot.unit));
    expect(costs).toEqual([9, 2, 0, 4]);
    expect([...snapshot.inUnits]).toEqual([...snapshot.inStep].map((step) => snapshot.stepUnits[step]));
    expect(snapshot.leastUnits).toBe(1);
  });

  it('has no class where the columns have none', () => {
    expect(buildSnapshot(sound).claimClass).toBeNull();
    expect([...(buildSnapshot(drawnColumns('0->1/3 1->0/2')).claimClass ?? [])]).toEqual([3, 2]);
  });

  it('may be empty', () => {
    const empty = buildSnapshot({ entityCount: 0, subject: [], object: [], sign: [] });
    expect(empty).toMatchObject({ stepCount: 0, claimCount: 0, leastUnits: 1 });
    expect(leastOf(Float64Array.of(3, 2, 5))).toBe(2);
  });

  it('holds every claim once: in a step or set aside as a loop', () => {
    fc.assert(
      fc.property(randomColumns, (columns) => {
        const snapshot = buildSnapshot(columns);
        const held = [...snapshot.claims, ...snapshot.loops].sort((a, b) => a - b);
        expect(held).toEqual([...columns.subject.keys()]);
        for (let step = 0; step < snapshot.stepCount; step++)
          for (let at = snapshot.claimStart[step]!; at < snapshot.claimStart[step + 1]!; at++) {
            const row = snapshot.claims[at]!;
            expect([columns.subject[row], columns.object[row], columns.sign[row]]).toEqual([
              snapshot.stepSubject[step],
              snapshot.stepObject[step],
              snapshot.stepSign[step],
            ]);
            expect(fromUnits(snapshot.claimUnits[at]!, 1, snapshot.unit)).toBe(columns.cost[row]);
            expect(snapshot.claimClass?.[at]).toBe(columns.evidenceClass[row]);
          }
        expect([...snapshot.inStep].sort((a, b) => a - b)).toEqual([...snapshot.stepSubject.keys()]);
      }),
    );
  });

  it('takes at most 60 bytes a claim', () => {
    const rows = 20_000;
    const columns = {
      entityCount: 4000,
      subject: Int32Array.from({ length: rows }, (_, row) => (row * 7919) % 4000),
      object: Int32Array.from({ length: rows }, (_, row) => (row * 7919 + 1 + Math.floor(row / 4000)) % 4000),
      sign: new Int8Array(rows).fill(1),
      evidenceClass: new Uint8Array(rows),
    };
    const bytes = snapshotBytes(buildSnapshot(columns)) / rows;
    expect(bytes).toBeGreaterThan(30);
    expect(bytes).toBeLessThanOrEqual(60);
  });
});

describe('units of cost', () => {
  it('make sums exact for the longest path: below 2^53, in any order', () => {
    for (const entities of [1, 2, 1000, 2_000_000])
      for (const most of [1e-6, 1, 4.9, 16_807, 1e12]) {
        const unit = unitFor(most, entities);
        expect(Number.isInteger(Math.log2(unit))).toBe(true);
        expect(inUnits(most, unit) * entities).toBeLessThan(2 ** 53);
        // As fine as that allows, but for a few bits.
        expect(inUnits(most, unit) * (entities + 2) * 32).toBeGreaterThan(2 ** 53);
      }
  });

  it('let no step be free, and give the cost back', () => {
    const unit = unitFor(5, 100);
    expect(inUnits(0, unit)).toBe(1);
    expect(fromUnits(inUnits(0, unit), 1, unit)).toBe(0);
    const cost = 1 - Math.log(0.37);
    expect(fromUnits(inUnits(cost, unit) + inUnits(1, unit), 2, unit)).toBeCloseTo(cost + 1, 9);
    expect(unitFor(0, 100)).toBe(1);
  });
});
