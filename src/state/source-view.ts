import type { AskedPassage, AskedSource, PartCounts } from '../core/audit/text-audit.ts';
import type { Fate } from '../core/audit/text-changes.ts';
import { noteKinds } from '../core/schema/axes.ts';
import type { Place } from '../core/schema/shapes.ts';
import { type ClaimLine, claimLine } from './claim-lines.ts';
import { sourceName } from './references.ts';
import type { ChangeRow, PartList, PartRow, ReadingHead } from './source-reading.ts';
import { encodingRemark, saySource } from './source-texts.ts';
import type { Telling } from './telling.ts';
import { toNote, type Word } from './words.ts';

/** A statement, with its passages in this source and where each is. */
export interface BesideClaim {
  readonly id: string;
  readonly line: ClaimLine;
  readonly passages: readonly BesidePassage[];
}

export interface BesidePassage {
  /** Index among all passages. */
  readonly index: number;
  readonly found: 'exact' | 'moved' | 'missing';
  /** The first part of the text that it lies in; null where it is missing. */
  readonly part: number | null;
  readonly place: string;
  /** Of a missing one: what stands at its place now; null where the text has no such place. */
  readonly now: string | null;
}

export interface BesideNote {
  readonly id: string;
  readonly word: Word;
  readonly kind: string;
  readonly passages: readonly BesidePassage[];
}

export interface FateGroup {
  readonly fate: ChangeRow['fate'];
  readonly rows: readonly (ChangeRow & { readonly of: BesideClaim | BesideNote })[];
}

/** All that stands beside a text; the text itself is asked for, a page at a time. */
export interface BesideView {
  readonly name: string;
  readonly sums: readonly string[];
  /** What must be known of how the text was read; a caution where it looks like another document. */
  readonly remarks: readonly { readonly words: string; readonly caution: boolean }[];
  readonly claims: readonly BesideClaim[];
  readonly notes: readonly BesideNote[];
  /** By the index of a passage. */
  readonly of: ReadonlyMap<number, BesideClaim | BesideNote>;
  readonly missing: readonly (BesideClaim | BesideNote)[];
  readonly listed: ReadingHead['listed'];
  /** Said above the parts without a statement where passages are missing; else null. */
  readonly mayHold: string | null;
  readonly changes: {
    readonly sum: string;
    /** Passages that are changed or lost: those that somebody must look at. */
    readonly count: number;
    readonly unsought: boolean;
    readonly groups: readonly FateGroup[];
  } | null;
  readonly page: (list: PartList, page: number) => Promise<readonly PartRow[]>;
}

export const isClaim = (one: BesideClaim | BesideNote): one is BesideClaim => 'line' in one;

/** A place in words. */
export function placeWords(place: Place): string {
  if ('table' in place) return saySource('part.row', { table: place.table, row: place.row });
  return saySource(place.section === 'body' ? 'place.mainText' : 'place.body', { ...place });
}

function sumsOf({ passages, sentences, rows, headings }: ReadingHead['counts'], placeless: number): string[] {
  const sum = (count: (of: PartCounts) => number): number =>
    [sentences, rows, headings].map(count).reduce((a, b) => a + b);
  return [
    saySource('sum.passages', { n: passages.all, ...passages }),
    saySource('sum.parts', {
      sentences: saySource('sum.sentences', { n: sentences.all }),
      rows: saySource('sum.rows', { n: rows.all }),
      headings: saySource('sum.headings', { n: headings.all }),
      with: sum(({ withClaims }) => withClaims),
      notes: sum(({ notesOnly }) => notesOnly),
      bare: sum(({ bare }) => bare),
    }),
    ...(placeless > 0 ? [saySource('sum.placeless', { n: placeless })] : []),
  ];
}

