/**
 * The arcs that a search has seen, between pairs of an entity and a state, as one linked list for each pair that they come
 * to: columns, since there are many. Arc 0 is none.
 */
export class ArcLists {
  /** Pair that an arc comes from, the step that it takes, and the next arc to the same pair. */
  from = new Int32Array(1024);
  step = new Int32Array(1024);
  other = new Int32Array(1024);
  /** First arc of each list; its owner makes it longer where there are more pairs. */
  first: Int32Array<ArrayBuffer>;
  private count = 1;

  /** @param pairs how many there are */
  constructor(pairs: number) {
    this.first = new Int32Array(pairs);
  }

  add(from: number, step: number, to: number): void {
    const arc = this.count++;
    if (arc === this.from.length) this.grow();
    this.from[arc] = from;
    this.step[arc] = step;
    this.other[arc] = this.first[to]!;
    this.first[to] = arc;
  }

  /** Forget all arcs; the caller puts the first arcs back that it has touched. */
  clear(): void {
    this.count = 1;
  }

  private grow(): void {
    const longer = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    [this.from, this.step, this.other] = [longer(this.from), longer(this.step), longer(this.other)];
  }
}
