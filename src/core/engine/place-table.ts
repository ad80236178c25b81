/**
 * Numbers for pairs of an entity and a state of an automaton, given when a pair is first met: few of a hundred million
 * are. A hash table with open addresses; 0 is the number of no pair.
 */
export class PlaceTable {
  /** One more than there are pairs. */
  count = 1;
  entity = new Int32Array(1024);
  state = new Uint16Array(1024);
  /** At most half of the slots are taken. */
  private slots = new Int32Array(2048);

  /** The number of a pair; 0 where it was not met. */
  find(entity: number, state: number): number {
    return this.slots[this.slotOf(entity, state)]!;
  }

  /** The number of a pair, a new one where it was not met. */
  meet(entity: number, state: number): number {
    const known = this.find(entity, state);
    if (known !== 0) return known;
    const place = this.count++;
    if (place === this.entity.length) this.grow();
    this.slots[this.slotOf(entity, state)] = place;
    this.entity[place] = entity;
    this.state[place] = state;
    return place;
  }

  /** Where a pair is, or would be. */
  private slotOf(entity: number, state: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const mixed = Math.imul(entity, 0x9e3779b1) ^ Math.imul(state, 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot]!;
      if (place === 0 || (this.entity[place] === entity && this.state[place] === state)) return slot;
    }
  }

  private grow(): void {
    const { entity, state } = this;
    this.entity = new Int32Array(entity.length * 2);
    this.entity.set(entity);
    this.state = new Uint16Array(state.length * 2);
    this.state.set(state);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let place = 1; place < entity.length; place++) this.slots[this.slotOf(entity[place]!, state[place]!)] = place;
  }
}
