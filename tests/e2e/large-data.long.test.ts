import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Question } from '../../src/state/session.ts';
import { edgewise, scratch } from '../cli/captured.ts';
import { largeDocument } from '../core/large-document.ts';
import { faultsOf, parseStrictly } from '../core/sheet/strict-svg.ts';
import { accessibilityFaults, launchBrowser, openWatched, type WatchedPage } from './watched-page.ts';

const siteUrl = inject('siteUrl');
const CLAIMS = 4_000;
const made = largeDocument(CLAIMS) as unknown as Made;
const files = scratch();
const large = files.put('large.json', made);
let browser: Browser;
/** One page for what follows each other as a reader's steps do. */
let opened: WatchedPage;

async function openLarge(): Promise<WatchedPage> {
  const opening = await openWatched(browser, siteUrl);
  await goTo(opening.page, 'Data');
  await opening.page.getByLabel('Open a data set').setInputFiles(large);
  await opening.page.getByText(/large\.json is open: 4000 statements/).waitFor();
  return opening;
}

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openLarge();
});
afterAll(() => {
  files.remove();
  return browser.close();
});

const goTo = (page: Page, pane: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: pane, exact: true }).click();

interface Made {
  readonly entities: readonly { readonly id: string; readonly label: string }[];
  readonly claims: readonly {
    readonly id: string;
    readonly subject: string;
    readonly predicate: string;
    readonly object: string;
    readonly evidence: readonly { readonly result: string }[];
  }[];
}

/** A claim by which a treatment lowers a molecule, by all that is said of it. */
function lowering({ claims }: Made): Made['claims'][number] {
  const claim = claims.find(
    ({ subject, predicate, object, evidence }) =>
      predicate === 'decreases' &&
      subject.startsWith('treatment') &&
      object.startsWith('molecule') &&
      evidence.every(({ result }) => result === 'effect'),
  );
  if (!claim) throw new Error('nothing lowers a molecule in the made-up data set');
  return claim;
}

/** What it is said of, by name. */
function lowered(made: Made): readonly [from: string, to: string] {
  const label = (id: string): string => made.entities.find((entity) => entity.id === id)?.label ?? '';
  const { subject, object } = lowering(made);
  return [label(subject), label(object)];
}

/** The entity that most claims speak of, beside some, by name. */
function mostSaidOf({ entities, claims }: Made, beside: readonly string[]): string {
  const said = new Map<string, number>();
  for (const { subject, object } of claims) for (const id of [subject, object]) said.set(id, (said.get(id) ?? 0) + 1);
  const others = entities.filter(({ label }) => !beside.includes(label));
  return others.reduce((a, b) => ((said.get(b.id) ?? 0) > (said.get(a.id) ?? 0) ? b : a)).label;
}

/** Ask as the controls of the sentence do. */
const asked = (page: Page, change: Partial<Question>): Promise<unknown> =>
  page.evaluate(
    (detail) => document.querySelector('#page')?.dispatchEvent(new CustomEvent('edgewise-intent', { detail })),
    { type: 'ask', change },
  );

/** The claims that are shown and those that are not, as the page says it. */
async function shownAndNot(page: Page): Promise<readonly [shown: number, not: number]> {
  const said = await page.getByText(/statements are shown; the other/).innerText();
  const [shown = 0, of = 0, left = 0] = (said.match(/\d[\d,]*/g) ?? []).map((n) => Number(n.replaceAll(',', '')));
  expect(of).toBe(CLAIMS);
  return [shown, left];
}

