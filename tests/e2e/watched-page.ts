import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { findChromium, launchArguments } from '../../.house/chromium.mjs';

/** Starts the Chromium that was found, with more arguments if wished. Close it when the tests of a file are done. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: [...launchArguments, ...more], ...(executablePath ? { executablePath } : {}) });
}

/** A page that notes everything that must not happen on it. */
export interface WatchedPage {
  page: Page;
  /**
   * What went wrong so far: messages of level error or warning on the console, uncaught errors, violations of the
   * policy, failed requests, answers of 400 and above, and requests to another origin. Empty when all is well.
   */
  faults: string[];
  close: () => Promise<void>;
}

/** Opens a page on an address and watches it from the first byte. */
export async function openWatched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  // A page that the browser keeps would answer in place of the server: only its own test lets it.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const ownOrigin = new URL(address).origin;
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // What blocks the page's own worker here says so.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'no reason';
    // The browser asks for the icon by itself, and gives that up when a page is left or a download begins.
    if (why === 'net::ERR_ABORTED' && /\/icon-[^/]*\.svg$/.test(request.url())) return;
    faults.push(`request failed: ${request.url()} (${why})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answer ${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== ownOrigin && protocol !== 'blob:') faults.push(`other origin: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // The console is what this page is watched by.
      // eslint-disable-next-line no-console
      console.error(`policy violated: ${event.effectiveDirective} by ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, faults, close: () => context.close() };
}

/** What the focus is on, in words: its label, or what is written on it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const words = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return words.replaceAll(/\s+/g, ' ').trim();
  });

/**
 * What axe finds wrong with the page as it is now, one line each. The script is evaluated by the debugger, since the
 * page's policy lets no foreign script in.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}
