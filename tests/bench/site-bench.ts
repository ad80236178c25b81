import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { launchArguments } from '../../.house/chromium.mjs';
import { serve } from '../../.house/serve.mjs';
import { largeDocument } from '../core/large-document.ts';
import { list, machineInWords, measured, table, writeSection } from './readme.ts';
import type { Figure } from './screen-figure.ts';

/**
 * Measure the built site in Chromium and put the table into README.md, in the section of this name; with `--dry` nothing is
 * written.
 *
 * @returns the status to exit with: 0, since times depend on the machine
 */
export async function benchSite(
  root: string,
  section: string,
  argv: readonly string[],
  measure: (browser: Browser, url: string) => Promise<readonly Figure[]>,
): Promise<number> {
  const executablePath = process.env['EDGEWISE_CHROMIUM'];
  const browser = await chromium.launch({ args: launchArguments, ...(executablePath ? { executablePath } : {}) });
  const site = await serve({ folder: join(root, 'dist/site') });
  try {
    const figures = await measure(browser, site.url);
    const report = [
      `Measured on ${new Date().toISOString().slice(0, 10)}: Chromium ${browser.version()} without a GPU; ${machineInWords()}`,
      table(['figure', 'measured', 'at most', 'kept'], figures.map(line)),
      ...list(figures.filter(({ value, most }) => value > most).map(({ what }) => `${what} falls short.`)),
    ].join('\n\n');
    console.log(report);
    if (!argv.includes('--dry')) await writeSection(join(root, 'tests/bench/README.md'), section, report);
    return 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A figure beside its bound; one without a bound is told alone. */
const line = ({ what, value, unit, most }: Figure): string[] => [
  what,
  `${measured(value)} ${unit}`,
  most === Infinity ? '–' : `${measured(most)} ${unit}`,
  most === Infinity ? '–' : value <= most ? 'yes' : '**no**',
];

/** A made-up data set of so many claims as a file, made when it is first wanted. */
export function madeFile(root: string, claims: number): string {
  const folder = join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `made-${claims}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(largeDocument(claims)));
  return file;
}
