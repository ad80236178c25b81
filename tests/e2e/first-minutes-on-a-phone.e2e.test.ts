import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where the map draws an entity, in the coordinates of the window, once it has its place there. */
async function restingPoint(page: Page, entity: string): Promise<{ x: number; y: number }> {
  let before = '';
  for (let tries = 0; tries < 30; tries++) {
    const at = await page
      .locator('edgewise-graph-canvas')
      .evaluate((map: GraphCanvas, id) => map.clientPointOf({ kind: 'entity', id }) ?? null, entity);
    if (at && JSON.stringify(at) === before) return at;
    before = JSON.stringify(at);
    await page.waitForTimeout(100);
  }
  throw new Error(`The map does not come to rest: ${before}`);
}

it('on a phone, by touch: the question, a way, the map, a card, a word, a search and every view', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const fits = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const rail = page.getByRole('navigation', { name: 'Views', exact: true });

  // The answer is read by scrolling; a way is chosen with a finger.
  const question = page.locator('edgewise-path-question');
  await question.getByText(/^IVIG could lower skin fibrosis in \d+ ways\.$/).waitFor();
  await question.locator('.strip').first().tap();
  await question.getByText('No one study tested the whole chain.').waitFor();
  await fits();

  // A thing on the map: its card is a sheet that can be put away.
  await rail.getByRole('button', { name: 'Map' }).tap();
  await question.waitFor({ state: 'hidden' });
  const at = await restingPoint(page, 'tgfb1');
  await page.touchscreen.tap(at.x, at.y);
  const card = page.locator('edgewise-entity-card');
  await card.getByRole('heading', { name: 'TGFβ1', exact: true }).waitFor();
  await fits();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Close/ })
    .first()
    .tap();
  await card.waitFor({ state: 'detached' });

  // Found, and a word of it explained at a tap.
  await page.getByRole('combobox', { name: /find/i }).tap();
  await page.keyboard.type('mrss fell');
  await page
    .getByRole('option', { name: /mRSS fell after IVIG/ })
    .first()
    .tap();
  await page.getByRole('heading', { name: 'mRSS fell after IVIG' }).waitFor();
  await page.locator('edgewise-claim-card edgewise-term').getByRole('button', { name: 'mRSS' }).first().tap();
  await page.getByText('Modified Rodnan skin score:', { exact: false }).first().waitFor();
  await page.goBack();

  for (const view of ['Read', 'Evidence', 'Compare', 'Mine', 'Data', 'Paths']) {
    await rail.getByRole('button', { name: view }).tap();
    await page.locator('main').getByRole('heading').first().waitFor();
    await fits();
  }
  expect(faults).toEqual([]);
  await close();
});
