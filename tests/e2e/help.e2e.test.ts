import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a newcomer is shown around once, by keys, and can be shown around again', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 800 } });
  const first = page.getByRole('heading', { name: 'New here? Begin with one of these' });
  await first.waitFor();
  await page.getByRole('button', { name: 'Show me around' }).focus();
  await page.keyboard.press('Enter');
  const stop = page.locator('.driver-popover');
  await stop.getByText('1 of 6').waitFor();
  for (let at = 2; at <= 6; at++) {
    await stop.getByRole('button', { name: 'Next' }).press('Enter');
    await stop.getByText(`${at} of 6`).waitFor();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await stop.waitFor({ state: 'detached' });
  await first.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
  expect(await first.count()).toBe(0);

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys and help' });
  await dialog.getByLabel('find a thing').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('edgewise-search-box');
  await page.keyboard.press('?');
  await dialog.getByRole('button', { name: 'Show me around' }).click();
  await stop.getByText('1 of 6').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('what is shown can be taken along as a link with the version of the data, where storage is forbidden too', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Put the first steps away' }).click();
  await page.getByText('This browser keeps nothing for this page').waitFor();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await page.getByRole('dialog', { name: 'Share' }).locator('code').first().innerText();
  expect(link).toMatch(/#v=1&ds=ivig-ssc(~|%7E)[0-9a-f]{8}$/);
  // Cited as a figure, for a reference manager.
  await page.getByLabel('What', { exact: true }).selectOption('view');
  await page.getByLabel('As', { exact: true }).selectOption('ris');
  await page.getByRole('button', { name: 'Copy this citation' }).click();
  const cited = await page.locator('edgewise-cite-as code').innerText();
  expect(cited).toMatch(/^TY {2}- FIGURE\n.*\nET {2}- \d+\.\d+\.\d+\n/s);
  expect(cited).toContain(`UR  - ${link}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(link);
  await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
  expect(await page.locator('edgewise-notice-list .notice').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
