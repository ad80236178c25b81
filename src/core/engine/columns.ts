/**
 * A signed multigraph as columns: row `i` of each is claim `i`, from entity `subject[i]` to entity `object[i]`. Entities
 * are the numbers from 0 to `entityCount` − 1; where their order means something (the ids in order), ties are told apart
 * by it.
 */
export interface GraphColumns {
  readonly entityCount: number;
  readonly subject: ArrayLike<number>;
  readonly object: ArrayLike<number>;
  /** +1 raises, −1 lowers, 0 no known direction. A finding of no effect is no row: nothing leads over it. */
  readonly sign: ArrayLike<number>;
  /** What a step over the claim costs: finite, 0 or more, less is better. Without it each step costs 1. */
  readonly cost?: ArrayLike<number>;
  /** Class of the claim's evidence: 0 to 30, with a meaning of the caller's. */
  readonly evidenceClass?: ArrayLike<number>;
}

/** Most classes of evidence, so that a set of them fits the bits of a small integer. */
export const MOST_CLASSES = 31;
/** Most entities or claims: their numbers are kept in 32 bits. */
export const MOST_ROWS = 2 ** 31 - 1;

const wholeBelow = (value: number, end: number): boolean => Number.isInteger(value) && value >= 0 && value < end;

/**
 * Refuse columns that mean nothing.
 *
 * @throws RangeError naming the column and the row: columns of different lengths, an entity that is not there, a sign
 *   other than +1, −1 and 0, a cost that is negative, NaN or infinite, a class outside of 0 to 30
 */
export function checkColumns(columns: GraphColumns): void {
  const { entityCount, subject, object, sign, cost, evidenceClass } = columns;
  const rows = subject.length;
  const refuse = (what: string): never => {
    throw new RangeError(`columns of a graph: ${what}`);
  };
  if (!wholeBelow(entityCount, MOST_ROWS)) refuse(`entityCount is ${entityCount}, not a whole number from 0`);
  for (const [name, column] of Object.entries({ object, sign, cost, evidenceClass }))
    if (column !== undefined && column.length !== rows)
      refuse(`${name} has ${column.length} rows, subject has ${rows}; give each claim one row in every column`);
  for (let row = 0; row < rows; row++) {
    const [from, to, push] = [subject[row]!, object[row]!, sign[row]!];
    if (!wholeBelow(from, entityCount))
      refuse(`subject[${row}] is ${from}, not an entity from 0 to ${entityCount - 1}`);
    if (!wholeBelow(to, entityCount)) refuse(`object[${row}] is ${to}, not an entity from 0 to ${entityCount - 1}`);
    if (push !== 1 && push !== -1 && push !== 0) refuse(`sign[${row}] is ${push}; give +1, -1 or 0 for no direction`);
    if (cost) checkCost(cost[row]!, `cost[${row}]`);
    if (evidenceClass && !wholeBelow(evidenceClass[row]!, MOST_CLASSES))
      refuse(`evidenceClass[${row}] is ${evidenceClass[row]}, not a class from 0 to ${MOST_CLASSES - 1}`);
  }
}

/** @throws RangeError where a cost is negative, NaN or infinite; leave a claim out by `admit` instead */
export function checkCost(cost: number, name: string): void {
  if (!(cost >= 0 && cost < Infinity))
    throw new RangeError(`${name} is ${cost}; a cost is finite and 0 or more, and a claim is left out by "admit"`);
}
