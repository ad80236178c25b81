import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flow } from '../../../src/core/engine/flow.ts';
import { firstMinimumCutSteps, minimumCut, minimumCutSteps } from '../../../src/core/engine/minimum-cut.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import { subsets } from '../subsets.ts';
import { drawnColumns } from './drawn-columns.ts';
import { crossedLanes, type DrawnColumns, randomColumns } from './random-columns.ts';
import { runs } from './runs.ts';

const cut = (text: string, from: readonly number[], to: readonly number[]): readonly number[] =>
  minimumCut(buildSnapshot(drawnColumns(text)), { from, to }).found;

const firstCut = (...asked: Parameters<typeof firstMinimumCutSteps>) => toEnd(firstMinimumCutSteps(...asked));

/** Is flow from 0 to 1 sent back, so that a step that was full is full no more? */
function sendsBack(columns: DrawnColumns): boolean {
  const snapshot = buildSnapshot(columns);
  const flow = new Flow(snapshot, [0], [1], null);
  const full = new Set<number>();
  for (let done = false; !done;) {
    done = flow.raise(1);
    for (let step = 0; step < snapshot.stepCount; step++)
      if (flow.isFull(step)) full.add(step);
      else if (full.has(step)) return true;
  }
  return false;
}

/** Does anything lead from a source to a target over these rows? Nothing of the engine is used here. */
function leads(
  columns: DrawnColumns,
  rows: readonly number[],
  from: readonly number[],
  to: readonly number[],
): boolean {
  const reached = new Set(from.filter((entity) => !to.includes(entity)));
  for (const entity of reached)
    for (const row of rows) if (columns.subject[row] === entity) reached.add(columns.object[row]!);
  return to.some((entity) => reached.has(entity));
}

/** Of the smallest sets of rows without which nothing leads, the one that comes first, by trying all sets. */
function firstSmallest(
  columns: DrawnColumns,
  rows: readonly number[],
  from: readonly number[],
  to: readonly number[],
): readonly number[] | null {
  for (const lost of subsets(rows)) {
    const left = rows.filter((row) => !lost.includes(row));
    if (!leads(columns, left, from, to)) return lost;
  }
  return null;
}

