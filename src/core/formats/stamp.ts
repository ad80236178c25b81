import { digestOf } from '../model/canonical.ts';
import { claimDigest } from '../model/claim-digest.ts';
import type { Model } from '../model/claim-graph.ts';

/**
 * What anything that is taken away carries, so that it can be held against the data later: which claims it shows, each
 * with its digest, of which state of which data set, and the link that opens the same view. All digests are SHA-256 in
 * hex of canonical JSON.
 */
export interface Stamp {
  /** Version of this shape. */
  readonly edgewise: 1;
  readonly dataset: { readonly id: string; readonly release: string; readonly sha256: string };
  /** Address of the view, or its fragment from `#` on where no site is known; null where a reader's own file was open. */
  readonly link: string | null;
  /** In the order of ids. */
  readonly claims: readonly { readonly id: string; readonly sha256: string }[];
  /** Of all the rest: where it does not hold, something was changed by hand. */
  readonly digest: string;
}

/** The digest that a stamp should have. */
export const stampDigest = ({ edgewise, dataset, link, claims }: Omit<Stamp, 'digest'>): string =>
  digestOf({ edgewise, dataset, link, claims });

/** The stamp of what shows these claims; `sha256` is the digest of the data set. */
export function stampOf(
  model: Model,
  shown: Iterable<string>,
  { sha256, link }: { readonly sha256: string; readonly link: string | null },
): Stamp {
  const { id, release } = model.dataset.head;
  const content: Omit<Stamp, 'digest'> = {
    edgewise: 1,
    dataset: { id, release, sha256 },
    link,
    claims: [...new Set(shown)].sort().map((claim) => ({ id: claim, sha256: claimDigest(model, claim) })),
  };
  return { ...content, digest: stampDigest(content) };
}

/** A stamp begins so, wherever it stands. */
export const stampMark = '{"edgewise":';

/**
 * A stamp as one line of JSON in ASCII, which can be found again in any file that holds it. It has no character that has a
 * meaning in XML or would end a comment.
 */
export const stampText = (stamp: Stamp): string =>
  JSON.stringify(stamp).replace(
    /[\u007f-\uffff<>&]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
