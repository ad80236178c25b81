import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import { layoutFigure } from '../../src/core/figure/layout.ts';
import { buildScene, type Scene } from '../../src/core/figure/scene.ts';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { presets } from '../../src/core/sheet/presets.ts';
import { sheetOf, type SheetOptions } from '../../src/core/sheet/sheet.ts';
import { letterings, svgFile } from '../../src/core/sheet/svg-file.ts';
import { wholeChoice } from '../../src/state/figure-choices.ts';
import { figureDocument } from '../../src/state/figure-sheet.ts';
import { load, widestReach } from '../../src/state/loaded.ts';
import { tell } from '../../src/state/telling.ts';
import { faultsOf } from '../core/sheet/strict-svg.ts';
import { dataset, read } from './shipped-graph.ts';

describe('the whole shipped graph as a figure', () => {
  const options: SheetOptions = { preset: presets.row('screen'), theme: 'light', legend: true, references: true };
  let scene: Scene;
  const loaded = (layout: Awaited<ReturnType<typeof layoutFigure>>) =>
    load({ dataset, digest: datasetDigest(dataset), checks: read, layout }, null);
  let telling: ReturnType<typeof tell>;

  beforeAll(async () => {
    const empty = loaded({ width: 0, height: 0, columns: [], nodes: [], edges: [], band: null, byContainment: [] });
    const layout = await layoutFigure(empty.model, empty.assessments(widestReach), elkInProcess(), 1);
    telling = tell(loaded(layout), 'abstracts');
    scene = buildScene(telling.model, telling.assessments, layout);
  });

  it.each(letterings.ids)('is made soon, and small, with letters as %s', (letters) => {
    const times = [1, 2, 3, 4, 5, 6].map(() => {
      // Of the processor: what else the machine does is no matter.
      const start = process.cpuUsage();
      svgFile(sheetOf(figureDocument(telling, wholeChoice(telling, scene), '#'), options), letters);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
    const file = svgFile(sheetOf(figureDocument(telling, wholeChoice(telling, scene), '#'), options), letters);
    expect(faultsOf(file)).toEqual([]);
    expect(new TextEncoder().encode(file).length).toBeLessThan(150_000);
  });
});
