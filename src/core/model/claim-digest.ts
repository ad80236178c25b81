import { visibleValue } from '../schema/seen-text.ts';
import { digester } from './canonical.ts';
import type { Model } from './claim-graph.ts';
import { keptFor } from './kept-for.ts';

const digests = keptFor<Model, { readonly known: Map<string, string>; readonly digestOf: ReturnType<typeof digester> }>(
  () => ({
    known: new Map(),
    digestOf: digester(),
  }),
);

/**
 * Digest of a claim with its evidence, as it stands in the data set; worked out once. What cannot be seen in it is spelt
 * out first, as the page does when it opens a file: the digest is the same there and in the command.
 */
export function claimDigest(model: Model, id: string): string {
  const { known, digestOf } = digests(model);
  const digest = known.get(id) ?? digestOf(visibleValue(model.claim(id).claim));
  known.set(id, digest);
  return digest;
}
