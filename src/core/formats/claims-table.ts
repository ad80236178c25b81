import type { Model } from '../model/claim-graph.ts';
import type { ListedClaim } from '../queries/claim-list.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import { verdicts } from '../schema/verdicts.ts';

/** A table of text: what every flat format of claims shows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Claims as an author works with them. A cell of a class holds the number of independent primary studies, or of pieces
 * where there is no study to count; an empty cell means "not measured" and is never a zero.
 */
export function claimsTable(model: Model, claims: readonly ListedClaim[]): Table {
  const label = (id: string) => model.entity(id).label;
  const columns = ['id', 'claim', 'statement', ...evidenceClasses.ids, 'verdict', 'sources'];
  const rows = claims.map((claim) => {
    const cells = evidenceClasses.ids.map((id) => {
      const pieces = claim.evidence.filter((piece) => piece.class === id);
      const studies = new Set(pieces.map((piece) => piece.study ?? [...piece.sources].sort().join('+')));
      return pieces.length === 0
        ? ''
        : String(id === 'hypothesis' || id === 'assertion' ? pieces.length : studies.size);
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
