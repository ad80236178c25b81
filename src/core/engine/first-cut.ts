import type { Flow } from './flow.ts';
import { type Progress, type Search, SLICE } from './search-slices.ts';

/** Where an entity lies in each smallest cut that is still asked for: with the starts, with the targets, or that is open. */
const [OPEN, STARTS, TARGETS] = [0, 1, 2] as const;

/**
 * Of all smallest cuts the one whose rows come first, compared in order. It is asked of one full step after another
 * whether a smallest cut holds it beside those that were taken before.
 *
 * In a smallest cut all steps are full, and nothing more could be sent from the side of the starts to that of the targets
 * (Picard and Queyranne, Mathematical Programming Study 13, 1980). So a step can be taken unless its subject lies with the
 * targets, its object with the starts, or both in one strong component of what could still be sent, which no smallest cut
 * divides. Then all lies with the starts that more could be sent to from its subject, and all with the targets from
 * which more could be sent to its object. An entity is placed once, and its component looked for once: the whole is
 * linear in the steps.
 *
 * @param flow raised as far as it goes; what is looked at is counted there
 * @param rowsOf the rows of a step, in order
 * @param size how many rows a smallest cut has
 */
export function* firstCut(flow: Flow, rowsOf: (step: number) => readonly number[], size: number): Search<number[]> {
  const { stepSubject, stepObject, stepCount } = flow.snapshot;
  const sides = new Sides(flow);
  yield* sides.place(flow.reached, STARTS);
  yield* sides.place(flow.targets, TARGETS);
  const full: { readonly step: number; readonly rows: readonly number[] }[] = [];
  for (let step = 0; step < stepCount; step++) if (flow.isFull(step)) full.push({ step, rows: rowsOf(step) });
  full.sort((a, b) => a.rows[0]! - b.rows[0]!);
  const taken: number[] = [];
  for (const { step, rows } of full) {
    if (taken.length === size) break;
    const [subject, object] = [stepSubject[step]!, stepObject[step]!];
    if (!(yield* sides.canDivide(subject, object))) continue;
    taken.push(...rows);
    yield* sides.place([subject], STARTS);
    yield* sides.place([object], TARGETS);
  }
  return taken.sort((a, b) => a - b);
}

/** The sides of a cut, as far as they are known. */
class Sides {
  private readonly flow: Flow;
  private readonly side: Uint8Array;
  /** Of each entity whose component was looked for: when it was come to, and the number of the component; else 0. */
  private readonly cameAt: Int32Array;
  private readonly component: Int32Array;
  private readonly nextPlace: Int32Array;
  private come = 0;
  private components = 0;
  private told: number;

  constructor(flow: Flow) {
    const { entityCount } = flow.snapshot;
    this.flow = flow;
    this.side = new Uint8Array(entityCount);
    this.cameAt = new Int32Array(entityCount);
    this.component = new Int32Array(entityCount);
    this.nextPlace = new Int32Array(entityCount);
    this.told = flow.looked;
  }

  /** Place entities on one side, and all that must lie there with them. */
  *place(entities: readonly number[], on: typeof STARTS | typeof TARGETS): Search<void> {
    const { flow, side } = this;
    const queue = entities.filter((entity) => side[entity] === OPEN);
    for (const entity of queue) side[entity] = on;
    for (const entity of queue) {
      const degree = flow.degree(entity);
      for (let at = 0; at < degree; at++) {
        const other = flow.beyond(entity, at, on === STARTS);
        if (other === -1 || side[other] !== OPEN) continue;
        side[other] = on;
        queue.push(other);
      }
      if (this.hasLooked(degree)) yield this.progress();
    }
  }

  /** Can one entity lie with the starts and the other, to which a full step leads from it, with the targets? */
  *canDivide(subject: number, object: number): Search<boolean> {
    const { side, component } = this;
    if (side[subject] === TARGETS || side[object] === STARTS) return false;
    if (side[subject] === STARTS || side[object] === TARGETS) return true;
    yield* this.findComponents(object);
    // What was sent over the step could be sent back: the subject was come to.
    return component[subject] !== component[object];
  }

  /** Number the strong components of all that more could be sent to from an entity (Gabow, Inf. Process. Lett. 74, 2000). */
  private *findComponents(from: number): Search<void> {
    const { flow, side, cameAt, component, nextPlace } = this;
    if (component[from] !== 0) return;
    // Entities on the way, those whose component is not closed, and the first of each that may be a component of its own.
    const [way, open, firsts]: number[][] = [[], [], []];
    const come = (entity: number): void => {
      cameAt[entity] = ++this.come;
      for (const list of [way!, open!, firsts!]) list.push(entity);
    };
    come(from);
    while (way!.length > 0) {
      const entity = way!.at(-1)!;
      const degree = flow.degree(entity);
      if (nextPlace[entity]! < degree) {
        const other = flow.beyond(entity, nextPlace[entity]!++, true);
        if (other === -1 || side[other] !== OPEN) continue;
        if (cameAt[other] === 0) come(other);
        else if (component[other] === 0) while (cameAt[firsts!.at(-1)!]! > cameAt[other]!) firsts!.pop();
        continue;
      }
      way!.pop();
      if (firsts!.at(-1) === entity) {
        firsts!.pop();
        this.components++;
        let closed: number;
        do component[(closed = open!.pop()!)] = this.components;
        while (closed !== entity);
      }
      if (this.hasLooked(degree)) yield this.progress();
    }
  }

  /** Count what was looked at; is it time that others have their turn? */
  private hasLooked(degree: number): boolean {
    this.flow.looked += degree + 1;
    return this.flow.looked - this.told >= SLICE;
  }

  private progress(): Progress {
    return { done: (this.told = this.flow.looked) };
  }
}
