import type { Claim, Entity } from '../schema/shapes.ts';
import { lookAlikesIn, skeleton } from './characters.ts';
import { type Fault, placeIn, type RecordRead } from './record.ts';

const whereIs = (record: RecordRead): string => {
  const { file, line, pointer } = placeIn(record, []);
  return `${pointer} (${file}:${line ?? '?'})`;
};

const sourceText = (record: RecordRead): string =>
  record.document.text.slice(record.node.offset, record.node.offset + record.node.length);

/** Ids: one record each. An exact repeat is shown once; two different records of one id are both set aside. */
export function checkIds(records: readonly RecordRead[], fault: Fault): void {
  const byKind = new Map<string, Map<string, RecordRead[]>>();
  for (const record of records) {
    if (record.id === null || record.value === null) continue;
    const normal = byKind.get(record.kind) ?? new Map<string, RecordRead[]>();
    normal.set(record.id.normalize('NFC'), [...(normal.get(record.id.normalize('NFC')) ?? []), record]);
    byKind.set(record.kind, normal);
  }
  const repeated = new Set<RecordRead>();
  for (const normal of byKind.values())
    for (const same of normal.values()) {
      const [first, ...others] = same;
      if (!first || others.length === 0) continue;
      const text = sourceText(first);
      if (others.every((other) => sourceText(other) === text)) {
        // Pieces of a repeated claim repeat with it, and are told once, with the claim.
        for (const other of others) {
          if (repeated.has(other)) other.rules.add('record-repeated');
          else fault(other, 'record-repeated', [], { other: whereIs(first) });
          for (const piece of other.evidence) repeated.add(piece);
        }
        continue;
      }
      for (const record of same) {
        const other = same.find((one) => one !== record) ?? first;
        fault(record, record.id === other.id ? 'id-duplicate' : 'id-normalisation', ['id'], {
          id: record.id ?? '',
          other: whereIs(other),
        });
      }
    }
}

/** Two claims that say the same under two ids, and labels that look like another's but are written otherwise. */
export function checkLikeness(records: readonly RecordRead[], fault: Fault): void {
  const standing = records.filter((record) => record.rules.size === 0 && record.value !== null);
  const said = new Map<string, string>();
  for (const record of standing.filter(({ kind }) => kind === 'claims')) {
    const { id, subject, predicate, object, aspect, where } = record.value as Claim;
    const identity = JSON.stringify([subject, predicate, object, aspect ?? 'not-stated', where ?? null]);
    const other = said.get(identity);
    if (other !== undefined) fault(record, 'claim-identity', [], { other });
    else said.set(identity, id);
  }
  const entities = standing
    .filter(({ kind }) => kind === 'entities')
    .map((record) => ({ record, label: (record.value as Entity).label }));
  const bySkeleton = new Map<string, typeof entities>();
  for (const entity of entities) {
    const key = skeleton(entity.label);
    bySkeleton.set(key, [...(bySkeleton.get(key) ?? []), entity]);
  }
  for (const { record, label } of entities) {
    const points = lookAlikesIn(label);
    const twin = bySkeleton.get(skeleton(label))?.find((other) => other.label !== label);
    if (points.length > 0 && twin)
      fault(record, 'label-lookalike', ['label'], { label, other: twin.label, points: points.join(', ') });
  }
}
