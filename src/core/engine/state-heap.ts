/**
 * A binary heap of states with keys, least key first; of equal keys in no order that means anything. A state may be in it
 * more than once: the one who takes it out knows whether it is still wanted.
 */
export class StateHeap {
  size = 0;
  private keys = new Float64Array(64);
  private states = new Int32Array(64);

  /** The least key; Infinity where the heap is empty. */
  get top(): number {
    return this.size > 0 ? this.keys[0]! : Infinity;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, state: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, states } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const keyAbove = keys[above]!;
      if (keyAbove <= key) break;
      keys[at] = keyAbove;
      states[at] = states[above]!;
      at = above;
    }
    keys[at] = key;
    states[at] = state;
  }

  /** Take out the state with the least key. The heap must not be empty. */
  pop(): number {
    const { keys, states } = this;
    const first = states[0]!;
    const size = --this.size;
    const key = keys[size]!;
    const state = states[size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      // Beyond the last place stands the key that is moved, which ends the search where it is the least.
      if (keys[below + 1]! < keys[below]!) below++;
      const keyBelow = keys[below]!;
      if (keyBelow >= key) break;
      keys[at] = keyBelow;
      states[at] = states[below]!;
      at = below;
    }
    keys[at] = key;
    states[at] = state;
    return first;
  }

  /** The states that are in the heap, from 0 to `size` − 1, in no order, some perhaps twice. */
  at(place: number): number {
    return this.states[place]!;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const states = new Int32Array(this.states.length * 2);
    keys.set(this.keys);
    states.set(this.states);
    [this.keys, this.states] = [keys, states];
  }
}
