import { noteKinds } from '../core/schema/axes.ts';
import { entityKinds } from '../core/schema/entity-kinds.ts';
import { roles } from '../core/schema/roles.ts';
import type { Loaded } from './loaded.ts';
import { widestReach } from './loaded.ts';
import { sourceHeading } from './references.ts';
import type { CardKind, Selection } from './session.ts';
import { tell } from './telling.ts';
import { say } from './search-texts.ts';

/** Something that can be found: what it is called, and what else is said of it. */
export interface Findable extends Selection {
  /** What sort of thing it is, in words. */
  readonly sort: string;
  /** Its names, the one that is shown first. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

const given = (texts: readonly (string | number | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined).map(String);

/**
 * All that a data set lets one find, in the order of meaning: entities, claims, studies, sources, notes. Claims are told
 * with every source admitted, so that one index serves whatever the reader chooses; of a very large data set they are left
 * out (`named`).
 */
export function findables(loaded: Loaded, only: 'all' | 'named' = 'all'): Findable[] {
  const telling = tell(loaded, widestReach);
  const { model } = telling;
  const { entities, sources, studies, notes } = model.dataset;
  const of = <T extends { readonly id: string }>(
    kind: CardKind,
    records: readonly T[],
    told: (record: T) => Omit<Findable, 'kind' | 'id'>,
  ): Findable[] => records.map((record) => ({ kind, id: record.id, ...told(record) }));
  return [
    ...of('entity', entities, ({ id, kind, label, synonyms, xrefs, definition }) => ({
      sort: entityKinds.row(kind).label,
      names: [label, ...(synonyms ?? []), id, ...(xrefs ?? []).map((xref) => xref.id)],
      texts: given([definition?.text]),
    })),
    ...(only === 'all' ? model.claims : []).map(({ claim, role }): Findable => ({
      kind: 'claim',
      id: claim.id,
      sort: roles.row(role).label,
      names: [telling.sentence(claim.id)],
      texts: given([claim.statement, claim.note, claim.id]),
    })),
    ...of('study', studies, ({ label, site, note }) => ({
      sort: say('find.study'),
      names: [label],
      texts: given([site, note]),
    })),
    ...of('source', sources, (source) => ({
      sort: say('find.source'),
      names: [
        sourceHeading(source),
        ...given([source.title, source.doi, source.pmid, source.pmcid]),
        ...(source.marker === undefined ? [] : [`[${source.marker}]`, `ref ${source.marker}`]),
      ],
      texts: given([...(source.authors ?? []), source.topic, source.journal, source.year, source.note]),
    })),
    ...of('note', notes, ({ kind, text }) => ({ sort: noteKinds.row(kind).label, names: [text], texts: [] })),
  ];
}
