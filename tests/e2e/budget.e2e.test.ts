import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './watched-page.ts';

/** JavaScript until the figure is interactive, in bytes after gzip; four packages are prescribed and make 180 of it. */
const mostJavaScript = 215_000;
/** Everything until then, in bytes as sent: the fonts, the data and the style too. */
const mostOfAll = 1_400_000;

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
  expect(loaded.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(mostOfAll);
  expect(scripts.map(({ url }) => url).filter((url) => /elk|worker|open-files/.test(url))).toEqual([]);
  await page.close();
});
