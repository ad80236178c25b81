import type { Search } from '../core/engine/search-slices.ts';
import {
  findMediatorsSteps,
  type Mediator,
  type SharedNeighbour,
  sharedNeighbours,
} from '../core/queries/mediators.ts';
import { entityNamed } from './asked-query.ts';
import type { Loaded } from './loaded.ts';
import type { Answered } from './answering.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import { tell, type Telling } from './telling.ts';
import { say } from './question-texts.ts';
import { toEntity, type Word } from './words.ts';

/** An entity and on how many of the ways it lies. */
export interface MediatorLine {
  readonly entity: Word;
  readonly count: string;
  /** The same as a part of all, up to 1. */
  readonly share: number;
}

/** Over what the ways run. */
export interface MediatorsView {
  readonly result: string;
  readonly lines: readonly MediatorLine[];
  /** Said where not all ways were counted. */
  readonly remark: string | null;
}

/** Something that two entities share: what it does to them or they to it, and the claims that say so. */
export interface SharedLine {
  readonly entity: Word;
  readonly words: string;
  readonly claims: readonly Word[];
}

/** What two entities share. */
export interface SharedView {
  readonly problems: readonly string[];
  readonly regulators: readonly SharedLine[];
  readonly targets: readonly SharedLine[];
}

function line(telling: Telling, { id, paths, share }: Mediator, of: number): MediatorLine {
  return { entity: toEntity(id, telling.label(id)), count: say('mediators.count', { n: paths, of }), share };
}

/** Over what the ways of an answer run, most ways first; null where they run over nothing. In slices. */
export function* mediatorsView(loaded: Loaded, { reach, query }: Answered): Search<MediatorsView | null> {
  if (!query) return null;
  const telling = tell(loaded, reach);
  const { entities, paths, complete } = yield* findMediatorsSteps(
    loaded.model,
    loaded.assessments(reach),
    query,
    SCREEN_BUDGET,
  );
  const [first, second] = entities;
  if (!first) return null;
  const name = telling.label(first.id);
  const alone = second?.paths !== first.paths;
  return {
    result: say(alone ? 'mediators.first' : 'mediators.firstOf', { name, n: first.paths, of: paths }),
    lines: entities.map((mediator) => line(telling, mediator, paths)),
    remark: complete ? null : say('mediators.incomplete'),
  };
}

function sharedLine(telling: Telling, side: 'regulator' | 'target', shared: SharedNeighbour): SharedLine {
  const { id, withA, withB, push } = shared;
  const sign = withA[0]?.sign === 1 ? 'raise' : 'lower';
  return {
    entity: toEntity(id, telling.label(id)),
    words: say(push === 'same' ? `shared.${side}.${sign}` : `shared.${side}.${push}`),
    claims: [...withA, ...withB].flatMap(({ claims }) => claims.map(telling.link)),
  };
}

/** What two entities share, by name; a name that is not known is said. */
export function sharedView(loaded: Loaded, { reach, query }: Answered, a: string, b: string): SharedView {
  const telling = tell(loaded, reach);
  const problems: string[] = [];
  const [here, there] = [entityNamed(loaded.model, a, problems), entityNamed(loaded.model, b, problems)];
  if (here !== null && here === there) problems.push(say('name.same'));
  if (!query || here === null || there === null || problems.length > 0)
    return { problems, regulators: [], targets: [] };
  const { regulators, targets } = sharedNeighbours(loaded.model, loaded.assessments(reach), query, here, there);
  return {
    problems,
    regulators: regulators.map((shared) => sharedLine(telling, 'regulator', shared)),
    targets: targets.map((shared) => sharedLine(telling, 'target', shared)),
  };
}
