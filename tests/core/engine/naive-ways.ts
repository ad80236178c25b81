import type { WayQuery } from '../../../src/core/engine/way-query.ts';
import type { DrawnColumns } from './random-columns.ts';

/** A way as the columns say it, found by trying every chain of claims. Nothing of the engine is used here. */
export interface NaiveWay {
  readonly entities: readonly number[];
  /** Sign of each step as the claims say it, before anything is assumed. */
  readonly signs: readonly number[];
  /** 0 where signs are ignored. */
  readonly sign: number;
  readonly cost: number;
  /** Admitted claims of each step. */
  readonly claims: readonly (readonly number[])[];
}

interface Step {
  readonly to: number;
  readonly own: number;
  readonly sign: number;
  readonly claims: readonly number[];
}

/** All ways, best first: by cost, then by number of steps, then by entities, then by signs. */
export function naiveWays(columns: DrawnColumns, query: WayQuery): NaiveWay[] {
  const { effect = 'ignored', maxSteps = Infinity, classes, admit, marks = [], assume, cost = 'columns' } = query;
  const rows = [...columns.subject.keys()].filter(
    (row) => (classes?.includes(columns.evidenceClass[row]!) ?? true) && (admit?.(row) ?? true),
  );
  const costOf = (row: number): number => (cost === 'columns' ? columns.cost[row]! : cost === 'steps' ? 1 : cost[row]!);

  const stepsFrom = (entity: number): Step[] => {
    const groups = new Map<string, number[]>();
    for (const row of rows.filter((one) => columns.subject[one] === entity && columns.object[one] !== entity)) {
      const key = `${columns.object[row]} ${effect === 'ignored' ? '' : columns.sign[row]}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((claims) => {
      const own = columns.sign[claims[0]!]!;
      const granted = new Set(claims.map((claim) => assume?.(claim) ?? 0));
      const sign = own === 0 && granted.size === 1 ? [...granted][0]! : own;
      return { to: columns.object[claims[0]!]!, own, sign, claims };
    });
  };

  const found: NaiveWay[] = [];
  const grow = (entities: readonly number[], steps: readonly Step[]): void => {
    const last = entities[entities.length - 1]!;
    if (query.to.includes(last)) {
      if (steps.length > 0 && steps.length <= maxSteps && pleases(entities, steps)) found.push(wayOf(entities, steps));
      return;
    }
    for (const step of stepsFrom(last)) if (!entities.includes(step.to)) grow([...entities, step.to], [...steps, step]);
  };
  const product = (steps: readonly Step[]): number => {
    const signs = steps.map(({ sign }) => sign);
    return signs.includes(0) ? 0 : signs.filter((sign) => sign === -1).length % 2 === 0 ? 1 : -1;
  };
  const pleases = (entities: readonly number[], steps: readonly Step[]): boolean =>
    (effect === 'raise' ? product(steps) === 1 : effect === 'lower' ? product(steps) === -1 : true) &&
    marks.every(({ claim, entity, atLeast }) => {
      const marked = steps.filter(
        (step, at) => (entity?.(entities[at + 1]!) ?? false) || step.claims.some((row) => claim?.(row) ?? false),
      );
      return marked.length + (entity?.(entities[0]!) ? 1 : 0) >= atLeast;
    });
  const wayOf = (entities: readonly number[], steps: readonly Step[]): NaiveWay => ({
    entities,
    signs: steps.map(({ own }) => own),
    sign: effect === 'ignored' ? 0 : product(steps),
    cost: steps.reduce((sum, step) => sum + Math.min(...step.claims.map(costOf)), 0),
    claims: steps.map(({ claims }) => claims),
  });
  for (const start of new Set(query.from)) if (!query.to.includes(start)) grow([start], []);
  return found.sort(compare);
}

/** Costs of the tests are sums of quarters, so they are exact. */
function compare(a: NaiveWay, b: NaiveWay): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
  if (a.entities[0] !== b.entities[0]) return a.entities[0]! - b.entities[0]!;
  for (let at = 0; at < a.signs.length; at++) {
    if (a.entities[at + 1] !== b.entities[at + 1]) return a.entities[at + 1]! - b.entities[at + 1]!;
    if (a.signs[at] !== b.signs[at]) return a.signs[at]! - b.signs[at]!;
  }
  return 0;
}
