import { find } from '../model/passage/find.ts';
import { keep } from '../model/passage/keep.ts';
import { firstEndingAfter } from '../model/passage/match.ts';
import { prepare, type PreparedText } from '../model/passage/prepared.ts';
import { pushedOn } from '../model/passage/pushed-on.ts';
import { findQuote } from '../model/passage/quote.ts';
import { sayFinding } from '../schema/finding-texts.ts';
import type { Evidence, Passage, Source } from '../schema/shapes.ts';
import type { Fault, RecordRead } from './record.ts';
import { addTo } from '../model/grouped.ts';

/** What a piece of evidence was read in, where that text is part of the data set. */
interface Held {
  readonly record: RecordRead;
  readonly text: PreparedText;
  readonly source: string;
}

function checkQuote(record: RecordRead, quote: string, text: PreparedText, fault: Fault): void {
  const path = ['readIn', 'quote'];
  const { found, ellipsis, reason, nearest, difference } = findQuote(text, quote);
  if (found === 'missing') {
    const turned = reason === 'negation' || reason === 'scattered' ? sayFinding(`quote.${reason}`) : '';
    const differs = difference === undefined ? '' : sayFinding('quote.difference', { words: difference });
    fault(record, 'quote-missing', path, {
      difference: turned + differs,
      nearest: nearest
        ? sayFinding('quote.nearest', { start: nearest.start, similarity: nearest.similarity.toFixed(2) })
        : '',
    });
  } else if (ellipsis) fault(record, 'quote-ellipsis', path, {});
}

/** Hold every quote and fingerprint against the text of its source, where the data set carries that text. */
export function checkPassages(records: readonly RecordRead[], fault: Fault): void {
  const texts = new Map<string, PreparedText>();
  for (const record of records)
    if (record.kind === 'sources' && record.value !== null) {
      const { id, text } = record.value as Source;
      if (text !== undefined) texts.set(id, prepare(text));
    }
  const wanted = new Map<string, { held: Held; passage: Passage }[]>();
  for (const record of records) {
    if (record.kind !== 'evidence' || record.value === null) continue;
    const { readIn } = record.value as Evidence;
    if (!readIn) continue;
    const text = texts.get(readIn.source);
    if (readIn.quote !== undefined && keep(readIn.quote).length === 0)
      fault(record, 'quote-empty', ['readIn', 'quote'], {});
    else if (readIn.quote !== undefined && text) checkQuote(record, readIn.quote, text, fault);
    else if (readIn.quote !== undefined)
      fault(record, 'quote-unchecked', ['readIn', 'quote'], { source: readIn.source });
    if (readIn.passage && text) {
      const held = { record, text, source: readIn.source };
      addTo(wanted, readIn.source, { held, passage: readIn.passage });
    }
  }
  for (const asked of wanted.values()) {
    const [first] = asked;
    if (!first) continue;
    const found = find(
      first.held.text,
      asked.map(({ passage }, at) => ({ id: String(at), passage })),
    );
    const { segments } = first.held.text;
    const standing = asked.flatMap(({ held, passage: { place } }, at) => {
      const start = found[at]?.start ?? null;
      if (start === null) return [];
      const within = segments[firstEndingAfter(segments, start)];
      return [{ held, was: place, is: within && within.start <= start ? within.place : null, start }];
    });
    // What one new paragraph pushes on needs no new record each.
    const pushed = new Set([...pushedOn(standing)].map(({ held }) => held));
    for (const [at, { held }] of asked.entries()) {
      const what = found[at]?.found ?? 'missing';
      if (what === 'missing') fault(held.record, 'passage-missing', ['readIn', 'passage'], { source: held.source });
      if (what === 'moved' && !pushed.has(held))
        fault(held.record, 'passage-moved', ['readIn', 'passage', 'place'], { source: held.source });
    }
  }
}
