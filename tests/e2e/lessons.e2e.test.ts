import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { readStamps } from '../../src/core/formats/stamp-reader.ts';
import { edgewise, scratch } from '../cli/captured.ts';
import { slideRoom } from './slide-room.ts';
import { accessibilityFaults, focused, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;
const files = scratch();
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => {
  files.remove();
  return browser.close();
});

const lessons = readdirSync(inRoot('graph/lessons'))
  .filter((name) => name !== 'schema.json')
  .map((name) => name.replace(/^\d+-|\.json$/g, ''));

/** A copy of the data in which one claim is worded otherwise. */
function graphWith(edited: string): string {
  const folder = join(files.folder, 'graph');
  cpSync(inRoot('graph'), folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'claims'))) {
    const path = join(folder, 'claims', name);
    const file = JSON.parse(readFileSync(path, 'utf8')) as { claims: { id: string; statement: string }[] };
    const claim = file.claims.find(({ id }) => id === edited);
    if (claim) claim.statement += ' Edited.';
    writeFileSync(path, JSON.stringify(file));
  }
  return folder;
}

/** All that the lesson holds in the page: texts and attributes, in every shadow root. */
const insides = (page: Page): Promise<string> =>
  page.locator('.pane').evaluate((pane) => {
    const told = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      const attributes = [...node.attributes].map(({ value }) => value);
      const inner = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(told);
      return [...attributes, ...inner].join('\n');
    };
    return told(pane);
  });

/** What a screen reader is given of the whole page. */
async function spoken(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name, description }) => `${String(name?.value ?? '')}\n${String(description?.value ?? '')}`)
    .join('\n');
}

/** Press Tab until a button is reached, then Enter. */
async function press(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 60 && (await focused(page)) !== name; tabs++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
  await page.keyboard.press('Enter');
}

