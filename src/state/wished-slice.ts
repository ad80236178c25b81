import type { Claim } from '../core/schema/shapes.ts';
import type { Wished } from '../core/model/dataset-slice.ts';
import { graphOf } from '../core/model/graph.ts';
import type { PathAnswer, PathStep } from '../core/queries/path-query.ts';
import { CURATOR, classRank } from '../core/schema/evidence-classes.ts';
import type { Answered } from './answering.ts';
import type { Selection } from './session.ts';
import type { Telling } from './telling.ts';

/** Claims of one step beside its strongest that are shown of a large data set. */
const MOST_OF_A_STEP = 3;
/** Claims by which a slice grows around an entity in one go. */
export const GROWTH = 40;

/** What is asked to be seen of a data set beside an answer. */
export interface Beside {
  readonly selection: Selection | null;
  /** What more is wished around: entities, sources, studies; of one that is named twice, twice as many. */
  readonly grown: readonly string[];
}

/** What to show of a whole data set for an answer, a choice, and growth around entities; the most wanted first. */
export function wishes(whole: Telling, { question, answer, from, to }: Answered, beside: Beside): Wished {
  const { model } = whole;
  const { pass, avoid, diseases, places } = question;
  const chosen = wishedBy(whole, beside.selection, beside.grown);
  const ways = [...(answer?.paths ?? []), ...(answer?.counter ?? [])];
  const steps = (list: readonly { readonly steps: readonly PathStep[] }[], from: number, to: number): string[] =>
    list.flatMap((way) => way.steps.flatMap(({ claims }) => claims.slice(from, to)));
  const claims = [
    ...chosen.claims,
    ...[...pass.claims, ...avoid.claims].filter((id) => model.hasClaim(id)),
    ...steps(answer?.paths ?? [], 0, 1),
    ...grownAround(whole, beside.grown),
    ...steps(answer?.counter ?? [], 0, 1),
    ...(answer?.blocked ?? []).map(({ claim }) => claim),
    ...(answer?.beside ?? []),
    ...(answer?.alsoMeasured ?? []),
    ...steps(ways, 1, MOST_OF_A_STEP),
    ...steps(answer?.loops ?? [], 0, 1),
  ];
  const named = [from, to, ...diseases, ...places, ...beside.grown, ...chosen.entities];
  return {
    claims: [...new Set(claims)],
    entities: [...new Set(named.filter((id) => id !== null && model.hasEntity(id)))] as string[],
    sources: [...new Set([...pass.sources, ...avoid.sources, ...chosen.sources])],
    studies: chosen.studies,
  };
}

const nobody: Wished = { claims: [], entities: [], sources: [], studies: [] };

/** All claims that the card of a source or a study lists. */
export const restingOn = (claims: readonly Claim[], { kind, id }: Selection): readonly Claim[] =>
  claims.filter(({ evidence }) =>
    evidence.some(({ study, readIn, cited }) =>
      kind === 'study' ? study === id : readIn?.source === id || cited?.some(({ source }) => source === id) === true,
    ),
  );

/** What a card of the selection speaks of; more of what rests on a source or a study where that was asked for. */
function wishedBy({ model }: Telling, selection: Selection | null, grown: readonly string[]): Wished {
  const { claims, notes, studies } = model.dataset;
  if (selection === null) return nobody;
  const { kind, id } = selection;
  const most = GROWTH * (1 + grown.filter((one) => one === id).length);
  const resting = (): string[] =>
    restingOn(claims, selection)
      .slice(0, most)
      .map((claim) => claim.id);
  switch (kind) {
    case 'claim':
      return { ...nobody, claims: [id].filter((claim) => model.hasClaim(claim)) };
    case 'entity':
      return { ...nobody, entities: [id] };
    case 'source':
      return { ...nobody, claims: resting(), sources: [id] };
    case 'study':
      return { ...nobody, claims: resting(), studies: studies.some((study) => study.id === id) ? [id] : [] };
    case 'note':
      return { ...nobody, claims: notes.filter((note) => note.id === id).flatMap((note) => note.claims) };
  }
}

/** The claims around entities: those with the strongest evidence first. */
function grownAround({ model, assessment }: Telling, grown: readonly string[]): string[] {
  const strength = (id: string): number => classRank(assessment(id).class ?? CURATOR);
  return [...new Set(grown)].flatMap((entity) => {
    const most = GROWTH * grown.filter((other) => other === entity).length;
    const claims = model.hasEntity(entity) ? graphOf(model).edges(entity) : [];
    return claims
      .filter((id) => assessment(id).listed)
      .map((id) => ({ id, strength: strength(id) }))
      .sort((a, b) => a.strength - b.strength || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id }) => id);
  });
}

/** An answer as far as a slice can show it, and how much of it cannot. */
export interface FittedAnswer {
  readonly answer: PathAnswer;
  /** How many ways and loops are not listed, and which claims, since the slice has no room for them. */
  readonly ways: number;
  readonly claims: readonly string[];
}

/** Leave out of an answer what a slice does not hold, and count it. */
export function fitted(answer: PathAnswer, has: (claim: string) => boolean): FittedAnswer {
  const gone = new Set<string>();
  const here = (claims: readonly string[]): string[] => {
    for (const claim of claims) if (!has(claim)) gone.add(claim);
    return claims.filter(has);
  };
  let ways = 0;
  const fit = <T extends { readonly steps: readonly PathStep[] }>(list: readonly T[]): T[] =>
    list.flatMap((way) => {
      const steps = way.steps.map((step) => ({ ...step, claims: here(step.claims) }));
      // A step without its strongest claim would be shown by a weaker one.
      if (way.steps.every((step) => has(step.claims[0] ?? ''))) return [{ ...way, steps }];
      ways++;
      return [];
    });
  const told = (list: PathAnswer['paths']): PathAnswer['paths'] =>
    fit(list).map((path) => ({
      ...path,
      clauses: path.clauses.map((clause) => ({ ...clause, claims: here(clause.claims) })),
    }));
  const all = {
    ...answer,
    paths: told(answer.paths),
    counter: told(answer.counter),
    loops: fit(answer.loops),
    beside: here(answer.beside),
    alsoMeasured: here(answer.alsoMeasured),
    blocked: answer.blocked.filter(({ claim }) => here([claim]).length > 0),
  };
  return { answer: all, ways, claims: [...gone] };
}
