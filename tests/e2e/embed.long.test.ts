import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { framedHeaders, securityHeaders } from '../../.house/headers.mjs';
import { inRoot, siteFolder } from '../../.house/places.mjs';
import { serve } from '../../.house/serve.mjs';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

/** JavaScript until the map is drawn, in bytes after gzip: less than the whole page may need. */
const mostJavaScript = 210_000;

const siteUrl = inject('siteUrl');
const fragment = '#v=1&from=ivig&to=skin-fibrosis&path=1&lens=human';
let browser: Browser;
/** A site of somebody else, whose one page frames what its address names. */
let other: Server;
let otherUrl: string;

beforeAll(async () => {
  browser = await launchBrowser();
  other = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://other');
    const [src, sandbox] = [searchParams.get('src') ?? '', searchParams.get('sandbox')];
    const kept = sandbox === null ? '' : ` sandbox="${sandbox}"`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Course</title><iframe title="Map" src="${src.replaceAll('&', '&amp;')}" width="900" height="600"${kept}></iframe>`,
    );
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  other.close();
});

/** Notes whatever would keep something, or work beside the page. */
const watchWhatIsKept = (): void => {
  const used: string[] = [];
  Object.assign(window, { used });
  const note = (owner: object | undefined, name: string): void => {
    if (!owner) return;
    const before = (owner as Record<string, unknown>)[name];
    if (typeof before !== 'function') throw new Error(`there is no ${name} to watch`);
    Object.defineProperty(owner, name, {
      value(this: unknown, ...args: unknown[]): unknown {
        used.push(name);
        return Reflect.apply(before, this, args);
      },
    });
  };
  for (const name of ['getItem', 'setItem']) note(Storage.prototype, name);
  note(IDBFactory.prototype, 'open');
  for (const name of ['Worker', 'SharedWorker', 'BroadcastChannel'] as const) {
    const construct = (made: typeof Worker, args: unknown[]): object => {
      used.push(name);
      return Reflect.construct(made, args) as object;
    };
    Object.assign(window, { [name]: new Proxy(window[name], { construct }) });
  }
  if ('CacheStorage' in window) note(CacheStorage.prototype, 'open');
  if ('ServiceWorkerContainer' in window) note(ServiceWorkerContainer.prototype, 'register');
};

/** A page of the other site around an address of this one; null as frame where the browser refused it. */
async function framed(
  src: string,
  sandbox?: string,
): Promise<{ page: Page; frame: Frame | undefined; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(watchWhatIsKept);
  const asked = new URLSearchParams({ src, ...(sandbox === undefined ? {} : { sandbox }) });
  await page.goto(`${otherUrl}?${asked.toString()}`, { waitUntil: 'networkidle' });
  return { page, frame: page.frames().find((frame) => frame.url().startsWith(siteUrl)), errors };
}

describe('the page for frames', () => {
  it.each([
    ['as it is', undefined],
    ['in a sandbox without an origin', 'allow-scripts'],
  ])('works on a page of another site, %s: walked by keys, keeping nothing', async (_, sandbox) => {
    const { page, frame, errors } = await framed(`${siteUrl}embed.html${fragment}`, sandbox);
    if (!frame) throw new Error(`not framed: ${errors.join('\n')}`);
    await frame.getByRole('heading', { name: /^How could IVIG lower skin fibrosis/ }).waitFor();
    await frame.getByText(/^IVIG could lower skin fibrosis in \d+ ways/).waitFor();
    await frame.getByText(/\d+ of \d+ statements in full ink: the lit way/).waitFor();

    // From the page around: one key into the map, arrows along it, a card, and back.
    const map = frame.getByRole('application');
    await map.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const card = frame.getByRole('group', { name: 'Card' });
    await card.getByRole('heading', { name: 'How we know it' }).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await map.press('Tab');
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.localName)).toBe('edgewise-map');

    const storage = () => frame.evaluate(() => typeof localStorage).catch(() => 'throws');
    expect(await storage()).toBe(sandbox === undefined ? 'object' : 'throws');
    expect(await frame.evaluate(() => (window as typeof window & { used: string[] }).used)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is the only one that may be framed', async () => {
    for (const [path, may] of [
      ['', false],
      ['index.html', false],
      ['notes.html', false],
      ['edgewise-map.js', false],
      ['embed.html', true],
    ] as const) {
      const { headers } = await fetch(new URL(path, siteUrl));
      expect(Object.fromEntries(headers), path).toMatchObject(may ? framedHeaders : securityHeaders);
      expect(headers.has('x-frame-options'), path).toBe(!may);
    }
    for (const path of ['', 'notes.html']) {
      const { page, frame, errors } = await framed(siteUrl + path);
      expect(frame, path).toBeUndefined();
      expect(errors.join('\n')).toMatch(/frame-ancestors 'none'/);
      await page.close();
    }
  });

  it.each([
    [1280, 800, 'light'],
    [360, 500, 'dark'],
  ] as const)(
    'has nothing that axe objects to, and no more width than it is given: %i × %i, %s',
    async (width, height, colorScheme) => {
      const { page, faults, close } = await openWatched(browser, `${siteUrl}embed.html${fragment}`, {
        ...{ viewport: { width, height }, colorScheme },
      });
      await page.getByText(/^IVIG could lower skin fibrosis in \d+ ways/).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      // The reference of the lit way opens the card of its statement, to which the focus goes.
      await page.locator('edgewise-answer-to-read .sentences button').first().click();
      await page.getByRole('heading', { name: 'How we know it' }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName))
        .toBe('edgewise-claim-card');
      expect(await accessibilityFaults(page)).toEqual([]);
      const least = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      expect(least).toEqual([width, height]);

      // Another view than the map, and what cannot be read, is said; a link may change in place.
      await page.evaluate(() => (location.hash = '#v=1&view=claims&lens=colour'));
      await page.getByText('This link leads to the view “Evidence”').waitFor();
      await page.getByText('“colour” is no value of “lens”').waitFor();
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('leaves one finger to the page around it, says so, and follows two; a tap still opens a card', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const page = await context.newPage();
    const src = `${siteUrl}embed.html#v=1`;
    await page.goto(`${otherUrl}?${new URLSearchParams({ src }).toString()}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { id: 'more' })));
    await page.addStyleTag({ content: 'body { margin: 0 } iframe { width: 360px } #more { height: 3000px }' });
    const frame = page.frames().find((one) => one.url().startsWith(siteUrl));
    if (!frame) throw new Error('not framed');
    const map = frame.locator('edgewise-map');
    const placeOf = (id: string) =>
      map.locator('edgewise-graph-canvas').evaluate((canvas, entity) => {
        const { x, y } = (canvas as GraphCanvas).clientPointOf({ kind: 'entity', id: entity }) ?? { x: NaN, y: NaN };
        return [Math.round(x), Math.round(y)] as const;
      }, id);
    const isAt = async (x: number, y: number): Promise<boolean> => {
      const [nowX, nowY] = await placeOf('idiotypes');
      return Math.abs(nowX - x) <= 1 && Math.abs(nowY - y) <= 1;
    };
    const scrolled = () => page.evaluate(() => Math.round(scrollY));
    const fingers = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: (readonly [number, number])[]) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

    const [x, y] = await placeOf('idiotypes');
    const atRest = page.evaluate(
      () => new Promise<void>((rest) => addEventListener('scrollend', () => rest(), { once: true })),
    );
    await touch('touchStart', [x + 40, y]);
    for (const by of [10, 20, 30, 40, 50]) await touch('touchMove', [x + 40, y - by]);
    await touch('touchEnd');
    await frame.getByText('Two fingers move the map').waitFor();
    await expect.poll(scrolled).toBeGreaterThan(5);
    expect(await isAt(x, y)).toBe(true);
    // Where a page still glides, so does what the fingers are put on.
    await atRest;
    await page.evaluate(() => scrollTo(0, 0));

    // Two move it with them, and as they part what lies between them stays between them.
    await touch('touchStart', [x - 20, y], [x + 20, y]);
    await touch('touchMove', [x - 5, y - 10], [x + 35, y - 10]);
    expect(await isAt(x + 15, y - 10)).toBe(true);
    await touch('touchMove', [x - 15, y - 10], [x + 45, y - 10]);
    expect(await isAt(x + 15, y - 10)).toBe(true);
    await touch('touchEnd');
    expect(await scrolled()).toBe(0);
    expect(await map.getAttribute('selection')).toBeNull();

    await page.touchscreen.tap(x + 15, y - 10);
    await frame.getByRole('heading', { name: 'idiotypes' }).first().waitFor();
    expect(await map.getAttribute('selection')).toBe('entity=idiotypes');
    await context.close();
  });

  it('leads to the whole page, which shows the same', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}embed.html${fragment}&entity=ivig`);
    // The whole page opens with the same state, and says the same.
    const link = page.getByRole('link', { name: 'Open in Edgewise' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toContain('entity=ivig');
    const whole = await openWatched(browser, address, { viewport: { width: 1280, height: 800 } });
    await whole.page.locator('edgewise-path-question .way.chosen').waitFor();
    await whole.page.locator('edgewise-entity-card').getByRole('heading', { name: 'IVIG' }).first().waitFor();
    await whole.page
      .getByText(/\d+ of \d+ statements in full ink: the lit way/)
      .first()
      .waitFor();
    await whole.page.getByRole('button', { name: 'Human', pressed: true }).first().waitFor();

    // Which gives the frame back, to paste.
    const sheet = whole.page.locator('edgewise-share-sheet');
    await sheet.getByRole('button', { name: 'Share' }).click();
    await sheet.getByRole('button', { name: 'Copy the frame' }).click();
    const snippet = (await sheet.locator('code').first().textContent()) ?? '';
    const src = /^<iframe src="([^"]+)" title="[^"]+"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&');
    expect(src).toBe(address.replace('#', 'embed.html#'));
    expect([...faults, ...whole.faults]).toEqual([]);
    await whole.close();

    await close();
  });

  it('loads less than the whole page before its map can be seen', async () => {
    const page = await browser.newPage();
    const scripts: Promise<{ url: string; size: number }>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
      scripts.push(size.then((bytes) => ({ url: response.url(), size: bytes })));
    });
    await page.goto(`${siteUrl}embed.html${fragment}`, { waitUntil: 'networkidle' });
    const late = await page.evaluate(() => {
      const [drawn] = performance.getEntriesByName('edgewise-map-drawn');
      const asked = performance.getEntriesByType('resource');
      return drawn ? asked.filter(({ startTime }) => startTime >= drawn.startTime).map(({ name }) => name) : [];
    });
    page.removeAllListeners('response');
    expect(late.length).toBeGreaterThan(0);
    const first = (await Promise.all(scripts)).filter(({ url }) => !late.includes(url));
    const total = first.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(mostJavaScript);
    expect(first.filter(({ url }) => /read-map-data|sw\.js|worker/.test(url))).toEqual([]);
    await page.close();
  });
});

