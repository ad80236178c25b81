import { digestOf } from './canonical.ts';
import type { Model } from './claim-graph.ts';

/** Digest of a claim with its evidence, as it stands in the data set. */
export const claimDigest = (model: Model, id: string): string => digestOf(model.claim(id).claim);
