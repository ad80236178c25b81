import { describe, expect, it } from 'vitest';
import { deriver } from '../../src/state/derive.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { loadShippedGraph } from './shipped.ts';

const derive = deriver(loadShippedGraph(), null);
const select = (id: string): Partial<Session> => ({ selection: { kind: 'claim', id } });
const shown = (change: Partial<Session>) => derive({ ...defaultSession, ...change });

describe('the map with parallel claims as one line', () => {
  const member = 'ivig-decreases-tgfb1-secretion-in-splenocytes';
  const all = shown({});
  const bundled = shown({ ...select(member), bundled: true });

  it('selects the line that a claim lies in, and names the others on it', () => {
    const line = bundled.map.selection?.id ?? '';
    expect(line).not.toBe(member);
    expect(bundled.map.scene.edges.map(({ id }) => id)).toContain(line);
    expect(bundled.sameLine.map(({ id }) => id)).toContain(line);
    expect(bundled.sameLine.map(({ id }) => id)).not.toContain(member);
    const others = bundled.sameLine.map(({ id }) => all.map.scene.edges.find((edge) => edge.id === id)!);
    for (const { source, target, sign } of others) expect([source, target, sign]).toEqual(['ivig', 'tgfb1', -1]);
    expect(bundled.card).toMatchObject({ kind: 'claim', id: member });
    expect(shown(select(member)).sameLine).toEqual([]);
  });

  it('draws fewer lines and counts the same claims', () => {
    expect(bundled.map.scene.edges.length).toBeLessThan(all.map.scene.edges.length);
    expect(bundled.map.lens).toEqual(all.map.lens);
    expect(bundled.map.scene.drawn).toBe(all.map.scene.drawn);
  });
});
