/** What a way must have on so many of its steps, entities counted where a step arrives at them. */
export interface Mark {
  /** Does a step have it on which this claim (a row of the columns, admitted) stands? */
  readonly claim?: (claim: number) => boolean;
  /** Does a step have it that arrives at this entity, or a way that starts from it? */
  readonly entity?: (entity: number) => boolean;
  /** On how many steps at least. */
  readonly atLeast: number;
}

/**
 * A question about ways through a snapshot. A way is a path that visits no entity twice, under either sign, starts at one
 * of `from` and ends where it first meets one of `to`. An entity that is both is no start: nothing leads to itself.
 */
export interface WayQuery {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /**
   * Which way the whole must push: the product of the signs of its steps, unknown where one has none. With `any` all are
   * ways, and two that differ in the sign of a step are two. With `ignored`, the default, signs are not looked at and
   * steps between two entities are one.
   */
  readonly effect?: 'raise' | 'lower' | 'any' | 'ignored';
  /** Most steps; as many as there are entities if not given. */
  readonly maxSteps?: number;
  /** Classes of evidence to admit; all if not given. */
  readonly classes?: readonly number[];
  /** May a step stand on this claim? A function, so that no filter ever rebuilds the snapshot. */
  readonly admit?: (claim: number) => boolean;
  /** What a claim costs: as the columns say (the default), 1 for each step, or a value for each row of the columns. */
  readonly cost?: 'columns' | 'steps' | ArrayLike<number>;
  /** At most 10. */
  readonly marks?: readonly Mark[];
  /** The direction that the reader grants to a claim without one: +1, −1 or 0 for none. */
  readonly assume?: (claim: number) => 1 | -1 | 0;
}

/** One way, best claims first on each step left to `claimsOf`. */
export interface Way {
  /** Sum of the costs of its steps, each that of its cheapest admitted claim. */
  readonly cost: number;
  /** Product of the signs; 0 where a step has none. */
  readonly sign: 1 | -1 | 0;
  readonly entities: readonly number[];
  /** Numbers of its steps in the snapshot. */
  readonly steps: readonly number[];
}

/** What a search found, and whether that is all. `budget`: there may be more, or better ones. */
export interface Found<T> {
  readonly found: T;
  readonly stopped: 'complete' | 'limit' | 'budget';
}
