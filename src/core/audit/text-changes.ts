/** What a revision of a text did to the passages that a graph stands on: kept, moved, changed or lost. */
import { keep, keptString, roomFor } from '../model/passage/keep.ts';
import { type Place, placeKey, type Span } from '../model/passage/selector.ts';
import { countWords, differenceOf, similarity, type Word, wordsOf } from '../model/passage/words.ts';
import { inCommonOrder } from '../model/passage/common-order.ts';
import { sectionOf } from '../model/passage/pushed-on.ts';
import type { PassageFound, TextAudit, TextPart } from './text-audit.ts';

/** A text with its audit: all audits of a comparison are of the same passages. */
export interface AuditedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly audit: TextAudit;
}

/**
 * - `kept`: word for word where it stood: at its place, or before and after the same passages as in the old text, since one
 *   new paragraph pushes on all that follow it;
 * - `moved`: word for word, in another section or out of the order that it had among the others;
 * - `changed`: not there, and one sentence of the new text alone is near enough to be what became of it;
 * - `lost`: not there, and no sentence of the new text is near;
 * - `absent`: in neither text, so nothing can be said of what became of it.
 */
export type Fate = 'kept' | 'moved' | 'changed' | 'lost' | 'absent';

export interface PassageChange {
  readonly fate: Fate;
  /** In the old text; null where it is not there. */
  readonly old: Span | null;
  /** In the new text: the passage, or of a changed one the part nearest to it. */
  readonly new: Span | null;
  /** Index of the part of the new text; of the first where the passage lies in several. */
  readonly part: number | null;
  /** Of a changed one, how many of its words it shares with what it became: Dice's coefficient. */
  readonly similarity: number | null;
}

export interface TextChanges {
  /** In the order of the passages. */
  readonly changes: readonly PassageChange[];
  /** Their sum is the number of passages. */
  readonly counts: Readonly<Record<Fate, number>>;
  /**
   * Whether sentences near to lost passages were looked for: not in a text with too many new ones, where `lost` says no
   * more than that the passage is not there.
   */
  readonly nearSought: boolean;
}

/** Half of the words are those of the passage: less is another sentence. */
const NEAR = 0.5;
/** New sentences that are compared with each passage at most. */
const MOST_NEW = 3000;

/** Compare two audits of the same passages, the older first. */
export function textChanges(before: AuditedText, after: AuditedText): TextChanges {
  const isLost = ({ span }: PassageFound, at: number): boolean => !span && Boolean(before.audit.passages[at]?.span);
  // Where nothing is lost, nothing is looked for.
  const fresh = after.audit.passages.some(isLost) ? newParts(before, after) : [];
  const nearSought = fresh !== null;
  const nearest = nearestAmong(after.text, after.audit.parts, fresh ?? []);
  const stayed = stayedIn(before.audit, after.audit);
  const changes = after.audit.passages.map((now, at): PassageChange => {
    const then = before.audit.passages[at];
    if (!then) throw new Error(`passage ${at} was not asked for in the old text; audit both for the same passages`);
    const base = { old: then.span, new: now.span, part: now.parts?.first ?? null, similarity: null };
    if (now.span) return { ...base, fate: stayed.has(now) ? 'kept' : 'moved' };
    if (!then.span) return { ...base, fate: 'absent' };
    const near = nearest(before.text.slice(then.span.start, then.span.end));
    if (!near) return { ...base, fate: 'lost' };
    const part = after.audit.parts[near.part] as TextPart;
    return { ...base, fate: 'changed', new: { start: part.start, end: part.end }, ...near };
  });
  const count = (fate: Fate): number => changes.filter((change) => change.fate === fate).length;
  return {
    changes,
    counts: {
      kept: count('kept'),
      moved: count('moved'),
      changed: count('changed'),
      lost: count('lost'),
      absent: count('absent'),
    },
    nearSought,
  };
}

/** The passages of the new text that stand where they stood: in their section, and in the order that they had in it. */
function stayedIn(before: TextAudit, after: TextAudit): ReadonlySet<PassageFound> {
  const stayed = new Set(after.passages.filter(({ found }) => found === 'exact'));
  const pairs = after.passages.flatMap((now, at) => {
    const then = before.passages[at];
    const [old, place] = [then && placeOf(before, then), placeOf(after, now)];
    if (!then?.span || !now.span || !old || !place) return [];
    if (placeKey(old) === placeKey(place)) stayed.add(now);
    return sectionOf(old) === sectionOf(place) ? [{ now, was: then.span.start, is: now.span.start }] : [];
  });
  const ordered = inCommonOrder(
    pairs,
    ({ was }) => was,
    ({ is }) => is,
  );
  for (const { now } of ordered) stayed.add(now);
  return stayed;
}

