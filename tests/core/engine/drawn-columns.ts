import type { Snapshot } from '../../../src/core/engine/snapshot.ts';
import type { Way, WayQuery } from '../../../src/core/engine/way-query.ts';

/**
 * A graph in one line, a claim a word: `0->1` raises, `0-|1` lowers, `0--1` has no direction; `0->1:2.5` with a cost (1
 * without), `0->1/3` with a class of evidence (0 without).
 */
export function drawnColumns(text: string) {
  const rows = text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, from, arrow = '', to, cost = '1', kind = '0'] =
        /^(\d+)(->|-\||--)(\d+)(?::([\d.e+-]+))?(?:\/(\d+))?$/.exec(word) ?? [];
      if (from === undefined || to === undefined) throw new Error(`"${word}" is no claim; write 0->1, 0-|1 or 0--1`);
      return { from: Number(from), to: Number(to), sign: { '->': 1, '-|': -1, '--': 0 }[arrow] ?? 0, cost, kind };
    });
  return {
    entityCount: Math.max(...rows.flatMap(({ from, to }) => [from, to])) + 1,
    subject: rows.map(({ from }) => from),
    object: rows.map(({ to }) => to),
    sign: rows.map(({ sign }) => sign),
    cost: rows.map(({ cost }) => Number(cost)),
    evidenceClass: rows.map(({ kind }) => Number(kind)),
  };
}

/** Ways as text: "0 1 2" where signs are ignored, else "0-1+2", with `~` for a step without a direction. */
export const drawnWays = (
  snapshot: Snapshot,
  ways: readonly Way[],
  { effect = 'ignored', assume }: Pick<WayQuery, 'effect' | 'assume'>,
): string[] =>
  ways.map(({ entities, steps }) =>
    entities
      .map((entity, at) => {
        if (at === 0) return String(entity);
        if (effect === 'ignored') return ` ${entity}`;
        const own = snapshot.stepSign[steps[at - 1]!]!;
        const sign = own === 0 ? (assume?.(0) ?? 0) : own;
        return `${sign === 1 ? '+' : sign === -1 ? '-' : '~'}${entity}`;
      })
      .join(''),
  );
