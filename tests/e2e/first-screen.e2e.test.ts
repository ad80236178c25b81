import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const claim = 'ivig-decreases-mrss';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const desktop = { viewport: { width: 1280, height: 800 } };

describe('the first screen', () => {
  // Few rows of the table, since axe looks at each; the whole table is looked at once, in the test of the policy.
  const card = `#v=1&claim=${claim}&path=1&sources=later`;
  const empty = '#v=1&entity=ivig&evidence=human&curator=no';
  const table = '#v=1&view=claims&filter=mrss';
  it.each([
    [360, 'light', card],
    [360, 'dark', empty],
    [1280, 'light', empty],
    [1280, 'dark', card],
    [360, 'light', table],
    [1280, 'dark', '#v=1&view=data'],
    [360, 'dark', '#v=1&view=text&around=il4&lens=animal'],
  ] as const)('is without fault %i px wide and %s, and nothing sticks out of it', async (width, colorScheme, view) => {
    const { page, faults, close } = await openWatched(browser, siteUrl + view, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await close();
  });

  it('names a trial that is not shown, and what it would change, until it is', async () => {
    const { page, close } = await openWatched(browser, `${siteUrl}#v=1&claim=${claim}`, desktop);
    const card = page.locator('edgewise-claim-card');
    await card.getByText('human only', { exact: true }).waitFor();
    await card.getByText(/not shown; .*the verdict would be “conflicting”/).waitFor();
    await page.getByText('+ later studies').click();
    await card.getByText('conflicting', { exact: true }).waitFor();
    await close();
  });

  it('has every claim of the data set in its table, and filters it', async () => {
    const { page, close } = await openWatched(browser, `${siteUrl}#v=1&view=claims&sources=later`, desktop);
    const rows = page.locator('edgewise-evidence-matrix tbody tr');
    await rows.first().waitFor();
    const counts = await page.evaluate(async () => {
      const requests = performance.getEntriesByType('resource').map(({ name }) => name);
      const address = requests.find((name) => /dataset.*\.json$/.test(name)) ?? '';
      const { dataset } = (await (await fetch(address)).json()) as { dataset: { claims: unknown[] } };
      return dataset.claims.length;
    });
    expect(await rows.count()).toBe(counts);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('tgf-beta1 secretion');
    await expect.poll(() => rows.count()).toBeLessThan(10);
    expect(await rows.count()).toBeGreaterThan(0);
    await rows.first().getByRole('rowheader').getByRole('button').click();
    await page.locator('edgewise-claim-card').waitFor();
    await close();
  });
});
