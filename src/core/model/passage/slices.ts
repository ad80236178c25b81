/** Work in slices: a generator that yields how far it is, so that others have their turn, and ends with what it made. */

/** Run work to its end at once. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work as a part of larger work: how far it is, in the terms of the whole. */
export function* toldAs<Own, Whole, T>(steps: Generator<Own, T>, told: (own: Own) => Whole): Generator<Whole, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield told(step.value);
  }
}
