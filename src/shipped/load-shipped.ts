import { datasetUrl, layoutUrl } from 'virtual:edgewise/shipped';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import type { Checks } from '../state/loaded.ts';

/** The data set that the site ships: checked when the site was built, so it is not checked again. */
export interface Shipped {
  readonly dataset: Dataset;
  /** SHA-256, in hex, of the canonical JSON of what is shown. */
  readonly digest: string;
  readonly checks: Checks;
  readonly layout: FigureLayout;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the site's own data could not be fetched (${response.status} for ${url})`);
  return response.json();
}

/** Fetch the shipped data set and its layout, both at once. Throws with one sentence where one cannot be had. */
export async function loadShipped(): Promise<Shipped> {
  const [shipped, layout] = await Promise.all([fetchJson(datasetUrl), fetchJson(layoutUrl)]);
  return { ...(shipped as Omit<Shipped, 'layout'>), layout: layout as FigureLayout };
}
