/** A graph held against a text of its source, both ways: where each passage is, and what stands on each sentence. */
import type { Model } from '../model/claim-graph.ts';
import { joinLines } from '../model/passage/broken-lines.ts';
import type { Progress, Wanted } from '../model/passage/find.ts';
import { findLongSteps } from '../model/passage/find-long.ts';
import { firstEndingAfter } from '../model/passage/match.ts';
import { segmentSteps } from '../model/passage/segments.ts';
import { placeKey, type Passage, type Place, type Span } from '../model/passage/selector.ts';
import { trim } from '../model/passage/sentences.ts';
import { addTo } from '../model/grouped.ts';
import { toEnd, toldAs } from '../model/passage/slices.ts';

/** A passage of a source that a piece of evidence or a note was read in. */
export interface AskedPassage {
  /** The claim and its evidence; null for a passage of a note. */
  readonly claim: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly passage: Passage;
}

/** What a data set says of a source: its passages, and the pieces that point into it without one. */
export interface AskedSource {
  readonly source: string;
  readonly passages: readonly AskedPassage[];
  /** Pieces and notes read in this source whose place is a quote, or is not held: by their ids. */
  readonly placeless: readonly string[];
}

/** The sources that passages were read in, the one with most of them first. */
export const askedSources = (model: Pick<Model, 'dataset' | 'claims'>): AskedSource[] =>
  sourcesReadIn(model)
    .filter(({ passages }) => passages.length > 0)
    .sort((a, b) => b.passages.length - a.passages.length);

/** The sources that anything was read in. */
export function sourcesReadIn({ dataset, claims }: Pick<Model, 'dataset' | 'claims'>): AskedSource[] {
  const sources = new Map<string, { passages: AskedPassage[]; placeless: string[] }>();
  const of = (source: string) => {
    const known = sources.get(source) ?? { passages: [], placeless: [] };
    sources.set(source, known);
    return known;
  };
  for (const { claim, evidence } of claims)
    for (const { evidence: piece } of evidence) {
      if (!piece.readIn) continue;
      const { source, passage } = piece.readIn;
      if (passage) of(source).passages.push({ claim: claim.id, evidence: piece.id, note: null, passage });
      else of(source).placeless.push(piece.id);
    }
  for (const note of dataset.notes)
    for (const { source, passage } of note.passages ?? []) {
      if (passage) of(source).passages.push({ claim: null, evidence: null, note: note.id, passage });
      else of(source).placeless.push(note.id);
    }
  return [...sources].map(([source, asked]) => ({ source, ...asked }));
}

/** A sentence, a line of a table, or what belongs to neither: a heading. UTF-16 units after a byte order mark. */
export interface TextPart extends Span {
  readonly kind: 'sentence' | 'row' | 'heading';
  /** Null for a heading. */
  readonly place: Place | null;
  /** Passages that lie in it, by their index among those that were asked for. */
  readonly passages: readonly number[];
}

/** Where a passage is. Parts are named by their index. */
export interface PassageFound {
  readonly found: 'exact' | 'moved' | 'missing';
  readonly span: Span | null;
  /** The first and the last part that it lies in; null where it is missing. */
  readonly parts: { readonly first: number; readonly last: number } | null;
  /**
   * Of a missing one, the part that stands where it stood: beside those of its paragraph or table that are found, which may
   * have moved together, else at its recorded place.
   */
  readonly atPlace: number | null;
}

/** How the parts of a text stand to the statements; `all` is the sum of the others. */
export interface PartCounts {
  readonly all: number;
  readonly withClaims: number;
  /** With a passage of a note alone. */
  readonly notesOnly: number;
  readonly bare: number;
}

export interface TextAudit {
  /** All that is not white space lies in exactly one part; in their order. */
  readonly parts: readonly TextPart[];
  /** In the order of those that were asked for. */
  readonly passages: readonly PassageFound[];
  /** `all` = `exact` + `moved` + `missing`. */
  readonly counts: {
    readonly passages: {
      readonly all: number;
      readonly exact: number;
      readonly moved: number;
      readonly missing: number;
    };
    readonly sentences: PartCounts;
    readonly rows: PartCounts;
    readonly headings: PartCounts;
  };
  /** Its lines are broken by their width, and were joined to read sentences. */
  readonly brokenLines: boolean;
  readonly likeness: Likeness;
}

/** Whether a text looks like a copy of the source, one that was changed, or another document; null where nothing tells. */
export type Likeness = 'copy' | 'changed' | 'other' | null;

/** Of so few passages nothing is concluded. */
const FEWEST = 5;
const COPY = 0.95;
const OTHER = 0.2;

export function likenessOf(found: number, all: number): Likeness {
  if (all < FEWEST) return null;
  if (found < all * OTHER) return 'other';
  return found >= all * COPY ? 'copy' : 'changed';
}

/**
 * Audit a text against the passages of the source that it is a copy of.
 *
 * @param text without a byte order mark
 * @param stretch UTF-16 units between two yields, about
 */
