import { roles } from '../schema/roles.ts';
import type { Assessment } from './assessment.ts';
import type { Model } from './claim-graph.ts';
import { addTo } from './grouped.ts';

/** A claim that contradicts another, and the claims that make the two speak of one thing; none where they name the same. */
export interface Contradiction {
  readonly claim: string;
  readonly over: readonly string[];
}

/** For each of some ids, others with the claims that join them. */
type Joined = Map<string, Map<string, readonly string[]>>;

/** What a claim says of a pair, and the claims by which it speaks of it. */
interface Said {
  readonly claim: string;
  readonly direction: 1 | -1 | 0;
  readonly over: readonly string[];
}

/** A claim that can contradict, with all that it speaks of. */
interface Speaking {
  readonly direction: 1 | -1 | 0;
  /** What is said of its subject and of that subject's wholes, by object. */
  readonly actors: readonly { readonly said: ReadonlyMap<string, readonly Said[]>; readonly over: readonly string[] }[];
  /** Its object and what is joined to it by subtype-of. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
  /** All that is said of the same pairs, itself among it. */
  readonly ofThePairs: readonly (readonly Said[])[];
}

const none: readonly string[] = [];

function join(to: Joined, a: string, b: string, by: string): void {
  const others = to.get(a) ?? new Map<string, readonly string[]>();
  to.set(a, others.set(b, [...(others.get(b) ?? []), by]));
}

/**
 * Look-up of the claims that contradict one: one subject (a component counts as its treatment), directions that differ,
 * and objects that are equal or joined by subtype-of. A claim for which only null results are admitted counts as 0. A
 * reader's ideas contradict nothing, and join nothing that the data set does not.
 * Made in time linear in the claims; a look-up goes through what is said of the same pairs, when it is walked.
 */
export function contradictionsIn(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): (claim: string) => Iterable<Contradiction> {
  const [wholes, kin] = joinedIn(model);
  /** What is said of each actor, by object. */
  const saidOf = lookUp(() => new Map<string, Said[]>());
  const actorsOf = lookUp((subject) =>
    Array.from(wholes.get(subject) ?? [[subject, none] as const], ([actor, over]) => ({ said: saidOf(actor), over })),
  );
  const objectsOf = lookUp((object) => new Map([[object, none], ...(kin.get(object) ?? [])]));
  const speaking = new Map<string, Speaking>();
  for (const { node, verdict, listed } of assessments.values()) {
    const { id: claim, subject, object } = node.claim;
    const direction = verdict === 'no-effect' ? 0 : node.sign;
    const able = !node.mine && roles.row(node.role).contradicts;
    if (!able || direction === null || !listed) continue;
    const actors = actorsOf(subject);
    const ofThePairs = actors.map(({ said, over }) => addTo(said, object, { claim, direction, over }));
    speaking.set(claim, { direction, actors, objects: objectsOf(object), ofThePairs });
  }
  return (claim) => {
    const own = speaking.get(claim);
    // Most claims are the only one of their pair.
    const isAlone = own?.objects.size === 1 && own.ofThePairs.every(({ length }) => length === 1);
    return own && !isAlone ? against(own) : [];
  };
}

function* against(own: Speaking): Iterable<Contradiction> {
  const { actors, objects } = own;
  // Over one pair each claim is met once.
  const told = actors.length > 1 || objects.size > 1 ? new Set<string>() : null;
  for (const { said, over: by } of actors)
    // Of a thing with many kinds, or of an actor on many things, only what is both is looked at.
    for (const object of (objects.size < said.size ? objects : said).keys()) {
      const joined = objects.get(object);
      if (joined === undefined) continue;
      for (const other of said.get(object) ?? []) {
        if (other.direction === own.direction || told?.has(other.claim)) continue;
        told?.add(other.claim);
        // Of one component both speak of its treatment alike.
        const over = other.over === by ? joined : [...by, ...other.over, ...joined];
        yield { claim: other.claim, over };
      }
    }
}

/** What is worked out of an id, once for each. */
function lookUp<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

/** The wholes of each part, and the subtypes and supertypes of each thing. */
function joinedIn(model: Model): readonly [wholes: Joined, kin: Joined] {
  const wholes: Joined = new Map();
  const kin: Joined = new Map();
  for (const { claim, mine } of model.claims) {
    if (mine) continue;
    const { id, subject, predicate, object } = claim;
    if (predicate === 'contains') join(wholes, object, subject, id);
    if (predicate === 'subtype-of') {
      join(kin, subject, object, id);
      join(kin, object, subject, id);
    }
  }
  return [wholes, kin];
}

/** All claims that contradict another, each with those that it contradicts. */
export function contradictions(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): ReadonlyMap<string, readonly string[]> {
  const against = contradictionsIn(model, assessments);
  const found = new Map<string, readonly string[]>();
  for (const { claim } of model.claims) {
    const others = Array.from(against(claim.id), (other) => other.claim);
    if (others.length > 0) found.set(claim.id, others);
  }
  return found;
}
