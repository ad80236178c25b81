import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const claim = 'ivig-decreases-mrss';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const desktop = { viewport: { width: 1280, height: 800 } };

/** Where the map draws a claim, in the coordinates of the window. */
const drawnAt = (page: Page, id: string) =>
  page.evaluate(
    (wanted) =>
      document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.clientPointOf({ kind: 'claim', id: wanted }) ??
      null,
    id,
  );

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

  it('answers its first question beside the picture', async () => {
    const { page, close } = await openWatched(browser, siteUrl, desktop);
    await page.getByText(/^IVIG could lower skin fibrosis in \d+ ways\.$/).waitFor();
    expect(await page.getByLabel('Start of the question').inputValue()).toBe('IVIG');
    expect(await page.locator('edgewise-graph-canvas canvas').count()).toBeGreaterThan(0);
    // On paper the map is a drawing of letters and lines, and no picture of pixels.
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
    expect(await page.locator('.on-paper text', { hasText: 'skin fibrosis' }).isVisible()).toBe(true);
    expect(await page.locator('edgewise-graph-canvas').isVisible()).toBe(false);
    await close();
  });

  it('shows the card of an edge that is clicked, and the address carries it', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1600, height: 1000 } });
    const id = 'ivig-decreases-collagen-deposition';
    const point = await drawnAt(page, id);
    expect(point).not.toBeNull();
    await page.mouse.click(point!.x, point!.y);
    await page.getByRole('heading', { name: 'Collagen deposition fell after IVIG' }).waitFor();
    expect(new URL(page.url()).hash).toContain(`claim=${id}`);
    await page.goBack();
    await page.locator('edgewise-claim-card').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('can be worked by keys alone', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl, desktop);
    await page.keyboard.press('/');
    await page.keyboard.type('mrss fell');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'mRSS fell after IVIG' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((node) => node.matches(':focus'))).toBe(true);
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await expect.poll(() => page.url()).toContain('path=2');
    await page.keyboard.press('[');
    await expect.poll(() => page.url()).toContain('path=1');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('claim=');
    expect(page.url()).toContain('path=1');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('path=');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Skip to the map' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('edgewise-claim-card, edgewise-entity-card').waitFor();
    expect(faults).toEqual([]);
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

  it('lights a way, and offers the nearest question where there is no answer', async () => {
    const { page, close } = await openWatched(browser, siteUrl, desktop);
    await page.locator('edgewise-path-question .strip').first().click();
    await page.getByText('No one study tested the whole chain.').first().waitFor();
    const lit = await page.evaluate(
      () => document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.lit?.claims.size ?? 0,
    );
    expect(lit).toBeGreaterThan(1);
    await page.getByLabel('Evidence', { exact: true }).selectOption('human-clinical');
    await page.getByText(/^No way leads from IVIG to skin fibrosis/).waitFor();
    await page.locator('edgewise-path-question .relax button').first().click();
    await page.getByText(/could (lower|raise) .* in \d+ ways?\./).waitFor();
    await page.getByLabel('End of the question').fill('no such thing');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing here is called “no such thing”').waitFor();
    await close();
  });
});
