import type { Browser, Page } from 'playwright';
import { presetLens } from '../../src/state/lenses.ts';
import { madeFigure, type MadeFigure, shipInstead } from './made-figure.ts';
import { measured } from './readme.ts';
import { type Figure, medianOf, quantileOf, TIMES } from './screen-figure.ts';

/** Claims whose figure has 500 elements, as the largest slices have, and 2,000. */
const SLICE = 458;
const LARGE = 1793;
/** Units within which all of 2,000 elements are in view at once. */
const IN_VIEW = { width: 3600, height: 1700 } as const;
/** How long the map is panned, in milliseconds. */
const PANNED = 2000;

/** The site with a map and nothing left to load, showing its own figure or a made-up one. */
async function onMap<T>(
  browser: Browser,
  url: string,
  figure: MadeFigure | null,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (figure) await shipInstead(page, figure);
  await page.goto(url, { waitUntil: 'networkidle' });
  try {
    return await use(page);
  } finally {
    await context.close();
  }
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

const claimsOn = (page: Page): Promise<string[]> =>
  page.locator('edgewise-graph-canvas').evaluate((canvas: HTMLElementTagNameMap['edgewise-graph-canvas']) => {
    return canvas.scene?.edges.map(({ id }) => id) ?? [];
  });

/** The first of each loads and compiles what it needs, and does not count. */
async function lensChanges(page: Page): Promise<number> {
  const times: number[] = [];
  for (const preset of ['human', 'animal', 'all', 'measured', 'proposed', 'all'] as const)
    times.push(await untilPainted(page, { type: 'look-through', lens: presetLens(preset) }, null));
  return medianOf(times.slice(1));
}

/** Selecting and looking through another lens on the shipped graph, as a hand does them. */
export const answersToHands = (browser: Browser, url: string): Promise<Figure[]> =>
  onMap(browser, url, null, async (page) => {
    const selecting: number[] = [];
    for (const id of (await claimsOn(page)).slice(0, TIMES + 1)) {
      selecting.push(await untilPainted(page, { type: 'select', kind: 'claim', id }, 'edgewise-claim-card'));
      await untilPainted(page, { type: 'clear' }, null);
    }
    const lenses = await lensChanges(page);
    return [
      { what: 'from selecting a claim to its card painted', value: medianOf(selecting.slice(1)), unit: 'ms', most: 50 },
      { what: 'from choosing a lens to the map painted', value: lenses, unit: 'ms', most: 50 },
    ];
  });

interface Pan {
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** Milliseconds of each task of 50 ms and more: shorter ones the browser does not tell. */
  readonly long: readonly number[];
}

/** Drag the map round for a while, a move in each frame. Throws where it did not move. */
const pan = (page: Page): Promise<Pan> =>
  page.locator('edgewise-graph-canvas').evaluate(async (canvas: HTMLElementTagNameMap['edgewise-graph-canvas'], ms) => {
    const ground = canvas.shadowRoot?.querySelector('.drawing canvas');
    const node = canvas.scene?.nodes[0];
    if (!ground || !node) throw new Error('there is no map to pan');
    const where = (): string => JSON.stringify(canvas.clientPointOf({ kind: 'entity', id: node.id }));
    const { left, top, width, height } = ground.getBoundingClientRect();
    const mouse = (type: string, x: number, y: number): boolean =>
      (type === 'mouseup' ? window : ground).dispatchEvent(
        new MouseEvent(type, {
          ...{ bubbles: true, composed: true, cancelable: true, buttons: 1 },
          ...{ clientX: left + width / 2 + x, clientY: top + height / 2 + y },
        }),
      );
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    const places = new Set<string>();
    mouse('mousedown', 0, 0);
    const first = await new Promise<number>(requestAnimationFrame);
    for (let last = first; last - first < ms;) {
      const round = (last - first) / 250;
      mouse('mousemove', 160 * Math.sin(round), 160 * (1 - Math.cos(round)));
      const now = await new Promise<number>(requestAnimationFrame);
      places.add(where());
      frames.push(now - last);
      last = now;
    }
    mouse('mouseup', 0, 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    if (places.size < frames.length / 2) throw new Error('the map did not follow the hand');
    return { frames, long };
  }, PANNED);

async function panned(page: Page, what: string): Promise<Figure> {
  await pan(page);
  const pans: Pan[] = [];
  for (let time = 0; time < TIMES; time++) pans.push(await pan(page));
  const longest = Math.max(0, ...pans.flatMap(({ long }) => long));
  const task = longest === 0 ? 'no task reached 50 ms' : `longest task ${measured(longest)} ms`;
  return {
    what: `panning ${what}, 95 % of the frames (${task})`,
    value: medianOf(pans.map(({ frames }) => quantileOf(frames, 0.95))),
    unit: 'ms',
    most: 20,
  };
}

async function toWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await page.waitForTimeout(600);
}

/** Made-up figures of the size of the largest slices, and four times larger. */
export async function largeFigures(browser: Browser, url: string): Promise<Figure[]> {
  const [slice, large] = [await madeFigure(SLICE), await madeFigure(LARGE, IN_VIEW)];
  const number = ({ elements }: MadeFigure): string => elements.toLocaleString('en');
  const pans = await onMap(browser, url, slice, async (page) => {
    const near = await panned(page, `a slice of ${number(slice)} elements, with labels`);
    await toWhole(page);
    return [near, await panned(page, 'the same, all of it in view')];
  });
  const lens = await onMap(browser, url, large, async (page) => {
    await toWhole(page);
    return lensChanges(page);
  });
  return [
    ...pans,
    { what: `from choosing a lens to ${number(large)} elements painted`, value: lens, unit: 'ms', most: 200 },
  ];
}
