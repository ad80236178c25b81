import { describe, expect, it } from 'vitest';
import { dimmingOf, isDimmed } from '../../src/state/dimming.ts';
import { drawnScene } from '../views/graph-canvas/drawn-scene.ts';

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

describe('entities beside a path or under a lens', () => {
  const scene = drawnScene();

  it('are as dark as their darkest line; a container with what it holds', () => {
    const { claims, nodes } = dimmingOf(scene, null, new Set(['ivig-tgfb', 'ivig-il4', 'tgfb-fib', 'col-fib']));
    expect([...claims].sort()).toEqual(['col-fib', 'ivig-il4', 'ivig-tgfb', 'tgfb-fib']);
    expect([...nodes].sort()).toEqual(['COL', 'IL4', 'TGFB']);
  });

  it('are lit on the path, and nothing is faint where nothing is asked for', () => {
    const path = { claims: new Set(['tgfb-fib']), entities: new Set(['TGFB', 'FIB']) };
    const { nodes, litNodes } = dimmingOf(scene, path, new Set());
    expect([...litNodes].sort()).toEqual(['FIB', 'TGFB']);
    expect([...nodes].sort()).toEqual(['AFAB', 'COL', 'IL4', 'IVIG']);
    expect(dimmingOf(scene, null, new Set()).nodes.size).toBe(0);
  });
});
