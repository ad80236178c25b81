import { describe, expect, it } from 'vitest';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import type { FigureForm } from '../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../src/core/figure/layout.ts';
import { type PresetId, presets } from '../../src/core/sheet/presets.ts';
import type { SheetOptions } from '../../src/core/sheet/sheet.ts';
import { claimsIn, type FigureChoice, figureChoices, type SceneChoice } from '../../src/state/figure-choices.ts';
import { figureFaults } from '../../src/state/figure-faults.ts';
import { inBestForm, laidAs } from '../../src/state/figure-forms.ts';
import { figureDocument } from '../../src/state/figure-sheet.ts';
import { presetLens } from '../../src/state/lenses.ts';
import { widestReach } from '../../src/state/loaded.ts';
import { defaultSession } from '../../src/state/session.ts';
import { partOf } from '../../src/state/tidied-map.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();
const session = { ...defaultSession, lens: presetLens('human') };
const slice = deriveAll(loaded)(session);
const { telling } = slice;
const choiceOf = (id: string): SceneChoice => {
  const found = figureChoices(slice, session).find((choice) => choice.id === id);
  if (!found) throw new Error(`the view offers no "${id}"`);
  return found;
};
const optionsFor = (preset: PresetId): SheetOptions => ({
  ...{ preset: presets.row(preset), theme: 'light', legend: true, references: true },
});
const documentOf = (choice: FigureChoice) => figureDocument(telling, choice, '#');
const layIn = ({ scene }: SceneChoice, form: FigureForm) =>
  layoutFigure(loaded.model, loaded.assessments(widestReach), elkInProcess(), 1, false, partOf(scene), form);
/** In its best form, with the forms that were laid out for it. */
async function formed(choice: SceneChoice, preset: PresetId) {
  const asked: FigureForm[] = [];
  const layOut = (own: SceneChoice, form: FigureForm) => {
    asked.push(form);
    return layIn(own, form);
  };
  const made = await inBestForm(choice, optionsFor(preset), layOut, documentOf);
  const { choice: drawn } = made;
  if (!('scene' in drawn)) throw new Error('a scene stays one');
  return { ...made, choice: drawn, asked };
}

describe('the form of a figure', () => {
  it('is rows below each other where that leaves the letters larger, and draws the same', async () => {
    const ways = choiceOf('ways');
    const narrow = await formed(ways, 'journal-85');
    const [first] = narrow.choice.scene.columns;
    expect(first?.rowTitle?.lines).toEqual(['Treatment']);
    expect(narrow.choice.scene.width).toBeLessThan(narrow.choice.scene.height);
    expect(narrow.sheet.smallest).toBeGreaterThan(5);
    expect(claimsIn(narrow.choice.scene)).toEqual(claimsIn(ways.scene));
    // What is too small in a column is said to be as large across the page as it is there, in its best form there.
    const { sheet, acrossPage } = await formed(ways, 'journal-170');
    expect([narrow.acrossPage, acrossPage]).toEqual([sheet.smallest, null]);
    const remedy = `At 170 mm they would be ${(Math.floor(sheet.smallest * 10) / 10).toFixed(1)}.`;
    expect(figureFaults(narrow, optionsFor('journal-85'))[0]).toContain(remedy);
  });

  it('has the outcomes below the rows, in lists beside each other; what is faint there is faint in each', async () => {
    const shown = choiceOf('shown');
    const layout = await layIn(shown, { runs: 'down', widest: 800 });
    const { scene, dimmed } = laidAs(shown, layout);
    const { band, columns, nodes, edges } = scene;
    expect(band?.y).toBeGreaterThan(Math.max(...columns.map(({ bottom }) => bottom)));
    const lists = nodes.filter(({ id, inBand }) => inBand && id === 'ivig');
    expect(lists).toHaveLength(2);
    const keys = new Set(nodes.map(({ key }) => key));
    for (const { from, to } of edges) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
    expect(claimsIn(scene)).toEqual(claimsIn(shown.scene));
    for (const isFaint of [true, false]) {
      const faint = { claims: new Set<string>(), nodes: new Set(isFaint ? ['seen ivig'] : []) };
      const drawn = laidAs({ ...shown, dimmed: faint }, layout).dimmed;
      expect(lists.map(({ key }) => drawn?.nodes.has(key))).toEqual([isFaint, isFaint]);
    }
    expect(dimmed?.claims).toEqual(shown.dimmed?.claims);
  });

  it('is that of the screen where the figure is to be so, and at a step of a lesson, which holds its answer back', async () => {
    const shown = choiceOf('shown');
    const asIs = await formed(shown, 'screen');
    expect(asIs.choice).toBe(shown);
    const step = await formed({ ...shown, id: 'step' }, 'slide');
    expect(step.choice.scene).toBe(shown.scene);
    expect([...asIs.asked, ...step.asked]).toEqual([]);
  });
});
