import type { ReadResult } from '../../../src/core/reader/read-dataset.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';

/** Records by name, so that conservation is checked by identity and not by counts alone. */

const collections = ['entities', 'claims', 'sources', 'studies', 'notes', 'terms'] as const;

const nameOf = (kind: string, record: unknown, pointer: string): string => {
  const id = (record as { id?: unknown } | null)?.id;
  return `${kind} ${typeof id === 'string' ? id : pointer}`;
};

/** Every record that is written in these JSON texts, by kind and id, or by its pointer where it has no id. */
export function writtenRecords(texts: readonly string[]): string[] {
  const names: string[] = [];
  for (const text of texts) {
    const data = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
    for (const kind of collections) {
      const list = Object.hasOwn(data, kind) ? data[kind] : undefined;
      if (!Array.isArray(list)) continue;
      for (const [at, record] of list.entries()) {
        names.push(nameOf(kind, record, `/${kind}/${at}`));
        const pieces = kind === 'claims' ? (record as { evidence?: unknown } | null)?.evidence : undefined;
        if (!Array.isArray(pieces)) continue;
        for (const [index, piece] of pieces.entries())
          names.push(nameOf('evidence', piece, `/claims/${at}/evidence/${index}`));
      }
    }
  }
  return names.sort();
}

export function shownRecords(dataset: Dataset | null): string[] {
  if (!dataset) return [];
  return [
    ...collections.flatMap((kind) => dataset[kind].map((record) => `${kind} ${record.id}`)),
    ...dataset.claims.flatMap((claim) => claim.evidence.map(({ id }) => `evidence ${id}`)),
  ].sort();
}

export const asideRecords = ({ aside }: ReadResult): string[] =>
  aside.map(({ kind, id, pointer }) => `${kind} ${id ?? pointer}`).sort();