describe('the smallest cut', () => {
  it('is the narrowest place', () => {
    expect(cut('0->1 0->2 1->3 2->3 3->4', [0], [4])).toEqual([4]);
    expect(cut('0->1 0->2 1->3 2->3', [0], [3])).toHaveLength(2);
  });

  it('is the one nearest to the starts, where several are as small', () => {
    expect(cut('0->1 1->2 2->3', [0], [3])).toEqual([0]);
    expect(cut('2->3 1->2 0->1', [0], [3])).toEqual([2]);
  });

  it('counts parallel claims each, whichever way they push', () => {
    expect(cut('0->1 0-|1 0->1 1->2 1--2', [0], [2])).toEqual([3, 4]);
    const rows = 10_000;
    const columns = {
      entityCount: 3,
      subject: [...new Array<number>(rows).fill(0), 1],
      object: [...new Array<number>(rows).fill(1), 2],
      sign: new Array<number>(rows + 1).fill(1),
    };
    expect(minimumCut(buildSnapshot(columns), { from: [0], to: [2] }).found).toEqual([rows]);
    expect(minimumCut(buildSnapshot(columns), { from: [0], to: [1] }).found).toHaveLength(rows);
  });

  it('sends flow back where a first path stood in the way of two', () => {
    // The short way 0 1 4 5 would block both; the cut is two nevertheless.
    expect(cut('0->1 1->4 4->5 0->2 2->4 1->3 3->5', [0], [5])).toHaveLength(2);
    // Of two that are as small, the one nearest to the starts: it is found where exactly what was sent is sent back.
    expect(cut('0->3 0->4 3->1 3->2 2->1 2->4 2->5 4->1 1->5', [0], [5])).toEqual([0, 1]);
    const around = '0->2 2->0 0->6 6->5 2->5 1->5 1->3 3->1 3->4 4->0 4->1 4->5 4->7';
    expect(cut(`0->1 5->7 ${around}`, [0], [7])).toEqual([0, 1]);
  });

  it('comes first in the order of the claims where that is asked for, not nearest to the starts', () => {
    const first = (text: string, from: number[], to: number[]) =>
      firstCut(buildSnapshot(drawnColumns(text)), { from, to }).found;
    expect(first('0->1 1->2 2->3', [0], [3])).toEqual([0]);
    expect(first('2->3 1->2 0->1', [0], [3])).toEqual([0]);
    expect(first('1->2 0->1 2->3', [0], [3])).toEqual([0]);
    // Row 0 is full, but what is sent over it could go round: it is in no smallest cut.
    expect(first('1->2 1->3 3->2 0->1 2->4', [0], [4])).toEqual([3]);
    // Two lanes; where more could be sent from the end of the one to the other, that is not cut before.
    expect(first('2->9 0->3 3->4 4->9 1->2 0->1', [0], [9])).toEqual([0, 1]);
    expect(first('2->9 0->1 1->4 4->9 3->2 0->3 2->1', [0], [9])).toEqual([0, 2]);
    // Of a step all claims are taken together, and the list is in order.
    expect(first('0->1 2->9 0->1 1->9 1->9 0->2', [0], [9])).toEqual([0, 1, 2]);
    // No smallest cut is between 1, 3 and 2, whichever way into 2 is asked for.
    expect(first('1->2 3->2 1->5 5->2 3->5 0->1 0->3 2->4 2->4', [0], [4])).toEqual([5, 6]);
    // From 2 and from 1 one could go to 5, and not back from there.
    expect(first('1->2 0->1 2->9 2->5 1->5', [0], [9])).toEqual([0]);
    // A step into 4 is none at 3.
    expect(first('3->2 0->1 1->3 2->4 4->9', [0], [9])).toEqual([0]);
  });

  it('is empty where nothing leads, and from an entity to itself', () => {
    expect(cut('0->1 2->3', [0], [3])).toEqual([]);
    expect(cut('0->1 1->0', [0], [0])).toEqual([]);
    expect(cut('0->0 0->1', [0], [1])).toEqual([1]);
  });

  it('joins several starts and several targets', () => {
    expect(cut('0->2 1->2 2->3 2->4', [0, 1], [3, 4])).toEqual([0, 1]);
    expect(cut('0->2 1->2 2->3', [0, 1], [3])).toEqual([2]);
  });

  it('asks the admitted claims only', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1/0 0->1/1 1->2/0'));
    expect(minimumCut(snapshot, { from: [0], to: [1], classes: [1] }).found).toEqual([1]);
    expect(minimumCut(snapshot, { from: [0], to: [1], admit: (claim) => claim !== 1 }).found).toEqual([0]);
    expect(minimumCut(snapshot, { from: [0], to: [2], classes: [1] }).found).toEqual([]);
  });

  it('with a budget of zero says so; other budgets that mean nothing are refused', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1'));
    expect(minimumCut(snapshot, { from: [0], to: [1] }, 0)).toEqual({ found: [], stopped: 'budget' });
    expect(() => minimumCut(snapshot, { from: [0], to: [1] }, -1)).toThrow('budget is -1');
    expect(() => minimumCut(snapshot, { from: [0], to: [9] })).toThrow('to names entity 9');
  });

  it('is sought from the end where fewer entities wait', () => {
    // Between them a chain of four steps; at one end or the other 50 steps that lead away, two deep.
    const fan = (claim: (at: number) => string): string =>
      Array.from({ length: 50 }, (_, at) => claim(10 + at)).join(' ');
    const work = (text: string): number => {
      const snapshot = buildSnapshot(drawnColumns(`0->1 1->2 2->3 3->4 ${text}`));
      const ends = { from: [0], to: [4] };
      let budget = 0;
      while (budget < 1000 && minimumCut(snapshot, ends, budget).stopped === 'budget') budget++;
      return budget;
    };
    expect(work('')).toBe(9);
    expect(work(fan((at) => `${at}->4 ${at + 50}->${at}`))).toBe(9);
    // All that the starts reach is looked at in the end, since the cut is the one nearest to them.
    expect(work(fan((at) => `0->${at} ${at}->${at + 50}`))).toBe(264);
  });

  it('lets the caller in between slices of work', () => {
    const rows = 24_000;
    const columns = {
      entityCount: rows + 1,
      subject: Int32Array.from({ length: rows }, (_, row) => row),
      object: Int32Array.from({ length: rows }, (_, row) => row + 1),
      sign: new Int8Array(rows).fill(1),
    };
    const chain = buildSnapshot(columns);
    const query = { from: [0], to: [rows] };
    const slices = [...minimumCutSteps(chain, query)];
    // One flow, for which each entity of the chain is looked at once; and from the start no step is left after it.
    expect(slices.map(({ done }) => done)).toEqual([20_000, 40_000]);
    expect(minimumCut(chain, query, 45_000)).toEqual({ found: [], stopped: 'budget' });
    expect(minimumCut(chain, query, 50_000)).toEqual({ found: [0], stopped: 'complete' });
    // The first in order is sought after that; where the budget ends in between, the one that is known is given.
    const last = buildSnapshot({
      ...columns,
      subject: columns.subject.toReversed(),
      object: columns.object.toReversed(),
    });
    const told = [...firstMinimumCutSteps(last, query)].map(({ done }) => done);
    expect(told).toEqual([20_000, 40_000, 68_005, 88_006, 108_007]);
    expect(firstCut(last, query, 45_000)).toEqual({ found: [], stopped: 'budget' });
    expect(firstCut(last, query, 60_000)).toEqual({ found: [rows - 1], stopped: 'budget' });
    expect(firstCut(last, query, 500_000)).toEqual({ found: [0], stopped: 'complete' });
  });
});

