import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphCanvas } from '../../src/views/graph-canvas/graph-canvas.ts';
import { launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const desktop = { viewport: { width: 1280, height: 800 } };

const placeOf = (page: Page, id: string) =>
  page.evaluate(
    (wanted) =>
      document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.scene?.nodes.find(({ key }) => key === wanted)?.y ??
      null,
    id,
  );

/** Claims that the map draws or says by a box. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scene = document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.scene;
    return [...(scene?.edges ?? []), ...(scene?.byContainment ?? [])].map(({ id }) => id).sort();
  });

async function drag(page: Page, id: string, down: number): Promise<void> {
  const at = await page.evaluate(
    (wanted) =>
      document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.clientPointOf({ kind: 'entity', id: wanted }),
    id,
  );
  if (!at) throw new Error(`${id} is not drawn`);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y + down / 2);
  await page.mouse.move(at.x, at.y + down);
  await page.mouse.up();
}

describe('walking the map', () => {
  it('says each step, shows a part and grows it, and browser back goes back', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=map&entity=tgfb1`, desktop);
    const whole = await drawn(page);
    await page.locator('edgewise-graph-canvas').evaluate((canvas: GraphCanvas) => canvas.focus());
    const line = page.locator('edgewise-graph-canvas .walked');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => line.innerText()).toMatch(/^TGFβ1 → .+; proposed, not measured\..*Enter opens it\.$/s);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('e');
    const status = page.getByText(/^\d+ of \d+ statements of the map shown$/);
    await expect.poll(() => status.innerText()).toBe(`4 of ${whole.length} statements of the map shown`);
    expect(page.url()).toContain('around=tgfb1');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => line.innerText()).toContain('more statements of it not shown: e shows them');
    await page.keyboard.press('e');
    const part = await drawn(page);
    expect(part.length).toBeGreaterThan(4);
    await page.goBack();
    await expect.poll(() => drawn(page).then(({ length }) => length)).toBe(4);
    // The part alone, laid out anew: it shows the same, and all of it is taken back.
    const [before, same] = [await placeOf(page, 'tgfb1'), await drawn(page)];
    await page.getByRole('button', { name: 'Tidy' }).click();
    await page.getByRole('button', { name: 'As on the whole map' }).waitFor();
    expect(await placeOf(page, 'tgfb1')).not.toBe(before);
    expect(await drawn(page)).toEqual(same);
    await page.getByRole('button', { name: 'Undo move' }).click();
    await expect.poll(() => placeOf(page, 'tgfb1')).toBe(before);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect.poll(() => drawn(page)).toEqual(whole);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps what was dragged in this browser alone, takes it back and puts all back', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=map`, desktop);
    const at = (await placeOf(page, 'cytokines')) ?? 0;
    const link = page.url();
    await drag(page, 'cytokines', 60);
    await page.getByRole('button', { name: 'Put back' }).waitFor();
    const moved = (await placeOf(page, 'cytokines')) ?? 0;
    expect(moved).toBeGreaterThan(at + 20);
    expect(page.url()).toBe(link);
    await page.reload();
    await page.getByRole('button', { name: 'Put back' }).waitFor();
    expect(await placeOf(page, 'cytokines')).toBe(moved);
    await page.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => placeOf(page, 'cytokines')).toBe(at);
    await page.getByRole('button', { name: 'Undo move' }).click();
    await expect.poll(() => placeOf(page, 'cytokines')).toBe(moved);
    // Storage that fills up: it is said, and moving goes on.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await drag(page, 'cytokines', -30);
    await page.getByText(/This browser keeps nothing/).waitFor();
    expect(await placeOf(page, 'cytokines')).not.toBe(moved);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('reading instead of looking', () => {
  it('tells all claims that the map draws, and with those left out all of the data; choosing goes both ways', async () => {
    const { page, faults, close } = await openWatched(browser, `${siteUrl}#v=1&view=text&lens=human`, desktop);
    const text = page.locator('edgewise-map-text');
    await text.locator('li').first().waitFor();
    const told = await text.locator('li button').evaluateAll((buttons) => {
      const leftOut = (button: Element): boolean =>
        button.closest('section section')?.querySelector('h4 button') === null;
      const ids = (of: Element[]) =>
        [...new Set(of.map((button) => (button as HTMLElement).dataset['id'] ?? ''))].sort();
      return { map: ids(buttons.filter((one) => !leftOut(one))), left: ids(buttons.filter(leftOut)) };
    });
    expect(told.map).toEqual(await drawn(page));
    expect(told.map.filter((id) => told.left.includes(id))).toEqual([]);
    const claims = await page.evaluate(async () => {
      const requests = performance.getEntriesByType('resource').map(({ name }) => name);
      const address = requests.find((name) => /dataset.*\.json$/.test(name)) ?? '';
      const { dataset } = (await (await fetch(address)).json()) as { dataset: { claims: { id: string }[] } };
      return dataset.claims.map(({ id }) => id).sort();
    });
    expect([...told.map, ...told.left].sort()).toEqual(claims);
    await text.getByRole('button', { name: 'Collagen deposition fell after IVIG' }).first().click();
    await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
    const selected = () =>
      page.evaluate(() => document.querySelector<GraphCanvas>('edgewise-graph-canvas')?.selection?.id ?? null);
    await expect.poll(selected).toBe('ivig-decreases-collagen-deposition');
    await page.goBack();
    await text.locator('li.chosen').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
