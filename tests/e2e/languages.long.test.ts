import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadShippedGraph } from '../state/shipped.ts';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Elements that reach out of the window at its sides, where nothing around them scrolls or cuts them. */
const reachOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const cut = (element: Element): boolean => {
      for (let around: Element | null = element; around;) {
        const root: Node = around.getRootNode();
        around = around.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
        if (around && getComputedStyle(around).overflowX !== 'visible') return true;
      }
      return false;
    };
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 0 && (left < -1 || right > innerWidth + 1) && !cut(element))
          found.push(`${element.localName}.${element.className} from ${left} to ${right}`);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return found;
  });

const views = ['', '#v=1&claim=ivig-decreases-mrss', '#v=1&view=claims'];

it('speaks German when that is chosen under help, leaves claims as their data set has them, and fits a phone', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 360, height: 740 } });
  await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
  await page.getByRole('button', { name: 'Keys and help' }).click();
  await page.getByLabel('Language').selectOption('Deutsch');
  const answer = page.getByText(/^IVIG könnte skin fibrosis senken/);
  await answer.waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const view of views) {
    await page.goto(`${siteUrl}${view}`);
    await page.locator('nav.rail').getByText('Wege').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await reachOut(page), view).toEqual([]);
  }
  await page.goto(`${siteUrl}#v=1&claim=ivig-decreases-mrss`);
  const heading = page.locator('edgewise-claim-card h2 > bdi');
  await heading.waitFor();
  expect(await heading.innerText()).toBe('mRSS fell after IVIG');
  expect(await heading.getAttribute('lang')).toBe('en');
  await page.getByRole('heading', { name: 'Woher wir es wissen' }).waitFor();

  // A figure speaks as the page does, all of it: what is drawn, its legend and where it is from.
  await page.getByRole('button', { name: 'Abbildung', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Diese Abbildung mitnehmen' });
  await dialog.getByRole('img').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Als SVG speichern' }).click(),
  ]);
  const figure = readFileSync(await file.path(), 'utf8');
  expect(figure.slice(0, 100)).toContain('lang="de"');
  for (const word of ['Behandlung', 'Woher bekannt', 'Quellen', 'Gemacht mit Edgewise']) expect(figure).toContain(word);
  expect(figure).not.toMatch(/>(How known|Treatment|References|Made with Edgewise)/);
  expect(figure).toContain('IVIG in systemic sclerosis');
  await page.keyboard.press('Escape');

  // A link has no language: it shows the same to everybody.
  expect(page.url()).not.toMatch(/lang|de\b/);
  await page.getByRole('button', { name: 'Tasten und Hilfe' }).click();
  await page.getByLabel('Sprache').selectOption('English');
  await page.getByRole('heading', { name: 'How we know it' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

/** What stands in the data, in English, and could be taken for nothing else. */
function textsOfData(): string[] {
  const { entities, claims, sources, notes, terms, head } = loadShippedGraph().model.dataset;
  const ofEvidence = claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ note, consequence, regimen, values }) => [
      ...[note, consequence, regimen?.dose, regimen?.schedule, regimen?.duration],
      ...(values ?? []).flatMap(({ what, change }) => [what, change]),
    ]),
  );
  const all = [
    ...entities.flatMap(({ label, definition, note }) => [label, definition?.text, note]),
    ...claims.flatMap(({ statement, note }) => [statement, note]),
    ...sources.flatMap(({ title, topic, note }) => [title, topic, note]),
    ...[...notes, ...terms].map(({ text }) => text),
    ...[head.title, head.about, ...head.limits],
    ...ofEvidence,
  ];
  // One word may read the same in German.
  return [...new Set(all)].flatMap((text) => (text?.includes(' ') === true ? text : []));
}

