import { visibleValue } from '../schema/seen-text.ts';
import { digestOf } from './canonical.ts';
import type { Model } from './claim-graph.ts';

/**
 * Digest of a claim with its evidence, as it stands in the data set. What cannot be seen in it is spelt out first, as the
 * page does when it opens a file: the digest is the same there and in the command.
 */
export const claimDigest = (model: Model, id: string): string => digestOf(visibleValue(model.claim(id).claim));
