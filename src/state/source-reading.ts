/** A text read against the passages of its source, kept where it was read: a page of it at a time is asked for. */
import {
  type AskedPassage,
  auditTextSteps,
  holdsClaim,
  type PassageFound,
  type TextAudit,
  type TextPart,
} from '../core/audit/text-audit.ts';
import {
  type AuditedText,
  type Fate,
  textChanges,
  type TextChanges,
  wordChanges,
  type WordRun,
} from '../core/audit/text-changes.ts';
import { afterMark } from '../core/model/passage/selector.ts';
import { type NoText, readTextFile, type TextEncoding } from '../core/reader/text-file.ts';
import { visibleText } from './plain-text.ts';

/** A text as it was given: its words, or the bytes of a file. */
export type TextBody = string | Uint8Array;

export interface ReadingAsked {
  readonly body: TextBody;
  /** An older text of the same source, to tell what became of its passages. */
  readonly older: TextBody | null;
  readonly passages: readonly AskedPassage[];
}

/** What became of a passage that is no longer where it was. */
export interface ChangeRow {
  readonly passage: number;
  readonly fate: Exclude<Fate, 'kept'>;
  /** Its words in the older text; null where it is in neither. */
  readonly old: string | null;
  /** Of a changed one, both wordings as one run; null where they are too long to be compared. */
  readonly runs: readonly WordRun[] | null;
  /** The part of the text where it is now, or what it became. */
  readonly part: number | null;
}

/** All of a reading that is told at once, whatever the length of the text. */
export interface ReadingHead {
  readonly encoding: TextEncoding;
  readonly guessed: boolean;
  readonly counts: TextAudit['counts'];
  readonly brokenLines: boolean;
  readonly likeness: TextAudit['likeness'];
  readonly passages: readonly PassageFound[];
  /** Of missing passages, the words that stand at their place now, by the index of the passage. */
  readonly atPlace: ReadonlyMap<number, string>;
  readonly listed: Readonly<Record<PartList, number>>;
  readonly changes: {
    readonly counts: TextChanges['counts'];
    readonly nearSought: boolean;
    readonly rows: readonly ChangeRow[];
  } | null;
}

/** All parts of the text, or those on which no claim stands. */
export type PartList = 'all' | 'without';

/** A piece of a part with the passages that it belongs to. */
export interface PartPiece {
  readonly words: string;
  readonly passages: readonly number[];
}

export interface PartRow {
  /** Index among all parts. */
  readonly part: number;
  readonly kind: TextPart['kind'];
  readonly place: TextPart['place'];
  readonly pieces: readonly PartPiece[];
  /** UTF-16 units that are not shown, of a part without end. */
  readonly cut: number;
  readonly passages: readonly number[];
}

export interface Reading {
  readonly head: ReadingHead;
  /** Parts of a list from a position on, at most `PAGE` of them. */
  readonly page: (list: PartList, page: number) => readonly PartRow[];
}

/** Parts on one page: with them, find in page and print stay quick. */
export const PAGE = 500;
/** UTF-16 units of one part that are shown: a "sentence" may be a whole book. */
const MOST_SHOWN = 4000;

/** Work done, of 1. */
export type OnProgress = (share: number) => void;

/** Read a text, or say why it is none; the same of the older one. */
export function readSource(
  { body, older, passages }: ReadingAsked,
  onProgress: OnProgress,
): Reading | { readonly why: NoText; readonly isOlder: boolean } {
  const share = older === null ? 1 : 0.5;
  const now = decoded(body);
  if (now.text === null) return { why: now.why, isOlder: false };
  const text = afterMark(now.text);
  const audit = audited(text, passages, (done) => onProgress(done * share));
  let changes: ReadingHead['changes'] = null;
  if (older !== null) {
    const then = decoded(older);
    if (then.text === null) return { why: then.why, isOlder: true };
    const before = afterMark(then.text);
    const known = audited(before, passages, (done) => onProgress(share + done * share));
    changes = changesOf({ text: before, audit: known }, { text, audit });
  }
  const without = audit.parts.flatMap((part, at) => (holdsClaim(part, passages) ? [] : [at]));
  const listed = { all: audit.parts.length, without: without.length };
  const atPlace = new Map(
    audit.passages.flatMap(({ atPlace: at }, passage) => {
      const part = at === null ? undefined : audit.parts[at];
      return part ? [[passage, shownOf(text, part.start, part.end)] as const] : [];
    }),
  );
  const { encoding, guessed } = now;
  const { counts, brokenLines, likeness, passages: found } = audit;
  return {
    head: { encoding, guessed, counts, brokenLines, likeness, passages: found, atPlace, listed, changes },
    page: (list, page) => {
      const from = page * PAGE;
      const size = Math.max(0, Math.min(PAGE, listed[list] - from));
      return Array.from({ length: size }, (_, at) => {
        const part = list === 'all' ? from + at : (without[from + at] ?? 0);
        return rowOf(text, audit, part);
      });
    },
  };
}

function decoded(body: TextBody): ReturnType<typeof readTextFile> {
  if (typeof body !== 'string') return readTextFile(body);
  return body.trim() === '' ? { text: null, why: 'empty' } : { text: body, encoding: 'utf-8', guessed: false };
}

function audited(text: string, passages: readonly AskedPassage[], onProgress: OnProgress): TextAudit {
  const steps = auditTextSteps(text, passages);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value.done / step.value.total);
  }
}

const shownOf = (text: string, start: number, end: number): string =>
  visibleText(text.slice(start, Math.min(end, start + MOST_SHOWN))) + (end - start > MOST_SHOWN ? ' …' : '');

function changesOf(before: AuditedText, after: AuditedText): ReadingHead['changes'] {
  const { changes, counts, nearSought } = textChanges(before, after);
  const rows = changes.flatMap(({ fate, old, new: now, part }, passage): ChangeRow[] => {
    if (fate === 'kept') return [];
    const was = old && shownOf(before.text, old.start, old.end);
    const runs = fate === 'changed' && was && now ? wordChanges(was, shownOf(after.text, now.start, now.end)) : null;
    return [{ passage, fate, old: was, runs, part }];
  });
  return { counts, nearSought, rows };
}

function rowOf(text: string, { parts, passages }: TextAudit, at: number): PartRow {
  const part = parts[at];
  if (!part) throw new Error(`the text has no part ${at}; ask for one of its ${parts.length}`);
  const end = Math.min(part.end, part.start + MOST_SHOWN);
  const spans = part.passages.flatMap((passage) => {
    const span = passages[passage]?.span;
    return span ? [{ passage, ...span }] : [];
  });
  const inside = spans.flatMap((span) => [span.start, span.end]).filter((cut) => cut > part.start && cut < end);
  const cuts = [...new Set([part.start, ...inside, end])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((to, index): PartPiece => {
    const from = cuts[index] ?? to;
    return {
      words: visibleText(text.slice(from, to)),
      passages: spans.filter((span) => span.start < to && span.end > from).map(({ passage }) => passage),
    };
  });
  const { kind, place } = part;
  return { part: at, kind, place, pieces, cut: part.end - end, passages: part.passages };
}