/** The place of the part in which a passage begins; null where it is missing, or begins in a heading. */
export function placeOf({ parts }: TextAudit, { parts: within }: PassageFound): Place | null {
  return (within && parts[within.first]?.place) ?? null;
}

/**
 * Parts of the new text whose kept characters are those of no part of the old one: only there can a changed sentence be. Null
 * where they are too many.
 */
function newParts(before: AuditedText, after: AuditedText): number[] | null {
  const room = roomFor(4096);
  const keptOf = (text: string, { start, end }: Span): string => keptString(keep(text.slice(start, end), room));
  const known = new Set(before.audit.parts.map((part) => keptOf(before.text, part)));
  const fresh: number[] = [];
  for (const [at, part] of after.audit.parts.entries()) {
    if (known.has(keptOf(after.text, part))) continue;
    fresh.push(at);
    if (fresh.length > MOST_NEW) return null;
  }
  return fresh;
}

/** Finds the part that shares most words with a passage; the first of several alike. */
function nearestAmong(
  text: string,
  parts: readonly TextPart[],
  fresh: readonly number[],
): (passage: string) => { readonly part: number; readonly similarity: number } | null {
  const words = new Map(
    fresh.map((at) => {
      const { start, end } = parts[at] as TextPart;
      return [at, wordsOf(keep(text.slice(start, end)))] as const;
    }),
  );
  // Many pieces of evidence may have been read in one sentence.
  const known = new Map<string, ReturnType<typeof nearestTo>>();
  const nearestTo = (passage: string): { readonly part: number; readonly similarity: number } | null => {
    const wanted = wordsOf(keep(passage));
    const counts = countWords(wanted);
    let best: { part: number; similarity: number } | null = null;
    for (const [part, own] of words) {
      const similar = similarity(own, counts, wanted.length);
      if (similar >= NEAR && similar > (best?.similarity ?? 0)) best = { part, similarity: similar };
    }
    return best;
  };
  return (passage) => {
    const found = known.get(passage);
    if (found !== undefined) return found;
    const near = nearestTo(passage);
    known.set(passage, near);
    return near;
  };
}

/** A stretch of words that stayed, was left out or was put in. */
export interface WordRun {
  readonly change: 'same' | 'out' | 'in';
  readonly words: string;
}

/**
 * Two wordings as one run of words: what both have, what only the old has and what only the new has. Words are compared by
 * what a fingerprint keeps of them, so that line breaks, hyphens and capitals make no difference. Null where they are too
 * long to be compared.
 */
export function wordChanges(old: string, now: string): readonly WordRun[] | null {
  const [left, right] = [wordsOf(keep(old)), wordsOf(keep(now))];
  const difference = differenceOf(left, right);
  if (!difference) return null;
  const [out, put] = [new Set(difference.left), new Set(difference.right)];
  const runs: { change: WordRun['change']; words: string }[] = [];
  const add = (change: WordRun['change'], words: string): void => {
    const last = runs.at(-1);
    if (last?.change === change) last.words += words;
    else if (words !== '') runs.push({ change, words });
  };
  /** What stands between a word of the new text and the next one is of both, unless it lies between two that were put in. */
  const gap = (word: Word, next: Word | undefined): void =>
    add(put.has(word) && next && put.has(next) ? 'in' : 'same', now.slice(word.end, next?.start ?? now.length));
  add('same', now.slice(0, right[0]?.start ?? now.length));
  let [one, other] = [0, 0];
  while (one < left.length || other < right.length) {
    const [before, after] = [left[one], right[other]];
    if (before && out.has(before)) {
      one += 1;
      const next = left[one];
      const isInside = next !== undefined && out.has(next);
      add('out', old.slice(before.start, isInside ? next.start : before.end));
      if (!isInside) add('out', ' ');
    } else if (after) {
      other += 1;
      if (!put.has(after)) one += 1;
      add(put.has(after) ? 'in' : 'same', now.slice(after.start, after.end));
      gap(after, right[other]);
    } else break;
  }
  return runs;
}
