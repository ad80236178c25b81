import type { Page } from 'playwright';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import type { FigureLayout, Point } from '../../src/core/figure/figure-layout.ts';
import { layoutFigure } from '../../src/core/figure/layout.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { canonicalJson, datasetDigest } from '../../src/core/model/canonical.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { largeDocument } from '../core/large-document.ts';

/** A made-up data set with its layout, as the files that the site ships. */
export interface MadeFigure {
  readonly dataset: string;
  readonly layout: string;
  /** Entities and claims that the figure draws. */
  readonly elements: number;
}

/** The figure of a made-up document, laid out as a slice is, or pushed together to the size given so that all of it can be in view. */
export async function madeFigure(claims: number, within?: { width: number; height: number }): Promise<MadeFigure> {
  const bytes = new TextEncoder().encode(JSON.stringify(largeDocument(claims)));
  const { dataset, read, shown, setAside, aside, issues } = readDataset([{ name: 'made-up.json', bytes }]);
  if (!dataset || setAside.claims > 0) throw new Error('the made-up document is not read whole');
  const model = buildModel(dataset);
  const laid = await layoutFigure(model, assessAll(model, 'later'), elkInProcess(), 1, true);
  const layout = within ? pushedTogether(laid, within) : laid;
  return {
    dataset: canonicalJson({
      dataset,
      digest: datasetDigest(dataset),
      checks: { read, shown, setAside, aside, issues },
    }),
    layout: canonicalJson(layout),
    elements: layout.nodes.length + layout.edges.length,
  };
}

function pushedTogether(layout: FigureLayout, { width, height }: { width: number; height: number }): FigureLayout {
  const [right, down] = [width / layout.width, height / layout.height];
  const at = ([x, y]: Point): Point => [x * right, y * down];
  return {
    ...layout,
    width,
    height,
    columns: layout.columns.map((column) => ({ ...column, x: column.x * right, width: column.width * right })),
    nodes: layout.nodes.map((node) => ({ ...node, x: node.x * right, y: node.y * down })),
    edges: layout.edges.map((edge) => ({ ...edge, points: edge.points.map(at) })),
    band: layout.band && {
      x: layout.band.x * right,
      y: layout.band.y * down,
      width: layout.band.width * right,
      height: layout.band.height * down,
    },
  };
}

/** Let the built site show a made-up figure in the place of its own. */
export async function shipInstead(page: Page, { dataset, layout }: MadeFigure): Promise<void> {
  for (const [name, body] of Object.entries({ dataset, layout }))
    await page.route(`**/${name}-*.json`, (route) => route.fulfill({ body, contentType: 'application/json' }));
}
