import { studyKey } from '../model/assessment.ts';
import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { grouped } from '../model/grouped.ts';
import type { Evidence } from '../schema/shapes.ts';
import { listed, sayAudit } from './audit-texts.ts';

/** Pieces by which one text tells one thing of one study, and what it tells in different words or numbers. */
export interface ToldTwice {
  readonly evidence: readonly string[];
  readonly study: string | null;
  /** Fields with the values that differ, each once, in the order of the data. */
  readonly differences: readonly { readonly field: string; readonly values: readonly string[] }[];
}

/** What can be told in two ways: a piece that is silent on it (null) differs from nothing. */
interface Field {
  readonly label: string;
  readonly of: (piece: Evidence, model: Model, told: readonly Evidence[]) => string | null;
  /** Of no study, two of these are two statements, and not one that is told twice. */
  readonly ofStudy?: true;
}

const number = (n: number | null | undefined): string | null => (n === null || n === undefined ? null : String(n));
const label = (model: Model, id: string | undefined): string | null =>
  id === undefined ? null : model.entity(id).label;

const fields: readonly Field[] = [
  // Only what is recorded as the text's own word: how this data set calls a thing was not said by the text.
  { label: 'word', of: ({ named }) => named ?? null },
  { label: 'with the finding', of: ({ n }) => number(n?.finding) },
  { label: 'measured', of: ({ n }) => number(n?.measured) },
  { label: 'patients or animals', of: ({ n }) => number(n?.of) },
  {
    label: 'groups',
    // Patients parted by form and again by length of treatment are parted in two ways, and told alike.
    of: ({ id, groups = [] }, _, told) =>
      told.some(
        (other) => other.id !== id && groups.some((one) => other.groups?.some((two) => two.label === one.label)),
      )
        ? groups.map(({ label: name, n }) => `${name} ${n ?? '?'}`).join('; ')
        : null,
  },
  { label: 'dose', of: ({ regimen }) => regimen?.dose ?? null },
  { label: 'schedule', of: ({ regimen }) => regimen?.schedule ?? null },
  { label: 'duration', of: ({ regimen }) => regimen?.duration ?? null },
  { label: 'disease', ofStudy: true, of: ({ context }, model) => label(model, context?.disease) },
  { label: 'population', ofStudy: true, of: ({ context }) => context?.population ?? null },
  {
    label: 'values',
    // What was measured is called as this data set calls it: what became of it is the text's.
    of: ({ values = [] }) =>
      values.flatMap(({ change, p }) => [change, p].filter((word) => word !== undefined).join(' ') || []).join('; ') ||
      null,
  },
  { label: 'consequence', of: ({ consequence }) => consequence ?? null },
  { label: 'how it is known', of: ({ modality }) => modality },
  { label: 'result', of: ({ result }) => (result === 'not-reported' ? null : result) },
];

/** What makes two pieces one story: read in one document, of one study, or of none and by one speaker. */
const storyOf = (piece: Evidence): string | null =>
  piece.readIn === undefined ? null : `${piece.readIn.source} ${studyKey(piece) ?? `by ${piece.by}`}`;

/** Values that differ; letter case alone is no other word. */
function distinct(values: readonly (string | null)[]): string[] {
  const byFold = new Map<string, string>();
  for (const value of values)
    if (value !== null && !byFold.has(value.toLowerCase())) byFold.set(value.toLowerCase(), value);
  return [...byFold.values()];
}

/** The stories of a claim that one text tells more than once and not alike. */
export function toldTwice(model: Model, pieces: readonly EvidenceNode[]): ToldTwice[] {
  if (pieces.length < 2) return [];
  const evidence = pieces.map((piece) => piece.evidence);
  return [...grouped(evidence, storyOf).values()].flatMap((told): ToldTwice[] => {
    const [first, second] = told;
    if (!first || !second) return [];
    const study = studyKey(first);
    const differences = fields
      .filter(({ ofStudy }) => study !== null || !ofStudy)
      .map(({ label: field, of }) => ({ field, values: distinct(told.map((piece) => of(piece, model, told))) }))
      .filter(({ values }) => values.length > 1);
    return differences.length > 0 ? [{ evidence: told.map(({ id }) => id), study, differences }] : [];
  });
}

export const differenceWords = ({ differences }: ToldTwice): string =>
  differences
    .map(({ field, values }) => sayAudit('why.differs', { field, values: listed(values.map((value) => `“${value}”`)) }))
    .join('; ');
