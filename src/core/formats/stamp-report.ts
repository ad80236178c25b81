import { claimDigest } from '../model/claim-digest.ts';
import type { Model } from '../model/claim-graph.ts';
import { grouped } from '../model/grouped.ts';
import { type Stamp, stampDigest } from './stamp.ts';
import type { ReadStamp, ReadStamps } from './stamp-reader.ts';
import type { StampReport } from './stamp-report-shape.ts';

/**
 * Hold a stamp against a data set whose digest is `sha256`. By identity, each claim of the stamp is unchanged, changed,
 * gone or, of another data set, not compared. A claim is unchanged where it and all its evidence are the same.
 */
export function verifyStamp({ stamp, content }: ReadStamp, model: Model, sha256: string): StampReport {
  const { dataset, link, claims, unnamed } = stamp;
  const isHere = dataset.id === model.dataset.head.id;
  const standing = ({ id, sha256: was }: Stamp['claims'][number]) => {
    if (!isHere) return 'notCompared';
    if (!model.hasClaim(id)) return 'gone';
    return claimDigest(model, id) === was ? 'unchanged' : 'changed';
  };
  const groups = grouped(claims, standing);
  const ids = (group: ReturnType<typeof standing>): string[] => (groups.get(group) ?? []).map(({ id }) => id);
  return {
    dataset,
    link,
    data: !isHere ? 'other-dataset' : dataset.sha256 === sha256 ? 'same' : 'other-state',
    intact: stampDigest(stamp) === stamp.digest,
    content,
    unchanged: ids('unchanged'),
    changed: ids('changed'),
    gone: ids('gone'),
    notCompared: ids('notCompared'),
    unnamed,
  };
}

/** Does what a stamp stands for stand as it did? What is not named does where nothing at all changed. */
export const stands = ({ intact, content, changed, gone, data, unnamed }: StampReport): boolean =>
  intact &&
  content !== 'changed' &&
  (data === 'same' || (data === 'other-state' && unnamed === 0)) &&
  changed.length === 0 &&
  gone.length === 0;

/** Does all that a file shows stand as it did, and was all of it read? A file without a stamp says nothing that could stand. */
export const allStands = ({ problems }: ReadStamps, reports: readonly StampReport[]): boolean =>
  problems.length === 0 && reports.length > 0 && reports.every(stands);
