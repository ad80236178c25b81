import type { Model } from '../model/claim-graph.ts';
import { type Aspect, aspects, taxa } from '../schema/axes.ts';
import { unsourcedClasses } from '../schema/evidence-classes.ts';
import { type Predicate, predicates } from '../schema/predicates.ts';
import type { SayQuery } from './query-texts.ts';
import { type CarryingClaim, carryingClaims } from './carrying-evidence.ts';
import type { Jump } from './path-query.ts';
import type { Assessments, Step } from './steps.ts';

/** Most claims of one step that are compared with the next step's. */
const MOST_COMPARED = 50;

/** The values of a step, each once, in the order of its claims; what is not stated is none of them. */
type Values = readonly string[];
const stated = (values: readonly (string | undefined)[]): Values =>
  [...new Set(values)].filter((value) => value !== undefined && value !== '' && value !== 'not-stated') as Values;

const ofPieces = (
  claims: readonly CarryingClaim[],
  pick: (piece: CarryingClaim['pieces'][number]) => string | undefined,
) => stated(claims.flatMap(({ pieces }) => pieces.map(pick)));

const species = (claims: readonly CarryingClaim[]): Values =>
  ofPieces(claims, ({ evidence }) => (evidence.taxon.startsWith('NCBITaxon:') ? evidence.taxon : undefined));

/** Where the object changes, else where it was seen. */
const places = (claims: readonly CarryingClaim[]): Values =>
  stated(
    claims.flatMap(({ node, pieces }) =>
      node.claim.where === undefined ? pieces.map(({ evidence }) => evidence.context?.tissue) : [node.claim.where],
    ),
  );

const diseases = (claims: readonly CarryingClaim[]): Values =>
  ofPieces(claims, ({ evidence }) => evidence.context?.disease);

const doses = (claims: readonly CarryingClaim[]): Values =>
  ofPieces(claims, ({ evidence }) => evidence.regimen?.dose?.trim());

/** What of the object a step changes: the claim's aspect, else the one that its relation names ("blocks": activity). */
function changed(claims: readonly CarryingClaim[]): Values {
  return stated(
    claims.map(({ node }) => {
      const row: Predicate = predicates.row(node.claim.predicate);
      return node.aspect === 'not-stated' ? row.aspect : node.aspect;
    }),
  );
}

const spokenOf = (claims: readonly CarryingClaim[]): Values =>
  ofPieces(claims, ({ evidence }) => evidence.subjectAspect);

/** The aspects that one of them may be: "activity or amount" is an unknown, and an unknown is no jump. */
const mayBe = (aspect: string): Values =>
  aspect === 'activity-or-abundance' ? ['activity', 'abundance', aspect] : [aspect];
const same = (value: string): Values => [value];
const folded = (value: string): Values => [value.toLowerCase()];

/** Do both sides state something, and nothing in common? */
function apart(from: Values, to: Values, read: (value: string) => Values): boolean {
  const there = new Set(to.flatMap(read));
  return from.length > 0 && to.length > 0 && !from.flatMap(read).some((value) => there.has(value));
}

/**
 * What is silently taken for the same between two steps, said aloud (model, rule 6): species, place, disease, dose, and
 * the aspect of the entity between them. A jump is where both steps state it and have nothing in common; where one does
 * not state it, nothing is known. What no source says has no evidence and so nothing that could change. Compared is what
 * gives a step its class: a proposal beside a measurement cannot lend it a place, a disease or an aspect.
 */
export function jumpsOf(model: Model, assessments: Assessments, chain: readonly Step[], say: SayQuery): Jump[] {
  const told = chain.map((step) =>
    carryingClaims(model, assessments, step, MOST_COMPARED).filter(
      (claim) => !unsourcedClasses.has(claim.class) && claim.class === step.class,
    ),
  );
  const label = (id: string) => model.entity(id).label;
  const either = (values: Values, words: (id: string) => string) => values.map(words).join(say('list.or'));
  return chain.slice(0, -1).flatMap((step, at): Jump[] => {
    const [here, next] = [told[at], told[at + 1]];
    if (!here || !next) return [];
    const after = at + 1;
    const change = (
      kind: Exclude<Jump['kind'], 'aspect'>,
      of: (claims: readonly CarryingClaim[]) => Values,
      words: (id: string) => string,
      read = same,
    ): Jump[] => {
      const [from, to] = [of(here), of(next)];
      if (!apart(from, to, read)) return [];
      const values = { a: after, b: after + 1, from: either(from, words), to: either(to, words) };
      return [{ kind, after, text: say(`jump.${kind}`, values) }];
    };
    const [from, to] = [changed(here), spokenOf(next)];
    const aspectWords = (id: string) => aspects.row(id as Aspect).label;
    return [
      ...change('taxon', species, (id) => (taxa.has(id) ? taxa.row(id).label : id)),
      ...change('where', places, label),
      ...change('disease', diseases, label),
      ...change('dose', doses, (words) => words, folded),
      ...(apart(from, to, mayBe)
        ? [
            {
              kind: 'aspect' as const,
              after,
              text: say('jump.aspect', {
                a: after,
                b: after + 1,
                entity: label(step.to),
                from: either(from, aspectWords),
                to: either(to, aspectWords),
              }),
            },
          ]
        : []),
    ];
  });
}
