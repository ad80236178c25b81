import fc from 'fast-check';
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
  it('keeps, changes and loses passages, and each has one fate; a new paragraph moves none of those behind it', () => {
    const revised = otters
      .replace('by 12.5 %', 'by 2.5 %')
      .replace(' Nobody had expected that.', '')
      .replace('\n\n\n', '\n\n\nA new paragraph opens here.\n');
    expect(between(otters, revised)).toEqual({
      counts: { kept: 3, moved: 0, changed: 1, lost: 1, absent: 0 },
      nearSought: true,
      shown: [
        'changed: Their fur got thicker, by 2.5 % (p < 0.05).',
        'kept: In beavers nothing of the kind was seen',
        'kept: Otter\t12\tthicker fur',
        'kept: Crabs may act on the fur by way of their shells',
        'lost: ',
      ],
    });
  });

  it('is held against any number of pieces that were read in the same few sentences', () => {
    const [fed, fur] = askedOf(otters, 'Otters were fed', 'fur got thicker');
    // More than fit the arguments of one call; to go through all of a paragraph for each of them would take minutes.
    const many = Array.from({ length: 130_000 }, (_, at) => (at % 2 === 0 ? fed! : fur!));
    const [old, now] = [otters, otters.replace('12.5', '12.6')].map((text) => ({ text, audit: auditText(text, many) }));
    expect(textChanges(old!, now!).counts).toMatchObject({ kept: 65_000, changed: 65_000 });
  });

  it('moves what stands out of the order that it had, or in another section, and nothing that stood beside it', () => {
    const beavers = 'In beavers nothing of the kind was seen.';
    const crabs = ' Crabs may act on the fur by way of their shells.';
    const swapped = otters.replace(beavers + crabs, `${crabs.trim()} ${beavers}`);
    expect(between(otters, swapped).counts).toMatchObject({ kept: 4, moved: 1 });
    const first = otters.replace(beavers, '').replace('Otters were fed', `${beavers} Otters were fed`);
    expect(between(otters, first).shown.filter((one) => one.startsWith('moved'))).toEqual([
      `moved: ${beavers.slice(0, -1)}`,
    ]);
    const headed = otters.replace(beavers, `Results\n${beavers}`);
    expect(between(otters, headed).counts).toMatchObject({ kept: 3, moved: 2 });
    const tabled = otters.replace('Table 1:', 'Table 1: Crabs.\nCrab\t3\n\nTable 2:');
    expect(between(otters, tabled).counts).toMatchObject({ kept: 5, moved: 0 });
  });

  it('keeps all where paragraphs are put in anywhere, and moves one at most where one sentence is carried elsewhere', () => {
    const sentences = Array.from({ length: 8 }, (_, at) => `Animal ${'abcdefgh'[at]} grew thicker fur in winter.`);
    const asked = askedOf(sentences.join('\n'), ...sentences.map((one) => one.slice(0, 12)));
    const audited = (lines: readonly string[]) => {
      const text = lines.join('\n');
      return { text, audit: auditText(text, asked) };
    };
    const spot = fc.nat({ max: 7 });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 5 }), spot, spot, (news, from, to) => {
        const longer = [...sentences];
        for (const at of news) longer.splice(at, 0, 'Something new is told here.');
        expect(textChanges(audited(sentences), audited(longer)).counts).toMatchObject({ kept: 8, moved: 0 });
        const carried = longer.filter((one) => one !== sentences[from]);
        carried.splice(to, 0, sentences[from] ?? '');
        const { kept, moved } = textChanges(audited(sentences), audited(carried)).counts;
        expect(kept + moved).toBe(8);
        expect(moved).toBeLessThanOrEqual(1);
      }),
    );
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