describe.each(lessons)('the lesson %s', (id) => {
  it('is played by keyboard, and tells no answer before it is wished', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&lesson=${id}`, {
      viewport: { width: 1280, height: 800 },
    });
    const lesson = page.locator('edgewise-lesson-page');
    const place = lesson.locator('.place');
    await place.waitFor();
    const steps = Number(/of (\d+)$/.exec(await place.innerText())?.[1]);
    await lesson.getByRole('heading', { level: 2 }).focus();
    let asked = 0;
    for (let step = 1; step <= steps; step++) {
      await lesson.getByText(`Step ${step} of ${steps}`).waitFor();
      await lesson.locator('edgewise-lesson-stage').locator('svg.drawing, ul').first().waitFor();
      const isAsking = (await lesson.getByRole('button', { name: 'Show the answer' }).count()) > 0;
      expect(await lesson.getByRole('link', { name: 'Open this view' }).count()).toBe(isAsking ? 0 : 1);
      if (isAsking) {
        asked++;
        const before = [await insides(page), await spoken(page), await page.locator('body').innerText(), page.url()];
        if (asked === 1 && id === lessons[0]) expect(await accessibilityFaults(page)).toEqual([]);
        const guess = lesson.getByRole('radio').first();
        const asksDirection = (await lesson.getByLabel('it raises it').count()) > 0;
        const canGuess = (await guess.count()) > 0;
        // All answers are offered, whichever is right: that one stands there tells nothing.
        const offered = (await lesson.locator('label').allInnerTexts()).join('\n');
        if (canGuess) {
          await guess.focus();
          await page.keyboard.press('Space');
        }
        await press(page, 'Show the answer');
        const answer = lesson.locator('.told');
        await answer.waitFor();
        await expect.poll(() => page.url()).toContain('shown=yes');
        // The answer in words and the ids of its claims; where a class is asked for, how they are known; where another thing
        // is, their sentences.
        const claims = lesson.locator('.evidenced .claim');
        const sentences = await claims.locator('p:first-child').allInnerTexts();
        const telling = [
          await answer.innerText(),
          ...(await claims.locator('p').allInnerTexts()).filter((words) =>
            sentences.includes(words) ? asksDirection || !canGuess : canGuess,
          ),
          ...(await claims
            .locator('[data-id]')
            .evaluateAll((links) => links.map((link) => link.getAttribute('data-id') ?? ''))),
        ].filter((words) => words.length > 12 && !offered.includes(words));
        const name = /^It is (.+)\.$/.exec(telling[0] ?? '')?.[1];
        for (const words of [...telling, ...(name === undefined ? [] : [name])])
          for (const [at, text] of before.entries())
            expect(text.includes(words), `step ${step}, ${['inside', 'spoken', 'read', 'link'][at]}: ${words}`).toBe(
              false,
            );
        if (canGuess) await lesson.getByText(/^You guessed/).waitFor();
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(asked).toBeGreaterThan(0);
    const check = lesson.locator('edgewise-self-check');
    await check.waitFor();
    expect(await check.getByText(/^(Yes|Not quite)\./).count()).toBe(0);
    await check.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await check.getByText(/^(Yes|Not quite)\./).waitFor();
    if (id === lessons[0]) expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

it('a lesson is presented: type for a projector, notes in a second window, a step painted at once; then printed', async () => {
  const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=lessons`, {
    viewport: { width: 1920, height: 1080 },
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Begin the lesson: Animal or human/ }).click();
  await page.getByRole('button', { name: 'Present' }).click();
  const slide = page.locator('edgewise-lesson-present');
  const place = slide.locator('.place');
  await expect.poll(() => place.innerText()).toMatch(/^1 \/ \d+$/);
  expect(await accessibilityFaults(page)).toEqual([]);

  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await notes
    .getByRole('heading', { level: 1, name: await slide.getByRole('heading', { level: 2 }).innerText() })
    .waitFor();
  await notes.locator('#next-figure svg').waitFor();
  expect((await notes.locator('#notes').innerText()).length).toBeGreaterThan(20);
  expect(await accessibilityFaults(notes)).toEqual([]);
  await notes.keyboard.press('PageDown');
  await expect.poll(() => place.innerText()).toMatch(/^2 \/ /);
  expect(await notes.locator('#next-step').innerText()).toBe('The answer');
  // What to do before the answer is said before it.
  expect(await notes.locator('#notes').innerText()).toMatch(/^Vote by hands/);
  await page.bringToFront();
  await page.keyboard.press('b');
  await notes.getByText('The others see a dark screen.').waitFor();
  await page.keyboard.press('b');

  // Through all of it: every letter has 24 pixels, nothing lies beyond the screen, and each step is painted at once.
  await page.keyboard.press('Home');
  await expect.poll(() => place.innerText()).toMatch(/^1 \/ /);
  const times: number[] = [];
  const where = async () => `${page.url()} ${await slide.locator('.slide').innerText()}`;
  for (let before = ''; before !== (await where());) {
    before = await where();
    const seen = await slideRoom(slide);
    expect(seen.least, before).toBeGreaterThanOrEqual(24);
    expect(seen.over, before).toBeLessThanOrEqual(1);
    times.push(
      await slide.evaluate(async (element) => {
        const start = performance.now();
        const target = element.shadowRoot!.querySelector('dialog')!;
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, composed: true }));
        // The second frame begins when the first was painted.
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  expect(times.length).toBeGreaterThan(10);
  expect(median).toBeLessThan(100);
  await page.keyboard.press('Escape');
  await expect.poll(() => notes.isClosed()).toBe(true);

  // The handout: made in less than five seconds, with answers or without, a drawing and its letters on paper.
  const start = performance.now();
  await page.getByRole('button', { name: 'Handout' }).click();
  const sheet = page.locator('edgewise-lesson-handout');
  const article = sheet.getByRole('article');
  await article.waitFor();
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await article.getByText('☑').count()).toBeGreaterThan(4);
  // Saved as a page, it is known when it is given back; the sheet for students names no claim, and is not saved.
  const asPage = sheet.getByRole('button', { name: 'Save as a page' });
  const [saved] = await Promise.all([page.waitForEvent('download'), asPage.click()]);
  const bytes = readFileSync(await saved.path());
  const { stamps } = readStamps(bytes);
  const ids = stamps.flatMap(({ stamp }) => stamp.claims.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(5);
  await article.getByText(ids.join(', ')).waitFor();
  // Printed by the browser it is known too: its links carry what the file needs.
  const printed = files.put('handout.pdf', await page.pdf({ format: 'A4' }));
  const named = readStamps(readFileSync(printed)).stamps.map(({ stamp }) => stamp.claims.map(({ id }) => id));
  expect(named).toEqual([ids]);
  const given = [
    { name: 'handout.html', base64: bytes.toString('base64') },
    { name: 'handout.pdf', base64: readFileSync(printed).toString('base64') },
  ];
  await page.evaluate((taken) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of taken)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
  await page
    .getByText(/handout.html was .* All stand as they did.* Its words and its drawing are as they were/)
    .waitFor();
  await page.getByText(/handout.pdf was .* All stand as they did.* does not carry a digest of its own words/).waitFor();
  const [edited = ''] = ids;
  expect(await edgewise(['verify', printed])).toMatchObject({ status: 0, stderr: '' });
  expect((await edgewise(['verify', printed, graphWith(edited), '--json'])).json()).toMatchObject({
    stands: false,
    stamps: [{ intact: true, data: 'other-state', changed: [edited], gone: [], unchanged: ids.slice(1) }],
  });
  await sheet.getByLabel('For students: no answers').check();
  await article.getByText('Your guess:').first().waitFor();
  expect(await asPage.count()).toBe(0);
  const student = (await article.textContent()) ?? '';
  expect(ids.filter((id) => student.includes(id))).toEqual([]);
  expect(await article.getByText('☑').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await sheet.getByRole('button', { name: 'Print, or save as PDF' }).count()).toBe(0);
  expect(await page.locator('header.head').isVisible()).toBe(false);
  expect(await article.locator('svg.drawing text', { hasText: 'TGFβ' }).first().isVisible()).toBe(true);
  // A symbol of its legend is whole: the bar of what lowers something.
  const bar = article.locator('.symbols path.bar').first();
  expect(await bar.evaluate((path) => getComputedStyle(path).display)).not.toBe('none');
  const forStudents = files.put('sheet.pdf', await page.pdf({ format: 'A4' }));
  expect(readStamps(readFileSync(forStudents)).stamps).toMatchObject([
    { stamp: { claims: [], unnamed: ids.length }, content: 'not-carried' },
  ]);
  expect((await edgewise(['verify', forStudents])).stdout).toMatch(
    /a sheet for students: it does not name the \d+ claims/,
  );
  expect((await edgewise(['verify', forStudents, graphWith(edited)])).status).toBe(1);
  // Who follows a link of the paper is told at once what became of its statements.
  const [, onPaper = ''] = /\/URI \((http[^)]*edgewise=[^)]*)\)/.exec(readFileSync(printed, 'latin1')) ?? [];
  await page.emulateMedia({ media: 'screen' });
  await page.goto(onPaper);
  await page.getByText(/^\s*The handout with this link was .* All stand as they did/).waitFor();
  await page
    .locator('edgewise-lesson-page')
    .getByRole('heading', { name: 'Animal or human? Reading evidence' })
    .waitFor();
  expect(page.url()).toMatch(/\/#v=1&lesson=animal-or-human&ds=[^&]*$/);
  expect(faults).toEqual([]);
  await close();
});

