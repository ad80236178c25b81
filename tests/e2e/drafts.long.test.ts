import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Go to a control by the keyboard's own focus and press a key there. */
const press = async (page: Page, name: string | RegExp, key = 'Enter'): Promise<void> => {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  await button.focus();
  await page.keyboard.press(key);
};
const goTo = (page: Page, pane: string): Promise<void> => press(page, pane);
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
};
const ways = async (page: Page): Promise<[without: number, with_: number]> => {
  const words = await page.getByRole('group', { name: 'With or without mine' }).innerText();
  const [without, with_] = [...words.matchAll(/(\d+) ways?/g)].map(([, n]) => Number(n));
  return [without ?? NaN, with_ ?? NaN];
};

describe('where a reader disagrees', () => {
  it('is said with a reason below a piece of evidence, marked everywhere, kept, taken along and brought back, by keys', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=claims&find=animal-only`, {
      viewport: { width: 1280, height: 800 },
    });
    const matrix = page.locator('edgewise-evidence-matrix');
    const counts = (): Promise<string[]> => matrix.locator('td .count').allInnerTexts();
    const before = await counts();
    await matrix
      .getByRole('button', { name: /^animal: 1/ })
      .first()
      .press('Enter');
    const said = page.locator('edgewise-disagree').first();
    await said.locator('summary').press('Enter');
    await said.getByLabel('Your class').selectOption('proposed, not measured');
    await said.getByLabel('Why (needed)').fill(' ');
    await said.getByRole('button', { name: 'Say so' }).press('Enter');
    await said.getByText('without a reason nobody can weigh it').waitFor();
    await said.getByLabel('Why (needed)').fill('Not <b>blinded</b>.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await said.getByRole('button', { name: 'Say so' }).press('Enter');
    const words = 'yours: proposed, not measured – Not <b>blinded</b>.';
    await said.getByText(words).waitFor();
    await matrix.getByRole('button', { name: /^animal: 1.*you disagree/ }).waitFor();
    expect(await counts()).toEqual(before);

    // Another visit: the statement's card and the list under Mine say it too.
    await matrix.getByRole('button', { name: 'Collagen deposition fell after IVIG', exact: true }).press('Enter');
    await page.locator('edgewise-claim-card').getByText(words).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    const card = page.locator('edgewise-claim-card');
    await card.getByText(words).waitFor();
    await goTo(page, 'Mine');
    const list = page.locator('edgewise-disagreement-list');
    await list.getByText('Where you disagree (1)').waitFor();
    await list.getByText('the data: animal').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Save as a file where you disagree'),
    ]);
    await press(page, /^Take it back: /);
    await list.getByText('Where you disagree (0)').waitFor();
    // The focus is where it can be undone.
    await page.keyboard.press('Enter');
    await list.getByText(words).waitFor();
    await press(page, /^Take it back: /);
    // Wherever its file is opened, it is known for what it is.
    await goTo(page, 'Data');
    await page.getByLabel('Open a data set').setInputFiles(await saved.path());
    await page
      .getByText(/it holds where a reader disagrees about 1 piece of evidence, made beside this data set/)
      .waitFor();
    await press(page, 'Add it to mine');
    await list.getByText(words).waitFor();
    await press(page, /^Take it back: /);
    await list.locator('input[type=file]').setInputFiles(await saved.path());
    await list.getByText(words).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // Of evidence that other tables of the audit are of, it stands there, with the class that the data have.
    const saidOf = readFileSync(await saved.path(), 'utf8');
    const beside = {
      ways: 'tgfb-increases-fibrosis.1',
      studies: 'ivig-improves-myositis.1',
      harms: 'ivig-has-adverse-event-death.1',
    };
    const nameOf = { ways: 'Ways', studies: 'Studies', harms: 'Harms' } as const;
    for (const tab of ['ways', 'studies', 'harms'] as const) {
      const buffer = Buffer.from(saidOf.replaceAll('ivig-decreases-collagen-deposition.1', beside[tab]));
      const file = { name: 'more.json', mimeType: 'application/json', buffer };
      await goTo(page, 'Mine');
      await list.locator('input[type=file]').setInputFiles(file);
      await goTo(page, 'Evidence');
      await page.getByRole('button', { name: nameOf[tab], exact: true }).click();
      const row = page.locator(`edgewise-${tab}-table .own-beside`);
      await row.getByText(words).first().waitFor();
      expect(await row.first().innerText()).toMatch(/the data: /);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await goTo(page, 'Mine');

    const [references] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'References as BibTeX' }).press('Enter'),
    ]);
    expect(references.suggestedFilename()).toBe('ivig-ssc-ivig-decreases-collagen-deposition.bib');
    // What the reader says is no part of what is cited.
    expect(readFileSync(await references.path(), 'utf8')).toMatch(/^@(?![^]*blinded)/);

    // What is gone from the data, and what is none, is said; where nothing is kept, that is said too.
    const text = readFileSync(await saved.path(), 'utf8').replaceAll('"ivig-decreases-collagen', '"gone');
    const other = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await list.locator('input[type=file]').setInputFiles(other);
    await list.getByText('Kept, but not shown here (1)').waitFor();
    await page.getByText('This browser keeps nothing more for this page, so where you disagree is forgotten').waitFor();
    await list.locator('input[type=file]').setInputFiles({ ...other, buffer: Buffer.from('{') });
    await page.getByText('other.json was not added: it is not JSON.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('an idea of a reader', () => {
  it('is added, asked with and without, kept, saved, deleted and brought back, by keyboard alone', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    await goTo(page, 'Mine');
    await type(page, 'Name', 'IL-99');
    await page.keyboard.press('Enter');
    await page.getByText('Added: IL-99.').waitFor();

    await type(page, 'What acts', 'IVIG');
    await type(page, 'On what', 'IL-99');
    await type(page, 'Why I think so', 'A hunch.');
    await press(page, 'Add the statement');
    await page.getByText('Added: IVIG decreases IL-99.').waitFor();
    await type(page, 'What acts', 'IL-99');
    await type(page, 'On what', 'skin fibrosis');
    await press(page, 'Add the statement');
    await page.getByText(/^Added: IL-99 increases|^Added: IL-99 decreases/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // The relation that is offered first lowers; this one is to raise.
    await press(page, /^Change: IL-99 may/);
    await page.getByRole('combobox', { name: 'Relation' }).focus();
    await page.keyboard.press('i');
    await press(page, 'Change');
    await page.getByRole('button', { name: 'IL-99 may raise skin fibrosis', exact: true }).waitFor();

    await goTo(page, 'Paths');
    const [without, with_] = await ways(page);
    expect(with_).toBe(without + 1);
    await page
      .getByText(/ statements in full ink and 2 of yours$/)
      .first()
      .waitFor();
    await press(page, /^without mine/);
    await page.getByRole('button', { name: /without mine/, pressed: true }).waitFor();
    expect(page.url()).toContain('mine=no');
    expect(await page.getByRole('list', { name: 'Ways, best first' }).innerText()).not.toContain('IL-99');
    await press(page, /^with mine/);
    await page.getByRole('button', { name: /with mine/, pressed: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.reload({ waitUntil: 'networkidle' });
    expect(await ways(page)).toEqual([without, with_]);
    const link = page.url();
    // Below the figure, until all is laid out anew with them; that is taken back.
    const heightOf = (label: string) =>
      page.evaluate((wanted) => {
        const { nodes = [] } = document.querySelector('edgewise-graph-canvas')?.scene ?? {};
        return nodes.find((node) => node.label === wanted)?.y ?? NaN;
      }, label);
    const below = await heightOf('IL-99');
    await press(page, 'Tidy');
    await page.getByRole('button', { name: 'As on the whole map' }).waitFor();
    expect(await heightOf('IL-99')).toBeLessThan(below);
    await press(page, 'As on the whole map');
    await expect.poll(() => heightOf('IL-99')).toBe(below);
    await goTo(page, 'Mine');
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const { dataset, issues } = readDataset([{ name: 'mine.json', bytes }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const own = dataset?.entities.find(({ label }) => label === 'IL-99')?.id;
    expect(own).toMatch(/^mine-[a-v\d]{8}$/);
    expect(dataset?.claims.map(({ subject, object }) => [subject, object])).toEqual([
      ['ivig', own],
      [own, 'skin-fibrosis'],
    ]);

    await press(page, /^Delete: IL-99$/);
    await page.getByText('Deleted: IL-99 and 2 statements about it.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Undone.').waitFor();
    await press(page, /^Delete: IL-99$/);
    await page.getByText('Statements (0)').waitFor();
    // As a data set it is not opened, but known for what it is.
    await goTo(page, 'Data');
    await page.getByLabel('Open a data set').setInputFiles(await saved.path());
    await page
      .getByText(/was not opened in place of the data set: it holds 3 ideas of a reader, made beside this/)
      .waitFor();
    await press(page, 'Add them to mine');
    await page.getByText('Statements (2)').waitFor();
    expect(faults).toEqual([]);

    const other = await openWatched(browser, link);
    await other.page.getByText(/made with ideas of a reader that are not in this browser/).waitFor();
    expect(await other.page.getByRole('group', { name: 'With or without mine' }).count()).toBe(0);
    await other.close();
    await close();
  });

  it.each([
    [
      'full',
      () =>
        (Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
    [
      'forbidden',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        }),
    ],
  ])('is told that nothing is kept where storage is %s, and works on', async (_, shut) => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=mine`);
    await page.addInitScript(shut);
    await page.reload({ waitUntil: 'networkidle' });
    await type(page, 'Name', 'IL-99');
    await page.keyboard.press('Enter');
    await page.getByText('Added: IL-99.').waitFor();
    await page.getByText('This browser keeps nothing more for this page, so what you change here is gone').waitFor();
    await type(page, 'What acts', 'IVIG');
    await type(page, 'On what', 'IL-99');
    await press(page, 'Add the statement');
    await page.getByText('Statements (1)').waitFor();
    // Said once, though nothing was kept again; and what is there can be saved.
    expect(await page.getByText('This browser keeps nothing more').count()).toBe(1);
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('IL-99');
    expect(faults).toEqual([]);
    await close();
  });

  it('is begun from a card; what was kept and is damaged is laid aside with a word', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&entity=ivig`);
    await press(page, 'Add a statement of mine about this');
    await page.getByLabel('What acts', { exact: true }).waitFor();
    expect(await page.getByLabel('What acts', { exact: true }).inputValue()).toBe('IVIG');
    const key = await page.evaluate(() => {
      const made = 'edgewise.mine.ivig-ssc';
      localStorage.setItem(made, '{"version": 1, "id": "x", ');
      return made;
    });
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText(/could not be read and was laid aside/).waitFor();
    const kept = await page.evaluate((name) => localStorage.getItem(`${name}.damaged`), key);
    expect(kept).toBe('{"version": 1, "id": "x", ');
    expect(faults).toEqual([]);
    await close();
  });
});
