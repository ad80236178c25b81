import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { makeShipped } from '../../src/build/shipped-content.ts';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { buildScene } from '../../src/core/figure/scene.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { defaultReach } from '../../src/core/schema/axes.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';
import { canvasElements } from '../../src/views/graph-canvas/canvas-elements.ts';

/** The same graph drawn by cytoscape and nothing else: what any page that shows it must at least do. */
export async function barePage(root: string): Promise<string> {
  const shipped = await makeShipped(join(root, 'graph'), root);
  const { dataset } = JSON.parse(shipped.dataset) as { dataset: Dataset };
  const model = buildModel(dataset);
  const scene = buildScene(model, assessAll(model, defaultReach), JSON.parse(shipped.layout) as FigureLayout);
  const folder = join(root, '.cache/bench/bare');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'elements.json'), JSON.stringify(canvasElements(scene)));
  writeFileSync(
    join(folder, 'main.js'),
    `import cytoscape from 'cytoscape';
import url from './elements.json?url';
const elements = await (await fetch(url)).json();
const style = [
  { selector: 'node', style: { label: 'data(label)', width: 'data(width)', height: 'data(height)', shape: 'rectangle', 'font-size': 11 } },
  { selector: 'edge', style: { width: 'data(width)', 'curve-style': 'segments', 'target-arrow-shape': 'triangle',
    'segment-weights': 'data(weights)', 'segment-distances': 'data(distances)', label: 'data(tag)' } },
];
const cy = cytoscape({ container: document.querySelector('#map'), elements, style, layout: { name: 'preset' } });
cy.fit();
performance.mark('edgewise-interactive');
`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><title>bare</title><meta id="__________cytoscape_stylesheet">
<link rel="stylesheet" href="./style.css"><script type="module" src="./main.js"></script></head><body><div id="map"></div></body></html>`,
  );
  writeFileSync(join(folder, 'style.css'), '#map { position: absolute; inset: 0; }');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: join(folder, 'dist'), assetsInlineLimit: 0, modulePreload: false, target: 'es2022' },
  });
  return join(folder, 'dist');
}
