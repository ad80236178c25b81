import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { serve } from '../../.house/serve.mjs';
import { barePage } from './bare-page.ts';
import { answersToHands, largeFigures } from './hands.ts';
import { measured } from './readme.ts';
import { type Figure, medianOf, TIMES } from './screen-figure.ts';
import { benchSite } from './site-bench.ts';

/** A mid-range phone: four times slower than this machine. */
const THROTTLE = 4;

/** Measure the built site, and a bare page with the same figure beside it (`benchSite`). */
export const bench = (root: string, argv: readonly string[]): Promise<number> =>
  benchSite(root, 'screen', argv, async (browser, url) => {
    const bare = await serve({ folder: await barePage(root) });
    try {
      return [
        ...(await weights(browser, url)),
        ...(await starts(browser, url, bare.url)),
        ...(await answersToHands(browser, url)),
        ...(await largeFigures(browser, url)),
      ];
    } finally {
      await bare.close();
    }
  });

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
  // The page asks for itself once more above; each is sent once before the figure is seen.
  const loaded = [...new Map((await Promise.all(bodies)).map((one) => [one.url, one])).values()];
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
