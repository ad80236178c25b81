import { DEAD } from './automaton.ts';
import type { Conditions } from './conditions.ts';
import type { WayField } from './way-field.ts';

/**
 * All ways of a field, depth first. A move is followed only where the steps that are left suffice to come to a target; the
 * moves out of a place are in the order of what they need, so that those that do not suffice are not even looked at.
 */
export class WayWalk {
  /** Moves that were looked at. */
  looked = 0;
  count = 0;
  lower = 0;
  raise = 0;
  undirected = 0;
  private readonly conditions: Conditions;
  private readonly field: WayField;
  private readonly keeps: boolean;
  private readonly maxSteps: number;
  private readonly through: Float64Array;

  private depth = -1;
  private source = 0;
  /** Of the way so far, by depth: place, next move, state, sign; how many ways were known when it came there. */
  private readonly place: Int32Array;
  private readonly cursor: Int32Array;
  private readonly state: Int32Array;
  private readonly sign: Int8Array;
  private readonly before: Float64Array;
  private readonly onWay: Uint8Array;

  private steps = new Int32Array(256);
  private ends = new Int32Array(64);
  private signs = new Int8Array(64);

  /**
   * @param maxSteps whole, 0 or more
   * @param keeps keep the steps of the ways, or only count them
   */
  constructor(conditions: Conditions, field: WayField, maxSteps: number, keeps: boolean) {
    this.conditions = conditions;
    this.field = field;
    this.keeps = keeps;
    const places = field.entity.length;
    // No way has more steps than there are places, less one.
    this.maxSteps = Math.min(maxSteps, places);
    const depths = this.maxSteps + 1;
    this.place = new Int32Array(depths);
    this.cursor = new Int32Array(depths);
    this.state = new Int32Array(depths);
    this.sign = new Int8Array(depths);
    this.before = new Float64Array(depths);
    this.onWay = new Uint8Array(places);
    this.through = new Float64Array(places);
  }

  /** Go on for about so many more moves; true when all ways are found. */
  advance(moves: number): boolean {
    const { level, outStart, to, sign: signOf, label, rest } = this.field;
    const { size, next, accepts } = this.conditions.automaton;
    const { maxSteps, place, cursor, state, sign, before, onWay, through } = this;
    const end = this.looked + moves;
    let { depth, looked } = this;
    for (;;) {
      if (depth < 0) {
        if (!this.start()) break;
        depth = 0;
      }
      const left = maxSteps - depth;
      const here = place[depth]!;
      const move = cursor[depth]!;
      const there = to[move]!;
      if (move === outStart[here + 1] || level[there]! >= left) {
        onWay[here] = 0;
        through[here]! += this.count - before[depth]!;
        depth--;
        continue;
      }
      if (looked >= end) {
        [this.depth, this.looked] = [depth, looked];
        return false;
      }
      looked++;
      cursor[depth] = move + 1;
      if (onWay[there] === 1) continue;
      let q = 0;
      if (size > 1) {
        q = next[label[move]! * size + state[depth]!]!;
        if (q === DEAD || (rest !== null && rest[there * size + q]! >= left)) continue;
      }
      const product = sign[depth]! * signOf[move]!;
      if (level[there] === 0) {
        if (accepts[q] === 0) continue;
        this.count++;
        if (product === 0) this.undirected++;
        else if (product === 1) this.raise++;
        else this.lower++;
        through[there]!++;
        if (this.keeps) this.keep(depth, product);
      } else {
        depth++;
        place[depth] = there;
        cursor[depth] = outStart[there]!;
        state[depth] = q;
        sign[depth] = product;
        before[depth] = this.count;
        onWay[there] = 1;
      }
    }
    [this.depth, this.looked] = [depth, looked];
    return true;
  }

  /** The ways that were kept: steps of all, one after the other; where each ends; its sign. */
  kept(): { readonly steps: Int32Array; readonly ends: Int32Array; readonly signs: Int8Array } {
    const { count, ends } = this;
    const all = count === 0 ? 0 : ends[count - 1]!;
    return { steps: this.steps.slice(0, all), ends: ends.slice(0, count), signs: this.signs.slice(0, count) };
  }

  /** On how many of the ways found each place lies. */
  countsThrough(): Float64Array {
    const counts = this.through.slice();
    for (let at = 0; at <= this.depth; at++) counts[this.place[at]!]! += this.count - this.before[at]!;
    return counts;
  }

  private start(): boolean {
    const { sources, outStart, entity } = this.field;
    const source = sources[this.source++];
    if (source === undefined) return false;
    this.place[0] = source;
    this.cursor[0] = outStart[source]!;
    this.state[0] = this.conditions.start(entity[source]!);
    this.sign[0] = 1;
    this.before[0] = this.count;
    this.onWay[source] = 1;
    return true;
  }

  private keep(depth: number, product: number): void {
    const { count, cursor } = this;
    const { step } = this.field;
    const begin = count === 1 ? 0 : this.ends[count - 2]!;
    const end = begin + depth + 1;
    if (end > this.steps.length) this.steps = longer(this.steps, new Int32Array(end * 2));
    if (count > this.ends.length) {
      this.ends = longer(this.ends, new Int32Array(count * 2));
      this.signs = longer(this.signs, new Int8Array(count * 2));
    }
    for (let at = 0; at <= depth; at++) this.steps[begin + at] = step[cursor[at]! - 1]!;
    this.ends[count - 1] = end;
    this.signs[count - 1] = product;
  }
}

function longer<T extends Int32Array | Int8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
