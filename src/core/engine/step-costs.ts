import { checkCost, MOST_CLASSES } from './columns.ts';
import { inUnits, unitFor } from './cost-units.ts';
import { leastOf, type Snapshot } from './snapshot.ts';
import type { WayQuery } from './way-query.ts';

/**
 * What each step costs under a question, in whole units, and Infinity where no claim of it is admitted. Computed when a
 * step is looked at: a filter costs nothing for the steps that no search comes to.
 */
export class StepCosts {
  /** Size of the unit of cost. */
  readonly unit: number;
  /** No step costs less, in units. */
  readonly least: number;
  /** No filter, and the costs of the columns: what the snapshot says of each step holds as it is. */
  readonly asBuilt: boolean;
  /** No filter, and every step costs the same. */
  private readonly allFlat: boolean;
  private readonly snapshot: Snapshot;
  /** Cost of each claim in the order of `snapshot.claims`, in units; null where every step costs `flat`. */
  private readonly units: Float64Array | null;
  private readonly flat: number;
  /** Bit `c` is set where class `c` is admitted; null admits all. */
  private readonly classes: number | null;
  private readonly admit: ((claim: number) => boolean) | null;

  /** @throws RangeError where classes are asked for and the columns have none, or a cost means nothing */
  constructor(snapshot: Snapshot, { cost = 'columns', classes, admit }: WayQuery) {
    this.snapshot = snapshot;
    this.classes = classes ? bitsOf(classes, snapshot) : null;
    this.admit = admit ?? null;
    const open = this.classes === null && this.admit === null;
    this.asBuilt = open && cost === 'columns';
    this.allFlat = open && cost === 'steps';
    if (cost === 'columns') {
      [this.units, this.unit, this.flat] = [snapshot.claimUnits, snapshot.unit, 0];
    } else if (cost === 'steps') {
      const unit = unitFor(1, snapshot.entityCount);
      [this.units, this.unit, this.flat] = [null, unit, inUnits(1, unit)];
    } else {
      const { unit, units } = ownUnits(snapshot, cost);
      [this.units, this.unit, this.flat] = [units, unit, 0];
    }
    this.least = cost === 'columns' ? snapshot.leastUnits : this.units ? leastOf(this.units) : this.flat;
  }

  /** Every admitted step costs the same: shortest is cheapest. */
  get isFlat(): boolean {
    return this.units === null;
  }

  of(step: number): number {
    if (this.asBuilt) return this.snapshot.stepUnits[step]!;
    if (this.allFlat) return this.flat;
    const { claimStart } = this.snapshot;
    let least = Infinity;
    for (let at = claimStart[step]!, end = claimStart[step + 1]!; at < end; at++) {
      const units = this.units === null ? this.flat : this.units[at]!;
      if (units < least && this.admits(at)) least = units;
    }
    return least;
  }

  /** Is the claim at this place of `snapshot.claims` admitted? */
  admits(at: number): boolean {
    if (this.classes !== null && ((this.classes >>> this.snapshot.claimClass![at]!) & 1) === 0) return false;
    return this.admit === null || this.admit(this.snapshot.claims[at]!);
  }

  /** The admitted claims of a step, as rows of the columns, cheapest first, then by row. */
  claimsOf(step: number): number[] {
    const { snapshot, units } = this;
    const { claimStart, claims } = snapshot;
    const places: number[] = [];
    for (let at = claimStart[step]!; at < claimStart[step + 1]!; at++) if (this.admits(at)) places.push(at);
    // In the snapshot they are in the order of their rows, and sorting keeps it among equals.
    if (units) places.sort((a, b) => units[a]! - units[b]!);
    return places.map((at) => claims[at]!);
  }
}

function bitsOf(classes: readonly number[], snapshot: Snapshot): number {
  if (!snapshot.claimClass)
    throw new RangeError('classes are asked for, but the columns of this graph have no evidenceClass');
  return classes.reduce((bits, id) => {
    if (!(Number.isInteger(id) && id >= 0 && id < MOST_CLASSES))
      throw new RangeError(`class ${id} is not a whole number from 0 to ${MOST_CLASSES - 1}`);
    return bits | (1 << id);
  }, 0);
}

function ownUnits(snapshot: Snapshot, cost: ArrayLike<number>): { unit: number; units: Float64Array } {
  if (cost.length !== snapshot.claimCount)
    throw new RangeError(
      `cost has ${cost.length} rows, the graph has ${snapshot.claimCount} claims; give each one cost`,
    );
  let most = 0;
  for (let row = 0; row < cost.length; row++) {
    checkCost(cost[row]!, `cost[${row}]`);
    most = Math.max(most, cost[row]!);
  }
  const unit = unitFor(most, snapshot.entityCount);
  // A loop, where `Float64Array.from` would ask an iterator a hundred thousand times for each question.
  const units = new Float64Array(snapshot.claims.length);
  for (let at = 0; at < units.length; at++) units[at] = inUnits(cost[snapshot.claims[at]!]!, unit);
  return { unit, units };
}
