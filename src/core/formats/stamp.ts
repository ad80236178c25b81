import { digestOf } from '../model/canonical.ts';
import { claimDigest } from '../model/claim-digest.ts';
import type { Model } from '../model/claim-graph.ts';
import type { Dataset } from '../schema/shapes.ts';
import { packText } from './packed-text.ts';
import { blankDigest } from './sealed.ts';

/**
 * What anything that is taken away carries, so that it can be held against the data later: which claims it shows, each
 * with its digest, of which state of which data set, and the link that opens the same view. All digests are SHA-256 in
 * hex, those of the data of canonical JSON.
 */
export interface Stamp {
  /** Version of this shape. In the first one all claims were named, and nothing was said of the words of the file. */
  readonly edgewise: 1 | 2;
  readonly dataset: { readonly id: string; readonly release: string; readonly sha256: string };
  /** Address of the view, or its fragment from `#` on where no site is known; null where a reader's own file was open. */
  readonly link: string | null;
  /** In the order of ids. */
  readonly claims: readonly { readonly id: string; readonly sha256: string }[];
  /** How many claims it rests on and does not name: on a sheet for students a name would tell an answer. */
  readonly unnamed: number;
  /** Of what the file says (`sealed`); null where another program wrote it, as one that prints does. */
  readonly content: string | null;
  /** Of all the rest but `content`: where it does not hold, something was changed by hand. */
  readonly digest: string;
}

/** The digest that a stamp should have. */
export const stampDigest = ({ edgewise, dataset, link, claims, unnamed }: Omit<Stamp, 'content' | 'digest'>): string =>
  digestOf(edgewise === 1 ? { edgewise, dataset, link, claims } : { edgewise, dataset, link, claims, unnamed });

/** Where a stamp is from: digest of the data set, and address of the view; and how many claims it leaves unnamed. */
export interface StampOrigin {
  readonly sha256: string;
  readonly link: string | null;
  readonly unnamed?: number;
}

/** Claims as a stamp names them, each once. */
export const claimsNamed = (model: Model, shown: Iterable<string>): Stamp['claims'] =>
  [...new Set(shown)].sort().map((claim) => ({ id: claim, sha256: claimDigest(model, claim) }));

/** The stamp that names claims of a data set. */
export function stampNaming(
  { id, release }: Pick<Dataset['head'], 'id' | 'release'>,
  claims: Stamp['claims'],
  { sha256, link, unnamed = 0 }: StampOrigin,
): Stamp {
  const said = { edgewise: 2 as const, dataset: { id, release, sha256 }, link, claims, unnamed };
  return { ...said, content: null, digest: stampDigest(said) };
}

/** The stamp of what shows these claims. */
export const stampOf = (model: Model, shown: Iterable<string>, origin: StampOrigin): Stamp =>
  stampNaming(model.dataset.head, claimsNamed(model, shown), origin);

/** A stamp begins so, wherever it stands. */
export const stampMark = '{"edgewise":';

const asciiJson = (stamp: Stamp): string =>
  JSON.stringify(stamp).replace(
    /[\u007f-\uffff<>&]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * A stamp as one line of JSON in ASCII, which can be found again in any file that holds it. It has no character that has a
 * meaning in XML or would end a comment. It has room for the digest of what the file says, which is put in once the file
 * is written (`sealed`).
 */
export const stampText = (stamp: Stamp): string => asciiJson({ ...stamp, content: blankDigest });

/** Comes before a stamp in an address. */
export const packedMark = 'edgewise=';

/**
 * A link that carries a stamp at its end: what another program makes of a page, as one that prints, keeps its links. What
 * the link opens is the same with it and without.
 */
export const stampedLink = (link: string, stamp: Stamp): string => `${link}&${packedMark}${packText(asciiJson(stamp))}`;
