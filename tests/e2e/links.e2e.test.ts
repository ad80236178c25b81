import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a link', () => {
  it('brings another reader to the same view', async () => {
    const first = await openWatched(browser, siteUrl);
    await first.page.getByLabel('Direction', { exact: true }).selectOption('any');
    await first.page.getByRole('button', { name: 'Human', exact: true }).click();
    await first.page.getByRole('button', { name: 'More…' }).click();
    await first.page.getByRole('checkbox', { name: 'dcSSc' }).check();
    expect(await accessibilityFaults(first.page)).toEqual([]);
    await first.page.locator('edgewise-path-question .strip').nth(1).click();
    await first.page.getByRole('button', { name: 'Evidence', exact: true }).click();
    await first.page.getByRole('searchbox', { name: 'Filter' }).fill('collagen');
    await expect.poll(() => first.page.url()).toContain('filter=collagen');
    const link = first.page.url();
    const second = await openWatched(browser, link);
    expect(await second.page.getByLabel('Direction', { exact: true }).inputValue()).toBe('any');
    const inInk = second.page.getByText(/of \d+ statements in full ink: .* human laboratory, in dcSSc/);
    await inInk.last().waitFor();
    // The table says it; on the map behind it the lit way holds in place of the lens.
    expect(await inInk.count()).toBe(1);
    await second.page.getByText(/of \d+ statements in full ink: the lit way/).waitFor({ state: 'attached' });
    expect(await second.page.locator('edgewise-path-question .way').nth(1).getAttribute('class')).toContain('chosen');
    await second.page.getByRole('searchbox', { name: 'Filter' }).waitFor();
    expect(await second.page.getByRole('searchbox', { name: 'Filter' }).inputValue()).toBe('collagen');
    expect([...first.faults, ...second.faults]).toEqual([]);
    await first.close();
    await second.close();
  });

  it('that cannot be read opens the default view and says so', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#%%%`);
    await page.getByText('This link could not be read').waitFor();
    await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
    await page.getByRole('button', { name: 'Put this notice away' }).click();
    await page.getByText('This link could not be read').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  const collection = fileURLToPath(new URL('../../../shared/bad/state/url-fragments.json', import.meta.url));
  const cases = existsSync(collection)
    ? (JSON.parse(readFileSync(collection, 'utf8')) as { cases: { name: string; fragment: string }[] }).cases
    : [];
  it.skipIf(cases.length === 0)(
    'that is hostile does nothing but be named (skipped without the collection)',
    async () => {
      const { page, faults, close } = await openWatched(browser, siteUrl);
      for (const { name, fragment } of cases) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, fragment);
        const said = page.locator('edgewise-notice-list .notice');
        await expect.poll(() => said.count(), { message: name }).toBe(fragment === '' ? 0 : 1);
        await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
        expect(await page.evaluate(() => '__pwned' in window), name).toBe(false);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});
