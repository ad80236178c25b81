import type { Model } from '../core/model/claim-graph.ts';
import { inWords, ofData, textOf } from '../core/queries/parts.ts';
import { sourceMark } from '../core/queries/source-marks.ts';
import { grades } from '../core/schema/axes.ts';
import type { Source } from '../core/schema/shapes.ts';
import { say } from './texts.ts';
import { dataWithin, dataWord, inParts, type Parts, toSource, type Word, type Words } from './words.ts';

const mostAuthors = 4;

function authorsOf(source: Source): string | null {
  const authors = source.authors ?? [];
  if (authors.length === 0) return null;
  const shown = authors.slice(0, mostAuthors).join(', ');
  return source.etAl === true || authors.length > mostAuthors ? say('source.etAl', { authors: shown }) : shown;
}

/** Journal, volume, pages and year; null where nothing of it is known. */
export function printedIn(source: Source): string | null {
  const volume = source.volume === undefined ? '' : ` ${source.volume}${source.issue ? `(${source.issue})` : ''}`;
  const pages = source.pages === undefined ? '' : `:${source.pages}`;
  const place = `${source.journal ?? ''}${volume}${pages}`.trim();
  const parts = [place, source.year === undefined ? '' : String(source.year)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : null;
}

/** A path segment at a time, so that an identifier can neither leave its path nor add a query. */
const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

interface Scheme {
  readonly field: 'doi' | 'pmid' | 'pmcid';
  readonly label: string;
  readonly wellFormed: RegExp;
  readonly address: (id: string) => string;
}

/** The only addresses outside that are ever linked, and what an identifier must look like for that. */
const schemes: readonly Scheme[] = [
  {
    field: 'doi',
    label: 'doi',
    wellFormed: /^10\.\d{4,9}\/[^\s\p{C}]+$/u,
    address: (id) => `https://doi.org/${inPath(id)}`,
  },
  {
    field: 'pmid',
    label: 'PMID',
    wellFormed: /^\d{1,8}$/,
    address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  },
  {
    field: 'pmcid',
    label: '',
    wellFormed: /^PMC\d{1,8}$/,
    address: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`,
  },
];

function identifier(source: Source, scheme: Scheme): Word | null {
  const id = source[scheme.field];
  if (id === undefined) return null;
  const words = `${scheme.label} ${id}`.trim();
  // One that is not well formed is shown as it stands, as text.
  const segments = id.split('/');
  const safe = scheme.wellFormed.test(id) && !segments.includes('..') && !segments.includes('.');
  return safe ? { words, href: scheme.address(id) } : words;
}

/** The identifiers of a source, as links where they are well formed. */
export const identifierWords = (source: Source): Words =>
  schemes
    .map((scheme) => identifier(source, scheme))
    .filter((word) => word !== null)
    .flatMap((word, at): Word[] => (at === 0 ? [word] : ['; ', word]));

/** How one detail of a source is known, where that is not verified; null where it is. */
export function gradeWords(source: Source, field: string): string | null {
  const own = source.grades?.find((detail) => detail.field === field)?.grade ?? source.grade;
  return grades.row(own).verified ? null : grades.row(own).label;
}

/** How far what is said of a source is known: its own grade and that of single fields, where they are not verified. */
function gradesOf(source: Source): string[] {
  const own = grades.row(source.grade).verified || source.grade === 'unknown' ? [] : [grades.row(source.grade).label];
  const fields = (source.grades ?? [])
    .filter(({ grade }) => grade !== source.grade)
    .map(({ field, grade }) => say('source.grade', { field, grade: grades.row(grade).label }));
  return [...own, ...fields];
}

/** A source as a reference: mark, authors, title, where printed, identifiers as links, what is not verified. The first
 * words open its card. */
export function referenceWords(source: Source): Words {
  const mark = sourceMark(source);
  const said = [authorsOf(source), source.title, printedIn(source)].filter(
    (part) => part !== null && part !== undefined,
  );
  const ids = identifierWords(source);
  const bare = source.grade === 'unknown' && said.length === 0;
  const head = bare
    ? inWords(say('source.unknown', { mark }))
    : said.flatMap((part, at): Parts => [
        ...(at === 0 ? [] : inWords('. ')),
        ...(part === source.title ? ofData : inWords)(part.replace(/\.$/, '')),
      ]);
  const topic: Words =
    source.topic === undefined ? [] : ['; ', dataWithin(source.topic, (topic) => say('source.topic', { topic }))];
  const start: Word[] =
    source.marker === undefined || bare
      ? [toSource(source.id, textOf(head), head)]
      : [toSource(source.id, say('source.mark', { mark })), ' ', inParts(head)];
  return [
    ...start,
    ...topic,
    ...gradesOf(source).map((part) => `; ${part}`),
    ...(ids.length > 0 ? ['; ', ...ids] : []),
    ...(source.note === undefined ? [] : ['. ', dataWord(source.note)]),
  ];
}

/** A source by its short name: “the review”, “[13]”, “Takehara K 2013”. */
export function sourceName(model: Model, id: string): string {
  const source = model.source(id);
  if (source.kind === 'review' && source.role === 'main') return say('source.main');
  return source.marker === undefined ? sourceMark(source) : say('source.mark', { mark: source.marker });
}

/** The heading of a source's card: its number and who wrote it, as far as that is verified, else what it is called. */
export function sourceHeading(source: Source): string {
  const [first] = source.authors ?? [];
  const verified = first !== undefined && gradeWords(source, 'authors') === null;
  const many = source.etAl === true || (source.authors ?? []).length > 1;
  const who = verified ? (many ? say('source.etAl', { authors: first }) : first) : null;
  const named = who === null ? null : [who, source.year].filter((part) => part !== undefined).join(' ');
  if (source.marker === undefined) return named ?? source.title ?? source.id;
  const mark = say('source.mark', { mark: source.marker });
  return named === null ? say('source.bare', { mark: source.marker }) : `${mark} ${named}`;
}
