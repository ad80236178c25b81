import { type Assessment, studyKey, supports, withoutReference } from '../core/model/assessment.ts';
import type { ClaimNode, EvidenceNode } from '../core/model/claim-graph.ts';
import { focusContextIn } from '../core/model/disease-context.ts';
import { grouped } from '../core/model/grouped.ts';
import { taxa } from '../core/schema/axes.ts';
import { unsourcedClasses } from '../core/schema/evidence-classes.ts';
import type { Telling } from './telling.ts';
import { sayKnown } from './known-texts.ts';

/** In whom something was measured, in words: in patients, in human cells or tissue, in mice, in a species not stated. */
function measuredIn({ evidence, class: own }: EvidenceNode): string {
  if (own === 'human-clinical' || own === 'human-laboratory') return sayKnown(own);
  if (own === 'unclassified') return sayKnown('unclassified');
  return taxa.has(evidence.taxon)
    ? taxa.row(evidence.taxon).inWords
    : sayKnown('otherSpecies', { taxon: evidence.taxon });
}

/** The same with the disease, where it is another than the data set is about or that is left open. */
const measuredWhere =
  ({ model }: Telling) =>
  (piece: EvidenceNode): string => {
    const { disease } = piece.evidence.context ?? {};
    const where = measuredIn(piece);
    return disease === undefined || focusContextIn(model)(piece.evidence) === 'focus'
      ? where
      : sayKnown('disease', { where, disease: model.entity(disease).label });
  };

/** “in mice, 2 studies”: a place and how many independent studies measured there; no number where none is named. */
function placeAndStudies(where: string, pieces: readonly EvidenceNode[]): string {
  const studies = new Set(pieces.map(({ evidence }) => studyKey(evidence)).filter((key) => key !== null));
  return studies.size === 0 ? where : sayKnown('studies', { where, n: studies.size });
}

const findings = ['measured', 'noEffect', 'opposite', 'notReported'] as const;

function findingOf(claim: ClaimNode, { evidence }: EvidenceNode): (typeof findings)[number] {
  if (supports(claim, evidence)) return 'measured';
  if (evidence.result === 'not-reported') return 'notReported';
  return evidence.result === 'no-effect' ? 'noEffect' : 'opposite';
}

function inOrder(pieces: readonly EvidenceNode[], { classes }: Assessment): EvidenceNode[] {
  const rank = (piece: EvidenceNode): number =>
    piece.class === 'unclassified' ? classes.length : classes.indexOf(piece.class);
  return [...pieces].sort((a, b) => rank(a) - rank(b));
}

/**
 * How a claim is known, as a part of a sentence: “measured in mice, 1 study; also proposed”. What spoke against it is
 * said with what spoke for it, and nothing is merged over species.
 */
export function howKnown(telling: Telling, id: string): string {
  const node = telling.model.claim(id);
  const assessment = telling.assessment(id);
  const { admitted } = assessment;
  const pieces = inOrder(
    admitted.filter(({ unsourced }) => unsourced === null),
    assessment,
  );
  if (pieces.length === 0) {
    const said = unsourcedClasses.rows.filter((row) => admitted.some(({ unsourced }) => unsourced === row.id));
    return said.map(({ label }) => label).join('; ') || sayKnown('notAdmitted');
  }
  const measured = pieces.filter(({ evidence }) => evidence.modality === 'observed');
  const whereOf = measuredWhere(telling);
  const told = findings.flatMap((finding): string[] => {
    const found = measured.filter((piece) => findingOf(node, piece) === finding);
    if (found.length === 0) return [];
    const places = [...grouped(found, whereOf)].map(([place, there]) => placeAndStudies(place, there));
    return [sayKnown(finding, { where: places.join(` ${sayKnown('and')} `) })];
  });
  for (const modality of ['hypothesised', 'asserted'] as const) {
    const said = pieces.filter(({ evidence }) => evidence.modality === modality);
    const how = said.every(withoutReference) && modality === 'asserted' ? 'asserted.bare' : modality;
    if (said.length > 0) told.push(sayKnown(told.length === 0 ? how : `also.${how}`));
  }
  return told.join('; ');
}
