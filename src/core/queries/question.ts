import type { Snapshot } from '../engine/snapshot.ts';
import type { Mark, Way, WayQuery } from '../engine/way-query.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { evidenceClasses, MINE, type StepClass } from '../schema/evidence-classes.ts';
import { type Admission, admit, restsOn } from './admission.ts';
import { bitsOf, classAt, modelColumns, NOT_ADMITTED } from './model-columns.ts';
import { MOST_PATH_STEPS, type PathQuery } from './path-query.ts';
import { rankingCosts } from './ranking-costs.ts';
import type { Assessments, LooksAt, Step } from './steps.ts';

/** Most entities, claims and sources that a path must pass. */
const MOST_TO_PASS = 8;

/** A question about a model, made ready for the engine, with the way back from its numbers to ids. */
export interface Question {
  readonly query: PathQuery;
  /** Built once for each model and kept. */
  readonly snapshot: Snapshot;
  readonly ways: WayQuery;
  /** @throws Error where the model has no such entity */
  readonly entityNumber: (id: string) => number;
  readonly entityId: (entity: number) => string;
  /** Claims are rows of the snapshot's columns: those that a path could cross under some question. */
  readonly claimId: (row: number) => string;
  readonly claimNode: (row: number) => ClaimNode;
  /** The class with which a claim carries a step under this question; null where it carries none. */
  readonly classOf: (row: number) => StepClass | null;
  /** Does the question look at a piece of evidence, and admit its class? What it does not lends a text nothing. */
  readonly looksAt: LooksAt;
  /** The admitted claims of a step of the snapshot, strongest first, then by id. */
  readonly claimsOf: (step: number) => readonly number[];
  /** Has a step an admitted claim? */
  readonly isAdmitted: (step: number) => boolean;
  /** The sign of a step: its own, or the one that the reader grants to all its admitted claims; 0 where there is none. */
  readonly signOf: (step: number) => 1 | -1 | 0;
  readonly stepsOf: (way: Pick<Way, 'steps'>) => readonly Step[];
}

/**
 * @throws Error where the query names an entity, claim or source that the model does not have: resolve names first
 * @throws RangeError where the longest path, the limit or the quantifier is no whole number in its bounds, or too much is
 *   to be passed
 */
function check(model: Model, query: PathQuery): void {
  for (const { entities, claims, sources } of [query.pass, query.avoid]) {
    for (const id of entities) model.entity(id);
    for (const id of claims) model.claim(id);
    for (const id of sources) model.source(id);
  }
  for (const id of [...query.from, ...query.to]) model.entity(id);
  const { maxSteps, limit, quantifier } = query;
  const { entities, claims, sources } = query.pass;
  const toPass = new Set(entities).size + new Set(claims).size + new Set(sources).size;
  if (toPass > MOST_TO_PASS) throw new RangeError(`a path is to pass ${toPass} things; give at most ${MOST_TO_PASS}`);
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`limit is ${limit}; give a whole number from 0`);
  if (!(Number.isInteger(maxSteps) && maxSteps >= 0 && maxSteps <= MOST_PATH_STEPS))
    throw new RangeError(`maxSteps is ${maxSteps}; give a whole number from 0 to ${MOST_PATH_STEPS}`);
  if (quantifier !== 'every' && !(Number.isInteger(quantifier.atLeast) && quantifier.atLeast >= 0))
    throw new RangeError(`the quantifier asks for ${quantifier.atLeast} steps; give a whole number from 0`);
}

/** What a path must have on some of its steps: the wished classes on so many, and all that it must pass. */
function marksOf(model: Model, assessments: Assessments, query: PathQuery, admission: Admission): Mark[] {
  const { numberOf, rowOf } = modelColumns(model);
  const { quantifier, pass } = query;
  const marks: Mark[] = [];
  if (quantifier !== 'every' && quantifier.atLeast > 0) {
    const wished = bitsOf(query.classes ?? evidenceClasses.ids);
    marks.push({ claim: (row) => (admission.classesOf(row) & wished) !== 0, atLeast: quantifier.atLeast });
  }
  for (const id of new Set(pass.entities)) {
    const wished = numberOf.get(id);
    marks.push({ entity: (entity) => entity === wished, atLeast: 1 });
  }
  for (const id of new Set(pass.claims)) {
    const wished = rowOf.get(id);
    marks.push({ claim: (row) => row === wished, atLeast: 1 });
  }
  for (const id of new Set(pass.sources)) {
    const rests = restsOn(model, assessments, admission, id);
    marks.push({ claim: rests, atLeast: 1 });
  }
  return marks;
}

