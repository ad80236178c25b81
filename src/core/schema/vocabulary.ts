import { spoken } from './speech.ts';

/** A row of a closed vocabulary. Rows carry meaning (labels, signs, tokens); themes turn tokens into pixels. */
export interface Row {
  /** Stable id, in kebab-case: what data, links and the command line spell. */
  readonly id: string;
  /** Words for people, in the language that is spoken (`speech.ts`): another one names them `table.id.label`. */
  readonly label: string;
}

/** The fields of rows that hold words for people; all others hold what a program reads. */
const wordFields = ['label', 'plural', 'inWords', 'meaning', 'about', 'said'] as const;
export type WordField = (typeof wordFields)[number];

/** A closed vocabulary: rows in their order of meaning, looked up by id. */
export interface Vocabulary<R extends Row> {
  /** What another language calls this table. */
  readonly name: string;
  readonly rows: readonly R[];
  /** The ids in row order, as a non-empty tuple for zod's enum. */
  readonly ids: readonly [R['id'], ...R['id'][]];
  /** The row with this id. Throws on an id that no parser could have let in: that is a mistake in a program. */
  row(id: R['id']): R;
  /** The row as it is written, in English: for what is said of a claim, whose language is that of its data set. */
  asWritten(id: R['id']): R;
  has(id: string): id is R['id'];
  /** Position in the order of meaning, 0 first. */
  rank(id: R['id']): number;
}

/** The row with its words looked up whenever they are read, so that it speaks the language of the moment. */
function speaking<R extends Row>(table: string, row: R): R {
  const words = wordFields.flatMap((field) => {
    const english = (row as Partial<Record<WordField, unknown>>)[field];
    if (typeof english !== 'string') return [];
    const id = `${table}.${row.id}.${field}`;
    return [[field, { enumerable: true, get: () => spoken(id, english) }] as const];
  });
  return Object.defineProperties({ ...row }, Object.fromEntries(words));
}

/**
 * Make a vocabulary of rows of shape R. Curried, so that R is given and the ids are inferred as a union of literals.
 * Two rows of one id are a mistake in a program and throw.
 *
 * @param name of the table, for its words in another language
 */
export const vocabulary =
  <R extends Row>(name: string) =>
  <const Id extends string>(written: readonly (R & { readonly id: Id })[]): Vocabulary<R & { readonly id: Id }> => {
    const byId = new Map(
      written.map((row, rank) => [row.id as string, { row: speaking(name, row), written: row, rank }]),
    );
    if (byId.size !== written.length) throw new Error('vocabulary: two rows have one id; give each row its own');
    const entry = (id: string) => {
      const found = byId.get(id);
      if (!found) throw new Error(`vocabulary: no row "${id}"; the rows are ${[...byId.keys()].join(', ')}`);
      return found;
    };
    return {
      name,
      rows: [...byId.values()].map(({ row }) => row),
      ids: written.map((row) => row.id) as unknown as readonly [Id, ...Id[]],
      row: (id) => entry(id).row,
      asWritten: (id) => entry(id).written,
      has: (id): id is Id => byId.has(id),
      rank: (id) => entry(id).rank,
    };
  };
