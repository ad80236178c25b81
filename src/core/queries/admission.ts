import { supports } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { claimsFrom, claimsTo } from '../model/incidence.ts';
import { CURATOR, evidenceClasses, MINE } from '../schema/evidence-classes.ts';
import type { Evidence } from '../schema/shapes.ts';
import { foldSums } from './folded-sums.ts';
import { bitOf, bitsOf, modelColumns, NOT_ADMITTED, rowSupport } from './model-columns.ts';
import type { EvidenceContext, PathQuery } from './path-query.ts';
import { sourcesOf } from './source-marks.ts';
import type { Assessments, LooksAt } from './steps.ts';

/** What each row of the model's columns may carry under a question. */
export interface Admission {
  /** `classRank` of the class with which the claim carries a step; `NOT_ADMITTED` where it carries none. */
  readonly ranks: Uint8Array;
  /** Does the question look at a piece, and admit its class? */
  readonly looksAt: LooksAt;
  /** Bits of the classes of the looked-at evidence of a row. */
  readonly classesOf: (row: number) => number;
}

const fits = (value: string, wished: readonly string[] | null): boolean =>
  wished === null || value === 'not-applicable' || wished.includes(value);
const names = (value: string | undefined, wished: readonly string[]): boolean =>
  value !== undefined && wished.includes(value);

function fitsContext(
  { claim }: ClaimNode,
  evidence: Evidence,
  context: EvidenceContext,
  words: string | null,
): boolean {
  if (!fits(evidence.taxon, context.taxa) || !fits(evidence.exposed, context.exposed)) return false;
  if (context.diseases && !names(evidence.context?.disease, context.diseases)) return false;
  if (context.places && !names(claim.where, context.places) && !names(evidence.context?.tissue, context.places))
    return false;
  if (words === null) return true;
  const { dose, schedule, duration } = evidence.regimen ?? {};
  return [dose, schedule, duration].some((part) => part?.toLowerCase().includes(words));
}

/**
 * Which pieces a question looks at; null where it looks at all. The curator's links and a reader's ideas are no evidence:
 * neither context nor source narrows them. The links have a switch of their own; the ideas are in the model or not.
 */
function looksAtFor({ context, avoid }: PathQuery): LooksAt | null {
  const { taxa, diseases, places, exposed, regimen } = context;
  const anywhere = [taxa, diseases, places, exposed, regimen].every((part) => part === null);
  if (anywhere && avoid.sources.length === 0) return null;
  const avoided = new Set(avoid.sources);
  const words = regimen === null ? null : regimen.trim().toLowerCase();
  return (node, piece) => {
    if (piece.unsourced !== null) return true;
    if (!anywhere && !fitsContext(node, piece.evidence, context, words)) return false;
    const sources = sourcesOf(piece.evidence);
    return sources.length === 0 || !sources.every((source) => avoided.has(source));
  };
}

const evidenceBits = bitsOf(evidenceClasses.ids);

/**
 * Decide in one pass which claims carry a step, and as what: the strongest class of its supporting evidence that is
 * looked at and admitted. What no source says carries one only where the claim has no evidence at all. A claim found
 * without effect carries none, whatever the context: a narrower look must not raise what the whole denies.
 */
export function admit(model: Model, assessments: Assessments, query: PathQuery): Admission {
  const { nodes, node: nodeOf, rowOf } = modelColumns(model);
  const support = rowSupport(model, assessments);
  const looksAt = looksAtFor(query);
  const classesOf = (row: number): number => {
    const whole = support.classes[row] ?? 0;
    if (looksAt === null || (whole & evidenceBits) === 0) return whole;
    const node = nodeOf(row);
    let bits = 0;
    for (const piece of support.assessments[row]?.admitted ?? [])
      if (
        piece.unsourced === null &&
        piece.class !== 'unclassified' &&
        supports(node, piece.evidence) &&
        looksAt(node, piece)
      )
        bits |= bitOf(piece.class);
    return bits;
  };

  const named = bitsOf(query.classes ?? evidenceClasses.ids);
  const evidence = query.quantifier === 'every' ? named : evidenceBits;
  const wanted = evidence | bitOf(MINE) | (query.curator ? bitOf(CURATOR) : 0);
  const predicates = query.predicates && new Set<string>(query.predicates);
  const roles = query.roles && new Set<string>(query.roles);
  const ranks = new Uint8Array(nodes.length).fill(NOT_ADMITTED);
  for (let row = 0; row < ranks.length; row++) {
    if (((support.classes[row] ?? 0) & wanted) === 0) continue;
    const { claim, role } = nodeOf(row);
    if ((predicates && !predicates.has(claim.predicate)) || (roles && !roles.has(role))) continue;
    const bits = classesOf(row) & wanted;
    if (bits !== 0) ranks[row] = 31 - Math.clz32(bits & -bits);
  }
  const around = (id: string) => [...claimsFrom(model, id), ...claimsTo(model, id)].map(({ claim }) => claim.id);
  const avoided = [...query.avoid.claims, ...query.avoid.entities.flatMap(around)];
  for (const id of avoided) {
    const row = rowOf.get(id);
    if (row !== undefined) ranks[row] = NOT_ADMITTED;
  }
  foldSums(model, ranks, new Set(query.to));
  return {
    ranks,
    classesOf,
    looksAt: (node, piece) =>
      piece.class !== 'unclassified' && (bitOf(piece.class) & wanted) !== 0 && (looksAt?.(node, piece) ?? true),
  };
}

/** Does a row rest on this source, in a piece that the question looks at and admits? */
export function restsOn(model: Model, assessments: Assessments, admission: Admission, source: string) {
  const { node: nodeOf } = modelColumns(model);
  const { assessments: list } = rowSupport(model, assessments);
  return (row: number): boolean => {
    const node = nodeOf(row);
    return (list[row]?.admitted ?? []).some(
      (piece) =>
        piece.unsourced === null &&
        supports(node, piece.evidence) &&
        admission.looksAt(node, piece) &&
        ((piece.evidence.cited ?? []).some((cited) => cited.source === source) ||
          piece.evidence.readIn?.source === source),
    );
  };
}
