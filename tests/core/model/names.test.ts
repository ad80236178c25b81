import { describe, expect, it } from 'vitest';
import { foldName, resolveName } from '../../../src/core/model/names.ts';
import type { Entity } from '../../../src/core/schema/shapes.ts';

const entity = (id: string, label: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'molecule',
  label,
  ...more,
});

const entities: readonly Entity[] = [
  entity('tgfb1', 'TGFβ1', {
    synonyms: ['TGFB1', 'transforming growth factor beta 1'],
    xrefs: [{ id: 'HGNC:11766', match: 'exact' }],
  }),
  entity('tgfb', 'TGFβ', { synonyms: ['TGFB'], group: true }),
  entity('il4', 'IL-4', { synonyms: ['interleukin 4'] }),
  entity('skin-score', 'skin score (instrument not stated)', { synonyms: ['skin score'] }),
  entity('mrss', 'mRSS', { synonyms: ['skin score'] }),
  entity('other', 'tgfb1-like'),
];

const found = (name: string): string | null => resolveName(entities, name).found?.id ?? null;

describe('a name, folded', () => {
  it.each(['TGFβ1', 'TGF-β1', 'TGF-beta 1', 'tgf beta1', 'TGFbeta-1', 'ＴＧＦβ１', 'TGF\u2011β\u00a01', 'Tgf β₁'])(
    '%s',
    (name) => {
      expect(foldName(name)).toBe('tgfbeta1');
    },
  );

  it.each([
    ['IFN-γ', 'ifngamma'],
    ['α-SMA', 'alphasma'],
    ['µ', 'mu'],
    ['Ω', 'omega'],
    ['ς', 'sigma'],
    ['', ''],
    ['–', ''],
  ])('%j is %j', (name, expected) => {
    expect(foldName(name)).toBe(expected);
  });

  it('keeps numbers apart', () => {
    expect(foldName('TGFβ1')).not.toBe(foldName('TGFβ2'));
    expect(foldName('TGFβ1')).not.toBe(foldName('TGFβ'));
  });
});

describe('the entity that a name means', () => {
  it.each([
    ['tgfb1', 'tgfb1'],
    ['TGFβ1', 'tgfb1'],
    ['TGF-beta 1', 'tgfb1'],
    ['Transforming Growth Factor Beta 1', 'tgfb1'],
    ['HGNC:11766', 'tgfb1'],
    ['hgnc:11766 ', 'tgfb1'],
    ['TGF beta', 'tgfb'],
    ['il 4', 'il4'],
    ['SKIN-SCORE (instrument not stated)', 'skin-score'],
  ])('%j: %s', (name, id) => {
    expect(found(name)).toBe(id);
  });

  it('prefers an exact id to a label, and a label to a synonym', () => {
    const rivals = [entity('a', 'b'), entity('b', 'c', { synonyms: ['b'] }), entity('x', 'y', { synonyms: ['c'] })];
    expect(resolveName(rivals, 'b').found?.id).toBe('b');
    expect(resolveName(rivals, 'B').found?.id).toBe('a');
    expect(resolveName(rivals, 'c').found?.id).toBe('b');
  });

  it('chooses none of two, and names both', () => {
    const two = [entity('a', 'Score A', { synonyms: ['score'] }), entity('b', 'Score B', { synonyms: ['score'] })];
    expect(resolveName(two, 'SCORE')).toEqual({ found: null, reason: 'ambiguous', nearest: ['Score A', 'Score B'] });
  });

  it('lists the nearest labels for a name that nobody bears', () => {
    expect(resolveName(entities, 'TGFB3')).toMatchObject({
      reason: 'unknown',
      nearest: ['TGFβ1', 'TGFβ'],
    });
    expect(resolveName(entities, 'interleukn 4')).toMatchObject({ reason: 'unknown', nearest: ['IL-4'] });
    expect(resolveName(entities, 'HGNC:1')).toMatchObject({ found: null, reason: 'unknown' });
  });

  it.each(['', ' ', '-', '__proto__', 'constructor', 'toString'])('knows nobody called %j', (name) => {
    expect(resolveName(entities, name)).toMatchObject({ found: null, reason: 'unknown' });
  });
});
