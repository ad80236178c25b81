import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { stampDigest, type Stamp } from '../../src/core/formats/stamp.ts';
import { edgewise, scratch } from '../cli/captured.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { faultsOf, parseStrictly } from '../core/sheet/strict-svg.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const files = scratch();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  files.remove();
});

/** Press a button that gives a file, and have its name and its bytes. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const path = `${files.folder}/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** The stamp of a file, but for the digest of what that file says. */
const stampIn = (text: string): Stamp => {
  const [line = ''] = /\{"edgewise":2,.*?"digest":"[0-9a-f]{64}"\}/.exec(text) ?? [];
  return { ...(JSON.parse(line) as Stamp), content: null };
};

it('is taken by keys: what of the view, for what, and as which file', async () => {
  const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&path=1`);
  const opener = page.getByRole('button', { name: 'Figure', exact: true });
  await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take this figure' });
  await dialog.getByRole('img', { name: /87 statements are drawn/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await dialog.getByLabel('all 12 ways of the answer').check();
  await dialog.getByLabel('For').selectOption('journal-170');
  await dialog.getByText(/^170 × \d+ mm; the smallest letters are [6-9]\.\d points high\./).waitFor();
  const svg = await saved(page, 'Save as SVG');
  expect(svg.name).toBe('ivig-ssc-ways-ivig-to-skin-fibrosis-journal-170.svg');
  const text = svg.bytes.toString('utf8');
  expect(faultsOf(text)).toEqual([]);
  const [metadata] = parseStrictly(text).filter(({ name }) => name === 'metadata');
  const stamp = stampIn(metadata?.text ?? '');
  expect(stamp.claims).toHaveLength(31);
  expect(stampDigest(stamp)).toBe(stamp.digest);
  expect(stamp.link).toContain(`${siteUrl}#v=1&path=1`);

  const pdf = await saved(page, 'Save as PDF');
  expect(pdf.name).toMatch(/journal-170\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(stampIn(pdf.bytes.toString('latin1'))).toEqual(stamp);

  await dialog.getByLabel('Width as PNG, in pixels').fill('1000');
  await dialog.getByLabel('Width as PNG, in pixels').blur();
  await dialog.getByText(/As PNG 1000 × \d+ pixels/).waitFor();
  const png = await saved(page, 'Save as PNG');
  const { width, height, data } = PNG.sync.read(png.bytes);
  expect({ width, isTall: height > 1000 }).toEqual({ width: 1000, isTall: true });
  expect(new Set(data.toString('hex').match(/.{8}/g)).size).toBeGreaterThan(50);
  expect(stampIn(png.bytes.toString('latin1'))).toEqual(stamp);
  await dialog.getByText(/\.png is saved\.$/).waitFor();

  // The same claims as a graph; and each of these files can be held against the data.
  const graph = await saved(page, 'Save as GraphML');
  expect(graph.name).toBe('ivig-ssc-ways-ivig-to-skin-fibrosis.graphml');
  expect(graph.bytes.toString('utf8').match(/<edge /g)).toHaveLength(31);
  const cyjs = await saved(page, 'Save as Cytoscape.js JSON');
  for (const { path } of [svg, pdf, png, graph, cyjs])
    expect(await edgewise(['verify', path]), path).toMatchObject({ status: 0 });

  await dialog.getByLabel('Width as PNG, in pixels').fill('40000');
  await dialog.getByLabel('Width as PNG, in pixels').blur();
  await dialog.getByText(/As PNG 40000/).waitFor();
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  await dialog
    .getByText(/^A browser has no room for a picture of that size\. The widest it can paint is \d+ pixels\.$/)
    .waitFor();

  await dialog.getByLabel('For').selectOption('slide');
  await dialog.getByText('10 is the least that can be read').waitFor();
  expect(await dialog.getByLabel('A slide has no room for the list').isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(
    await opener.evaluate((button) => button.getRootNode() instanceof ShadowRoot && button.matches(':focus')),
  ).toBe(true);

  // A step of a lesson that asks: its figure marks what is asked about, and neither it nor its file tells the answer.
  await page.goto(`${siteUrl}#v=1&lesson=ways-to-less-fibrosis&step=3`);
  await page.getByRole('region', { name: 'First guess' }).waitFor();
  await opener.click();
  await dialog.getByRole('img', { name: /its answer is not in it/ }).waitFor();
  const question = await saved(page, 'Save as SVG');
  expect(question.name).toBe('ivig-ssc-lesson-ways-to-less-fibrosis-step-3-question-slide.svg');
  const asked = question.bytes.toString('utf8');
  expect(asked).toContain('What stands between IVIG and fibrosis here?');
  expect(asked).not.toMatch(/TGF|tgfb1/i);
  expect(await edgewise(['verify', question.path])).toMatchObject({ status: 0 });
  expect(await dialog.getByText('As a graph').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
  await close();
});

it('opened alone it is inert, and looks as on the page', async () => {
  const site = await openWatched(browser, siteUrl);
  await site.page.getByRole('button', { name: 'Figure', exact: true }).click();
  const dialog = site.page.getByRole('dialog', { name: 'Take this figure' });
  for (const part of ['Legend', 'List of references']) await dialog.getByLabel(part).uncheck();
  await dialog.getByRole('img').waitFor();
  files.put('whole.svg', (await saved(site.page, 'Save as SVG')).bytes);
  await dialog.getByLabel('Letters of the SVG').selectOption('outlines');
  files.put('outlines.svg', (await saved(site.page, 'Save as SVG')).bytes);
  expect(site.faults).toEqual([]);
  await site.close();
  files.put(
    'hostile.json',
    drawnDocument(`IVIG -| "><script>window.ran=1</script>  animal\nIVIG -> <img/src=x/onerror=alert(1)> hypothesis`),
  );
  files.put('hostile.svg', (await edgewise(['figure', 'hostile.json'], files.folder)).stdout);
  const context = await browser.newContext({ viewport: { width: 1700, height: 1000 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const happened: string[] = [];
  page.on('request', (request) => happened.push(request.url()));
  page.on('console', (message) => happened.push(message.text()));
  page.on('dialog', (box) => happened.push(box.message()));
  const open = async (name: string): Promise<void> => {
    await page.goto(pathToFileURL(`${files.folder}/${name}`).href);
    await page.evaluate(() => document.fonts.ready);
  };
  await open('hostile.svg');
  expect(await page.evaluate(() => [document.scripts.length, 'ran' in window])).toEqual([0, false]);
  await open('whole.svg');
  // Where the figure stands on its sheet.
  const { x, y, width, height } = await page.evaluate(() => {
    const figure = document.querySelector<SVGGElement>('g[text-anchor="middle"]');
    const { e = 0, f = 0 } = figure?.getScreenCTM() ?? {};
    return { x: e, y: f, width: figure?.getBoundingClientRect().width, height: figure?.getBoundingClientRect().height };
  });
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.floor(width ?? 0), height: Math.floor(height ?? 0) };
  const shot = async (of: Page): Promise<PNG> => PNG.sync.read(await of.screenshot({ clip }));
  const whole = await shot(page);
  await open('outlines.svg');
  const outlines = await shot(page);
  expect(happened.filter((url) => !/^(file:.*\.svg|data:font\/ttf;base64,.*)$/.test(url))).toEqual([]);

  // The picture that the page comes with, as large, at the same place.
  const still = await browser.newContext({ viewport: { width: 1700, height: 1000 }, javaScriptEnabled: false });
  const beside = await still.newPage();
  await beside.goto(siteUrl, { waitUntil: 'networkidle' });
  await beside.evaluate(
    ([left, top]) => {
      const svg = document.querySelector<SVGElement>('.still svg');
      document.body.replaceChildren(...(svg ? [svg] : []));
      for (const [name, value] of [
        ['position', 'fixed'],
        ['inset', '0 auto auto 0'],
        ['transform', `translate(${left}px, ${top}px)`],
      ] as const)
        svg?.style.setProperty(name, value);
      document.documentElement.style.setProperty('background', 'white');
    },
    [x, y] as const,
  );
  const shown = await shot(beside);
  const differing = (a: PNG, b: PNG): number =>
    pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.25 }) / (a.width * a.height);
  expect(clip.width).toBeGreaterThan(1500);
  expect(differing(whole, outlines)).toBeLessThan(0.004);
  expect(differing(whole, shown)).toBeLessThan(0.01);
  await still.close();
  await context.close();
});
