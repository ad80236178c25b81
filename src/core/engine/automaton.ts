import type { Mark } from './way-query.ts';

/**
 * What a question asks of a way as a whole, as a finite automaton over the labels of its steps: the product of their
 * signs, how many of them have a mark, how many there are. A search over pairs of an entity and a state then knows of
 * each partial way what it still lacks (regular path queries: Mendelzon and Wood, SIAM J. Comput. 24, 1995).
 */
export interface Automaton {
  readonly size: number;
  readonly labels: number;
  /** State after a step with label `l` in state `q`: `next[q * labels + l]`, or `DEAD`. */
  readonly next: Uint16Array;
  /** States before: those that label `l` takes to `q` are `before[p]` from `beforeStart[q * labels + l]` on. */
  readonly beforeStart: Int32Array;
  readonly before: Uint16Array;
  /** 1 where a way may end in this state. */
  readonly accepts: Uint8Array;
}

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
 * The automaton of a question. State 0 is the state before the first step.
 *
 * @param effect what the product of the signs must be; undefined where it is not asked for
 * @param maxSteps most steps; undefined where only entities bound them
 * @throws RangeError where the question asks for more at once than `MOST_STATES` states can tell apart
 */
export function automatonOf(
  effect: 'raise' | 'lower' | undefined,
  maxSteps: number | undefined,
  marks: readonly Mark[],
): Automaton {
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
  const labels = parts.length === 0 ? 1 : 3 * 2 ** marks.length;
  const next = new Uint16Array(size * labels).fill(DEAD);
  const accepts = new Uint8Array(size).fill(1);
  for (let state = 0; state < size; state++) {
    const digits = digitsOf(state, parts);
    if (!parts.every((part, at) => part.accepts(digits[at]!))) accepts[state] = 0;
    for (let label = 0; label < labels; label++) next[state * labels + label] = stateAfter(parts, digits, label);
  }
  return { size, labels, next, accepts, ...backwards(size, labels, next) };
}

function digitsOf(state: number, parts: readonly Part[]): number[] {
  return parts.map(({ size }) => {
    const digit = state % size;
    state = (state - digit) / size;
    return digit;
  });
}

/** The state after a step, from the digits of the state before it. There are millions of these in a large automaton. */
function stateAfter(parts: readonly Part[], digits: readonly number[], label: number): number {
  let number = 0;
  for (let at = parts.length - 1; at >= 0; at--) {
    const { size, next } = parts[at]!;
    const after = next(digits[at]!, label);
    if (after === -1) return DEAD;
    number = number * size + after;
  }
  return number;
}

function backwards(size: number, labels: number, next: Uint16Array): Pick<Automaton, 'before' | 'beforeStart'> {
  const beforeStart = new Int32Array(size * labels + 1);
  const live: number[] = [];
  for (let at = 0; at < next.length; at++) if (next[at] !== DEAD) live.push(at);
  const key = (at: number): number => next[at]! * labels + (at % labels);
  for (const at of live) beforeStart[key(at) + 1]!++;
  for (let at = 0; at < size * labels; at++) beforeStart[at + 1]! += beforeStart[at]!;
  const fill = beforeStart.slice();
  const before = new Uint16Array(live.length);
  for (const at of live) before[fill[key(at)]!++] = Math.floor(at / labels);
  return { before, beforeStart };
}
