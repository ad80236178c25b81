import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('compares two lenses, then two questions, and goes on with one of them', async () => {
  const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&lens=human`, {
    viewport: { width: 1280, height: 800 },
  });
  await page.locator('.map').getByText('Compare with…').click();
  await page.locator('.map .compare-menu').getByRole('button', { name: 'Animal' }).click();
  await page.getByText('They differ in the lens.').waitFor();
  expect(new URL(page.url()).hash).toContain('lens=human&compare=yes&b-lens=animal');
  const view = page.locator('edgewise-compare-view');
  const counted = /Statements: (\d+) only in A, (\d+) only in B, (\d+) in both; (\d+) in full ink in neither\./;
  const words = (await view.getByText(counted).textContent()) ?? '';
  const counts = counted.exec(words)?.slice(1).map(Number) ?? [];
  const claims = view.getByRole('region', { name: 'Statements' });
  for (const [at, part] of ['onlyA', 'onlyB', 'both', 'neither'].entries())
    expect(await claims.locator(`.${part} li`).count(), part).toBe(counts[at]);
  expect(await accessibilityFaults(page)).toEqual([]);

  // The lens of a side is made here, of all that it can ask for.
  const second = view.getByRole('region', { name: 'Side B' });
  await second.getByText('All that the lens of B can ask for').click();
  await second.getByRole('checkbox', { name: /^human laboratory/ }).check();
  await expect.poll(() => new URL(page.url()).hash).toContain('b-lens-class=human-laboratory');
  expect(await view.getByLabel('Lens of B').locator('option:checked').textContent()).toBe('a lens of your own');
  expect(await accessibilityFaults(page)).toEqual([]);

  await view.getByLabel('Lens of A').selectOption('All evidence');
  await view.getByLabel('Lens of B').selectOption('All evidence');
  await view.getByLabel('Evidence of B').selectOption('measured evidence');
  await page.getByText('They differ in the question.').waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await view
    .getByRole('region', { name: 'Ways', exact: true })
    .getByText(/^In both \(/)
    .click();
  await view
    .getByRole('button', { name: /^Open in Paths, B/ })
    .first()
    .click();
  await page.locator('edgewise-path-question .way.chosen').waitFor();
  expect(await page.getByLabel('Evidence', { exact: true }).inputValue()).toBe('measured');
  await page.goBack();
  await page.getByText('They differ in the question.').waitFor();
  expect(faults).toEqual([]);
  await close();
});
