import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../.house/places.mjs';
import { readData } from '../../src/cli/files.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import type { Claim, Evidence } from '../../src/core/schema/shapes.ts';

/** The graph that is shipped, as the command reads it. */
export const read = readData(undefined, inRoot());

if (!read.dataset) throw new Error('the shipped graph is refused; run "npm run -s edgewise -- check"');
export const dataset = read.dataset;
export const model = buildModel(dataset);

/** Every piece of evidence with its claim. */
export const pieces: readonly { readonly claim: Claim; readonly evidence: Evidence }[] = dataset.claims.flatMap((claim) =>
  claim.evidence.map((evidence) => ({ claim, evidence })),
);

/** Where the reference material lies in the workplace of the project. A fresh clone elsewhere has none. */
const reference = (path: string): string => inRoot('..', 'shared', path);

/** A text of the reference material; null where it is not at hand. */
export function referenceText(path: string): string | null {
  return existsSync(reference(path)) ? readFileSync(reference(path), 'utf8') : null;
}

/** Said in the name of a test that needs it and skips without it. */
export const needs = (path: string): string =>
  referenceText(path) === null ? ` (SKIPPED: ../shared/${path} is not at hand)` : '';
