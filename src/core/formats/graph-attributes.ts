import type { EvidenceNode } from '../model/claim-graph.ts';
import {
  comparators,
  designs,
  exposures,
  mappings,
  modalities,
  results,
  speakers,
  systems,
  taxa,
} from '../schema/axes.ts';
import { entityKinds, levels } from '../schema/entity-kinds.ts';
import { evidenceClasses } from '../schema/evidence-classes.ts';
import { predicates } from '../schema/predicates.ts';
import type { ReadIn } from '../schema/shapes.ts';
import { verdicts } from '../schema/verdicts.ts';
import type { GraphContent, GraphEdge, GraphNode } from './graph-content.ts';

/** What an attribute holds: a list keeps its items apart; null, and a list of none, is not written: nothing is known. */
export type AttributeValue = string | number | boolean | readonly string[] | null;

/** What a graph says of its nodes, of its edges or of itself: a column of the table that other programs make of it. */
export interface Attribute<Of> {
  readonly name: string;
  readonly type: 'text' | 'whole number' | 'truth' | 'list';
  readonly of: (record: Of) => AttributeValue;
}

const text = <Of>(name: string, of: (record: Of) => string | null): Attribute<Of> => ({ name, type: 'text', of });
const list = <Of>(name: string, of: (record: Of) => readonly string[]): Attribute<Of> => ({ name, type: 'list', of });
const truth = <Of>(name: string, of: (record: Of) => boolean): Attribute<Of> => ({ name, type: 'truth', of });
const whole = <Of>(name: string, of: (record: Of) => number | null): Attribute<Of> => ({
  name,
  type: 'whole number',
  of,
});

/** Of which state of which data set a graph is. The stamp says which claims it holds, each with its digest. */
export const graphAttributes: readonly Attribute<GraphContent>[] = [
  text('title', ({ head }) => head.title),
  text('dataset', ({ head }) => head.data),
  text('release', ({ head }) => head.release),
  text('date', ({ head }) => head.date),
  text('sha256', ({ head }) => head.sha256),
  text('licence', ({ licence }) => licence),
  text('sources', ({ sources }) => sources),
  text('edgewise', ({ stamp }) => stamp),
];

const levelOf = ({ entity }: GraphNode): string | null => {
  const { level } = entityKinds.row(entity.kind);
  return level && levels.asWritten(level).label;
};

export const nodeAttributes: readonly Attribute<GraphNode>[] = [
  text('entity', ({ entity }) => entity.id),
  text('label', ({ entity }) => entity.label),
  text('kind', ({ entity }) => entity.kind),
  text('level', levelOf),
  list('synonyms', ({ entity }) => entity.synonyms ?? []),
  // An identifier of something broader is none of this.
  list('identifiers', ({ entity }) =>
    (entity.xrefs ?? []).filter(({ match }) => match === 'exact').map(({ id }) => id),
  ),
  list('related identifiers', ({ entity }) =>
    (entity.xrefs ?? [])
      .filter(({ match }) => match !== 'exact')
      .map(({ id, match }) => `${id} (${mappings.asWritten(match).label})`),
  ),
  truth('group', ({ entity }) => entity.group === true),
  truth('mine', ({ mine }) => mine),
];

/** Where a piece was read, as far as it is recorded. */
function placeWords({ source, passage, quote, text: unheld }: ReadIn): string {
  const read = `read in ${source}`;
  if (!passage) return `${read}${quote !== undefined ? `: “${quote}”` : unheld ? ', whose text is not held' : ''}`;
  const { place } = passage;
  return 'section' in place
    ? `${read}, “${place.section}”, paragraph ${place.paragraph}, sentence ${place.sentence}`
    : `${read}, table ${place.table}, row ${place.row}`;
}

/** A piece along its axes, in the words of their tables. */
function pieceWords({ evidence, class: id, unsourced }: EvidenceNode): string {
  const { n, taxon, readIn, cited = [] } = evidence;
  return [
    unsourced
      ? speakers.asWritten(evidence.by).label
      : id === 'unclassified'
        ? id
        : evidenceClasses.asWritten(id).label,
    results.asWritten(evidence.result).label,
    modalities.asWritten(evidence.modality).label,
    ...(unsourced ? [] : [`said by ${speakers.asWritten(evidence.by).label}`]),
    designs.asWritten(evidence.design).label,
    `species ${taxa.has(taxon) ? taxa.asWritten(taxon).label : taxon}`,
    systems.asWritten(evidence.system).label,
    `exposed: ${exposures.asWritten(evidence.exposed).label}`,
    `compared with: ${comparators.asWritten(evidence.comparator).label}`,
    ...(n
      ? [`finding in ${n.finding ?? 'unknown'}, measured in ${n.measured ?? 'unknown'}, of ${n.of ?? 'unknown'}`]
      : []),
    ...(evidence.study === undefined ? [] : [`study ${evidence.study}`]),
    ...(cited.length === 0 ? [] : [`cites ${cited.map(({ source }) => source).join(', ')}`]),
    ...(readIn ? [placeWords(readIn)] : []),
  ].join('; ');
}

const verdictLabel = (id: GraphEdge['assessment']['verdict']): string | null => id && verdicts.asWritten(id).label;

export const edgeAttributes: readonly Attribute<GraphEdge>[] = [
  text('claim', ({ node }) => node.claim.id),
  text('label', ({ node }) => predicates.asWritten(node.claim.predicate).label),
  text('sentence', ({ sentence }) => sentence),
  text('statement', ({ node }) => node.claim.statement),
  text('predicate', ({ node }) => node.claim.predicate),
  // None where the relation has no direction: no number stands for "unknown".
  whole('sign', ({ node }) => node.sign),
  text('role', ({ node }) => node.role),
  text('aspect', ({ node }) => (node.aspect === 'not-stated' ? null : node.aspect)),
  text('where', ({ where }) => where),
  text('verdict', ({ assessment }) => verdictLabel(assessment.verdict)),
  truth('provisional', ({ assessment }) => assessment.provisional),
  text('class', ({ assessment }) => assessment.class),
  list('classes', ({ assessment }) => assessment.classes),
  list('studies', ({ assessment }) => assessment.studies),
  list('references', ({ references }) => references),
  list('contradicts', ({ contradicts }) => contradicts),
  whole('evidence not admitted', ({ assessment }) => assessment.hidden.length),
  text('verdict with all evidence', ({ assessment }) =>
    assessment.wider?.changes === true ? (verdictLabel(assessment.wider.verdict) ?? 'none') : null,
  ),
  list('notes', ({ notes }) => notes.map((note) => note.text)),
  truth('mine', ({ node }) => node.mine),
  list('evidence', ({ assessment }) => assessment.admitted.map(pieceWords)),
  /** Each admitted piece as the data have it, in JSON, with its class. */
  list('evidence records', ({ assessment }) =>
    assessment.admitted.map(({ evidence, class: id }) => JSON.stringify({ class: id, ...evidence })),
  ),
];

/** What a record has, under the names of its attributes; what nobody knows is left out. */
export const attributesOf = <Of>(
  attributes: readonly Attribute<Of>[],
  record: Of,
): [attribute: Attribute<Of>, value: Exclude<AttributeValue, null>][] =>
  attributes.flatMap((attribute) => {
    const value = attribute.of(record);
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[attribute, value]];
  });
