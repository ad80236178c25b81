import { describe, expect, it } from 'vitest';
import { describeSentence } from '../../src/core/model/passage/describe.ts';
import { around, createPassageFinder } from '../../src/state/passage-finder.ts';
import type { PointedPassage } from '../../src/state/places.ts';
import { readGivenTexts } from '../../src/state/reader-texts.ts';

const text = ['Otters dive. They eat 2.5 crabs a day. They sleep.', 'Beavers do not dive.'].join('\n');
const pointed: PointedPassage = {
  source: 's',
  name: 'the review',
  passage: describeSentence(text, 'eat 2.5 crabs')[0]!.passage,
};
const turns = { taken: 0 };
const turn = (): Promise<void> => {
  turns.taken += 1;
  return Promise.resolve();
};
const find = (...texts: string[]) =>
  createPassageFinder(
    texts.map((one, at) => ({ name: `text ${at + 1}`, text: one })),
    turn,
  ).find(pointed);

describe('a passage in the reader’s text', () => {
  it('is shown within its paragraph', async () => {
    expect(await find(text)).toEqual({
      found: 'exact',
      name: 'text 1',
      before: 'Otters dive. ',
      words: 'They eat 2.5 crabs a day.'.replace(/\.$/, ''),
      after: '. They sleep.',
    });
  });

  it('at another place is said to be there, and at its own place is preferred', async () => {
    const elsewhere = `A paragraph before.\n\n${text}`;
    expect(await find(elsewhere)).toMatchObject({ found: 'moved', name: 'text 1' });
    expect(await find(elsewhere, text)).toMatchObject({ found: 'exact', name: 'text 2' });
  });

  it('with one number changed is not found, and the texts are named', async () => {
    expect(await find(text.replace('2.5', '2.6'), 'Nothing here.')).toEqual({
      found: 'missing',
      names: ['text 1', 'text 2'],
    });
  });

  it('gives others their turn in a long text, and cuts a paragraph without end', async () => {
    const before = turns.taken;
    const long = `${'Word after word, '.repeat(40_000)}\n`;
    await find(long + text);
    expect(turns.taken - before).toBeGreaterThan(5);
    const endless = around('x'.repeat(10_000), 5000, 5001);
    expect(endless.before).toMatch(/^…x{1200}$/);
    expect(endless.after).toMatch(/^x{1200}…$/);
  });

  it('shows what cannot be seen in it', async () => {
    const turned = text.replace('They sleep', 'They \u202esleep');
    expect(await find(turned)).toMatchObject({ after: '. They ⟨U+202E⟩sleep.' });
  });
});

describe('texts that were kept', () => {
  it('are taken only as they were written', () => {
    const sound = { name: 'a', text: 'b' };
    expect(readGivenTexts([sound, { name: 1, text: 'x' }, null, 'x', { name: 'n' }])).toEqual([sound]);
    for (const odd of [undefined, null, 1, 'x', {}, { length: 2 }]) expect(readGivenTexts(odd)).toEqual([]);
  });
});
