import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { panes } from '../../src/state/panes.ts';
import { accessibilityFaults, focused, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Go on with a key until the focus is on something, as somebody would who has nothing but the keyboard. */
async function goTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`${key} leads nowhere that is called ${String(name)}, only to: ${passed.join(' | ')}`);
}

it('by keys alone: past the head, along the map, through a search to a card, along the ways, and to every view', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 800 } });
  const press = (key: string) => page.keyboard.press(key);

  // The first keys lead past everything, and are seen.
  await press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the map' });
  expect(await skip.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await press('Enter');
  await press('ArrowRight');
  await page.locator('edgewise-graph-canvas .walked').waitFor();
  await press('Enter');
  const card = page.locator('edgewise-claim-card, edgewise-entity-card');
  await card.waitFor();
  await press('Escape');
  await card.waitFor({ state: 'detached' });

  // Find, choose, and the card has the focus; Escape takes back one thing after the other.
  await press('/');
  await page.keyboard.type('mrss fell');
  await press('Enter');
  const heading = page.getByRole('heading', { name: 'mRSS fell after IVIG' });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((node) => node.matches(':focus'))).toBe(true);
  await goTo(page, /^Close this card$/, 'Shift+Tab');
  await press(']');
  await press(']');
  await expect.poll(() => page.url()).toContain('path=2');
  await press('[');
  await expect.poll(() => page.url()).toContain('path=1');
  await press('Escape');
  await expect.poll(() => page.url()).not.toContain('claim=');
  expect(page.url()).toContain('path=1');
  await press('Escape');
  await expect.poll(() => page.url()).not.toContain('path=');

  // Help, and back from it.
  await press('?');
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // Along the rail to each view; the focus stays there, so that the next is one key away.
  await goTo(page, /^Paths$/, 'Shift+Tab');
  for (const { id, label } of panes.rows.slice(1)) {
    await press('Tab');
    expect(await focused(page)).toBe(label);
    await press('Enter');
    await page.locator(`main[data-pane=${id}]`).waitFor();
  }
  expect(faults).toEqual([]);
  await close();
});
