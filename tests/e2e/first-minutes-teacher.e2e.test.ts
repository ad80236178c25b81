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

const projector = { viewport: { width: 1920, height: 1080 } };

/** What of the map is drawn, and what of that is faded, as numbers of claims. */
const inked = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<GraphCanvas>('edgewise-graph-canvas');
    return { drawn: canvas?.scene?.edges.length ?? 0, faded: canvas?.faded.size ?? 0 };
  });

it('a teacher shows the map, a claim, the legend and a part that grows, prints it and shares the slide', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, projector);
  await page.getByRole('navigation', { name: 'Views', exact: true }).getByRole('button', { name: 'Map' }).click();
  await expect.poll(() => page.url()).toContain('view=map');
  const canvas = page.locator('edgewise-graph-canvas');

  // Point at the legend: it says what it means, and the map keeps only that in full ink.
  const legend = page.locator('edgewise-legend');
  await legend.getByRole('button', { name: /animal$/ }).hover();
  await legend.locator('#said').getByText(/\d/).waitFor();
  const pointed = await inked(page);
  expect(pointed.faded).toBeGreaterThan(pointed.drawn / 2);
  await page.mouse.move(2, 2);
  await expect.poll(() => inked(page).then(({ faded }) => faded)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  // Click an edge: the card says in one sentence what it claims, how that is known, and where the source says so.
  const id = 'ivig-decreases-collagen-deposition';
  const at = await canvas.evaluate(
    (map: GraphCanvas, claim) => map.clientPointOf({ kind: 'claim', id: claim }) ?? null,
    id,
  );
  expect(at).not.toBeNull();
  await page.mouse.click(at!.x, at!.y);
  const card = page.locator('edgewise-claim-card');
  await card.getByRole('heading', { name: 'Collagen deposition fell after IVIG' }).waitFor();
  await card
    .getByText(/main text, paragraph \d+/)
    .first()
    .waitFor();
  expect(new URL(page.url()).hash).toContain(`claim=${id}`);
  await page.goBack();
  await card.waitFor({ state: 'detached' });

  // Show one thing and let the map grow; each step by arrow keys is said.
  await page.keyboard.press('/');
  await page.keyboard.type('TGFb1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'TGFβ1', exact: true }).waitFor();
  await canvas.evaluate((map: GraphCanvas) => map.focus());
  await page.keyboard.press('e');
  const part = page.getByText(/^\d+ of \d+ statements of the map shown$/);
  await part.waitFor();
  const first = (await inked(page)).drawn;
  const walked = canvas.locator('.walked');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => walked.innerText()).toMatch(/^TGFβ1 → .+Enter opens it\.$/s);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('e');
  await expect.poll(() => inked(page).then(({ drawn }) => drawn)).toBeGreaterThan(first);
  const grown = await part.innerText();

  // A handout: the part as a drawing of letters and lines, with the legend.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /print-figure/.test(name)),
  );
  await expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('.on-paper').length;
      }),
    )
    .toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.on-paper text', { hasText: 'TGFβ1' }).first().isVisible()).toBe(true);
  expect(await canvas.isVisible()).toBe(false);
  expect(await legend.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });

  // The link of the slide brings others to the same part.
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await page.getByRole('dialog', { name: 'Share' }).locator('code').first().innerText();
  const again = await openWatched(browser, link, projector);
  await again.page.getByText(grown, { exact: true }).waitFor();
  expect((await inked(again.page)).drawn).toBe((await inked(page)).drawn);
  expect(await again.page.locator('edgewise-notice-list .notice').count()).toBe(0);
  expect([...faults, ...again.faults]).toEqual([]);
  await again.close();
  await close();
});
