import { describe, expect, it } from 'vitest';
import { find } from '../../src/core/model/passage/find.ts';
import { segments } from '../../src/core/model/passage/segments.ts';
import { placeKey } from '../../src/core/model/passage/selector.ts';
import { dataset, needs, pieces, referenceText } from './shipped-graph.ts';

const review = referenceText('source/review.txt');

/** Every passage of the review that evidence or a note points at. */
const pointed = [
  ...pieces.map(({ evidence }) => ({ id: evidence.id, readIn: evidence.readIn })),
  ...dataset.notes.flatMap(({ id, passages }) => (passages ?? []).map((readIn) => ({ id: `note ${id}`, readIn }))),
].flatMap(({ id, readIn }) => (readIn?.source === 'review' && readIn.passage ? [{ id, passage: readIn.passage }] : []));

describe('where evidence was read', () => {
  it('is a passage of the review, or a document that is not held, or nowhere for an assumption of the curator', () => {
    for (const { evidence } of pieces) {
      if (evidence.by === 'curator') expect(evidence.readIn, evidence.id).toBeUndefined();
      else if (evidence.readIn?.source === 'review') expect(evidence.readIn.passage, evidence.id).toBeDefined();
      else expect(evidence.readIn, evidence.id).toMatchObject({ text: 'not-held' });
      expect(evidence.readIn?.quote, evidence.id).toBeUndefined();
    }
    expect(dataset.sources.every(({ text }) => text === undefined)).toBe(true);
  });
});

describe.skipIf(!review)(`passages of the review${needs('source/review.txt')}`, () => {
  const text = review ?? '';
  const found = find(text, pointed);

  it('are all found, each at its place', () => {
    expect(pointed.length).toBeGreaterThan(200);
    expect(found.filter((one) => one.found !== 'exact')).toEqual([]);
  });

  it('leave no sentence, item or table row of the review without a claim or a note', () => {
    const spans = found.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
    const bare = segments(text).filter((segment) => !spans.some(({ start, end }) => start < segment.end && end > segment.start));
    expect(bare.map(({ place }) => placeKey(place))).toEqual([]);
  });
});