/** The direction that the reader grants to a claim without one; where a relation is granted twice, the last counts. */
function assumeFor(node: (row: number) => ClaimNode, { assume }: PathQuery): WayQuery['assume'] {
  if (assume.length === 0) return undefined;
  const granted = new Map<string, 1 | -1>(
    assume.map(({ predicate, effect }) => [predicate, effect === 'raise' ? 1 : -1]),
  );
  return (row) => {
    const { sign, claim } = node(row);
    return sign === null ? (granted.get(claim.predicate) ?? 0) : 0;
  };
}

/**
 * Make a question ready for the engine. The graph is never rebuilt: what a question admits, what a step costs and what
 * a path must pass are functions of a claim. Linear in the claims, and light: a byte is written for each.
 *
 * @param assessments what the admitted sources make of each claim (`assessAll`)
 * @throws Error, RangeError where the query names what the model does not have, or bounds that mean nothing. What it
 *   asks of a path at once is bounded as well (`Automaton`): at most 8 things to pass, so that marks are left for what a search adds.
 */
export function prepareQuestion(model: Model, assessments: Assessments, query: PathQuery): Question {
  check(model, query);
  const { snapshot, entityId, numberOf, nodes, node } = modelColumns(model);
  const admission = admit(model, assessments, query);
  const { ranks, looksAt } = admission;
  const numbers = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => numberOf.get(id) ?? []);
  const assume = assumeFor(node, query);
  const ways: WayQuery = {
    from: numbers(query.from),
    to: numbers(query.to),
    effect: query.effect,
    maxSteps: query.maxSteps,
    admit: (row) => ranks[row] !== NOT_ADMITTED,
    cost: rankingCosts(nodes, ranks, query, snapshot.entityCount),
    marks: marksOf(model, assessments, query, admission),
    ...(assume && { assume }),
  };

  const rankOf = (row: number): number => ranks[row] ?? NOT_ADMITTED;
  const claimsOf = (step: number): number[] =>
    [...snapshot.claims.subarray(snapshot.claimStart[step], snapshot.claimStart[step + 1])]
      .filter((row) => rankOf(row) !== NOT_ADMITTED)
      .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  const signOf = (step: number, rows: readonly number[]): Pick<Step, 'sign' | 'assumed'> => {
    const own = (snapshot.stepSign[step] ?? 0) as 1 | -1 | 0;
    if (own !== 0) return { sign: own, assumed: false };
    const given = new Set(rows.map((row) => assume?.(row) ?? 0));
    const [only = 0] = given;
    return given.size === 1 && only !== 0 ? { sign: only, assumed: true } : { sign: null, assumed: false };
  };
  const told = new Map<number, Step>();
  const stepOf = (step: number): Step => {
    const kept = told.get(step);
    if (kept) return kept;
    const rows = claimsOf(step);
    const made: Step = {
      from: entityId(snapshot.stepSubject[step] ?? -1),
      to: entityId(snapshot.stepObject[step] ?? -1),
      claims: rows.map((row) => node(row).claim.id),
      class: classAt[rankOf(rows[0] ?? -1)] ?? MINE,
      ...signOf(step, rows),
      pieces: looksAt,
    };
    told.set(step, made);
    return made;
  };

  return {
    query,
    snapshot,
    ways,
    entityNumber: (id) => numberOf.get(model.entity(id).id) ?? -1,
    entityId,
    claimId: (row) => node(row).claim.id,
    claimNode: node,
    classOf: (row) => classAt[rankOf(row)] ?? null,
    looksAt,
    claimsOf,
    isAdmitted: (step) => {
      for (let at = snapshot.claimStart[step] ?? 0; at < (snapshot.claimStart[step + 1] ?? 0); at++)
        if (rankOf(snapshot.claims[at] ?? -1) !== NOT_ADMITTED) return true;
      return false;
    },
    signOf: (step) => signOf(step, claimsOf(step)).sign || 0,
    stepsOf: ({ steps }) => steps.map(stepOf),
  };
}
