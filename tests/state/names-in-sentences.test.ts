import { describe, expect, it } from 'vitest';
import { createNamer } from '../../src/state/names-in-sentences.ts';
import { drawnModel } from '../core/drawn-graph.ts';

const { dataset } = drawnModel('IVIG -| fibrosis animal {study 1}');
const entity = (label: string) => ({ id: label, kind: 'finding' as const, label });
const entities = [...dataset.entities, ...['skin', 'skin fibrosis', '(+)-catechin'].map(entity)];
const names = createNamer({ dataset: { ...dataset, entities } });

/** The sentence with what is from the data in brackets, and what is read out in braces. */
const told = (sentence: string, readings?: readonly string[]): string =>
  names(sentence, readings)
    .map(({ kind, text }) => (kind === 'data' ? `[${text}]` : kind === 'reading' ? `{${text}}` : text))
    .join('');

describe('names from the data in a sentence of the screen', () => {
  it('are found as whole words, the longest that stands there', () => {
    expect(told('IVIG könnte skin fibrosis senken: 12 Wege.')).toBe('[IVIG] könnte [skin fibrosis] senken: 12 Wege.');
    expect(told('skin, fibrosis')).toBe('[skin], [fibrosis]');
    expect(told('IVIGs und skin-deep')).toBe('IVIGs und [skin]-deep');
    expect(told('Ohne Namen')).toBe('Ohne Namen');
    expect(told('IVIG')).toBe('[IVIG]');
  });

  it('may begin with a sign', () => {
    expect(told('Über (+)-catechin läuft ein Weg')).toBe('Über [(+)-catechin] läuft ein Weg');
  });

  it('stand around claims that are read out, and are not looked for inside of them', () => {
    const reading = 'IVIG lowered skin fibrosis';
    expect(told(`${reading}, also endet der Weg zu skin.`, [reading])).toBe(
      `{${reading}}, also endet der Weg zu [skin].`,
    );
    expect(told('kein Satz', [reading])).toBe('kein Satz');
  });

  it('leave every character where it was', () => {
    for (const sentence of ['', ' ', '(+)-catechin(+)-catechin', 'skinskin skin', 'fibrosis (skin fibrosis) IVIG'])
      expect(
        names(sentence)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence);
  });
});
