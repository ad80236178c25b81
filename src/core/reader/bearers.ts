import { addTo } from '../model/grouped.ts';
import { isStanding, type RecordKind, type RecordRead } from './record.ts';

/** Ids and the records that bear them, standing or not. Nearly every id is borne by one record alone. */
export interface Bearers {
  /** The first record of a kind that bears an id. */
  first(kind: RecordKind, id: string): RecordRead | undefined;
  /** Does one that bears the id stand? */
  stands(kind: RecordKind, id: string): boolean;
  ids(kind: RecordKind): Iterable<string>;
  /** The records of each id that more than one bears, in the order of the data. */
  readonly shared: readonly (readonly RecordRead[])[];
}

export function bearersOf(records: readonly RecordRead[]): Bearers {
  const first = new Map<RecordKind, Map<string, RecordRead>>();
  const others = new Map<RecordRead, RecordRead[]>();
  for (const record of records) {
    if (record.id === null) continue;
    let byId = first.get(record.kind);
    if (!byId) first.set(record.kind, (byId = new Map<string, RecordRead>()));
    const known = byId.get(record.id);
    if (known) addTo(others, known, record);
    else byId.set(record.id, record);
  }
  const firstOf: Bearers['first'] = (kind, id) => first.get(kind)?.get(id);
  return {
    first: firstOf,
    stands(kind, id) {
      const one = firstOf(kind, id);
      return one !== undefined && (isStanding(one) || (others.get(one) ?? []).some(isStanding));
    },
    ids: (kind) => first.get(kind)?.keys() ?? [],
    shared:
      others.size === 0 ? [] : records.flatMap((one) => (others.has(one) ? [[one, ...(others.get(one) ?? [])]] : [])),
  };
}
