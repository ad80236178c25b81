import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const review = inRoot('..', 'shared', 'source', 'review.txt');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('somebody who looks for something', () => {
  it('finds it mistyped, opens its card, and goes from card to card; each is without fault', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 900 } });
    await page.keyboard.press('/');
    await page.keyboard.type('TGF b1');
    await page.getByRole('option', { name: 'TGFβ1 molecule' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'TGFβ1', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('nacci 2007');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nacci et al. 2007' }).waitFor();
    await page.locator('edgewise-reference-card').getByRole('button', { name: '[10] Nacci F et al. 2007' }).click();
    await page.getByRole('heading', { name: '[10] Nacci F et al. 2007' }).waitFor();
    expect(new URL(page.url()).hash).toContain('source=ref-10');
    expect(await page.getByRole('link', { name: 'PMID 17344244' }).getAttribute('rel')).toBe('noopener noreferrer');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('has a word explained, and all of them from help', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&claim=ivig-decreases-mrss`, {
      viewport: { width: 360, height: 740 },
    });
    await page.locator('edgewise-claim-card edgewise-term').getByRole('button', { name: 'mRSS' }).first().click();
    await page.getByText('Modified Rodnan skin score:', { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // Escape has closed the tip and not the card.
    expect(page.url()).toContain('claim=');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Words explained …' }).click();
    await page.getByRole('heading', { name: /^Words of these data/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // A card that came with a link was opened from nowhere: closed from within, it leaves the focus on the map.
    await page.keyboard.press('Escape');
    await page
      .locator('edgewise-claim-card')
      .getByRole('button', { name: /^Copy a sentence/ })
      .focus();
    await page.keyboard.press('Escape');
    await page.locator('edgewise-claim-card').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('edgewise-graph-canvas');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('somebody who has the text', () => {
  const claim = 'ivig-no-change-ifng-abundance';

  it('is told how to give it, and told where a passage is not in it; nothing of it is in the link', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&claim=${claim}`, {
      viewport: { width: 1280, height: 900 },
    });
    await page
      .getByRole('button', { name: /^Show the passage: give the text/ })
      .first()
      .click();
    await page.getByLabel('Or paste the text here').fill('Quite another text, in which nothing is said of mice.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('Show the passage', { exact: true }).first().click();
    await page.getByText('Not found in the text you gave: the pasted text.').waitFor();
    expect(page.url()).not.toContain('text');
    expect(await page.evaluate(() => localStorage.getItem('edgewise.texts'))).toBeNull();
    expect(faults).toEqual([]);
    await close();
  });

  it.skipIf(!existsSync(review))('drops it and reads the passage in its paragraph, kept only if wished', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&claim=${claim}`, {
      viewport: { width: 1280, height: 900 },
    });
    await page
      .getByRole('button', { name: /^Show the passage: give the text/ })
      .first()
      .waitFor();
    const data = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'review.txt', { type: 'text/plain' }));
        return transfer;
      },
      readFileSync(review, 'utf8'),
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await page.getByText('Show the passage', { exact: true }).first().click();
    const marked = page.locator('edgewise-passage mark').first();
    await marked.waitFor();
    expect(await marked.textContent()).toMatch(/IFN/);
    await page.getByText('In “review.txt”, which you gave; it stays in this browser.').first().waitFor();
    expect(await page.evaluate(() => localStorage.getItem('edgewise.texts'))).toBeNull();
    expect(faults).toEqual([]);
    await close();
  });
});
