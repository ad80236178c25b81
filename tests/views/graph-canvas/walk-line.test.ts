import { describe, expect, it } from 'vitest';
import { pointedOut } from '../../../src/views/graph-canvas/canvas-parts.ts';
import { endsOf, neighboursOf, walkLine } from '../../../src/views/graph-canvas/walk-line.ts';
import { drawnScene } from './drawn-scene.ts';

const scene = drawnScene();
const known = { known: (claim: string): string => `known of ${claim}`, more: () => 0 };

describe('the line of the walk', () => {
  it('says a step from where one comes, with its claim, how that is known, and which of how many it is', () => {
    expect(walkLine(scene, { kind: 'claim', id: 'ivig-il4', from: 'IVIG', side: 'right' }, known)).toEqual({
      step: 'IVIG ⊣ IL4',
      text: 'IL4 fell after IVIG',
      known: 'known of ivig-il4',
      hint: 'Statement 2 of 2 at the right of IVIG; up and down to the others. Enter opens it.',
    });
  });

  it('turns the head round where one walks against the claim', () => {
    const line = walkLine(scene, { kind: 'claim', id: 'tgfb-fib', from: 'FIB', side: 'left' }, known);
    expect(line).toMatchObject({ step: 'FIB ← TGFB', text: 'TGFB may raise FIB' });
  });

  it('says of an entity what it is and how many claims touch it', () => {
    const line = walkLine(scene, { kind: 'entity', id: 'TGFB' }, known);
    expect(line).toMatchObject({ step: null, known: null });
    expect(line?.text).toMatch(/^TGFB: .*2 statements/);
    expect(walkLine(scene, { kind: 'entity', id: 'not drawn' }, known)).toBeNull();
  });
});

describe('where a part of the map is shown', () => {
  const more = (entity: string): number => (entity === 'TGFB' ? 2 : 0);

  it('says how many claims of an entity are not, to the keyboard and the pointer', () => {
    const said = walkLine(scene, { kind: 'entity', id: 'TGFB' }, { ...known, more });
    expect(said?.hint).toBe('2 more statements of it not shown: e shows them, w all of the map.');
    expect(pointedOut(scene, { kind: 'entity', id: 'TGFB' }, more)?.more).toContain(
      '2 more statements of it not shown',
    );
    expect(pointedOut(scene, { kind: 'entity', id: 'FIB' }, more)?.more).not.toContain('not shown');
    expect(pointedOut(scene, { kind: 'claim', id: 'tgfb-fib' }, more)?.more).toBe('proposed, not measured');
  });

  it('grows by an entity, or by both ends of a claim', () => {
    expect(endsOf(scene, { kind: 'entity', id: 'FIB' })).toEqual(['FIB']);
    expect(endsOf(scene, { kind: 'claim', id: 'tgfb-fib' })).toEqual(['TGFB', 'FIB']);
  });
});

describe('the neighbours', () => {
  it('of an entity are its claims and their other ends, and what its box holds', () => {
    const { claims, entities } = neighboursOf(scene, { kind: 'entity', id: 'IVIG' });
    expect([...claims].sort()).toEqual(['ivig-afab', 'ivig-il4', 'ivig-tgfb']);
    expect([...entities].sort()).toEqual(['AFAB', 'IL4', 'IVIG', 'TGFB']);
  });

  it('of a claim are its ends', () => {
    const lit = neighboursOf(scene, { kind: 'claim', id: 'tgfb-fib', from: 'FIB', side: 'left' });
    expect([...lit.claims, ...lit.entities]).toEqual(['tgfb-fib', 'TGFB', 'FIB']);
  });
});
