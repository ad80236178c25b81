import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askedOf, otters } from '../core/audit/otters.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = ['Otters were fed', 'fur got thicker', 'Nobody had', 'beavers nothing', 'Otter 12'];

/** A data set whose claims were read in the sentences of a small source. */
function readInOtters(): string {
  const document = drawnDocument(words.map((_, at) => `A -> B${at} animal`).join('\n'));
  const claims = document['claims'] as { evidence: Record<string, unknown>[] }[];
  askedOf(otters, ...words).forEach(({ passage }, at) => {
    claims[at]!.evidence[0]!['readIn'] = { source: 'review', passage };
  });
  return JSON.stringify(document);
}

async function drop(page: Page, name: string, bytes: readonly number[] | string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([typeof content === 'string' ? content : Uint8Array.from(content)], file));
      return transfer;
    },
    [name, bytes] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

describe('the data beside a text', () => {
  it('invites to give one, shows both ways, and what a revision changed; by keyboard and on paper too', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=data`, {
      viewport: { width: 1280, height: 900 },
    });
    const beside = page.locator('edgewise-source-beside');
    const side = beside.getByRole('region', { name: 'What stands beside the text' });
    await page
      .getByLabel('Open a data set')
      .setInputFiles({ name: 'otters.json', mimeType: 'application/json', buffer: Buffer.from(readInOtters()) });
    await page.getByText('otters.json is open').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Evidence', exact: true }).click();
    await page.getByRole('button', { name: 'Beside the text' }).click();
    await page.getByText('The text stays in this browser.', { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await drop(page, 'otters.txt', otters);
    await beside.getByText('5 passages: 5 found at their place, 0 found at another place, 0 not found.').waitFor();
    await beside
      .getByText('5 sentences, 4 table rows and 1 heading: 5 with a statement, 0 with a remark only, 5 with neither.')
      .waitFor();
    await beside.getByRole('option', { name: /Their fur got thicker/ }).click();
    expect(await beside.locator('mark').allTextContents()).toEqual(['Their fur got thicker, by 12.5 % (p < 0.05']);
    await side.getByRole('button', { name: /B1/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // Sentence by sentence with the arrows; the next has a statement of its own.
    await page.keyboard.press('ArrowDown');
    await side.getByRole('button', { name: /B2/ }).waitFor();
    await page.keyboard.press('End');
    await side.getByText('No statement and no remark was read in this.').waitFor();
    // A statement leads to its passage.
    await beside.getByRole('button', { name: 'All (5)' }).click();
    await side.getByRole('button', { name: /^Show the passage: Table 1/ }).click();
    expect(await beside.locator('mark').allTextContents()).toEqual(['Otter\t12\tthicker fur']);
    await beside.getByRole('button', { name: 'Without a statement (5)' }).click();
    await beside.getByRole('option', { name: /Crabs may act/ }).waitFor();
    await expect.poll(() => beside.getByRole('option').count()).toBe(5);
    await beside.getByRole('button', { name: 'All of the text (10)' }).click();
    await beside.getByRole('option', { name: /Their fur got thicker/ }).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => beside.locator('.said').count()).toBe(5);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

    const revised = otters.replace('12.5', '2.5').replace(' Nobody had expected that.', '');
    await drop(page, 'revised.txt', revised);
    await page.getByLabel('compared with the older').selectOption('otters.txt');
    await side.getByText('3 kept, 0 moved, 1 changed, 1 lost; 0 in neither text.', { exact: false }).waitFor();
    expect(await side.locator('del').allTextContents()).toEqual(['left out:12.5 ']);
    expect(await side.locator('ins').allTextContents()).toEqual(['put in:2.5']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await beside.getByRole('button', { name: 'Not found (2)' }).click();
    await side.getByText('Where it stood, there stands now:').first().waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await accessibilityFaults(page)).toEqual([]);

    // Nothing of a text is in the link, and nothing of it is kept.
    expect(page.url()).not.toMatch(/otters|revised/);
    expect(await page.evaluate(() => localStorage.getItem('edgewise.texts'))).toBeNull();
    expect(faults).toEqual([]);
    await close();
  });

  it('says in words what is no text, what was guessed of one, and that one is of another document', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=claims&tab=source`, {
      viewport: { width: 1280, height: 900 },
    });
    await page.getByRole('button', { name: /^Choose a file or paste/ }).waitFor();
    const notices = page.locator('edgewise-notice-list');
    await drop(page, 'paper.pdf', '%PDF-1.7 …');
    await notices.getByText('“paper.pdf” could not be read: it is a PDF.', { exact: false }).waitFor();
    await drop(page, 'latin.txt', [0x44, 0x69, 0x65, 0x20, 0x4d, 0xe4, 0x75, 0x73, 0x65, 0x2e]);
    await notices.getByText('it is not UTF-8 and was read as Windows-1252', { exact: false }).waitFor();
    const beside = page.locator('edgewise-source-beside');
    await beside.getByText('This looks like another document: of', { exact: false }).waitFor();
    await beside.getByRole('option', { name: /Die Mäuse\./ }).waitFor();
    // A long text is read in a worker, which can be called off.
    const long = `${'Of the weather nothing is known that would be worth a word. '.repeat(16)}\n`.repeat(6000);
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'long.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    }, long);
    await page.getByRole('button', { name: 'Call it off' }).click();
    await page.getByText('Reading “long.txt” was called off.').waitFor();
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await beside.getByText('96000 sentences', { exact: false }).waitFor({ timeout: 30_000 });
    await beside.getByText('Part 1 of 192').waitFor();
    await beside.getByRole('button', { name: 'Next part' }).click();
    await beside.getByText('Part 2 of 192').waitFor();
    await expect.poll(() => beside.getByRole('option').count()).toBe(500);
    expect(faults).toEqual([]);
    await close();
  });
});
