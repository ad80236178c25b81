import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright';
import { metaPolicy, policy, securityHeaders } from '../../.house/headers.mjs';
import { accessibilityFaults, launchBrowser, openWatched } from './watched-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('the built site', () => {
  it('opens without a violation, an error or a foreign request', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    expect(await page.title()).not.toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('has nothing that axe objects to', async () => {
    const { page, close } = await openWatched(browser, siteUrl);
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });

  it('sends the headers with the page, with what it loads and with a 404', async () => {
    const html = await (await fetch(siteUrl)).text();
    const loaded = [...html.matchAll(/(?:src|href)="(\.[^"]+)"/g)].map(([, path]) => path!);
    for (const path of ['', ...loaded, 'not-there', 'assets/not-there.js']) {
      const response = await fetch(new URL(path, siteUrl));
      expect(response.status, path).toBe(path.includes('not-there') ? 404 : 200);
      expect(Object.fromEntries(response.headers), path).toMatchObject(securityHeaders);
    }
  });

  it('says the policy in the page too, for hosts that send no headers', async () => {
    const { page, close } = await openWatched(browser, siteUrl);
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await meta.getAttribute('content')).toBe(metaPolicy(policy));
    await close();
  });

  it('is stopped by the policy when it runs a script or a style of its own making', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
    });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(faults.join('\n')).toMatch(/policy violated: script-src/);
    expect(faults.join('\n')).toMatch(/policy violated: style-src/);
    await close();
  });

  it('is seen to reach for another origin', async () => {
    const { page, faults, close } = await openWatched(browser, siteUrl);
    // Another port of this machine is another origin; the policy stops the request before it leaves.
    await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
    expect(faults.join('\n')).toMatch(/connect-src|other origin/);
    await close();
  });
});
