import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteFolder } from '../../.house/places.mjs';
import { serve } from '../../.house/serve.mjs';
import { launchBrowser, openWatched } from './watched-page.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'edgewise-offline-'));

beforeAll(async () => {
  browser = await launchBrowser();
  cpSync(siteFolder, folder, { recursive: true });
  site = await serve({ folder });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

it('the site works without a network after one visit, and a newer one waits until it is let in', async () => {
  const { page, faults, close } = await openWatched(browser, site.url, { serviceWorkers: 'allow' });
  const answer = page.getByText(/^IVIG could lower skin fibrosis/);
  await answer.waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await page.context().setOffline(true);
  await page.reload();
  await answer.waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence' }).click();
  await page.locator('edgewise-evidence-matrix tbody tr').first().waitFor();
  // A lesson is opened and presented, neither of which this page has shown before.
  await page.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: /^Begin the lesson: Animal or human/ }).click();
  await page.getByRole('button', { name: 'Present' }).click();
  const place = page.locator('edgewise-lesson-present .place');
  await expect.poll(() => place.innerText()).toMatch(/^1 \/ /);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => place.innerText()).toMatch(/^2 \/ /);
  await page.keyboard.press('Escape');
  // Another language is chosen for the first time without a network.
  await page.evaluate(() => localStorage.setItem('edgewise.preferences', JSON.stringify({ language: 'de' })));
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: 'Evidenz' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => localStorage.removeItem('edgewise.preferences'));
  await page.reload({ waitUntil: 'networkidle' });
  await page.context().setOffline(false);
  expect(faults).toEqual([]);

  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<html', '<html data-newer'));
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/[0-9a-f]{16}/, '0123456789abcdef'));
  const isNewer = () => page.evaluate(() => document.documentElement.hasAttribute('data-newer'));
  await page.reload();
  await page.getByText('A newer version of this page is ready.').waitFor();
  expect(await isNewer()).toBe(false);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(isNewer).toBe(true);
  expect(await page.evaluate(() => caches.keys())).toEqual(['edgewise-0123456789abcdef']);
  await close();
});
