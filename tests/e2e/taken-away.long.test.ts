import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { drawnDocument } from '../core/drawn-graph.ts';
import { launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const drawing = 'IVIG -| TGFB animal {study 13}\nTGFB -> FIB hypothesis';

interface Chosen {
  readonly name: string;
  readonly buffer: Buffer;
}

/** Take the table of statements away as it is shown. */
async function take(page: Page, format: string): Promise<Chosen> {
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence', exact: true }).click();
  if ((await page.locator('edgewise-take-away details[open]').count()) === 0)
    await page.locator('edgewise-take-away summary').click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `This table: ${format}` }).click(),
  ]);
  return { name: saved.suggestedFilename(), buffer: readFileSync(await saved.path()) };
}

/** Drop files on the page, as a person does from a folder. */
const drop = (page: Page, files: readonly Chosen[]): Promise<void> =>
  page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );

const notice = (page: Page, words: RegExp) => page.locator('edgewise-notice-list .notice').filter({ hasText: words });

describe('what was taken away, given back', () => {
  it('is held against the data, and opens the same view; a table in Markdown is no text of the reader’s', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=claims&find=animal-only`);
    const [markdown, workbook] = [await take(page, 'Markdown'), await take(page, 'Excel')];
    await page.goto(`${siteUrl}#v=1&view=map`);
    await drop(page, [markdown, workbook]);
    await notice(page, /statements\.xlsx was taken away .* All stand as they did/).waitFor();
    const said = notice(page, /statements\.md was taken away from ivig-ssc, release .* All stand as they did/);
    await said.getByRole('button', { name: 'Open the same view' }).click();
    await page.locator('edgewise-evidence-matrix tbody tr').first().waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#v=1&view=claims&find=animal-only&ds=ivig-ssc/);
    expect(faults).toEqual([]);
    await close();
  });

  it('names the one statement that changed since, and what was tampered with', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    const open = async (name: string, text: string): Promise<void> => {
      await page.getByRole('navigation').getByRole('button', { name: 'Data', exact: true }).click();
      await page.getByLabel('Open a data set').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
      await notice(page, new RegExp(`^\\s*${name} `)).waitFor();
    };
    await open('old.json', JSON.stringify(drawnDocument(drawing)));
    const { buffer } = await take(page, 'CSV');
    await open('new.json', JSON.stringify(drawnDocument(drawing.replace('{study 13}', '{study 13; n 3/4}'))));
    await open('table.csv', buffer.toString());
    const said = notice(
      page,
      /table\.csv was taken away from drawn, release 1, with 2 statements\. 1 has changed since\./,
    );
    await said.getByText('1 finding').click();
    await said.getByText('IVIG-|TGFB', { exact: true }).waitFor();
    await said.getByText('Changed since. It says now: It is claimed: IVIG-|TGFB.').waitFor();
    expect(await said.getByRole('button', { name: 'Open the same view' }).count()).toBe(0);
    await open('forged.csv', buffer.toString().replace('""release"":""1""', '""release"":""2""'));
    await notice(page, /Its stamp was changed by hand/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
