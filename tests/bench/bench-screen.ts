import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { launchArguments } from '../../.house/chromium.mjs';
import { serve } from '../../.house/serve.mjs';
import { makeShipped } from '../../src/build/shipped-content.ts';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { buildScene } from '../../src/core/figure/scene.ts';
import { assessAll } from '../../src/core/model/assessment.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { defaultReach } from '../../src/core/schema/axes.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';
import { presetLens } from '../../src/state/lenses.ts';
import { canvasElements } from '../../src/views/graph-canvas/canvas-elements.ts';
import { list, machineInWords, measured, table, writeSection } from './readme.ts';

/** How often each thing is measured; the median is told. */
const TIMES = 5;
/** A mid-range phone: four times slower than this machine. */
const THROTTLE = 4;

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** A figure that was measured, and its bound. */
interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most: number;
}

/**
 * Measure the built site in Chromium and put the table into README.md.
 *
 * @returns the status to exit with: 0, since times depend on the machine
 */
export async function bench(root: string, argv: readonly string[]): Promise<number> {
  const executablePath = process.env['EDGEWISE_CHROMIUM'];
  const browser = await chromium.launch({ args: launchArguments, ...(executablePath ? { executablePath } : {}) });
  const site = await serve({ folder: join(root, 'dist/site') });
  const bare = await serve({ folder: await barePage(root) });
  try {
    const figures = [
      ...(await weights(browser, site.url)),
      ...(await starts(browser, site.url, bare.url)),
      ...(await answersToHands(browser, site.url)),
    ];
    const report = [
      `Measured on ${new Date().toISOString().slice(0, 10)}: Chromium ${browser.version()} without a GPU; ${machineInWords()}`,
      table(
        ['figure', 'measured', 'at most', 'kept'],
        figures.map(({ what, value, unit, most }) => [
          what,
          `${measured(value)} ${unit}`,
          `${measured(most)} ${unit}`,
          value <= most ? 'yes' : '**no**',
        ]),
      ),
      ...list(figures.filter(({ value, most }) => value > most).map(({ what }) => `${what} falls short.`)),
    ].join('\n\n');
    console.log(report);
    if (!argv.includes('--dry')) await writeSection(join(root, 'tests/bench/README.md'), 'screen', report);
    return 0;
  } finally {
    await browser.close();
    await Promise.all([site.close(), bare.close()]);
  }
}

/** The same graph drawn by cytoscape and nothing else: what any page that shows it must at least do. */
async function barePage(root: string): Promise<string> {
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

const kilobytes = (bytes: number): number => bytes / 1000;

/** What is sent before the figure is visible, and before it can be used. */
async function weights(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) =>
    bodies.push(
      response.body().then((body) => ({
        url: response.url(),
        bytes: response.url().endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length,
      })),
    ),
  );
  await page.goto(url, { waitUntil: 'networkidle' });
  const late = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('edgewise-interactive');
    const asked = performance.getEntriesByType('resource');
    return mark ? asked.filter((entry) => entry.startTime >= mark.startTime).map(({ name }) => name) : [];
  });
  // The figure needs what the page itself names: its style and the fonts that it preloads.
  const named = await page.evaluate(async () => {
    const text = await (await fetch('./')).text();
    const links = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('link');
    return [...links]
      .filter(({ rel, as }) => rel === 'stylesheet' || (rel === 'preload' && as === 'font'))
      .map((link) => new URL(link.getAttribute('href') ?? '', location.href).href);
  });
  const loaded = await Promise.all(bodies);
  await context.close();
  const sum = (wanted: (of: string) => boolean): number =>
    kilobytes(loaded.filter((one) => wanted(one.url)).reduce((total, { bytes }) => total + bytes, 0));
  return [
    {
      what: 'page, style and font before the figure is visible, gzip',
      value: sum((of) => of === url || named.includes(of)),
      unit: 'kB',
      most: 60,
    },
    {
      what: 'script until the figure can be used, gzip',
      value: sum((of) => of.endsWith('.js') && !late.includes(of)),
      unit: 'kB',
      most: 215,
    },
  ];
}

async function timeToUse(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.goto(url);
  const time = await page.waitForFunction(() => performance.getEntriesByName('edgewise-interactive')[0]?.startTime);
  const ms = await time.jsonValue();
  await context.close();
  return ms ?? NaN;
}

/** Time from asking for the page until a click opens a card, against the bare page, turn by turn. */
async function starts(browser: Browser, url: string, bare: string): Promise<Figure[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  await timeToUse(browser, url);
  await timeToUse(browser, bare);
  for (let time = 0; time < TIMES; time++) {
    theirs.push(await timeToUse(browser, bare));
    ours.push(await timeToUse(browser, url));
  }
  return [
    {
      what: `time to use at ${THROTTLE}× slower: ${measured(medianOf(ours))} ms, bare cytoscape page ${measured(medianOf(theirs))} ms, ratio`,
      value: medianOf(ours) / medianOf(theirs),
      unit: '×',
      most: 3,
    },
  ];
}

/** Milliseconds from a wish until its change is painted. */
const untilPainted = (page: Page, wish: object, sign: string | null): Promise<number> =>
  page.evaluate(
    async ({ detail, element }) => {
      const begun = performance.now();
      document.querySelector('#page')?.dispatchEvent(new CustomEvent('edgewise-intent', { detail }));
      while (element !== null && !document.querySelector(element)?.shadowRoot?.firstElementChild)
        await new Promise((resolve) => setTimeout(resolve));
      // After the frame that shows it.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    },
    { detail: wish, element: sign },
  );

/** Selecting and looking through another lens, as a hand does them. */
async function answersToHands(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const claims = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement & { scene: { edges: { id: string }[] } }>(
      'edgewise-graph-canvas',
    );
    return canvas?.scene.edges.map(({ id }) => id) ?? [];
  });
  const select = async (id: string): Promise<number> => {
    const ms = await untilPainted(page, { type: 'select', kind: 'claim', id }, 'edgewise-claim-card');
    await untilPainted(page, { type: 'clear' }, null);
    return ms;
  };
  const chosen = claims.slice(0, TIMES + 1);
  const selecting: number[] = [];
  for (const id of chosen) selecting.push(await select(id));
  const lenses: number[] = [];
  for (const preset of ['human', 'animal', 'all', 'measured', 'proposed', 'all'] as const)
    lenses.push(await untilPainted(page, { type: 'look-through', lens: presetLens(preset) }, null));
  await context.close();
  // The first of each loads and compiles what it needs.
  return [
    { what: 'from selecting a claim to its card painted', value: medianOf(selecting.slice(1)), unit: 'ms', most: 50 },
    { what: 'from choosing a lens to the map painted', value: medianOf(lenses.slice(1)), unit: 'ms', most: 50 },
  ];
}
