import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { auditTabs } from '../../src/state/audit-tabs.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('an author sees what a body of statements rests on, tab by tab, by keys alone, and takes it away', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 800 } });
  await page
    .getByRole('navigation', { name: 'Views', exact: true })
    .getByRole('button', { name: 'Evidence' })
    .press('Enter');
  const matrix = page.locator('edgewise-evidence-matrix');

  // A question of the audit shows what it finds alone, each with its reason.
  await matrix.getByRole('button', { name: /^animal only/ }).press('Enter');
  await matrix.getByText('5 of 194 statements').waitFor();
  expect(await matrix.getByText('measured in animals alone: Blank et al., tight-skin mice').count()).toBe(4);

  // The evidence behind a cell opens below its row.
  const cell = matrix.getByRole('button', { name: /^animal: 1/ }).first();
  await cell.press('Enter');
  const pieces = matrix.getByRole('region', { name: /^animal: / });
  await pieces.getByText('animal experiment').first().waitFor();
  expect(await pieces.textContent()).toMatch(/the review\s+, main text, paragraph \d+/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await pieces.waitFor({ state: 'detached' });

  // By disease, and put together by what acts: all of it is in the link.
  await matrix.getByLabel('Columns').selectOption('context');
  await matrix.getByRole('columnheader', { name: 'SSc, or a model of it' }).waitFor();
  await matrix.getByLabel('Grouped by').selectOption('object');
  await matrix.getByRole('rowheader', { name: 'TGFβ1', exact: true }).waitFor();
  const link = page.url();
  for (const part of ['group=object', 'columns=context', 'find=animal-only']) expect(link).toContain(part);

  // A file of what is shown: as many rows, beneath a head that says what it is.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByText('Take away').press('Enter');
      await page.getByRole('button', { name: /^This table: CSV/ }).press('Enter');
    })(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const csv = readFileSync(await file.path(), 'utf8');
  for (const word of ['animal', 'tight-skin mice']) expect(csv).toContain(word);

  const tabs = page.getByRole('navigation', { name: 'Views of the evidence' });
  for (const { id, label } of auditTabs.rows) {
    await tabs.getByRole('button', { name: label, exact: true }).press('Enter');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(new URL(page.url()).hash.includes(`tab=${id}`)).toBe(id !== 'statements');
    expect(await accessibilityFaults(page), label).toEqual([]);
  }

  // Give the text: what was read in it is looked for, and it is said where that is not there.
  await page.getByRole('button', { name: /^Choose a file or paste/ }).press('Enter');
  await page.getByLabel('Or paste the text here').fill('Quite another text, in which nothing is said of mice.');
  await page.getByRole('button', { name: 'Use this text' }).press('Enter');
  await page.getByText(/\d+ passages: 0 found at their place, 0 found at another place, \d+ not found\./).waitFor();
  await page.goBack();

  // The trial of later years that missed its endpoint, and what was looked for of harms.
  await page.getByRole('radio', { name: /later/ }).press(' ');
  await tabs.getByRole('button', { name: 'Studies', exact: true }).press('Enter');
  const trial = page.locator('edgewise-studies-table tr', { hasText: 'Takehara et al. 2013, randomised trial' });
  await trial.getByText('primary endpoint missed').waitFor();
  await tabs.getByRole('button', { name: 'Harms', exact: true }).press('Enter');
  await page
    .locator('edgewise-harms-table')
    .getByText(/silence is no safety/)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await close();

  const again = await openWatched(browser, link, { viewport: { width: 360, height: 740 } });
  await again.page.locator('edgewise-evidence-matrix').getByText('5 of 194 statements').waitFor();
  expect(await again.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // On paper nothing is cut at its edge, and a head that is printed again on the next page has no button in it.
  await again.page.setViewportSize({ width: 688, height: 1000 });
  await again.page.emulateMedia({ media: 'print' });
  const printed = await again.page.locator('edgewise-evidence-matrix .scroll').evaluate((scroll) => ({
    beyond: scroll.scrollWidth - scroll.clientWidth,
    heads: [...scroll.querySelectorAll('thead th')].map((head) => getComputedStyle(head, '::before').content),
    buttons: [...scroll.querySelectorAll('thead button')].filter((button) => button.checkVisibility()).length,
  }));
  expect(printed).toMatchObject({ beyond: 0, buttons: 0 });
  expect(printed.heads).toContain('"Verdict"');

  // What was opened here moved nothing of the map behind it; words that stand nowhere are said to.
  await again.page.emulateMedia({ media: 'screen' });
  await again.page.setViewportSize({ width: 1280, height: 800 });
  await again.page.getByRole('button', { name: 'Collagen deposition fell after IVIG' }).first().click();
  await again.page.locator('edgewise-claim-card h2').waitFor();
  await again.page.goBack();
  await again.page.getByRole('searchbox', { name: 'Filter' }).fill('zzzz');
  await again.page.getByText('No statement here has “zzzz”.').waitFor();
  await again.page.getByRole('navigation', { name: 'Views', exact: true }).getByRole('button', { name: 'Map' }).click();
  const canvas = again.page.locator('edgewise-graph-canvas');
  const placeOfIvig = () =>
    canvas.evaluate((map: GraphCanvas) => map.clientPointOf({ kind: 'entity', id: 'ivig' })?.x ?? NaN);
  await expect.poll(placeOfIvig).toBeLessThan(200);
  expect(again.faults).toEqual([]);
  await again.close();
});
