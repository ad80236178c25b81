import type { Scene } from '../core/figure/scene.ts';
import { toEnd } from '../core/engine/search-slices.ts';
import { findPaths } from '../core/queries/paths.ts';
import type { PathQuery } from '../core/queries/path-query.ts';
import { hiddenSteps } from '../state/answering.ts';
import { evidenceChoices } from '../state/evidence-choices.ts';
import {
  type SceneChoice,
  lensChoice,
  partChoice,
  wayChoice,
  waysChoice,
  wholeChoice,
} from '../state/figure-choices.ts';
import { noLens } from '../state/lenses.ts';
import type { Loaded } from '../state/loaded.ts';
import { defaultSession, type Question, type Session } from '../state/session.ts';
import type { Telling } from '../state/telling.ts';
import { classesNamed } from './claims.ts';
import { CommandError, LIMIT, usageError } from './command-error.ts';
import { entityNamed, wholeNumber } from './context.ts';
import { type PathOptions, pathQueryOf } from './path-options.ts';

/** What a caller may say of what is drawn; words as they were typed. */
export interface DrawnOptions extends PathOptions {
  readonly paths?: readonly string[];
  readonly way?: string;
  readonly around?: readonly string[];
  readonly lens?: string;
}

/** What is drawn, and what of a session shows the same on the page; null where no link can carry it. */
export interface AskedFigure {
  readonly choice: SceneChoice;
  readonly session: Partial<Session> | null;
}

/** A question as a link carries it; null where a link could carry a part of it alone. */
function questionOf({ from, to, classes, quantifier, context, maxSteps, ...query }: PathQuery): Question | null {
  const named = (list: readonly string[] | null): string => (list === null ? 'any' : list.join());
  const choice = evidenceChoices.rows.find((row) => named(row.classes) === named(classes));
  const [first = null, ...alsoFrom] = from;
  const [last = null, ...alsoTo] = to;
  const { taxa, diseases, places, exposed, regimen } = context;
  return choice
    ? {
        ...query,
        ...{ from: first, to: last, alsoFrom, alsoTo, evidence: choice.id, steps: maxSteps },
        ...{ predicates: query.predicates ?? [], roles: query.roles ?? [], regimen: regimen ?? '' },
        ...{ taxa: taxa ?? [], diseases: diseases ?? [], places: places ?? [], exposed: exposed ?? [] },
        quantifier: quantifier === 'every' ? 'every' : quantifier.atLeast,
      }
    : null;
}

function waysAsked(
  loaded: Loaded,
  telling: Telling,
  whole: Scene,
  ends: readonly string[],
  options: DrawnOptions,
): AskedFigure {
  const [from, to, ...more] = ends;
  if (from === undefined || to === undefined || more.length > 0)
    throw usageError('--paths: name two things, where the ways begin and where they end');
  const { query, reach } = pathQueryOf(loaded.model, from, to, options);
  const answer = findPaths(loaded.model, telling.assessments, query);
  const question = questionOf(query);
  const session = question && { question };
  if (options.way !== undefined) {
    const rank = wholeNumber(options.way, '--way', 1, Math.max(1, answer.paths.length));
    const path = answer.paths[rank - 1];
    if (path) return { choice: wayChoice(telling, whole, path), session: session && { ...session, path: rank } };
  }
  const wider = toEnd(hiddenSteps(loaded, { reach, query, answer }));
  const [first = null, last = null] = [query.from[0], query.to[0]];
  const choice = waysChoice(telling, whole, { answer, from: first, to: last, effect: query.effect, wider });
  if (choice) return { choice, session };
  throw new CommandError('no-way', 'no way answers this question; edgewise paths says why, and what would', LIMIT);
}

/** What the options ask for: ways, the map around something, what a lens leaves, or all of the map. */
export function figureAsked(loaded: Loaded, telling: Telling, whole: Scene, options: DrawnOptions): AskedFigure {
  const { paths, around, lens, way } = options;
  const asked = [paths, around, lens].filter((option) => option !== undefined);
  if (asked.length > 1) throw usageError('--paths, --around and --lens each say what is drawn: give one of them');
  if (way !== undefined && paths === undefined) throw usageError('--way is one of the ways of --paths');
  if (paths) return waysAsked(loaded, telling, whole, paths, options);
  if (around) {
    const entities = around.map((name) => entityNamed(loaded.model, name));
    const missing = around.filter((_, at) => !whole.nodes.some(({ id }) => id === entities[at]));
    if (missing[0] !== undefined) throw usageError(`--around: “${missing[0]}” is not on the map`);
    return { choice: partChoice(telling, whole, entities), session: { around: entities } };
  }
  if (lens === undefined) return { choice: wholeChoice(telling, whole), session: {} };
  const classes = { ...noLens, classes: classesNamed(lens, '--lens') };
  const choice = lensChoice(telling, whole, classes);
  return choice
    ? { choice, session: { lens: classes } }
    : { choice: wholeChoice(telling, whole), session: { lens: classes } };
}

/** The session that a link of the figure opens; null where none can. */
export const sessionOf = ({ session }: AskedFigure, { reach }: Telling): Session | null =>
  session && { ...defaultSession, reach, ...session };
