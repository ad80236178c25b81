import type { Claim, Entity, Source } from '../schema/shapes.ts';
import type { Bearers } from './bearers.ts';
import { lookAlikesIn, skeleton } from './characters.ts';
import { type Fault, isStanding, placeIn, type RecordRead, setAside, writtenAs } from './record.ts';

const whereIs = (record: RecordRead): string => {
  const { file, line, pointer } = placeIn(record, []);
  return `${pointer} (${file}:${line ?? '?'})`;
};

/** What has its key in common with others, in lists of two or more, in the order of the first of each. */
function alike<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const first = new Map<string, number>();
  const groups = new Map<number, T[]>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else {
      const group = groups.get(before) ?? items.slice(before, before + 1);
      group.push(item);
      groups.set(before, group);
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, same]) => same);
}

/** Could a reader find this source by what is said of it, without the bibliography that holds it? */
export const isKnownByItself = ({ authors, year, title, doi, pmid, pmcid, url }: Source): boolean =>
  ((authors ?? []).length > 0 && year !== undefined) ||
  [title, doi, pmid, pmcid, url].some((field) => field !== undefined);

const plain = /^[ -~]*$/;
/** Is a text in Unicode's composed form (NFC), as all of ASCII is? */
const isNormal = (text: string): boolean => plain.test(text) || text.normalize('NFC') === text;

/**
 * Ids: one record each, whatever else is wrong with it. An exact repeat is shown once; two different records of one id
 * are both set aside, and so is one piece of evidence written under two claims.
 */
export function checkIds(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const repeated = new Set<RecordRead>();
  const check = (same: readonly RecordRead[]): void => {
    const [first, ...others] = same.filter((record) => !repeated.has(record));
    if (!first || others.length === 0) return;
    const text = writtenAs(first);
    if (others.every((other) => writtenAs(other) === text && other.claim === first.claim))
      for (const other of others) {
        fault(other, 'record-repeated', [], { other: whereIs(first) });
        // Pieces of a repeated claim repeat with it, and are told once, with the claim.
        for (const piece of other.evidence) {
          repeated.add(piece);
          setAside(piece, 'record-repeated');
        }
      }
    else
      for (const record of [first, ...others]) {
        const other = record === first ? (others[0] ?? first) : first;
        const rule = record.id === other.id ? 'id-duplicate' : 'id-normalisation';
        fault(record, rule, ['id'], { id: record.id ?? '', other: whereIs(other) });
      }
  };
  // Only where an id is not in the normal form can ids that differ be one id to a reader.
  const groups = records.every(({ id }) => id === null || isNormal(id))
    ? bearers.shared
    : alike(
        records.filter(({ id }) => id !== null),
        ({ kind, id }) => `${kind} ${(id ?? '').normalize('NFC')}`,
      );
  for (const same of groups) if (same[0]?.kind !== 'evidence') check(same);
  for (const same of groups) if (same[0]?.kind === 'evidence') check(same);
}

/** Two claims that say the same under two ids, and labels that look like another's but are written otherwise. */
export function checkLikeness(records: readonly RecordRead[], fault: Fault): void {
  const standing = records.filter((record) => isStanding(record) && record.value !== null);
  const said = new Map<string, string>();
  for (const record of standing.filter(({ kind }) => kind === 'claims')) {
    const { id, subject, predicate, object, aspect, where } = record.value as Claim;
    // Ids that stand hold no line break.
    const identity = `${subject}\n${predicate}\n${object}\n${aspect ?? 'not-stated'}\n${where ?? ''}`;
    const other = said.get(identity);
    if (other !== undefined) fault(record, 'claim-identity', [], { other });
    else said.set(identity, id);
  }
  const entities = standing
    .filter(({ kind }) => kind === 'entities')
    .map((record) => ({ record, label: (record.value as Entity).label }));
  const labels = new Set(entities.map(({ label }) => label));
  const lookAlikes = new Map(
    alike([...labels], skeleton).flatMap((same) => same.map((label) => [label, same] as const)),
  );
  for (const { record, label } of entities) {
    const points = lookAlikesIn(label);
    // Of labels that differ only two need be seen.
    const other = lookAlikes.get(label)?.find((one) => one !== label);
    if (points.length > 0 && other !== undefined)
      fault(record, 'label-lookalike', ['label'], { label, other, points: points.join(', ') });
  }
}
