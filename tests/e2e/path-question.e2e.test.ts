import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a question is narrowed, a way chosen, its gap read and a query copied by keys alone', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const address = () => page.url();
  await page.getByLabel('Evidence', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(address).toContain('evidence=no-assertion');
  await page.keyboard.press('Tab');
  // The answer follows the number as it moves.
  await page.keyboard.press('ArrowDown');
  await expect.poll(address).toContain('steps=5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(address).toContain('quantifier=some');
  await page.getByText('1 set').waitFor();
  await page.getByText('in some step,').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await expect.poll(address).toContain('path=1');
  const chosen = page.locator('edgewise-path-question .way.chosen');
  await chosen
    .getByText(/^not shown in humans with SSc/)
    .first()
    .waitFor();
  const copy = chosen.getByRole('button', { name: /^Copy a literature query/ }).first();
  await copy.focus();
  await page.keyboard.press('Enter');
  await chosen.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\(.+\) AND \(.+\) AND \(.+\)$/);
  expect(await chosen.locator('code').first().textContent()).toBe(copied);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goBack();
  await page.goBack();
  await expect.poll(address).not.toContain('quantifier');
  await page.getByText('none set').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('the form of conditions is without fault on a phone, in either theme', async () => {
  const set = '#v=1&taxon=NCBITaxon:9606&pass=TGFb1&avoid-source=nothing&assume=binds-lower&counter=1&filter=mrss';
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, faults, close } = await openWatched(browser, siteUrl + set, {
      viewport: { width: 360, height: 740 },
      colorScheme,
    });
    await page.getByText('More conditions').click();
    await page.getByRole('button', { name: 'Must pass: take TGFβ1 away' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Reset conditions' }).click();
    await page.getByText('none set').waitFor();
    expect(faults).toEqual([]);
    await close();
  }
});