/** Texts that can be seen and hold one of these, each once: how many are marked as English, and those that are not. */
const marked = (page: Page, texts: readonly string[]): Promise<{ marked: number; unmarked: string[] }> =>
  page.evaluate((wanted) => {
    const found = { marked: 0, unmarked: new Set<string>() };
    const languageOf = (node: Node): string => {
      for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
        if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
      return '';
    };
    const look = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) {
          const text = node.data.trim();
          if (!wanted.some((one) => text.includes(one))) continue;
          if (languageOf(node) === 'en') found.marked++;
          else found.unmarked.add(`${(node.parentElement ?? document.body).localName}: ${text}`);
        } else if (node instanceof Element && !['STYLE', 'SCRIPT', 'svg'].includes(node.tagName)) {
          if (node.shadowRoot) look(node.shadowRoot);
          look(node);
        }
      }
    };
    look(document.body);
    return { marked: found.marked, unmarked: [...found.unmarked] };
  }, texts);

/** Every view, and how many texts of the data it shows at least. */
const dataViews: readonly (readonly [fragment: string, least: number])[] = [
  ['path=1', 20],
  ['claim=ivig-decreases-mrss&sources=later', 20],
  ['entity=skin-fibrosis', 10],
  ['source=ref-8', 5],
  ['study=nacci-2007', 5],
  ['note=six-of-seven-and-significant', 3],
  ['view=claims', 50],
  ['view=claims&tab=ways', 50],
  ['view=claims&tab=studies', 20],
  ['view=claims&tab=harms', 10],
  ['view=text', 100],
  ['view=compare', 1],
  ['view=data', 8],
  ['view=lessons&lesson=what-ivig-is&step=1', 1],
];

it('marks what the data say with their language in every view of a German page, part by part', async () => {
  const { page, faults, close } = await openWatched(browser, siteUrl, { viewport: { width: 1280, height: 800 } });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() =>
    localStorage.setItem('edgewise.preferences', JSON.stringify({ language: 'de', introduced: true })),
  );
  await page.reload();
  const texts = textsOfData();
  // Names in sentences are marked as soon as what finds them is loaded.
  const allMarked = (view: string, least: number) =>
    expect
      .poll(() => marked(page, texts).then((now) => ({ view, ...now, marked: now.marked >= least })), {
        timeout: 20_000,
      })
      .toEqual({ view, marked: true, unmarked: [] });
  for (const [fragment, least] of dataViews) {
    await page.goto(`${siteUrl}#v=1&${fragment}`);
    await allMarked(fragment, least);
  }
  // The last of them is a lesson.
  await page.getByRole('button', { name: 'Vorführen' }).click();
  await page.locator('edgewise-lesson-present .slide').waitFor();
  await allMarked('presenting', 3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Handzettel' }).click();
  await page.locator('edgewise-lesson-handout article').waitFor();
  await allMarked('handout', 20);
  expect(faults).toEqual([]);
  await close();
});

it.each([360, 1280])(
  'can be read from the right to the left, %i px wide: nothing reaches out, the figure keeps its way',
  async (width) => {
    const { page, close } = await openWatched(browser, siteUrl, { viewport: { width, height: 800 } });
    await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => (document.body.dir = 'rtl')));
    for (const view of views) {
      await page.goto(`${siteUrl}${view}`);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await reachOut(page), view).toEqual([]);
    }
    await page.goto(siteUrl);
    await page.reload();
    await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
    await page.goto(`${siteUrl}#v=1&view=claims&tab=studies`);
    const picture = page.locator('edgewise-studies-table .picture');
    await picture.waitFor();
    expect(await reachOut(page), 'studies').toEqual([]);
    expect(await picture.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await page.goto(siteUrl);
    await page.getByText(/^IVIG could lower skin fibrosis/).waitFor();
    const directions = await page.evaluate(() =>
      ['edgewise-graph-canvas', 'edgewise-path-question'].map((name) => {
        const element = document.querySelector(name);
        const chain = element?.shadowRoot?.querySelector('.chain');
        return element && getComputedStyle(chain ?? element).direction;
      }),
    );
    expect(directions).toEqual(['ltr', 'ltr']);
    // The rail is where reading begins.
    const rail = await page.locator('nav.rail').boundingBox();
    if (width > 600) expect(rail?.x).toBeGreaterThan(width / 2);
    await close();
  },
);
