import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../.house/built.mjs';
import { siteFolder } from '../../.house/places.mjs';
import { serve } from '../../.house/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site, with a slash at its end. Take it with `inject('siteUrl')`. */
    siteUrl: string;
  }
}

/** Builds the site when it is not up to date, and serves it under its real headers for all end-to-end tests. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt('site');
  const { url, close } = await serve({ folder: siteFolder });
  project.provide('siteUrl', url);
  return close;
}
