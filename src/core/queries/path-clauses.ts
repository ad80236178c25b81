import { withoutReference } from '../model/assessment.ts';
import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { grouped } from '../model/grouped.ts';
import { claimsFrom, definitions } from '../model/incidence.ts';
import { readClaim } from '../model/reading.ts';
import { speakers } from '../schema/axes.ts';
import { unsourcedClasses } from '../schema/evidence-classes.ts';
import { distinct, howChecked, howMeasured, saidFor, studiesOf, whatAgainst } from './how-measured.ts';
import type { SayQuery } from './query-texts.ts';
import { assessmentOf, type CarryingClaim, carryingClaims } from './carrying-evidence.ts';
import type { Clause } from './path-query.ts';
import { referenceMarks, sourcesBehind } from './source-marks.ts';
import type { Assessments, Step } from './steps.ts';
import { asReading, asReferences, ofData, type Parts, textOf } from './parts.ts';
import { sayParts, sentenceOf } from './told-parts.ts';

/** Most claims of one step that are told each with its own words; further ones are counted. */
const MOST_TOLD = 3;

const nulls = (pieces: readonly EvidenceNode[]): EvidenceNode[] =>
  pieces.filter(({ evidence }) => evidence.result === 'no-effect' || evidence.result === 'opposite-effect');
/** A claim in words no stronger than its class, read from the pieces of that class alone. */
function claimWords(model: Model, { node, assessment, class: id, pieces }: CarryingClaim, say: SayQuery): Parts {
  // A stronger piece that is left out cannot lend its verb. What speaks against it is told with its references.
  const sentence = asReading(readClaim(model, node, { ...assessment, admitted: pieces, verdict: null }));
  if (unsourcedClasses.has(id)) return sayParts(say, `clause.${id}`, { sentence });
  const references = asReferences(referenceMarks(model, pieces));
  if (id === 'hypothesis' || id === 'assertion') {
    const who = distinct(pieces.map(({ evidence }) => speakers.row(evidence.by).label)).join('; ');
    // Where it was read is no reference for it.
    if (id === 'assertion' && pieces.every(withoutReference))
      return sayParts(say, 'clause.assertion.bare', { sentence, who });
    return sayParts(say, `clause.${id}`, { sentence, who, references, for: saidFor(model, node, pieces, say) });
  }
  const studies = say('studies.count', { n: studiesOf(pieces) });
  return sayParts(say, 'clause.measured', {
    sentence,
    how: howMeasured(model, node, id, pieces, say),
    studies,
    references,
    checked: howChecked(pieces, say),
  });
}

/**
 * Findings against a claim are always said, also where the question looks at some contexts only: a filter narrows what
 * speaks for a way, never what speaks against it.
 */
function withAgainst(model: Model, told: CarryingClaim, say: SayQuery): { parts: Parts; sources: string[] } {
  const parts = claimWords(model, told, say);
  const sources = unsourcedClasses.has(told.class) ? [] : sourcesBehind(told.pieces);
  if (told.assessment.verdict !== 'conflicting') return { parts, sources };
  const against = nulls(told.assessment.admitted);
  return {
    parts: sayParts(say, 'clause.against', {
      clause: parts,
      ...whatAgainst(model, told.node, against, say),
      references: asReferences(referenceMarks(model, against)),
    }),
    sources: [...sources, ...sourcesBehind(against)],
  };
}

/** A sentence of parts, and what it stands on. */
export const clauseOf = (parts: Parts, on: Pick<Clause, 'claims' | 'sources'>): Clause => ({
  ...{ text: textOf(parts), parts },
  ...on,
});

/**
 * One step as a sentence, worded no more strongly than the class that carries it; other claims of the step beside it,
 * each with its own words; what speaks against them is said.
 */
export function stepClause(model: Model, assessments: Assessments, step: Step, say: SayQuery): Clause {
  const told = carryingClaims(model, assessments, step, MOST_TOLD);
  const sentences = told.map((claim) => withAgainst(model, claim, say));
  const [first = [], ...others] = sentences.map(({ parts }) => parts);
  const beside = others.flatMap((clause) => sayParts(say, 'clause.beside', { clause }));
  const untold = step.claims.length - told.length;
  const more = untold > 0 ? say('clause.more', { n: untold }) : '';
  return clauseOf(sentenceOf([...first, ...beside], `${more}.`), {
    claims: told.map(({ node }) => node.claim.id),
    sources: distinct(sentences.flatMap(({ sources }) => sources)),
  });
}

/**
 * Members of the group that a step leads to which the same thing was found to leave unchanged: a step over a group must
 * not hide that one of its kind did not move.
 */
export function memberClauses(model: Model, assessments: Assessments, step: Step, say: SayQuery): Clause[] {
  const members = definitions(model, 'to', step.to, 'subtype-of').map(({ claim }) => claim.subject);
  if (members.length === 0) return [];
  const done = grouped(claimsFrom(model, step.from), ({ claim }) => claim.object);
  const found = members
    .filter((member) => member !== step.to)
    .flatMap((member) => done.get(member) ?? [])
    .map((node) => ({ node, assessment: assessmentOf(assessments, node.claim.id) }));
  return found
    .filter(({ assessment }) => assessment.listed && assessment.verdict === 'no-effect')
    .map(({ node, assessment }) => {
      const pieces = nulls(assessment.admitted);
      const values = {
        group: ofData(model.entity(step.to).label),
        sentence: asReading(readClaim(model, node, assessment)),
        references: asReferences(referenceMarks(model, pieces)),
      };
      const parts = sayParts(say, 'clause.member', values);
      return clauseOf(parts, { claims: [node.claim.id], sources: sourcesBehind(pieces) });
    });
}
