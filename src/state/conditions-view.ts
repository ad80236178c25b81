import type { Model } from '../core/model/claim-graph.ts';
import { keptFor } from '../core/model/kept-for.ts';
import { resolveName } from '../core/model/names.ts';
import type { Named } from '../core/queries/path-query.ts';
import { exposures, taxa } from '../core/schema/axes.ts';
import { roles } from '../core/schema/roles.ts';
import { conditionsSet, stepPredicates, stepRoles, undirectedPredicates } from './conditions.ts';
import { shortText } from './plain-text.ts';
import { referenceWords } from './references.ts';
import type { Question } from './session.ts';
import type { Telling } from './telling.ts';
import { say } from './question-texts.ts';
import { plainWords } from './words.ts';

/** Something that a condition can name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A condition that holds a list: what is chosen, and what else could be, which is listed when somebody looks. */
export interface ChosenFrom {
  readonly chosen: readonly Choice[];
  readonly others: () => readonly Choice[];
}

/** What a way must pass, or must not, by sort. Entities are offered by name elsewhere, claims on their cards. */
export interface NamedView {
  readonly entities: readonly Choice[];
  readonly claims: readonly Choice[];
  readonly sources: ChosenFrom;
}

/** The conditions of a question, and what the data set offers for each. */
export interface ConditionsView {
  /** How many are set, in words. */
  readonly summary: string;
  readonly any: boolean;
  readonly alsoFrom: readonly Choice[];
  readonly alsoTo: readonly Choice[];
  readonly taxa: readonly Choice[];
  readonly exposed: readonly Choice[];
  readonly roles: readonly Choice[];
  readonly predicates: readonly Choice[];
  readonly undirected: readonly Choice[];
  readonly diseases: ChosenFrom;
  readonly places: ChosenFrom;
  readonly pass: NamedView;
  readonly avoid: NamedView;
  /** Claims of the data set have strengths of their own. */
  readonly strengths: boolean;
}

/** What the steps of a data set offer to conditions, by id. */
interface Offered {
  readonly taxa: ReadonlySet<string>;
  readonly exposed: ReadonlySet<string>;
  readonly diseases: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly strengths: boolean;
}

/** What a condition can name: what is said of steps somewhere in the data. Found once for each model. */
export const offeredBy = keptFor((model: Model): Offered => {
  const found = {
    ...{ taxa: new Set<string>(), exposed: new Set<string>(), diseases: new Set<string>(), places: new Set<string>() },
    ...{ sources: new Set<string>(), predicates: new Set<string>(), roles: new Set<string>() },
  };
  const ends = new Set<string>();
  let strengths = false;
  for (const { claim, role, evidence } of model.claims) {
    if (!roles.row(role).step) continue;
    ends.add(claim.subject).add(claim.object);
    found.predicates.add(claim.predicate);
    found.roles.add(role);
    if (claim.where !== undefined) found.places.add(claim.where);
    strengths ||= claim.strength !== undefined;
    for (const { evidence: piece } of evidence) {
      if (piece.taxon.startsWith('NCBITaxon:')) found.taxa.add(piece.taxon);
      if (!['not-stated', 'not-applicable'].includes(piece.exposed)) found.exposed.add(piece.exposed);
      if (piece.context?.disease !== undefined) found.diseases.add(piece.context.disease);
      if (piece.context?.tissue !== undefined) found.places.add(piece.context.tissue);
      for (const { source } of piece.cited ?? []) found.sources.add(source);
      if (piece.readIn) found.sources.add(piece.readIn.source);
    }
  }
  const names = [...ends].map((id) => model.entity(id).label).sort((a, b) => a.localeCompare(b, 'en'));
  return { ...found, names, strengths };
});

const byLabel = (choices: readonly Choice[]): Choice[] =>
  [...choices].sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** All of a vocabulary that the data offer or the question names, in the order of the vocabulary. */
const amongst = (rows: readonly Choice[], offered: ReadonlySet<string>, chosen: readonly string[]): readonly Choice[] =>
  rows.filter(({ id }) => offered.has(id) || chosen.includes(id));

function chosenFrom(ids: readonly string[], offered: ReadonlySet<string>, label: (id: string) => string): ChosenFrom {
  const choice = (id: string): Choice => ({ id, label: label(id) });
  return { chosen: ids.map(choice), others: () => byLabel([...offered].filter((id) => !ids.includes(id)).map(choice)) };
}

/** The conditions of a question as its form shows them. */
export function conditionsView(telling: Telling, question: Question): ConditionsView {
  const { model } = telling;
  const offered = offeredBy(model);
  const set = conditionsSet(question);
  const typed = (names: readonly string[]): Choice[] =>
    names.map((name) => ({
      id: name,
      label: resolveName(model.dataset.entities, name).found?.label ?? shortText(name, 40),
    }));
  const source = (id: string): string => shortText(plainWords(referenceWords(model.source(id))), 60);
  const named = ({ entities, claims, sources }: Named): NamedView => ({
    entities: typed(entities),
    claims: claims.map((id) => ({ id, label: telling.sentence(id) })),
    sources: chosenFrom(sources, offered.sources, source),
  });
  const species = [
    ...taxa.rows,
    ...byLabel(
      [...offered.taxa, ...question.taxa].filter((id) => !taxa.has(id)).map((id): Choice => ({ id, label: id })),
    ),
  ];
  return {
    summary: set.length === 0 ? say('conditions.none') : say('conditions.set', { n: set.length }),
    any: set.length > 0,
    alsoFrom: typed(question.alsoFrom),
    alsoTo: typed(question.alsoTo),
    taxa: amongst([...new Map(species.map((row) => [row.id, row])).values()], offered.taxa, question.taxa),
    exposed: amongst(exposures.rows, offered.exposed, question.exposed),
    roles: amongst(stepRoles, offered.roles, question.roles),
    predicates: amongst(stepPredicates, offered.predicates, question.predicates),
    undirected: amongst(
      undirectedPredicates,
      offered.predicates,
      question.assume.map(({ predicate }) => predicate),
    ),
    diseases: chosenFrom(question.diseases, offered.diseases, telling.label),
    places: chosenFrom(question.places, offered.places, telling.label),
    pass: named(question.pass),
    avoid: named(question.avoid),
    strengths: offered.strengths || question.rank === 'strength',
  };
}
