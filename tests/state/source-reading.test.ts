import { describe, expect, it } from 'vitest';
import { PAGE, readSource, type Reading } from '../../src/state/source-reading.ts';
import { askedOf, otters } from '../core/audit/otters.ts';

const passages = askedOf(otters, 'fur got thicker', 'beavers nothing', 'Otter 12', 'note:Nobody had', 'Crabs may act');

function read(body: string | Uint8Array, older: string | null = null): Reading {
  const reading = readSource({ body, older, passages }, () => undefined);
  if ('why' in reading) throw new Error(`the text is none: ${reading.why}`);
  return reading;
}

describe('a text that is read', () => {
  it('gives its parts a page at a time, in pieces that say which passages they belong to', () => {
    const { head, page } = read(otters);
    expect(head.listed).toEqual({ all: 10, without: 6 });
    const rows = page('all', 0);
    expect(rows.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows[2]?.pieces).toEqual([
      { words: 'Their fur got thicker, by 12.5 % (p < 0.05', passages: [0] },
      { words: ').', passages: [] },
    ]);
    expect(page('without', 0).map(({ part }) => part)).toEqual([0, 1, 3, 6, 7, 9]);
    expect(page('all', 1)).toEqual([]);
    const long = read(`${otters}\n${'A word. '.repeat(PAGE)}`);
    expect(long.head.listed.all).toBe(PAGE + 10);
    expect([0, 1, 2].map((at) => long.page('all', at).length)).toEqual([PAGE, 10, 0]);
    expect(long.page('without', 1)).toHaveLength(6);
  });

  it('shows what cannot be seen, and cuts a sentence without end', () => {
    const odd = read(`Otters \u202edive.\nA${' word'.repeat(5000)}.`);
    const [first, second] = odd.page('all', 0);
    expect(first?.pieces[0]?.words).toBe('Otters ⟨U+202E⟩dive.');
    expect(second).toMatchObject({ cut: 25_002 - 4000 });
    expect(second?.pieces[0]?.words).toHaveLength(4000);
  });

  it('says what stands at the place of a missing passage, and what an older text says that it was', () => {
    const now = otters.replace('12.5', '2.5');
    expect(read(now).head).toMatchObject({ changes: null, likeness: 'changed' });
    expect([...read(now).head.atPlace]).toEqual([[0, 'Their fur got thicker, by 2.5 % (p < 0.05).']]);
    const { changes } = read(now, otters).head;
    expect(changes?.counts).toEqual({ kept: 4, moved: 0, changed: 1, lost: 0, absent: 0 });
    expect(changes?.rows).toMatchObject([
      { passage: 0, fate: 'changed', part: 2, old: 'Their fur got thicker, by 12.5 % (p < 0.05' },
    ]);
  });

  it('is refused in words where it is none, and says which of two that is; progress grows to the end', () => {
    const shares: number[] = [];
    const whole = { passages, body: otters, older: otters };
    readSource(whole, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(readSource({ ...whole, body: ' ' }, () => undefined)).toEqual({ why: 'empty', isOlder: false });
    const pdf = Uint8Array.from(Buffer.from('%PDF-1.7'));
    expect(readSource({ ...whole, older: pdf }, () => undefined)).toEqual({ why: 'pdf', isOlder: true });
  });
});
