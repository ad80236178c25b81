import type { PeerAnswer } from './peer.ts';

/** How far two costs may lie apart, relative to the larger: they are sums of many logarithms. */
const CLOSE = 1e-6;

const areClose = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * Say how our answer differs from a peer's, or null where it does not.
 *
 * Signed paths of a peer may visit an entity under both signs and so contradict themselves. Those are left out: what
 * remains of the peer's best paths must be the beginning of ours, and all of ours where the peer's list was all clean.
 */
export function differenceFrom(ours: readonly number[], { values, revisits }: PeerAnswer): string | null {
  const clean = values.filter((_, at) => (revisits?.[at] ?? 0) === 0);
  const isAll = clean.length === values.length;
  if (isAll ? ours.length !== clean.length : ours.length < clean.length)
    return `${ours.length} values, the peer has ${isAll ? '' : 'at least '}${clean.length}`;
  const at = clean.findIndex((value, index) => !areClose(value, ours[index] ?? NaN));
  return at < 0 ? null : `value ${at + 1} is ${ours[at] ?? 'missing'}, the peer has ${clean[at] ?? 'none'}`;
}
