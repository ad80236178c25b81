import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { largeDocument } from '../core/large-document.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const CLAIMS = 4_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const goTo = (page: Page, pane: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: pane, exact: true }).click();

/** The claims that are shown and those that are not, as the page says it. */
async function shownAndNot(page: Page): Promise<readonly [shown: number, not: number]> {
  const said = await page.getByText(/claims are shown; the other/).innerText();
  const [shown = 0, of = 0, left = 0] = (said.match(/\d[\d,]*/g) ?? []).map((n) => Number(n.replaceAll(',', '')));
  expect(of).toBe(CLAIMS);
  return [shown, left];
}

describe('a large data set', () => {
  it('opens on a question, answers it with a slice, grows by keyboard, and says what is not shown', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    const buffer = Buffer.from(JSON.stringify(largeDocument(CLAIMS)));
    await goTo(page, 'Data');
    await page
      .getByLabel('Open a data set')
      .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
    const bar = page.locator('edgewise-large-bar');
    await bar.getByText('4,000 claims. None is shown yet').waitFor();
    await goTo(page, 'Paths');
    await page.getByText(/large\.json is open: 4000 claims/).waitFor();
    expect(await page.locator('edgewise-path-question .strip').count()).toBe(0);

    // Asked by keyboard alone, with names offered for what is typed.
    await bar.getByLabel('How could').focus();
    await page.keyboard.type('Drug 1');
    await bar.locator('datalist option[value="Drug 1"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('PRO7');
    await page.keyboard.press('Enter');
    await page.getByText(/^Drug 1 could .* Protein 7/).waitFor();
    const [shown, not] = await shownAndNot(page);
    expect(shown).toBeGreaterThan(3);
    expect(shown + not).toBe(CLAIMS);
    const table = page.locator('edgewise-claims-table tbody tr');
    await goTo(page, 'Claims');
    await expect.poll(() => table.count()).toBe(shown);
    await goTo(page, 'Paths');

    // What is found is shown with some of what is around it; more of it is shown when that is asked for.
    await page.keyboard.press('/');
    await page.keyboard.type('Protein 9');
    await page
      .getByRole('option', { name: /Protein 9/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const more = bar.getByRole('button', { name: /^Show more around Protein 9 \(\d+ not shown\)$/ });
    await more.waitFor();
    const [grown] = await shownAndNot(page);
    expect(grown).toBeGreaterThan(shown);
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shownAndNot(page))[0]).toBeGreaterThan(grown);
    const [most, least] = await shownAndNot(page);
    expect(most + least).toBe(CLAIMS);
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Back to the answer alone' }).click();
    await expect.poll(() => shownAndNot(page)).toEqual([shown, not]);

    // The map follows, and the data set of the site comes back.
    await expect.poll(() => page.getByRole('application').getAttribute('aria-label')).toMatch(/[1-9]\d* claims/);
    await goTo(page, 'Data');
    await page.getByRole('button', { name: 'Close the file' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });
});
