/** How far a search has come: steps looked at. */
export interface Progress {
  readonly done: number;
}

/** Steps that a search looks at before it gives the caller a chance to stop it: about a millisecond. */
export const SLICE = 20_000;

/** A search in slices: it yields how much work is done, so that a caller can show it and stop. */
export type Search<T> = Generator<Progress, T>;

/** Run a search to its end. */
export function toEnd<T>(search: Search<T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** Searches one after another as one: what they have done adds up. */
export function inTurn(): <T>(search: Search<T>) => Search<T> {
  let before = 0;
  return function* (search) {
    let last = 0;
    for (;;) {
      const { done, value } = search.next();
      if (done) {
        before += last;
        return value;
      }
      last = value.done;
      yield { done: before + last };
    }
  };
}

/** A turn for others where no steps were looked at. */
export function* pause(): Search<void> {
  yield { done: 0 };
}
