import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a researcher asks, changes the question, reads a way, its gap and what stands against it, and compares', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const question = page.locator('edgewise-path-question');
  const verdict = question.getByRole('status').first();
  const part = (title: string) => question.locator('details', { has: page.getByRole('heading', { name: title }) });
  const lit = () =>
    page.evaluate(() => document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.lit?.claims.size ?? 0);

  // The question that stands there, and its answer: every way of it can be seen.
  await expect.poll(() => verdict.innerText()).toMatch(/^IVIG could lower skin fibrosis in \d+ ways\./);
  expect(await page.getByLabel('Start of the question').inputValue()).toBe('IVIG');
  expect(await page.locator('edgewise-graph-canvas canvas').count()).toBeGreaterThan(0);
  const [, ways = ''] = /in (\d+) ways/.exec(await verdict.innerText()) ?? [];
  await question.getByRole('button', { name: `Show all ${ways} ways` }).click();
  const strips = question.getByRole('list', { name: 'Ways, best first' }).locator('.strip');
  expect(await strips.count()).toBe(Number(ways));

  // The other direction: none of them is called an answer, and all of them are there.
  await page.getByLabel('Direction', { exact: true }).selectOption('raise');
  await expect.poll(() => verdict.innerText()).toMatch(/^No way leads from IVIG to skin fibrosis that would raise it/);
  expect(await verdict.innerText()).toContain(`${ways} ways point the other way.`);
  await part('Ways in other directions').locator('summary').click();
  await part('Ways in other directions').locator('.strip').first().click();
  await expect.poll(() => page.url()).toContain('counter=1');
  expect(await lit()).toBeGreaterThan(1);

  // On human evidence alone: fewer ways, and no step of them rests on anything else.
  await page.getByLabel('Direction', { exact: true }).selectOption('lower');
  await page.getByLabel('Evidence', { exact: true }).selectOption({ label: 'human evidence' });
  await expect.poll(() => page.url()).toContain('evidence=human');
  await expect.poll(() => strips.count()).toBeLessThan(Number(ways));
  const human = await strips.count();
  expect(human).toBeGreaterThan(0);
  expect(await strips.locator('.by:is(.animal, .hypothesis, .assertion)').count()).toBe(0);

  // Where there is no answer it is said, and the nearest question that has one is offered.
  await page.getByLabel('Evidence', { exact: true }).selectOption('human-clinical');
  await page.getByText(/^No way leads from IVIG to skin fibrosis/).waitFor();
  await question.locator('.relax button').first().click();
  await page.getByText(/could (lower|raise) .* in \d+ ways?\./).waitFor();
  await page.getByLabel('End of the question').fill('no such thing');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing here is called “no such thing”').waitFor();
  await page.getByLabel('End of the question').fill('skin fibrosis');
  await page.keyboard.press('Enter');
  await page.getByLabel('Evidence', { exact: true }).selectOption({ label: 'any evidence' });
  await expect.poll(() => verdict.innerText()).toContain(`in ${ways} ways`);

  // A way tells itself: each step with how it is known and on whose word, and that nobody tested the whole.
  await strips.first().click();
  const told = question.getByRole('list', { name: 'How it is known' });
  await told.getByText(/measured in human cells or tissue, in scleroderma, 1 study \[11\], as the review/).waitFor();
  await told.getByText('No one study tested the whole chain.').waitFor();
  expect(await lit()).toBeGreaterThan(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await told.getByRole('button', { name: /^TGFβ may raise fibrosis/ }).click();
  const card = page.locator('edgewise-claim-card');
  await card.getByRole('heading', { name: 'TGFβ may raise fibrosis' }).waitFor();
  await card
    .getByText(/main text, paragraph \d+/)
    .first()
    .waitFor();
  await page.goBack();
  await card.waitFor({ state: 'detached' });

  // What has nobody shown in humans, with a query for a literature search.
  const gap = question.locator('.way.chosen .gap');
  await gap
    .getByText(/^not shown in humans with SSc/)
    .first()
    .waitFor();
  await gap.getByRole('button', { name: /^Copy a literature query: TGFβ may raise fibrosis/ }).click();
  await gap.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/TGF.* AND .*fibrosis/is);
  expect(await gap.locator('code').first().textContent()).toBe(copied);

  // What the answer depends on, and what its ways have in common.
  await part('What it depends on').locator('summary').first().click();
  await part('What it depends on').getByRole('button').first().waitFor();
  await part('Over what the ways run').locator('summary').first().click();
  await part('Over what the ways run').getByText(`${ways} of ${ways}`).first().waitFor();

  // Look through a lens: what is outside fades, and it says how much is in full ink.
  await page.locator('edgewise-lens-bar').getByRole('button', { name: 'Human', exact: true }).click();
  await page
    .getByText(/^\d+ of \d+ statements in full ink: /)
    .first()
    .waitFor();
  await page.locator('edgewise-lens-bar').getByRole('button', { name: 'All evidence' }).click();

  // Compared with human evidence only: what each has that the other lacks adds up.
  await question.getByText('Compare with…').click();
  await question.getByRole('button', { name: 'on human evidence' }).click();
  await page.getByText('They differ in the question.').waitFor();
  const sums = page.locator('edgewise-compare-view').getByText(/^Ways: /);
  const [onlyA = NaN, onlyB = NaN, both = NaN] = [...(await sums.innerText()).matchAll(/\d+/g)].map(Number);
  expect([onlyA + both, onlyB]).toEqual([Number(ways), 0]);
  expect(both).toBe(human);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
