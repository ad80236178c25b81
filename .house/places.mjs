/** Where things are in a checkout. */
import { fileURLToPath } from 'node:url';

/** The root of the checkout, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** The folder of the built site. */
export const siteFolder = fileURLToPath(new URL('../dist/site', import.meta.url));

/** @param {...string} parts */
export function inRoot(...parts) {
  return fileURLToPath(new URL(parts.join('/'), new URL('..', import.meta.url)));
}