function remarksOf(head: ReadingHead, name: string): BesideView['remarks'] {
  const { likeness, guessed, brokenLines } = head;
  const { all, missing } = head.counts.passages;
  const values = { n: all, missing, found: all - missing, name };
  const encoding = encodingRemark(head);
  return [
    ...(likeness === 'other' ? [{ words: saySource('likeness.other', values), caution: true }] : []),
    ...(likeness === 'changed' ? [{ words: saySource('likeness.changed', values), caution: false }] : []),
    ...(encoding === null ? [] : [{ words: encoding, caution: guessed }]),
    ...(brokenLines ? [{ words: saySource('brokenLines'), caution: false }] : []),
  ];
}

/** The fates in the order in which they matter. */
const fates: readonly Exclude<Fate, 'kept'>[] = ['lost', 'changed', 'moved', 'absent'];

/** What stands beside a text that was read against a source. */
export function besideView(
  telling: Telling,
  asked: AskedSource,
  head: ReadingHead,
  page: BesideView['page'],
): BesideView {
  const passageOf = (passage: AskedPassage, index: number): BesidePassage => {
    const { found = 'missing', parts = null } = head.passages[index] ?? {};
    const now = head.atPlace.get(index) ?? null;
    return { index, found, part: parts?.first ?? null, place: placeWords(passage.passage.place), now };
  };
  const byOwner = new Map<string, { readonly asked: AskedPassage; readonly passages: BesidePassage[] }>();
  for (const [index, one] of asked.passages.entries()) {
    const key = one.claim === null ? `note ${one.note ?? ''}` : `claim ${one.claim}`;
    const known = byOwner.get(key) ?? { asked: one, passages: [] };
    byOwner.set(key, known);
    known.passages.push(passageOf(one, index));
  }
  const claims: BesideClaim[] = [];
  const notes: BesideNote[] = [];
  const { dataset } = telling.model;
  const kindOf = new Map(dataset.notes.map(({ id, kind }) => [id, kind]));
  const textOf = new Map(dataset.notes.map(({ id, text }) => [id, text]));
  for (const { asked: owner, passages } of byOwner.values()) {
    if (owner.claim !== null)
      claims.push({ id: owner.claim, line: claimLine(telling, telling.model.claim(owner.claim)), passages });
    else {
      const id = owner.note ?? '';
      const kind = kindOf.get(id);
      notes.push({ id, word: toNote(id, textOf.get(id) ?? id), kind: kind ? noteKinds.row(kind).label : '', passages });
    }
  }
  const first = (one: BesideClaim | BesideNote): number =>
    Math.min(...one.passages.map(({ part }) => part ?? Infinity));
  claims.sort((a, b) => first(a) - first(b) || 0);
  const all = [...claims, ...notes];
  const of = new Map(all.flatMap((one) => one.passages.map(({ index }) => [index, one] as const)));
  const name = sourceName(telling.model, asked.source);
  const { missing } = head.counts.passages;
  return {
    name,
    sums: sumsOf(head.counts, asked.placeless.length),
    remarks: remarksOf(head, name),
    claims,
    notes,
    of,
    missing: all.filter(({ passages }) => passages.some(({ found }) => found === 'missing')),
    listed: head.listed,
    mayHold: missing === 0 ? null : saySource('list.missing', { n: missing }),
    changes: head.changes && changesView(head.changes, head.passages.length, of),
    page,
  };
}

function changesView(
  { counts, nearSought, rows }: NonNullable<ReadingHead['changes']>,
  n: number,
  of: BesideView['of'],
): BesideView['changes'] {
  const groups = fates.map((fate) => ({
    fate,
    rows: rows.flatMap((row) => {
      const owner = of.get(row.passage);
      return row.fate === fate && owner ? [{ ...row, of: owner }] : [];
    }),
  }));
  return {
    sum: saySource('changes.sum', { n, ...counts }),
    count: counts.lost + counts.changed,
    unsought: !nearSought,
    groups: groups.filter((group) => group.rows.length > 0),
  };
}
