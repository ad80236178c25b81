import { describe, expect, it } from 'vitest';
import { differenceFrom } from './compare.ts';

describe('answers of the benchmark are compared', () => {
  it.each([
    ['equal', [1, 2.5], { values: [1, 2.5] }],
    ['apart by rounding', [1, 2.5000001], { values: [1, 2.5] }],
    ['empty', [], { values: [] }],
    ['the peer contradicts itself in the middle', [1, 3, 4], { values: [1, 2, 3], revisits: [0, 1, 0] }],
    ['the peer contradicts itself always', [], { values: [2], revisits: [1] }],
  ])('and agree: %s', (_, ours, peer) => {
    expect(differenceFrom(ours, peer)).toBeNull();
  });

  it.each([
    ['another cost', [1, 2.6], { values: [1, 2.5] }, /value 2 is 2.6, the peer has 2.5/],
    ['one path too few', [1], { values: [1, 2.5] }, /1 values, the peer has 2/],
    ['one path too many', [1, 2.5], { values: [1] }, /2 values, the peer has 1/],
    ['a clean path of the peer is missing', [1], { values: [1, 2, 3], revisits: [0, 1, 0] }, /at least 2/],
    ['a path that is too good', [1, 1.5, 3], { values: [1, 2, 3], revisits: [0, 1, 0] }, /value 2 is 1.5/],
    ['no number', [NaN], { values: [1] }, /value 1 is NaN/],
  ])('and differ: %s', (_, ours, peer, words) => {
    expect(differenceFrom(ours, peer)).toMatch(words);
  });
});
