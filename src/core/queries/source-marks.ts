import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { type Grade, grades } from '../schema/axes.ts';
import type { Evidence, Source } from '../schema/shapes.ts';

/** How a detail of a source is known: its own grade, else that of the record. */
const gradeOf = (source: Source, field: string): Grade =>
  source.grades?.find((detail) => detail.field === field)?.grade ?? source.grade;

/** Is a detail of a source verified: seen at its origin, or stated by the text itself? */
export const isVerified = (source: Source, field: string): boolean => grades.row(gradeOf(source, field)).verified;

/**
 * A source as a short mark: its number in the main source, else first author and year, else its id. Authors that
 * nobody verified are not put forward as a name.
 */
export function sourceMark(source: Source): string {
  if (source.marker !== undefined) return source.marker;
  const [first] = source.authors ?? [];
  if (first === undefined || !isVerified(source, 'authors')) return source.id;
  return [first, source.year].filter((part) => part !== undefined).join(' ');
}

/** The sources that a piece speaks for: those it cites, else where it was read. */
export function sourcesOf(evidence: Evidence): readonly string[] {
  const cited = evidence.cited ?? [];
  if (cited.length > 0) return cited.map(({ source }) => source);
  return evidence.readIn ? [evidence.readIn.source] : [];
}

/** The sources that pieces speak for, each once, in order of first mention. */
export const sourcesBehind = (pieces: readonly EvidenceNode[]): string[] => [
  ...new Set(pieces.flatMap(({ evidence }) => sourcesOf(evidence))),
];

/** " [13, 14]" for the sources behind these pieces, in order of first mention; empty where none is named. */
export function referenceMarks(model: Model, pieces: readonly EvidenceNode[]): string {
  const marks = sourcesBehind(pieces).map((id) => sourceMark(model.source(id)));
  return marks.length > 0 ? ` [${[...new Set(marks)].join(', ')}]` : '';
}
