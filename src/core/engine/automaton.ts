import type { Mark } from './way-query.ts';

export const DEAD = 0xffff;
/** Most states: what a question may ask of a way beside its evidence. */
export const MOST_STATES = 8192;
/** Most states before those are left out that no way can be in. */
const MOST_COUNTED = 2 ** 18;
/** Most marks: a label has a bit for each. */
export const MOST_MARKS = 10;

/** What an automaton is made of: each part counts on its own, and a way must please all. */
interface Part {
  readonly size: number;
  /** State after a step, or −1 where the way is lost. */
  readonly next: (state: number, sign: number, marks: number) => number;
  readonly accepts: (state: number) => boolean;
}

/** States: 0 raises, 1 lowers. A way without a known direction is lost: no further step gives it one. */
const signPart = (effect: 'raise' | 'lower'): Part => ({
  size: 2,
  next: (state, sign) => (sign === 0 ? -1 : sign === 1 ? state : 1 - state),
  accepts: (state) => state === (effect === 'raise' ? 0 : 1),
});

/** States: how many steps have each mark, up to as many as are asked for; a digit for each mark. */
function markPart(marks: readonly Mark[]): Part {
  const size = marks.reduce((product, { atLeast }) => product * (atLeast + 1), 1);
  return {
    size,
    next: (state, _, bits) => {
      let [after, weight] = [0, 1];
      for (const [at, { atLeast }] of marks.entries()) {
        const digit = state % (atLeast + 1);
        after += weight * Math.min(atLeast, digit + ((bits >> at) & 1));
        weight *= atLeast + 1;
        state = (state - digit) / (atLeast + 1);
      }
      return after;
    },
    accepts: (state) => state === size - 1,
  };
}

const lengthPart = (maxSteps: number): Part => ({
  size: maxSteps + 1,
  next: (state) => (state < maxSteps ? state + 1 : -1),
  accepts: () => true,
});

/**
 * What a question asks of a way as a whole, as a finite automaton over the labels of its steps: the product of their
 * signs, how many of them have a mark, how many there are. A search over pairs of an entity and a state then knows of
 * each partial way what it still lacks (regular path queries: Mendelzon and Wood, SIAM J. Comput. 24, 1995).
 *
 * It has the states alone that a way can be in which may still please: whoever must pass five more entities in four steps
 * is lost. A label is the sign of a step + 1, and 3 for each set of marks that comes before its own. What a label does is
 * worked out when it is first met.
 */
export class Automaton {
  readonly size: number;
  readonly labels: number;
  /** State after a step with label `l` in state `q`: `next[l * size + q]`, or `DEAD`. */
  readonly next: Uint16Array;
  /** States before: label `l` takes to `q` those that are `before[p]` from `beforeStart[l * (size + 1) + q]` up to the next. */
  readonly beforeStart: Int32Array;
  readonly before: Uint16Array;
  /** 1 where a way may end in this state. */
  readonly accepts: Uint8Array;
  private readonly parts: readonly Part[];
  private readonly together: readonly number[];
  /** Of each set of marks, how many come before it. */
  private readonly placeOf: Uint16Array;
  /** What each state says of the parts: a digit for each, in the base of the states that the part has. */
  private readonly codes: readonly number[];
  private readonly numberOf: Uint16Array;
  private readonly known: Uint8Array;

  /**
   * @param effect what the product of the signs must be; undefined where it is not asked for
   * @param maxSteps most steps; undefined where only entities bound them
   * @param together sets of marks that a step, or the entity that a way starts from, can have; any if not given
   * @throws RangeError where the question asks for more at once than `MOST_STATES` states can tell apart
   */
  constructor(
    effect: 'raise' | 'lower' | undefined,
    maxSteps: number | undefined,
    marks: readonly Mark[],
    together?: readonly number[],
  ) {
    for (const { atLeast } of marks)
      if (!Number.isInteger(atLeast) || atLeast < 0)
        throw new RangeError(`a mark is asked for on ${atLeast} steps; give a whole number from 0`);
    const marking = markPart(marks);
    const signs = effect ? [signPart(effect)] : [];
    this.parts = [marking, ...signs, ...(maxSteps === undefined ? [] : [lengthPart(maxSteps)])];
    const counted = this.parts.reduce((product, part) => product * part.size, 1);
    const isTooMuch = !(counted <= MOST_COUNTED) || marks.length > MOST_MARKS;
    this.together = isTooMuch ? [] : (together ?? Array.from({ length: 2 ** marks.length }, (_, bits) => bits));
    this.codes = isTooMuch ? [] : liveCodes(marking, signs.length + 1, maxSteps, this.together);
    if (isTooMuch || this.codes.length > MOST_STATES)
      throw new RangeError(
        `this asks for too much of one way at once (${this.codes.length || counted} states, ${marks.length} marks); ask for at most ${MOST_MARKS} marks and for fewer steps`,
      );
    this.labels = this.parts.length === 1 && counted === 1 ? 1 : 3 * this.together.length;
    // One state means that nothing is asked.
    this.size = this.labels === 1 ? 1 : Math.max(2, this.codes.length);
    this.numberOf = new Uint16Array(counted).fill(DEAD);
    for (const [number, code] of this.codes.entries()) this.numberOf[code] = number;
    this.placeOf = new Uint16Array(2 ** marks.length);
    for (const [place, bits] of this.together.entries()) this.placeOf[bits] = place;
    this.next = new Uint16Array(this.size * this.labels).fill(DEAD);
    this.before = new Uint16Array(this.size * this.labels);
    this.beforeStart = new Int32Array((this.size + 1) * this.labels);
    this.known = new Uint8Array(this.labels);
    this.accepts = new Uint8Array(this.size);
    for (const [number, code] of this.codes.entries()) this.accepts[number] = accepts(this.parts, code) ? 1 : 0;
    // Where labels are signs, a search does not ask for them one by one.
    if (marks.length === 0 || this.labels === 1) for (let label = 0; label < this.labels; label++) this.workOut(label);
  }

