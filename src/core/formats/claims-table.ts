import type { Model } from '../model/claim-graph.ts';
import type { ClaimFilter, ListedClaim } from '../queries/claim-list.ts';
import { sourceMark } from '../queries/source-marks.ts';
import { type Reach, reaches, taxa } from '../schema/axes.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import { predicates } from '../schema/predicates.ts';
import { verdicts } from '../schema/verdicts.ts';
import type { Table } from './table.ts';

/**
 * Claims as an author works with them. A cell of a class holds the number of independent primary studies, or of pieces
 * where there is no study to count; an empty cell means "not measured" and is never a zero.
 */
export function claimsTable(model: Model, claims: readonly ListedClaim[]): Table {
  const label = (id: string) => model.entity(id).label;
  const columns = ['id', 'claim', 'statement', ...evidenceClasses.ids, 'verdict', 'sources'];
  const rows = claims.map((claim) => {
    const cells = evidenceClasses.rows.map(({ id, measured }) => {
      const pieces = claim.evidence.filter((piece) => piece.class === id);
      const studies = new Set(pieces.map((piece) => piece.study ?? [...piece.sources].sort().join('+')));
      return pieces.length === 0 ? '' : measured ? studies.size : pieces.length;
    });
    const sources = [
      ...new Set(
        claim.evidence.flatMap((piece) =>
          piece.sources.length > 0 ? piece.sources : piece.readIn === null ? [] : [piece.readIn],
        ),
      ),
    ];
    const where = claim.where === null ? '' : ` in ${label(claim.where)}`;
    const aspect = claim.aspect === 'not-stated' ? '' : ` (${claim.aspect})`;
    return [
      claim.id,
      `${label(claim.subject)} ${claim.predicate} ${label(claim.object)}${aspect}${where}`,
      claim.statement,
      ...cells,
      claim.verdict === null ? '' : verdicts.row(claim.verdict).label,
      sources.join('; '),
    ];
  });
  return { columns, rows };
}

/** What a table of claims shows: the conditions of a filter in words, and which sources are admitted. */
export function claimsTitle(model: Model, filter: ClaimFilter, reach: Reach): string {
  const { subject, object, predicate, verdict, classes, source, taxon } = filter;
  const conditions = [
    subject === undefined ? null : `from ${model.entity(subject).label}`,
    predicate === undefined ? null : `“${predicates.row(predicate).label}”`,
    object === undefined ? null : `to ${model.entity(object).label}`,
    verdict === undefined ? null : verdict === 'none' ? 'without a verdict' : `verdict ${verdicts.row(verdict).label}`,
    classes === undefined ? null : `evidence ${classes.join(' or ')}`,
    source === undefined ? null : `source ${sourceMark(model.source(source))}`,
    taxon === undefined ? null : `measured ${taxa.has(taxon) ? taxa.row(taxon).inWords : `in ${taxon}`}`,
  ].filter((condition) => condition !== null);
  const all = conditions.length === 0 ? 'All claims' : `Claims: ${conditions.join('; ')}`;
  return `${all} (sources: ${reaches.row(reach).label})`;
}
