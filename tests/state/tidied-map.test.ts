import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../src/core/figure/layout.ts';
import { buildScene, type Scene } from '../../src/core/figure/scene.ts';
import { holdsAll, sceneLaidAs } from '../../src/core/figure/scene-at.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { partOfMap } from '../../src/state/map-part.ts';
import type { PlaceWish } from '../../src/state/place-wishes.ts';
import {
  fits,
  partOf,
  placeTidied,
  retidied,
  tidiedLayout,
  tidiedTo,
  type Tidying,
} from '../../src/state/tidied-map.ts';
import { drawnModel } from '../core/drawn-graph.ts';

const graph = `
  IVIG -| TGFB  animal
  IVIG -| IL4   animal
  IVIG ∋ AFAB   assertion
  IVIG ∋ IDIO   assertion
  AFAB -| FAS   hypothesis
  FAS -> FIB    hypothesis
  TGFB -> FIB   hypothesis
  IL4 -> FIB    hypothesis
  FIB : tissue-process
`;
const model = drawnModel(graph);
const assessments = assessAll(model, 'later');
const drawn = ({ nodes, edges, byContainment }: Scene): string[] =>
  [...nodes.map(({ key }) => key), ...[...edges, ...byContainment].map(({ id }) => id)].sort();

describe('tidying what is shown', () => {
  let [whole, part]: Scene[] = [];
  let tidied: FigureLayout;
  beforeAll(async () => {
    const engine = elkInProcess();
    whole = buildScene(model, assessments, await layoutFigure(model, assessments, engine, 1));
    part = partOfMap(whole, ['FAS'], { selection: { kind: 'entity', id: 'IL4' }, lit: null }).scene;
    tidied = await layoutFigure(model, assessments, engine, 1, false, partOf(part));
  });

  it('lays out exactly what is shown, in less room, with what lies in a box still in it', () => {
    const { nodes, edges } = tidied;
    expect([...nodes.map(({ key }) => key), ...edges.map(({ id }) => id)].sort()).toEqual(drawn(part!));
    expect(nodes.find(({ key }) => key === 'AFAB')?.inside).toBe('IVIG');
    expect(nodes.map(({ key }) => key)).toContain('IL4');
    expect(tidied.height).toBeLessThan(whole!.height);
    const scene = sceneLaidAs(part!, tidied);
    expect(drawn(scene)).toEqual(drawn(part!));
    expect(scene.nodes.map(({ key, x, y }) => [key, x, y])).toEqual(
      scene.nodes.map(({ key }) => {
        const { x, y } = nodes.find((node) => node.key === key)!;
        return [key, x, y];
      }),
    );
  });

  it('is used for what it holds, and for nothing more', () => {
    const smaller = partOfMap(whole!, ['FAS'], { selection: null, lit: null }).scene;
    expect(holdsAll(tidied, part!)).toBe(true);
    expect(holdsAll(tidied, smaller)).toBe(true);
    expect(holdsAll(tidied, whole!)).toBe(false);
  });

  it('takes back what was moved on it first, then itself, and does it again', () => {
    const after = (...wishes: PlaceWish[]): Tidying => wishes.reduce(placeTidied, tidiedTo(tidied));
    const [undo, step]: PlaceWish[] = [{ does: 'undo' }, { does: 'step', key: 'IL4', by: [0, 8] }];
    const at = (tidying: Tidying) => tidiedLayout(tidying)?.nodes.find(({ key }) => key === 'IL4')?.y;
    const still = at(after());
    expect(at(after(step!))).toBeGreaterThan(still!);
    expect(at(after(step!, undo!))).toBe(still);
    const back = after(undo!);
    expect(tidiedLayout(back)).toBeNull();
    expect(fits(back.off!, part!)).toBe(true);
    expect(at(retidied(back))).toBe(still);
    expect(tidiedLayout(after(step!, { does: 'reset' }))).toBeNull();
  });
});