describe.skipIf(!hasPoppler)(
  `a handout printed as a PDF, as poppler reads it${hasPoppler ? '' : ' (SKIPPED: poppler is not installed)'}`,
  () => {
    it.each(['handout', 'sheet'])('has text that can be selected, Greek letters too: %s', (name) => {
      const read = (program: string, ...args: string[]): string => {
        const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
        expect({ program, status }).toEqual({ program, status: 0 });
        return stdout;
      };
      const path = join(files.folder, `${name}.pdf`);
      const words = read('pdftotext', path, '-');
      for (const said of ['TGFβ', 'Where this is from', 'edgewise verify']) expect(words).toContain(said);
      expect(words.includes('What the evidence says: ')).toBe(name === 'handout');
      // Every font is in the file, and says which letters its shapes are.
      const fonts = read('pdffonts', path).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no ) yes +\d+ +0$/);
      const info = read('pdfinfo', path);
      expect(info).toMatch(/Title: +Animal or human\?[^]*JavaScript: +no[^]*Page size: .*A4/);
      // No page is empty.
      const pages = words.split('\f').slice(0, -1);
      expect(pages).toHaveLength(Number(/Pages: +(\d+)/.exec(info)?.[1]));
      for (const page of pages) expect(page.trim().length).toBeGreaterThan(100);
    });
  },
);