  /** State before the first step of a way from an entity with these marks; `DEAD` where no such way can please. */
  start(marks: number): number {
    return this.numberOf[this.parts[0]!.next(0, 0, marks)]!;
  }

  /** Label of a step with this sign and these marks, one bit each, and what it does is worked out. */
  label(sign: number, marks: number): number {
    if (this.labels === 1) return 0;
    const label = sign + 1 + 3 * this.placeOf[marks]!;
    if (this.known[label] === 0) this.workOut(label);
    return label;
  }

  private workOut(label: number): void {
    const { size, parts, codes, numberOf, together, next, before, beforeStart } = this;
    const [sign, marks] = [(label % 3) - 1, together[Math.floor(label / 3)]!];
    const [first, start] = [label * size, label * (size + 1)];
    this.known[label] = 1;
    for (const [state, code] of codes.entries()) {
      const codeAfter = stepFrom(parts, code, sign, marks);
      if (codeAfter === -1) continue;
      const after = (next[first + state] = numberOf[codeAfter]!);
      if (after !== DEAD) beforeStart[start + after + 1]!++;
    }
    beforeStart[start] = first;
    for (let state = 0; state < size; state++) beforeStart[start + state + 1]! += beforeStart[start + state]!;
    const fill = beforeStart.slice(start, start + size);
    for (let state = 0; state < size; state++) {
      const after = next[first + state]!;
      if (after !== DEAD) before[fill[after]!++] = state;
    }
  }
}

/**
 * The states that a way can be in, from one of whose it can still please: the marks that it has take at least some steps,
 * and those that it lacks take some more.
 *
 * @param signs how many states the sign has
 */
function liveCodes(marking: Part, signs: number, maxSteps: number | undefined, together: readonly number[]): number[] {
  const { size, next } = marking;
  const had = new Float64Array(size).fill(Infinity);
  const lacked = new Float64Array(size).fill(Infinity);
  // No step takes a mark away: what comes after a state has a higher number.
  for (const marks of together) had[next(0, 0, marks)] = 0;
  had[0] = 0;
  for (let state = 0; state < size; state++)
    for (const marks of together) {
      const after = next(state, 0, marks);
      had[after] = Math.min(had[after]!, had[state]! + 1);
    }
  lacked[size - 1] = 0;
  for (let state = size - 1; state >= 0; state--)
    for (const marks of together) lacked[state] = Math.min(lacked[state]!, lacked[next(state, 0, marks)]! + 1);
  const codes: number[] = [];
  for (let steps = 0; steps <= (maxSteps ?? 0); steps++)
    for (let at = 0; at < signs * size; at++) {
      const state = at % size;
      const fits =
        maxSteps === undefined
          ? had[state]! + lacked[state]! < Infinity
          : had[state]! <= steps && steps + lacked[state]! <= maxSteps;
      if (fits) codes.push(steps * signs * size + at);
    }
  return codes;
}

/** What a state says after a step; −1 where the way is lost. */
function stepFrom(parts: readonly Part[], code: number, sign: number, marks: number): number {
  let [after, weight] = [0, 1];
  for (const { size, next } of parts) {
    const digit = code % size;
    const digitAfter = next(digit, sign, marks);
    if (digitAfter === -1) return -1;
    after += digitAfter * weight;
    weight *= size;
    code = (code - digit) / size;
  }
  return after;
}

function accepts(parts: readonly Part[], code: number): boolean {
  for (const { size, accepts } of parts) {
    const digit = code % size;
    if (!accepts(digit)) return false;
    code = (code - digit) / size;
  }
  return true;
}
