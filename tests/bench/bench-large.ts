import type { Browser, Page } from 'playwright';
import { noConditions } from '../../src/state/conditions.ts';
import { defaultSession, type Question } from '../../src/state/session.ts';
import { type Figure, medianOf } from './screen-figure.ts';
import { benchSite, madeFile } from './site-bench.ts';

const CLAIMS = 100_000;
/** The busiest treatment of the made-up data set, and something that it leads to in hundreds of thousands of ways. */
const ends = { from: 'Drug 1', to: 'Protein 3151' };

/** Measure a data set of 10⁵ claims in the built site (`benchSite`). */
export const bench = (root: string, argv: readonly string[]): Promise<number> =>
  benchSite(root, 'large', argv, (browser, url) => measure(browser, url, madeFile(root, CLAIMS)));

/** Milliseconds from a change of the question until its first answer is painted, and until the last word of it is. */
const asks = (page: Page, change: Partial<Question>): Promise<{ readonly first: number; readonly whole: number }> =>
  page.evaluate(async (asked) => {
    const root = document.querySelector('edgewise-path-question')?.shadowRoot;
    const answer = (): Element | null | undefined => root?.querySelector('.answer');
    const before = answer()?.textContent;
    const begun = performance.now();
    const painted = (): Promise<number> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun))));
    document
      .querySelector('#page')
      ?.dispatchEvent(new CustomEvent('edgewise-intent', { detail: { type: 'ask', change: asked } }));
    const until = (holds: () => boolean): Promise<number> =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          if (!holds()) return;
          watch.disconnect();
          void painted().then(resolve);
        });
        // An answer that reads the same as the one before is none that can be timed.
        setTimeout(() => resolve(NaN), 20_000);
        if (root) watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    const isNew = (): boolean => answer()?.textContent !== before;
    const [first, whole] = await Promise.all([
      until(isNew),
      until(() => isNew() && answer()?.getAttribute('aria-busy') === 'false'),
    ]);
    return { first, whole };
  }, change);

/** Milliseconds from calling off what is being counted until the worker answers something else. */
const callsOff = (page: Page, change: Partial<Question>): Promise<number> =>
  page.evaluate(async (asked) => {
    const bar = document.querySelector<HTMLElement & { find: (text: string) => Promise<unknown> }>(
      'edgewise-large-bar',
    );
    document
      .querySelector('#page')
      ?.dispatchEvent(new CustomEvent('edgewise-intent', { detail: { type: 'ask', change: asked } }));
    const root = document.querySelector('edgewise-path-question')?.shadowRoot;
    const goesOn = (): boolean => root?.querySelector('.answer')?.textContent.includes('Counting goes on') === true;
    for (let waited = 0; waited < 5_000 && !goesOn(); waited += 5)
      await new Promise((resolve) => setTimeout(resolve, 5));
    if (!goesOn()) return NaN;
    await new Promise((resolve) => setTimeout(resolve, 30));
    const begun = performance.now();
    bar?.dispatchEvent(new CustomEvent('edgewise-call-off', { bubbles: true, composed: true }));
    await bar?.find('Nobody is called so');
    return performance.now() - begun;
  }, change);

const middle = (times: readonly number[]): number => medianOf(times.filter((ms) => Number.isFinite(ms)));

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...performance.getEntriesByName('long').map(({ duration }) => duration)));

async function measure(browser: Browser, url: string, file: string): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByRole('navigation').getByRole('button', { name: 'Data', exact: true }).click();
  const begun = performance.now();
  await page.getByLabel('Open a data set').setInputFiles(file);
  await page
    .getByText(/\.json is open: /)
    .first()
    .waitFor({ timeout: 180_000 });
  const opening = (performance.now() - begun) / 1000;
  await page.getByRole('navigation').getByRole('button', { name: 'Paths', exact: true }).click();
  // Entries of long tasks are told to observers alone.
  await page.evaluate(() => {
    new PerformanceObserver((found) => {
      for (const { startTime, duration } of found.getEntries())
        performance.measure('long', { start: startTime, duration });
    }).observe({ type: 'longtask' });
  });
  const settled = (): Promise<void> => page.waitForTimeout(3_000);
  const { first } = await asks(page, { ...noConditions, ...ends, steps: 3 });
  await settled();
  const [ordinary, many, whole, off]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const evidence of ['human', 'animal', 'measured', 'any', 'human'] as const) {
    ordinary.push((await asks(page, { steps: 3, evidence })).first);
    await settled();
    const all = await asks(page, { steps: 6, evidence });
    many.push(all.first);
    whole.push(all.whole);
    await settled();
    off.push(await callsOff(page, { effect: evidence === 'any' ? 'any' : 'raise' }));
    await asks(page, { effect: defaultSession.question.effect });
    await settled();
  }
  const task = await longest(page);
  await context.close();
  return [
    { what: 'opening 10⁵ statements', value: opening, unit: 's', most: Infinity },
    { what: 'first question, first answer painted', value: first, unit: 'ms', most: Infinity },
    { what: 'a changed filter, up to 3 steps: first answer painted', value: middle(ordinary), unit: 'ms', most: 100 },
    {
      what: 'a changed filter, hundreds of thousands of ways: first answer painted',
      value: middle(many),
      unit: 'ms',
      most: 100,
    },
    { what: 'the same: last word of the answer painted', value: middle(whole), unit: 'ms', most: Infinity },
    { what: 'calling a count off until the worker answers something else', value: middle(off), unit: 'ms', most: 50 },
    { what: 'longest task of the page meanwhile', value: task, unit: 'ms', most: Infinity },
  ];
}
