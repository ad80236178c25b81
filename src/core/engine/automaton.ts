import type { Mark } from './way-query.ts';

export const DEAD = 0xffff;
/** Most states: what a question may ask of a way beside its evidence. */
export const MOST_STATES = 4096;
const MOST_MARKS = 8;

/** What an automaton is made of: each part counts on its own, and a way must please all. */
interface Part {
  readonly size: number;
  /** State after a step, or −1 where the way is lost. */
  readonly next: (state: number, label: number) => number;
  readonly accepts: (state: number) => boolean;
}

/** Label of a step: its sign + 1, and 3 for each mark that it has, doubled from one mark to the next. */
export const labelOf = (sign: number, marks: number): number => sign + 1 + 3 * marks;
const signIn = (label: number): number => (label % 3) - 1;
const marksIn = (label: number): number => Math.floor(label / 3);

/** States: 0 raises, 1 lowers, 2 no known direction. */
const signPart = (effect: 'raise' | 'lower'): Part => ({
  size: 3,
  next: (state, label) => {
    const sign = signIn(label);
    return state === 2 || sign === 0 ? 2 : sign === 1 ? state : 1 - state;
  },
  accepts: (state) => state === (effect === 'raise' ? 0 : 1),
});

const markPart = (mark: Mark, at: number): Part => ({
  size: mark.atLeast + 1,
  next: (state, label) => Math.min(mark.atLeast, state + ((marksIn(label) >> at) & 1)),
  accepts: (state) => state === mark.atLeast,
});

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
 * State 0 is the state before the first step. With marks there are hundreds of labels of which few occur: each is worked
 * out when it is first met.
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
  private readonly known: Uint8Array;

  /**
   * @param effect what the product of the signs must be; undefined where it is not asked for
   * @param maxSteps most steps; undefined where only entities bound them
   * @throws RangeError where the question asks for more at once than `MOST_STATES` states can tell apart
   */
  constructor(effect: 'raise' | 'lower' | undefined, maxSteps: number | undefined, marks: readonly Mark[]) {
    for (const { atLeast } of marks)
      if (!Number.isInteger(atLeast) || atLeast < 0)
        throw new RangeError(`a mark is asked for on ${atLeast} steps; give a whole number from 0`);
    const parts: Part[] = [
      ...(effect ? [signPart(effect)] : []),
      ...marks.map(markPart),
      ...(maxSteps === undefined ? [] : [lengthPart(maxSteps)]),
    ];
    const size = parts.reduce((product, part) => product * part.size, 1);
    if (!(size <= MOST_STATES) || marks.length > MOST_MARKS)
      throw new RangeError(
        `this asks for too much of one way at once (${size} states, ${marks.length} marks); ask for at most ${MOST_MARKS} marks and for fewer steps`,
      );
    this.parts = parts;
    this.size = size;
    this.labels = parts.length === 0 ? 1 : 3 * 2 ** marks.length;
    this.next = new Uint16Array(size * this.labels);
    this.before = new Uint16Array(size * this.labels);
    this.beforeStart = new Int32Array((size + 1) * this.labels);
    this.known = new Uint8Array(this.labels);
    this.accepts = Uint8Array.from({ length: size }, (_, state) => (acceptedBy(parts, state) ? 1 : 0));
    // Where labels are signs, a search does not ask for them one by one.
    if (marks.length === 0) for (let label = 0; label < this.labels; label++) this.workOut(label);
  }

  /** The label itself, with what it does worked out. */
  knowing(label: number): number {
    if (this.known[label] === 0) this.workOut(label);
    return label;
  }

  private workOut(label: number): void {
    const { size, parts, next, before, beforeStart } = this;
    const [first, start] = [label * size, label * (size + 1)];
    this.known[label] = 1;
    for (let state = 0; state < size; state++) {
      const after = stateAfter(parts, state, label);
      next[first + state] = after;
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

/** The state after a step: that of each part is a digit of it, in the base of the states that the part has. */
function stateAfter(parts: readonly Part[], state: number, label: number): number {
  let [after, weight] = [0, 1];
  for (const { size, next } of parts) {
    const digit = state % size;
    const digitAfter = next(digit, label);
    if (digitAfter === -1) return DEAD;
    after += digitAfter * weight;
    weight *= size;
    state = (state - digit) / size;
  }
  return after;
}

function acceptedBy(parts: readonly Part[], state: number): boolean {
  for (const { size, accepts } of parts) {
    const digit = state % size;
    if (!accepts(digit)) return false;
    state = (state - digit) / size;
  }
  return true;
}
