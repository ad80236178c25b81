import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { launchBrowser } from './watched-page.ts';

/** JavaScript until the figure is interactive, in bytes after gzip; four packages are prescribed and make 180 of it. */
const mostJavaScript = 215_000;
/** Page, style and fonts before the figure is seen, in bytes as a host sends them after gzip; fonts are packed already. */
const mostBeforeFigure = 60_000;
/** Everything until then, in bytes as sent: the fonts, the data and the style too. */
const mostOfAll = 1_200_000;

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('loads little before the figure can be used, and the reader and the layout not at all', async () => {
  const page = await browser.newPage();
  const bodies: Promise<{ url: string; body: Buffer }>[] = [];
  page.on('response', (response) => bodies.push(response.body().then((body) => ({ url: response.url(), body }))));
  await page.goto(siteUrl, { waitUntil: 'networkidle' });
  await page.locator('edgewise-graph-canvas canvas').first().waitFor();
  const loaded = await Promise.all(bodies);
  page.removeAllListeners('response');
  // What is asked for after the map can be used is no longer waited for.
  const late = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('edgewise-interactive');
    const asked = performance.getEntriesByType('resource');
    return mark ? asked.filter((entry) => entry.startTime >= mark.startTime).map(({ name }) => name) : [];
  });
  expect(late.length).toBeGreaterThan(0);
  const scripts = loaded.filter(({ url }) => url.endsWith('.js') && !late.includes(url));
  const javaScript = scripts.reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(javaScript).toBeLessThanOrEqual(mostJavaScript);
  const until = loaded.filter(({ url }) => !late.includes(url));
  expect(until.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(mostOfAll);
  expect(scripts.map(({ url }) => url).filter((url) => /elk|worker|open-files/.test(url))).toEqual([]);
  await page.close();

  // What was counted is enough: with all that came later held back, what is chosen on the map has its card.
  const alone = await browser.newPage();
  await alone.route(
    (url) => late.includes(url.href),
    () => undefined,
  );
  await alone.goto(siteUrl);
  await alone.waitForFunction(() => performance.getEntriesByName('edgewise-interactive').length > 0);
  const at = await alone
    .locator('edgewise-graph-canvas')
    .evaluate((map: GraphCanvas) => map.clientPointOf({ kind: 'entity', id: 'ivig' }));
  await alone.mouse.click(at?.x ?? 0, at?.y ?? 0);
  await alone.locator('edgewise-entity-card').getByRole('heading', { name: 'IVIG' }).first().waitFor();
  await alone.close();
});

it('shows the figure from page, style and fonts alone', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const answers: Promise<{ url: string; type: string; body: Buffer }>[] = [];
  page.on('response', (response) =>
    answers.push(
      response.body().then((body) => ({ url: response.url(), type: response.headers()['content-type'] ?? '', body })),
    ),
  );
  await page.goto(siteUrl, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(answers);
  const sent = (body: Buffer, type: string): number =>
    type.startsWith('font/') ? body.length : gzipSync(body, { level: 9 }).length;
  const before = loaded.filter(({ type }) => /html|css|font/.test(type));
  expect(before.map(({ type }) => type.split(';')[0]).sort()).toEqual(
    expect.arrayContaining(['font/woff2', 'text/css', 'text/html']),
  );
  expect(before.reduce((sum, { body, type }) => sum + sent(body, type), 0)).toBeLessThanOrEqual(mostBeforeFigure);
  // Without scripts nothing else is needed: the figure stands in its place with real text, and words beside it.
  const figure = page.locator('.still svg');
  const { width, height } = (await figure.boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(800);
  expect(height).toBeGreaterThan(400);
  for (const words of ['TGFβ1', 'skin fibrosis', 'Molecules and receptors'])
    expect(await figure.locator('text', { hasText: words }).first().isVisible(), words).toBe(true);
  expect(await page.getByRole('heading', { name: 'IVIG in systemic sclerosis' }).isVisible()).toBe(true);
  // The driver's switch stops scripts but not the parser's belief in them: it leaves <noscript> unread.
  expect(await (await fetch(siteUrl)).text()).toMatch(/<noscript>\s*<p>Without JavaScript the picture stands alone/);
  await context.close();
});

it.each([
  [1280, 800, 'light'],
  [360, 740, 'dark'],
] as const)('hands the figure over to the live map without a jump, %i px wide', async (width, height, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  let go = (): void => undefined;
  const gate = new Promise<void>((open) => (go = open));
  await page.route('**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = window as typeof window & { moved: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(siteUrl, { waitUntil: 'commit' });
  // Where the figure stands is known once the style is there, which the page itself waits for before it paints.
  await page.waitForFunction(() => {
    const still = document.querySelector('.still');
    return still !== null && getComputedStyle(still).position === 'absolute' && document.fonts.status === 'loaded';
  });
  const place = (id: string) =>
    page.evaluate((label) => {
      const texts = [...document.querySelectorAll('.still text')].filter((text) => text.textContent === label);
      const { left, top, width: wide, height: tall } = texts[0]?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + wide / 2, y: top + tall / 2 };
    }, id);
  const still = await Promise.all(['autoantibodies', 'cytokines'].map(place));
  go();
  await page.locator('.still').waitFor({ state: 'detached' });
  const live = await page.evaluate(() => {
    const canvas = document.querySelector<GraphCanvas>('edgewise-graph-canvas');
    return ['autoantibodies', 'cytokines'].map((id) => canvas?.clientPointOf({ kind: 'entity', id }));
  });
  still.forEach(({ x, y }, index) => {
    expect(Math.abs(x - (live[index]?.x ?? NaN))).toBeLessThan(2);
    // The middle of a label's letters is not the middle of its box of type.
    expect(Math.abs(y - (live[index]?.y ?? NaN))).toBeLessThan(4);
  });
  expect(await page.evaluate(() => (window as typeof window & { moved: number }).moved)).toBeLessThan(0.05);
  await page.close();
});
