import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { slideRoom } from './slide-room.ts';
import { launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const lessons = readdirSync(inRoot('graph/lessons'))
  .filter((name) => name !== 'schema.json')
  .map((name) => name.replace(/^\d+-|\.json$/g, ''));

/** A projector, and one of four by three, on which everything is as large a part of the screen. */
const projectors = [
  { width: 1920, height: 1080, least: 24 },
  { width: 1024, height: 768, least: (24 * 1024) / 1920 },
];

it.each(['en', 'de'])(
  'each slide of each lesson is whole and can be read from afar, in the language %s',
  async (language) => {
    const kept = { name: 'edgewise.preferences', value: JSON.stringify({ language }) };
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=lessons`, {
      storageState: { cookies: [], origins: [{ origin: new URL(siteUrl).origin, localStorage: [kept] }] },
    });
    for (const { least, ...size } of projectors) {
      await page.setViewportSize(size);
      for (const id of lessons) {
        await page.goto(`${siteUrl}#v=1&lesson=${id}`);
        await page.getByRole('button', { name: /^(Present|Vorführen)$/ }).click();
        const slide = page.locator('edgewise-lesson-present');
        const where = async () => `${page.url()} ${await slide.locator('.slide').innerText()}`;
        let slides = 0;
        for (let before = ''; before !== (await where()); slides++) {
          before = await where();
          const seen = await slideRoom(slide);
          expect(seen.least, `${size.width} ${before}`).toBeGreaterThanOrEqual(least - 0.1);
          expect(seen.over, `${size.width} ${before}`).toBeLessThanOrEqual(1);
          await page.keyboard.press('PageDown');
        }
        expect(slides).toBeGreaterThan(15);
        await page.keyboard.press('Escape');
      }
    }
    expect(faults).toEqual([]);
    await close();
  },
);
