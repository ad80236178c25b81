import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { launchBrowser, openWatched } from '../e2e/watched-page.ts';
import { differences, type DrawnWith, drawnWith } from './drawn-with.ts';
import { compare, fromPng, type Picture, shrink, toPng } from './picture.ts';
import { looks, type Screen, screens, sizes } from './screens.ts';

const siteUrl = inject('siteUrl');
const folder = inRoot('tests/screens/baseline');
const noteFile = `${folder}/drawn-with.json`;
const kept = existsSync(noteFile) ? (JSON.parse(readFileSync(noteFile, 'utf8')) as DrawnWith) : null;
const anew = process.env['EDGEWISE_SCREENS'] === 'update';

/**
 * The most pixels of a picture that may differ, of 60,000 and more: one browser draws a page to the same pixel each time
 * when it draws it in one go, so that this is for a blink, and not for a change. A letter has more.
 */
const MOST_DIFFERENT = 4;
/** What was drawn before is not drawn over in parts: hairlines would lie here or there by how the page was loaded. */
const inOneGo = ['--disable-partial-raster', '--disable-lcd-text'];

let browser: Browser;
/** Why nothing can be compared here; empty where it can. */
let unlike = '';

beforeAll(async () => {
  browser = await launchBrowser(inOneGo);
  const here = await drawnWith(browser);
  if (anew) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(noteFile, `${JSON.stringify(here, null, 2)}\n`);
  } else if (kept) unlike = differences(kept, here);
});
afterAll(() => browser.close());

/** The screen when it moves no more: two pictures in a row are the same. */
async function settled(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 20; tries++) {
    const next = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (next.equals(last)) return next;
    last = next;
    await page.waitForTimeout(100);
  }
  throw new Error('The screen does not come to rest.');
}

async function open({
  fragment,
  ready,
  act,
  look,
  width,
}: Screen): Promise<{ page: Page; close: () => Promise<void> }> {
  const { media, ...scheme } = { media: 'screen' as const, ...looks[look] };
  const options = { viewport: sizes[width], reducedMotion: 'reduce', ...scheme } as const;
  const { page, close } = await openWatched(browser, siteUrl + fragment, options);
  await page.locator(ready).first().waitFor();
  await act?.(page);
  // What is loaded later has come, and nothing is still being worked out.
  await page.waitForFunction(() => document.querySelector('header :not(:defined), main :not(:defined)') === null);
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0);
  await page.evaluate(() => document.fonts.ready);
  if (media === 'print') {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ ...scheme, media });
  }
  return { page, close };
}

describe('the screens look as they are known', () => {
  const notes = ['-changed.png', '-difference.png'];

  it.for(screens)('$file', async (screen, { skip }) => {
    skip(unlike !== '', `the known pictures were drawn elsewhere: ${unlike}`);
    const { page, close } = await open(screen);
    const drawn = await settled(page);
    await close();
    const now = shrink(fromPng(drawn));
    const at = `${folder}/${screen.file}`;
    if (anew) return writeFileSync(`${at}.png`, toPng(now));

    notes.forEach((end) => rmSync(at + end, { force: true }));
    expect(existsSync(`${at}.png`), `there is no known picture: npm run test:screens -- --update draws one`).toBe(true);
    const { different, where } = compare(fromPng(readFileSync(`${at}.png`)), now);
    if (different > MOST_DIFFERENT) {
      writeFileSync(`${at}-changed.png`, drawn);
      if (where) writeFileSync(`${at}-difference.png`, toPng(where));
    }
    expect(
      different,
      `see ${screen.file}-changed.png and -difference.png in tests/screens/baseline`,
    ).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  it('and no picture is kept of a screen that is no more', () => {
    const known = screens.map(({ file }) => `${file}.png`);
    const pictures = readdirSync(folder).filter(
      (name) => name.endsWith('.png') && !notes.some((end) => name.endsWith(end)),
    );
    expect(pictures.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('would not if one word were another', async () => {
    const [first] = screens;
    const { page, close } = await open(first!);
    const before: Picture = shrink(fromPng(await settled(page)));
    expect(compare(before, shrink(fromPng(await settled(page)))).different).toBe(0);
    await page.getByRole('button', { name: 'Share' }).evaluate((button) => (button.textContent = 'Shore'));
    expect(compare(before, shrink(fromPng(await settled(page)))).different).toBeGreaterThan(MOST_DIFFERENT);
    await close();
  });
});