export function* auditTextSteps(
  text: string,
  asked: readonly AskedPassage[],
  stretch?: number,
): Generator<Progress, TextAudit> {
  const joined = joinLines(text);
  const total = text.length * 2;
  const segmenting = segmentSteps(joined ?? text, stretch ?? STRETCH);
  const segments = yield* toldAs(segmenting, (done) => ({ done, total }));
  const wanted = asked.map(({ passage }, at): Wanted => ({ id: String(at), passage }));
  const finding = findLongSteps(text, segments, wanted, stretch === undefined ? {} : { stretch });
  const found = yield* toldAs(finding, ({ done }) => ({ done: text.length + done, total }));
  const parts = partsOf(joined ?? text, segments);
  const located = found.map(({ found, start, end }, at): PassageFound => {
    if (start === null || end === null) return { found, span: null, parts: null, atPlace: null };
    const from = firstEndingAfter(parts, start);
    let to = from;
    for (let part = from; (parts[part]?.start ?? Infinity) < end; part += 1) {
      to = part;
      const held = parts[part];
      if (held) held.passages.push(at);
    }
    return { found, span: { start, end }, parts: { first: from, last: to }, atPlace: null };
  });
  const passages = withPlaces(located, asked, firstAtPlace(segments, parts, asked), parts.length);
  const how = (found: string): number => passages.filter((passage) => passage.found === found).length;
  const kind = (of: TextPart['kind']): PartCounts => countParts(parts, of, asked);
  const [exact, moved, missing] = [how('exact'), how('moved'), how('missing')];
  return {
    parts,
    passages,
    counts: {
      passages: { all: passages.length, exact, moved, missing },
      sentences: kind('sentence'),
      rows: kind('row'),
      headings: kind('heading'),
    },
    brokenLines: joined !== null,
    likeness: likenessOf(exact + moved, passages.length),
  };
}

/** The same in one go. */
export const auditText = (text: string, asked: readonly AskedPassage[]): TextAudit =>
  toEnd(auditTextSteps(text, asked));

const STRETCH = 1 << 20;

/** A part to which passages are added: of many passages most may lie in few sentences. */
interface PartDraft extends TextPart {
  readonly passages: number[];
}

/** The segments, and between them the lines that belong to none; passages are not in them yet. */
function partsOf(text: string, segments: readonly (Span & { readonly place: Place })[]): PartDraft[] {
  const parts: PartDraft[] = [];
  const headings = (from: number, to: number): void => {
    for (let start = from; start < to;) {
      const line = text.slice(start, to).search(/[\n\r\u0085\u2028\u2029]/);
      const end = line < 0 ? to : start + line;
      const span = trim(text, start, end);
      if (span.end > span.start) parts.push({ kind: 'heading', place: null, passages: [], ...span });
      start = end + 1;
    }
  };
  let reached = 0;
  for (const { place, start, end } of segments) {
    headings(reached, start);
    parts.push({ kind: 'table' in place ? 'row' : 'sentence', place, start, end, passages: [] });
    reached = end;
  }
  headings(reached, text.length);
  return parts;
}

/** The paragraph or table of a place, and which of its sentences or rows it is. */
const within = (place: Place): { readonly key: string; readonly at: number } =>
  'table' in place
    ? { key: `table ${place.table}`, at: place.row }
    : { key: `${place.paragraph} ${place.section}`, at: place.sentence };

/** Missing passages with the parts that stand where they stood. */
function withPlaces(
  located: readonly PassageFound[],
  asked: readonly AskedPassage[],
  first: ReadonlyMap<string, number>,
  size: number,
): PassageFound[] {
  // In the order of their sentences or rows, of which each ends where the next one begins.
  const neighbours = new Map<string, { readonly end: number; readonly part: number }[]>();
  for (const [index, { passage }] of asked.entries()) {
    const part = located[index]?.parts?.first;
    if (part === undefined) continue;
    const { key, at } = within(passage.place);
    addTo(neighbours, key, { end: at, part });
  }
  for (const row of neighbours.values()) row.sort((a, b) => a.end - b.end);
  return located.map((one, index) => {
    const place = asked[index]?.passage.place;
    if (one.span || !place) return one;
    const { key, at } = within(place);
    const row = neighbours.get(key) ?? [];
    const next = firstEndingAfter(row, at);
    const [before, after] = [row[next - 1], row[next]];
    const near = before && after && after.end - at < at - before.end ? after : (before ?? after);
    const beside = near && near.part + at - near.end;
    const isThere = beside !== undefined && beside >= 0 && beside < size;
    return { ...one, atPlace: isThere ? beside : (first.get(placeKey(place)) ?? null) };
  });
}

/** The first part at each place that is asked for. */
function firstAtPlace(
  segments: readonly (Span & { readonly place: Place })[],
  parts: readonly Span[],
  asked: readonly AskedPassage[],
): Map<string, number> {
  const wanted = new Set(asked.map(({ passage }) => placeKey(passage.place)));
  const first = new Map<string, number>();
  for (const { place, start } of segments) {
    const key = placeKey(place);
    if (wanted.has(key) && !first.has(key)) first.set(key, firstEndingAfter(parts, start));
  }
  return first;
}

function countParts(parts: readonly TextPart[], kind: TextPart['kind'], asked: readonly AskedPassage[]): PartCounts {
  let [all, withClaims, notesOnly] = [0, 0, 0];
  for (const part of parts) {
    if (part.kind !== kind) continue;
    all += 1;
    if (holdsClaim(part, asked)) withClaims += 1;
    else if (part.passages.length > 0) notesOnly += 1;
  }
  return { all, withClaims, notesOnly, bare: all - withClaims - notesOnly };
}

/** Whether a passage of a claim lies in the part. */
export const holdsClaim = ({ passages }: TextPart, asked: readonly AskedPassage[]): boolean =>
  passages.some((at) => asked[at]?.claim !== null);
