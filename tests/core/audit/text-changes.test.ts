import { describe, expect, it } from 'vitest';
import { auditText } from '../../../src/core/audit/text-audit.ts';
import { textChanges, wordChanges } from '../../../src/core/audit/text-changes.ts';
import { askedOf, otters } from './otters.ts';

const asked = askedOf(otters, 'fur got thicker', 'beavers nothing', 'Otter 12', 'Crabs may act', 'Nobody had');
const audited = (text: string) => ({ text, audit: auditText(text, asked) });
const between = (old: string, now: string) => {
  const { changes, ...rest } = textChanges(audited(old), audited(now));
  const shown = changes.map(
    (change) => `${change.fate}: ${change.new ? now.slice(change.new.start, change.new.end) : ''}`,
  );
  return { ...rest, shown };
};

describe('a revised text', () => {
  it('keeps, moves, changes and loses passages, and each has one fate', () => {
    const revised = otters
      .replace('by 12.5 %', 'by 2.5 %')
      .replace(' Nobody had expected that.', '')
      .replace('\n\n\n', '\n\n\nA new paragraph opens here.\n');
    expect(between(otters, revised)).toEqual({
      counts: { kept: 1, moved: 2, changed: 1, lost: 1, absent: 0 },
      nearSought: true,
      shown: [
        'changed: Their fur got thicker, by 2.5 % (p < 0.05).',
        'moved: In beavers nothing of the kind was seen',
        'kept: Otter\t12\tthicker fur',
        'moved: Crabs may act on the fur by way of their shells',
        'lost: ',
      ],
    });
  });

  it('that is the same keeps all, though the record calls its place another', () => {
    const longer = `Before all.\n\n\n${otters}`;
    const kept = { counts: { kept: 5, moved: 0, changed: 0, lost: 0, absent: 0 } };
    expect(between(otters, otters)).toMatchObject(kept);
    expect(between(longer, longer)).toMatchObject(kept);
  });

  it('says nothing of what was in neither', () => {
    expect(between('It rained.', 'It snowed.').counts).toMatchObject({ absent: 5 });
    expect(between('It rained.', otters).counts).toMatchObject({ absent: 0, kept: 5 });
    expect(between(otters, 'It snowed.').counts).toMatchObject({ lost: 5 });
  });

  it('does not look for what a passage became among too many new sentences, and says so', () => {
    const many = Array.from({ length: 3100 }, (_, at) => `Sentence ${at} is new.`).join(' ');
    expect(textChanges(audited(otters), audited(many))).toMatchObject({ nearSought: false, counts: { lost: 5 } });
  });
});

describe('the words of a change', () => {
  it('are marked as left out and put in; what a fingerprint drops is no change', () => {
    const drawn = (old: string, now: string) =>
      wordChanges(old, now)
        ?.map(({ change, words }) => (change === 'same' ? words : change === 'out' ? `[-${words}-]` : `[+${words}+]`))
        .join('');
    expect(drawn('Their fur got thicker, by 12.5 %.', 'Their fur got thinner, by 12.5 %.')).toBe(
      'Their fur got [-thicker -][+thinner+], by 12.5 %.',
    );
    expect(drawn('The fi-\nbroblasts grew', 'the fibroblasts  GREW well')).toBe('the fibroblasts  GREW [+well+]');
    expect(drawn('by 12.5 % (p < 0.05).', 'by 2.5 % (p < 0.05).')).toBe('by [-12.5 -][+2.5+] % (p < 0.05).');
    expect(drawn('“Fur grew well.”', '“Fur grew.”')).toBe('“Fur grew.”[-well -]');
    expect(drawn('', 'All new.')).toBe('[+All new+].');
    const long = 'word '.repeat(2100);
    expect(wordChanges(long, long)).toBeNull();
  });
});