it('the element works on a page with a policy as strict as that of the site, with data of the page’s own', async () => {
  const { exports } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    exports: Record<string, { default?: string }>;
  };
  const exported = exports['./map']?.default;
  const [, fromReadme = ''] = /```html\n(<script[^]*?)```/.exec(readFileSync(inRoot('README.md'), 'utf8')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-host-'));
  cpSync(siteFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'own.json'), JSON.stringify(drawnDocument('IVIG -| TGFB animal\nTGFB -> FIB hypothesis')));
  writeFileSync(
    join(folder, 'course.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><link rel="icon" href="./app-icon.svg">
     <main><h1>Course</h1>${fromReadme}
     <edgewise-map data="./own.json" question=""></edgewise-map><edgewise-map selection="entity=ivig"></edgewise-map>
     <edgewise-map data="./gone.json"></edgewise-map></main></html>`,
  );
  const site = await serve({ folder });
  expect(exported).toBe('./dist/site/edgewise-map.js');
  const { page, faults, close } = await openWatched(browser, `${site.url}course.html`);
  const [asked, own, shipped, gone] = [0, 1, 2, 3].map((at) => page.locator('edgewise-map').nth(at));
  await asked!.getByRole('heading', { name: /^How could IVIG lower skin fibrosis/ }).waitFor();
  await asked!.locator('.way.chosen').waitFor();
  await asked!.getByText(/\d+ of \d+ statements in full ink: the lit way/).waitFor();
  await own!.getByRole('heading', { name: /^How could IVIG lower FIB/ }).waitFor();
  await own!.getByText('All 2 statements in full ink').waitFor();
  await shipped!.getByRole('heading', { name: 'IVIG', exact: true }).waitFor();
  await gone!.getByText('could not be fetched: the server answered 404').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  // The file that is not there is all that went wrong.
  expect(faults.filter((fault) => !fault.includes('gone.json'))).toEqual([]);
  expect(page.workers()).toEqual([]);
  await close();
  await site.close();
  rmSync(folder, { recursive: true });
});

it('speaks the language of the page around it, in a frame that of its address; claims stay as they are', async () => {
  const framedPage = await openWatched(browser, `${siteUrl}embed.html?lang=de-CH${fragment}`);
  const { page } = framedPage;
  await page.getByText(/^IVIG könnte skin fibrosis .* senken|^IVIG könnte skin fibrosis senken/).waitFor();
  expect(await page.title()).toBe('Eine Karte von Aussagen mit ihrer Evidenz – Edgewise');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await page.locator('edgewise-answer-to-read .sentences button').first().click();
  await page.getByRole('heading', { name: 'Woher wir es wissen' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.waitForLoadState('networkidle');

  // A page in a language that is not ours gets English, which says that it is.
  const around = async (lang: string) => {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="${lang}"><title>Host</title><script type="module" src="./edgewise-map.js"></script>
               <section lang="${lang}"><edgewise-map></edgewise-map></section></html>`,
      }),
    );
    // What a page still fetches when it is left is given up, which would read as a fault: it comes to rest first.
    await page.goto(`${siteUrl}host.html`, { waitUntil: 'networkidle' });
    const frame = page.locator('edgewise-map .frame');
    await frame.waitFor();
    await page.unroute('**/host.html');
    return [
      await frame.getAttribute('lang'),
      await page.locator('edgewise-map details.legend > summary').first().textContent(),
    ];
  };
  expect(await around('fr')).toEqual(['en', 'Legend']);
  expect(await around('de')).toEqual(['de', 'Legende']);
  expect(framedPage.faults).toEqual([]);
  await framedPage.close();
});
