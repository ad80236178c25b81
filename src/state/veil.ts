import type { FigurePart } from '../core/figure/figure-claims.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { graphOf } from '../core/model/graph.ts';
import { type Hidden, tellingPatterns, namesOf } from '../core/model/lesson-answers.ts';
import type { Claim, Dataset, Entity, Evidence, Source, Study } from '../core/schema/shapes.ts';

/**
 * A part of a data set from which what a step asks for is gone: not covered, but really not there. All ids are new, so
 * that none tells by how it is spelt; of texts only labels are left; and what is asked of a claim is the same whatever
 * the answer is. What is drawn and said before a reveal is made from this, so it cannot tell.
 */
export interface Veiled {
  readonly dataset: Dataset;
  /** The new ids of claims and entities, by the old. */
  readonly claims: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
}

/** What stands in the place of a name. */
export const VEIL = '?';

const renamed = (ids: Iterable<string>, letter: string): ReadonlyMap<string, string> =>
  new Map([...new Set(ids)].map((id, at) => [id, `${letter}${at + 1}`]));

/** The claims of which something is asked. What else is said of the same pair would tell a direction, and is asked with it. */
export function askedIn(model: Model, { hide, claim }: Hidden): readonly string[] {
  if (claim === undefined) return [];
  const { subject, object } = model.claim(claim).claim;
  return hide === 'sign' ? graphOf(model).directedEdges(subject, object) : [claim];
}

export function veil(model: Model, part: FigurePart, hidden: Hidden): Veiled {
  const inOrder = model.claims.filter(({ claim }) => part.claims.has(claim.id)).map(({ claim }) => claim);
  const named = new Set([
    ...part.entities,
    ...inOrder.flatMap(({ subject, object, where }) => [subject, object, ...(where === undefined ? [] : [where])]),
  ]);
  const shown = model.dataset.entities.filter(({ id }) => named.has(id));
  const asked = askedIn(model, hidden);
  // How many sources a claim has may tell how it is known.
  const kept = hidden.hide === 'class' ? inOrder.filter(({ id }) => !asked.includes(id)) : inOrder;
  const pieces = kept.flatMap(({ evidence }) => evidence);
  const ids = {
    claims: renamed(
      inOrder.map(({ id }) => id),
      'c',
    ),
    entities: renamed(
      shown.map(({ id }) => id),
      'e',
    ),
    sources: renamed(pieces.flatMap(sourcesOf), 's'),
    studies: renamed(
      pieces.flatMap(({ study }) => study ?? []),
      't',
    ),
  };
  const of = (kind: keyof typeof ids, id: string): string => ids[kind].get(id) ?? VEIL;
  const label = labeller(model, hidden);

  const bare = (piece: Evidence, id: string): Evidence => ({
    id,
    ...{ modality: piece.modality, by: piece.by, result: piece.result, taxon: piece.taxon, system: piece.system },
    ...{ design: piece.design, exposed: piece.exposed, comparator: piece.comparator },
    ...(piece.study === undefined ? {} : { study: of('studies', piece.study) }),
    ...(piece.readIn ? { readIn: { source: of('sources', piece.readIn.source), text: 'not-held' } } : {}),
    ...(piece.cited ? { cited: piece.cited.map((one) => ({ ...one, source: of('sources', one.source) })) } : {}),
    curated: noCurator,
  });
  const veiledClaim = (claim: Claim): Claim => {
    const id = of('claims', claim.id);
    const evidence = claim.evidence.map((piece, at) => bare(piece, `${id}.${at + 1}`));
    const told = {
      id,
      ...{ subject: of('entities', claim.subject), predicate: claim.predicate, object: of('entities', claim.object) },
      ...(claim.aspect === undefined ? {} : { aspect: claim.aspect }),
      ...(claim.where === undefined ? {} : { where: of('entities', claim.where) }),
      ...{ statement: VEIL, evidence },
    };
    if (!asked.includes(claim.id)) return told;
    return hidden.hide === 'sign' ? withoutSign(told) : withoutClass(told);
  };
  return {
    dataset: {
      head: model.dataset.head,
      entities: shown.map((entity) => bareEntity(entity, of('entities', entity.id), label(entity))),
      claims: inOrder.map(veiledClaim),
      sources: model.dataset.sources
        .filter(({ id }) => ids.sources.has(id))
        .map((one) => bareSource(one, of('sources', one.id))),
      studies: model.dataset.studies
        .filter(({ id }) => ids.studies.has(id))
        .map(({ id }) => bareStudy(of('studies', id))),
      notes: [],
      terms: [],
    },
    claims: ids.claims,
    entities: ids.entities,
  };
}

const noCurator = { by: VEIL, date: '2000-01-01' } as const;
const sourcesOf = ({ readIn, cited }: Evidence): string[] => [
  ...(readIn ? [readIn.source] : []),
  ...(cited ?? []).map(({ source }) => source),
];

const bareEntity = ({ kind, plural, group, better }: Entity, id: string, label: string): Entity => ({
  ...{ id, kind, label },
  ...(plural === undefined ? {} : { plural }),
  ...(group === undefined ? {} : { group }),
  ...(better === undefined ? {} : { better }),
});
const bareSource = ({ role, kind }: Source, id: string): Source => ({ id, role, kind, grade: 'unknown', title: VEIL });
const bareStudy = (id: string): Study => ({ id, label: VEIL, sources: [] });

/** Labels without the names of a hidden entity, wherever they stand: “anti-Fas antibodies” tells of Fas. */
function labeller(model: Model, hidden: Hidden): (entity: Entity) => string {
  const { entity: asked } = hidden;
  if (asked === undefined) return ({ label }) => label;
  const names = tellingPatterns(namesOf(model, asked), hidden);
  const without = (label: string): string => names.reduce((left, name) => left.replace(name, VEIL), label);
  return ({ id, label }) => (id === asked ? VEIL : without(label));
}

/** The same whichever way it points, and also where no change was found. */
const withoutSign = (claim: Claim): Claim => ({
  ...claim,
  predicate: 'changes',
  evidence: claim.evidence.map((piece) =>
    piece.result === 'not-reported' ? piece : { ...piece, result: 'effect' as const },
  ),
});

/** The same however it is known: one piece of which nothing is said. */
const withoutClass = (claim: Claim): Claim => ({
  ...claim,
  evidence: [
    {
      id: `${claim.id}.1`,
      ...{ modality: 'asserted', by: 'review-authors', result: 'effect' },
      ...{ taxon: 'not-stated', system: 'not-stated', design: 'none' },
      ...{ exposed: 'not-stated', comparator: 'not-stated' },
      curated: noCurator,
    },
  ],
});
