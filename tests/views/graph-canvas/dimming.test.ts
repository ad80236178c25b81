import { describe, expect, it } from 'vitest';
import { isDimmed } from '../../../src/views/graph-canvas/dimming.ts';

describe('what is drawn faint', () => {
  const lit = { claims: new Set(['on the path']), entities: new Set<string>() };
  const line = (id: string, noEffect = false) => ({ id, noEffect });

  it('is everything beside a path that is lit', () => {
    expect(isDimmed(line('on the path'), lit, new Set())).toBe(false);
    expect(isDimmed(line('elsewhere'), lit, new Set())).toBe(true);
  });

  it('is never a finding of no effect beside a path', () => {
    expect(isDimmed(line('elsewhere', true), lit, new Set())).toBe(false);
  });

  it('is what a lens fades, where no path is lit', () => {
    expect(isDimmed(line('a'), null, new Set(['a']))).toBe(true);
    expect(isDimmed(line('b'), null, new Set(['a']))).toBe(false);
  });
});
