import { createHash } from 'node:crypto';
import type { Browser } from 'playwright';

/** What draws the letters of a picture. Where any of it is another, no picture can be held against another. */
export interface DrawnWith {
  /** The version of Chromium. */
  readonly chromium: string;
  /** The system and the processor, as Node names them. */
  readonly system: string;
  /** The start of a digest of a few words and controls, drawn in the fonts of the system. */
  readonly fonts: string;
}

const sample = `<p style="font: 16px sans-serif">Quick mice, TGFβ1 → ≥ 30 %</p><p style="font: 13px monospace">IL-4</p>
  <p style="font: italic 12px serif">in vitro</p><input value="IVIG"><select><option>lower</option></select><button>Fit</button>`;

export async function drawnWith(browser: Browser): Promise<DrawnWith> {
  const page = await browser.newPage({ viewport: { width: 300, height: 200 } });
  await page.setContent(sample);
  const drawn = await page.screenshot();
  await page.close();
  return {
    chromium: browser.version(),
    system: `${process.platform} ${process.arch}`,
    fonts: createHash('sha256').update(drawn).digest('hex').slice(0, 12),
  };
}

/** In words what of two is not the same; empty where all is. */
export function differences(kept: DrawnWith, here: DrawnWith): string {
  const parts = (['chromium', 'system', 'fonts'] as const).filter((part) => kept[part] !== here[part]);
  return parts.map((part) => `${part} ${kept[part]} there, ${here[part]} here`).join('; ');
}
