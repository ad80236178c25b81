import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { type Figure, medianOf, quantileOf } from './screen-figure.ts';
import { benchSite, madeFile } from './site-bench.ts';

const ON_SCREEN = 10_000;
const ON_COMMAND_LINE = 100_000;

/** How the command is asked for each format. */
const formats = { text: [], csv: ['--format', 'csv'], json: ['--json'] };

/** Measure the matrix of 10⁴ claims in the built site and the audit of 10⁵ claims on the command line (`benchSite`). */
export function bench(root: string, argv: readonly string[]): Promise<number> {
  // Before a browser shares the machine.
  const file = madeFile(root, ON_COMMAND_LINE);
  const audited = Object.entries(formats).flatMap(([format, options]) => audit(root, file, format, options));
  return benchSite(root, 'evidence', argv, async (browser, url) => [
    ...(await onScreen(browser, url, madeFile(root, ON_SCREEN))),
    ...audited,
  ]);
}

/** The whole command, as a process of its own: seconds of the clock and of the processor, and the most memory. */
function audit(root: string, file: string, format: string, options: readonly string[]): Figure[] {
  const tell =
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write(JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,mb:u.maxRSS/1e3}))})";
  const begun = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(tell)}`,
      join(root, '.cache/command/edgewise.js'),
      'audit',
      file,
      ...options,
    ],
    { maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - begun) / 1000;
  const said = run.stderr.toString();
  if (run.status !== 0 || run.stdout.length < 500) throw new Error(`the audit failed: ${said}`);
  const { cpu, mb } = JSON.parse(said.slice(said.lastIndexOf('{'))) as { cpu: number; mb: number };
  const what = `audit of 10⁵ statements on the command line, as ${format}`;
  return [
    { what, value: seconds, unit: 's', most: 5 },
    { what: `the same: processor time`, value: cpu, unit: 's', most: Infinity },
    { what: `the same: most memory`, value: mb, unit: 'MB', most: Infinity },
  ];
}

/** Milliseconds from a wish until the matrix that answers it is painted. */
const wishes = (page: Page, intent: object): Promise<number> =>
  page.evaluate(async (detail) => {
    const root = document.querySelector('edgewise-evidence-matrix')?.shadowRoot;
    const text = (): string =>
      `${root?.querySelector('[role=status]')?.textContent}${root?.querySelector('tbody')?.textContent}`;
    const before = text();
    const begun = performance.now();
    return new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (text() === before) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      });
      // A matrix that reads the same as the one before is none that can be timed.
      setTimeout(() => resolve(NaN), 10_000);
      if (root) watch.observe(root, { subtree: true, childList: true, characterData: true });
      document.querySelector('#page')?.dispatchEvent(new CustomEvent('edgewise-intent', { detail }));
    });
  }, intent);

/** Times between frames while the pane scrolls for two seconds. */
const scrolls = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.pane');
        const [times, begun]: [number[], number] = [[], performance.now()];
        let last = begun;
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          pane?.scrollBy(0, 90);
          if (now - begun < 2_000) requestAnimationFrame(frame);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(frame);
      }),
  );

const middle = (times: readonly number[]): number => medianOf(times.filter((ms) => Number.isFinite(ms)));

async function onScreen(browser: Browser, url: string, file: string): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const goTo = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await goTo('Data');
  await page.getByLabel('Open a data set').setInputFiles(file);
  await page
    .getByText(/\.json is open: /)
    .first()
    .waitFor({ timeout: 180_000 });
  await goTo('Evidence');
  const matrix = page.locator('edgewise-evidence-matrix');
  await matrix.getByText(/rows are not shown/).waitFor({ timeout: 60_000 });
  // Each column is sorted by once, so that what is compared once for all is not timed.
  const columns = ['claim', 'verdict', 'animal'] as const;
  for (const column of columns) await wishes(page, { type: 'sort-table', column });
  const [filters, sorts]: [number[], number[]] = [[], []];
  for (const text of ['protein', 'protein 1', 'process', 'drug 2', 'animal only', '']) {
    filters.push(await wishes(page, { type: 'filter-table', text }));
    await page.waitForTimeout(300);
  }
  for (const column of columns) {
    sorts.push(await wishes(page, { type: 'sort-table', column }));
    await page.waitForTimeout(300);
    sorts.push(await wishes(page, { type: 'sort-table', column }));
    await page.waitForTimeout(300);
  }
  const frames = quantileOf(await scrolls(page), 0.95);
  await context.close();
  return [
    { what: 'matrix of 10⁴ statements: filtered until painted', value: middle(filters), unit: 'ms', most: 100 },
    { what: 'the same: sorted until painted', value: middle(sorts), unit: 'ms', most: 100 },
    { what: 'the same: scrolled, time of a frame, 95 %', value: frames, unit: 'ms', most: 17 },
  ];
}
