import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { edgewise } from '../cli/captured.ts';
import { accessibilityFaults, focused, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Find by keys, which opens the card, and add that view as a step: to the lesson that is named, without choosing it. */
async function addAsStep(page: Page, sought: string, card: string, does = 'Add this view as a step'): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(sought);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: card, exact: true }).waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  await page.getByRole('button', { name: does }).press('Enter');
}

it('a lesson is made of views by keys, saved for the check, given away in a link, and kept by whoever opens it', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 800 } });
  const first = 'Begin a lesson with this view';
  await addAsStep(page, 'collagen deposition fell', 'Collagen deposition fell after IVIG', first);
  await page.getByText('A lesson was begun with this view.').waitFor();
  await addAsStep(page, 'TGF b1', 'TGFβ1');
  const notice = page.locator('edgewise-notice-list');
  await notice.getByText('Added to “A lesson of mine” as step 2.').waitFor();
  // The word on the step before has made room.
  expect(await notice.getByRole('button', { name: 'To the lesson' }).count()).toBe(1);

  await page.getByRole('navigation').getByRole('button', { name: 'Lessons' }).press('Enter');
  const desk = page.locator('edgewise-lesson-desk');
  const write = async (label: string, words: string): Promise<void> => {
    await desk.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  };
  // A file that is no lesson says so until something else is done.
  const broken = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"steps": 1') };
  await desk.getByLabel('Open a lesson from a file').setInputFiles(broken);
  await desk.getByRole('alert').getByText('mine.json could not be read as a lesson: the file ends early.').waitFor();
  await write('Title', 'Two views');
  expect(await desk.getByRole('alert').innerText()).toBe('');
  await write('Text of step 2', 'Much leads through this one.');
  await desk.getByText('Step 2 was changed.').waitFor();
  // The choice of a question is made by its first letters, as in every list.
  await desk.getByLabel('Ask first, step 1').focus();
  await page.keyboard.type('how it is known');
  await page.keyboard.press('Tab');
  await desk.getByText('Step 1 asks before it tells.').waitFor();
  // Its own text would tell: the desk says what the check will say, until they are others.
  const telling = desk.getByText(/, which tells the answer/);
  expect(await telling.count()).toBe(1);
  // So there is no link yet.
  expect(await desk.locator('edgewise-copy-text').count()).toBe(0);
  await write('Title of step 1', 'Less collagen');
  await write('Text of step 1', 'Who has seen it, and in whom?');
  await telling.first().waitFor({ state: 'detached' });
  await desk.getByRole('button', { name: 'Move step 2 up' }).press('Enter');
  await desk.getByText('“TGFβ1” is now step 1.').waitFor();
  await expect.poll(() => focused(page)).toBe('Move step 1 down');
  expect(await accessibilityFaults(page)).toEqual([]);

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    desk.getByRole('button', { name: 'Save as a file' }).press('Enter'),
  ]);
  const file = await saved.path();
  const { title, steps: written } = JSON.parse(readFileSync(file, 'utf8')) as {
    title: string;
    steps: { title: string; predict?: { hide: string } }[];
  };
  expect([title, ...written.map(({ predict }) => predict?.hide)]).toEqual(['Two views', undefined, 'class']);
  const { status, json } = await edgewise(['check', file, '--json']);
  expect(json()).toMatchObject({ ok: true, lessons: { read: 1, shown: 1, setAside: 0 }, issues: [] });
  expect(status).toBe(0);
  const copy = desk.locator('edgewise-copy-text');
  const link = await copy.evaluate((element) => (element as HTMLElement & { text: string }).text);

  await desk.getByRole('button', { name: 'Look at it' }).press('Enter');
  const lesson = page.locator('edgewise-lesson-page');
  await lesson.getByText('Much leads through this one.').waitFor();
  // It is one's own: there is nothing to keep.
  expect(await page.locator('edgewise-keep-lesson').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();

  const other = await openWatched(browser, link, { viewport: { width: 1280, height: 800 } });
  const theirs = other.page.locator('edgewise-lesson-page');
  const heading = theirs.getByRole('heading', { level: 2, name: 'Two views' });
  await heading.waitFor();
  const outline = theirs.getByRole('navigation').getByRole('listitem').getByRole('button');
  expect(await outline.count()).toBe(2);
  const stepTitle = theirs.getByRole('heading', { level: 3 });
  expect(await stepTitle.innerText()).toBe(written[0]?.title);
  await heading.focus();
  const press = (key: string) => other.page.keyboard.press(key);
  for (let tabs = 0; tabs < 5 && (await focused(other.page)) !== 'Keep this lesson among mine'; tabs++)
    await press('Tab');
  await press('Enter');
  await expect.poll(() => focused(other.page)).toMatch(/^This lesson is among yours/);
  expect(await accessibilityFaults(other.page)).toEqual([]);
  await press('ArrowRight');
  await theirs.getByRole('button', { name: 'Show the answer' }).waitFor();
  expect(await stepTitle.innerText()).toBe(written[1]?.title);
  // Another visit, without the link: it is there.
  await other.page.goto(`${siteUrl}#v=1&view=lessons`);
  await other.page.reload({ waitUntil: 'networkidle' });
  await other.page.locator('edgewise-lesson-desk').getByText('Two views').waitFor();
  await other.page.getByRole('button', { name: 'Begin the lesson: Two views' }).waitFor();
  expect(other.faults).toEqual([]);
  await other.close();
});