describe('a large data set', () => {
  it('opens on a question, answers it with a slice, grows by keyboard, and says what is not shown', async () => {
    const { page, faults } = opened;
    const [from, to] = lowered(made);
    const bar = page.locator('edgewise-large-bar');
    await bar.getByText('4,000 statements. None is shown yet').waitFor();
    await goTo(page, 'Paths');
    expect(await page.locator('edgewise-path-question .strip').count()).toBe(0);

    // What was taken away of an older state is held against all of it.
    const notice = page.locator('edgewise-notice-list .notice').filter({ hasText: 'table.csv was taken away' });
    const old = structuredClone(made);
    (old.claims[0] as { statement?: string }).statement = 'It was said otherwise.';
    const { stdout } = await edgewise(['claims', files.put('old.json', old), '--format', 'csv', '--head']);
    await goTo(page, 'Data');
    await page
      .getByLabel('Open a data set')
      .setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(stdout) });
    await notice.getByText(/ 1 has changed since\. Its words and its drawing are as they were written\./).waitFor();
    await goTo(page, 'Paths');

    // Asked by keyboard alone, with names offered for what is typed.
    await bar.getByLabel('How could').focus();
    await page.keyboard.type(from);
    await bar.locator(`datalist option[value="${from}"]`).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.type(to);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`^${from} could lower ${to} in `)).waitFor();
    const [shown, not] = await shownAndNot(page);
    expect(shown).toBeGreaterThan(3);
    expect(shown + not).toBe(CLAIMS);
    // The matrix is of all statements: what has no room is counted, and a filter looks at all of them.
    const matrix = page.locator('edgewise-evidence-matrix');
    const rows = matrix.locator('tbody tr');
    await goTo(page, 'Evidence');
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(100);
    const listed = Number(
      /of (\d+) statements/.exec((await matrix.getByRole('status').first().textContent()) ?? '')?.[1],
    );
    expect(listed).toBeGreaterThan(CLAIMS * 0.9);
    await matrix.getByText(`${listed - 100} rows are not shown.`).waitFor();
    await matrix.getByRole('searchbox').fill(to);
    const count = matrix.getByRole('status').first();
    const told = async (): Promise<number> => Number.parseInt((await count.textContent()) ?? '', 10);
    await expect.poll(told, { timeout: 20_000 }).toBeLessThan(listed / 2);
    expect(await rows.first().textContent()).toMatch(new RegExp(to.split(' ').join('|')));
    await matrix.getByRole('searchbox').fill('');
    // So are the reports and what they tell of harms: of a slice alone some would be called silent that are not.
    // By its place: among thousands of buttons one of a name is long looked for.
    const toTab = (tab: string) => page.locator(`edgewise-audit-tabs [data-tab=${tab}]`).click();
    await toTab('studies');
    const studies = page.locator('edgewise-studies-table');
    const reports = studies.locator('tbody tr');
    await expect.poll(() => reports.count(), { timeout: 20_000 }).toBe(100);
    const all = Number(/^(\d+) reports on patients/.exec(await studies.locator('.lead').first().innerText())?.[1]);
    expect(all).toBeGreaterThan(150);
    await studies.getByText(`${all - 100} rows are not shown.`).waitFor();
    await studies.getByText(`No picture is drawn of ${all} reports`).waitFor();
    await studies.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => reports.count()).toBe(all);
    await studies.getByText('Take away').click();
    await studies.getByText('the page holds only a slice. Their tables are of all of it.').waitFor();
    // The table carries the digests of all that it shows, most of which the page does not hold.
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      studies.locator('edgewise-take-away [data-format=csv]').first().click(),
    ]);
    expect((await edgewise(['verify', await taken.path(), large])).stdout).toMatch(
      /^[^]*the same state[^]* [1-9]\d+ claims unchanged, 0 changed, 0 gone\nAll that it shows stands as it did\.\n$/,
    );
    await toTab('harms');
    await page
      .locator('edgewise-harms-table')
      .getByText(/^\d+ of \d+ reports on patients tells? of harms/)
      .waitFor();
    await toTab('ways');
    await page.getByText(/^This table is of the slice that is shown/).waitFor();
    await bar.getByText('what cannot be done').click();
    await bar.getByText('You cannot disagree with the class of evidence here').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar.getByText('what cannot be done').click();
    await goTo(page, 'Paths');

    // What is found is shown; more of what is around it is shown when that is asked for.
    const hub = mostSaidOf(made, [from, to]);
    await page.keyboard.press('/');
    await page.keyboard.type(hub);
    await page.getByRole('option', { name: hub }).first().waitFor();
    await page.keyboard.press('Enter');
    const more = bar.getByRole('button', { name: new RegExp(`^Show more around ${hub} \\([\\d,]+ not shown\\)$`) });
    await more.waitFor();
    const [before] = await shownAndNot(page);
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shownAndNot(page))[0], { timeout: 20_000 }).toBeGreaterThan(before);
    // What was grown is in the link.
    expect(new URL(page.url()).hash).toMatch(/&grown=/);
    const [most, least] = await shownAndNot(page);
    expect(most + least).toBe(CLAIMS);
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Back to the answer alone' }).click();
    await expect.poll(() => shownAndNot(page), { timeout: 20_000 }).toEqual([shown, not]);

    // Two questions cannot be compared, and that is said.
    await goTo(page, 'Compare');
    await page.getByRole('status').getByText('Two questions cannot be compared here').waitFor();
    await goTo(page, 'Paths');

    // A long count is called off: the worker is free, what is told says so, and the next question is answered.
    const answer = page.locator('edgewise-path-question .answer');
    // In the page itself, as soon as it is told: from outside, a quick machine would have counted by then.
    await page.evaluate(() => {
      const { document: shown } = globalThis;
      const root = shown.querySelector('edgewise-path-question')?.shadowRoot;
      const watch = new MutationObserver(() => {
        if (root?.querySelector('.answer')?.textContent.includes('Counting goes on') !== true) return;
        watch.disconnect();
        shown
          .querySelector('edgewise-large-bar')
          ?.dispatchEvent(new CustomEvent('edgewise-call-off', { bubbles: true, composed: true }));
      });
      if (root) watch.observe(root, { subtree: true, childList: true, characterData: true });
    });
    await asked(page, { from: hub, steps: 12, effect: 'any' });
    await expect.poll(() => answer.innerText()).toContain('was called off');
    // And it stays so: nothing is begun anew.
    await page.waitForTimeout(500);
    expect(await answer.innerText()).toContain('was called off');
    expect(await answer.getAttribute('aria-busy')).toBe('false');
    await asked(page, { from, steps: 2, effect: 'lower' });
    await page.getByText(new RegExp(`^${from} could lower ${to} in `)).waitFor();
    await expect.poll(() => answer.getAttribute('aria-busy')).toBe('false');
    expect(await answer.innerText()).not.toContain('called off');

    // The map follows.
    await expect
      .poll(() => page.getByRole('application').getAttribute('aria-label'), { timeout: 30_000 })
      .toMatch(/[1-9]\d* statements/);
    expect(faults).toEqual([]);
  }, 120_000);

  it('says that its worker has died, has another made when that is wished, and why nobody can disagree with it here', async () => {
    const { page } = opened;
    await goTo(page, 'Evidence');
    await page.locator('edgewise-audit-tabs [data-tab=statements]').click();
    const matrix = page.locator('edgewise-evidence-matrix');
    await matrix.locator('tbody tr').first().waitFor();
    const [held] = page.workers().filter((worker) => worker.url().includes('dataset-worker'));
    // It is busy while it is asked, and then gone with what it was asked: as when it has no memory left.
    const killed = held!.evaluate(() => {
      const since = performance.now();
      while (performance.now() - since < 3000);
      self.close();
    });
    killed.catch(() => undefined);
    await matrix.getByRole('searchbox').fill('Protein 1');
    const gone = page
      .getByRole('alert')
      .filter({ hasText: 'what held the file has ended, perhaps for want of memory' });
    await gone.getByRole('button', { name: 'Try again' }).click();
    await matrix.locator('tbody tr').first().waitFor();

    const [from, to] = lowered(made);
    await goTo(page, 'Paths');
    await asked(page, { from, to });
    await page.getByText(new RegExp(`^${from} could lower ${to} in `)).waitFor();
    // The first step of the first way has a card as on any map.
    await page.locator('edgewise-path-question .strip').first().waitFor();
    await page.evaluate(
      (detail) => document.querySelector('#page')?.dispatchEvent(new CustomEvent('edgewise-intent', { detail })),
      { type: 'select', kind: 'claim', id: lowering(made).id },
    );
    const disagree = page.locator('edgewise-claim-card edgewise-disagree').first();
    await disagree.getByText('Disagree …').click();
    await disagree.getByText('You cannot disagree with the class of evidence here').waitFor();

    // The data set of the site comes back.
    await goTo(page, 'Data');
    await page.getByRole('button', { name: 'Close the file' }).click();
    await page.locator('edgewise-large-bar').waitFor({ state: 'detached' });
  });

  it('is taken as a figure: none before anything is shown, then of the slice, which says how much of the data that is', async () => {
    const { page, faults, close } = await openLarge();
    const [from, to] = lowered(made);
    await goTo(page, 'Paths');
    const figure = page.getByRole('button', { name: 'Figure', exact: true });
    const dialog = page.getByRole('dialog', { name: 'Take this figure' });
    await figure.click();
    await dialog.getByText('Nothing is on the map, so there is no figure yet').waitFor();
    expect(await dialog.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    await page.keyboard.press('Escape');

    await asked(page, { from, to, steps: 2, effect: 'lower' });
    await page.getByText(new RegExp(`^${from} could lower ${to} in `)).waitFor();
    await expect
      .poll(() => page.getByRole('application').getAttribute('aria-label'), { timeout: 30_000 })
      .toMatch(/[1-9]\d* statements/);
    const [shown] = await shownAndNot(page);
    await figure.click();
    await dialog.getByRole('img', { name: /statements are drawn/ }).waitFor({ timeout: 60_000 });
    await dialog.getByLabel('For').selectOption('journal-170');
    await dialog.getByText(/^170 × \d+ mm;/).waitFor({ timeout: 60_000 });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(faultsOf(svg)).toEqual([]);
    const words = parseStrictly(svg).map(({ text }) => text);
    expect(words.join(' ')).toContain(`${shown} of 4,000 statements are shown`);
    expect(faults).toEqual([]);
    await close();
  }, 120_000);
});
