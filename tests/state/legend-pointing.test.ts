import { describe, expect, it } from 'vitest';
import { buildScene } from '../../src/core/figure/scene.ts';
import { evidenceClasses } from '../../src/core/schema/evidence-classes.ts';
import { legend, type LegendEntry } from '../../src/state/legend.ts';
import { pointedOut } from '../../src/state/legend-pointing.ts';
import { loadShippedGraph } from './shipped.ts';

const { model, assessments, layout } = loadShippedGraph();
const scene = buildScene(model, assessments('abstracts'), layout);
const all = scene.edges.map(({ id }) => id);

describe('an entry of the legend that is pointed at', () => {
  it('leaves in full ink what is drawn so, and says what it means and how often', () => {
    const animal = pointedOut(scene, { kind: 'class', id: 'animal' });
    const drawn = scene.edges.filter(({ tags }) => tags.includes('A')).map(({ id }) => id);
    expect(drawn.length).toBeGreaterThan(2);
    expect(new Set(all.filter((id) => !animal.others.has(id)))).toEqual(new Set(drawn));
    expect(animal.words).toBe(
      `A line with the letter A was measured in animals. ${drawn.length} lines of the map are drawn so.`,
    );
  });

  it('is one head for each line, and every entry has words', () => {
    const { classes, heads } = legend();
    const headOf = (id: string) =>
      heads.filter(({ glyph }) => !pointedOut(scene, { kind: 'head', id: glyph }).others.has(id));
    for (const id of all) expect(headOf(id), id).toHaveLength(1);
    const entries: LegendEntry[] = [
      ...classes.map(({ id }) => ({ kind: 'class' as const, id })),
      ...heads.map(({ glyph }) => ({ kind: 'head' as const, id: glyph })),
    ];
    for (const entry of entries)
      expect(pointedOut(scene, entry).words, entry.id).toMatch(/^[A-Z].{20,}\. \d+ lines? of the map/);
    expect(entries.length).toBeGreaterThan(evidenceClasses.rows.length + 4);
  });
});