describe('against all sets of claims, on random multigraphs', () => {
  const ends = fc.constantFrom(
    [[0], [1]],
    [[0, 1], [2]],
    [[0], [1, 2]],
    [
      [0, 2],
      [1, 2],
    ],
  );

  const twelve = (columns: DrawnColumns): DrawnColumns => ({
    ...columns,
    subject: columns.subject.slice(0, 12),
    object: columns.object.slice(0, 12),
    sign: columns.sign.slice(0, 12),
    cost: columns.cost.slice(0, 12),
    evidenceClass: columns.evidenceClass.slice(0, 12),
  });

  it('on crossed lanes flow is often sent back', () => {
    const drawn = fc.sample(crossedLanes, { numRuns: 400, seed: 1 });
    expect(drawn.filter(sendsBack).length).toBeGreaterThan(100);
  });

  it('no smaller set is enough, and this one is; of several as small, the first can be had', () => {
    const graphs = fc.oneof(randomColumns.map(twelve), crossedLanes);
    fc.assert(
      fc.property(graphs, ends, fc.boolean(), (columns, [from, to], some) => {
        fc.pre(columns.entityCount > 2);
        const admit = (claim: number) => !some || claim % 3 !== 0;
        const admitted = [...columns.subject.keys()].filter(admit);
        const snapshot = buildSnapshot(columns);
        const { found, stopped } = minimumCut(snapshot, { from, to, admit });
        expect(stopped).toBe('complete');
        const left = admitted.filter((row) => !found.includes(row));
        expect(leads(columns, left, from, to)).toBe(false);
        const first = firstSmallest(columns, admitted, from, to);
        expect(found).toHaveLength(first!.length);
        expect(found).toEqual([...new Set(found)].filter(admit).sort((a, b) => a - b));
        expect(firstCut(snapshot, { from, to, admit })).toEqual({ found: first, stopped: 'complete' });
      }),
      runs(400),
    );
  });

  it('the order of the claims changes nothing', () => {
    fc.assert(
      fc.property(randomColumns, (columns) => {
        const last = columns.subject.length - 1;
        const turned = Object.fromEntries(
          Object.entries(columns).map(([name, column]) => [
            name,
            Array.isArray(column) ? [...(column as number[])].reverse() : (column as number),
          ]),
        ) as unknown as DrawnColumns;
        const one = minimumCut(buildSnapshot(columns), { from: [0], to: [1] }).found;
        const other = minimumCut(buildSnapshot(turned), { from: [0], to: [1] }).found;
        expect(other.map((row) => last - row).sort((a, b) => a - b)).toEqual(one);
      }),
      runs(400),
    );
  });
});
