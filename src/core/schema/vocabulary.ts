/** A row of a closed vocabulary. Rows carry meaning (labels, signs, tokens); themes turn tokens into pixels. */
export interface Row {
  /** Stable id, in kebab-case: what data, links and the command line spell. */
  readonly id: string;
  /** English words for people. A translation overlays them by the key `table.id.label`. */
  readonly label: string;
}

/** A closed vocabulary: rows in their order of meaning, looked up by id. */
export interface Vocabulary<R extends Row> {
  readonly rows: readonly R[];
  /** The ids in row order, as a non-empty tuple for zod's enum. */
  readonly ids: readonly [R['id'], ...R['id'][]];
  /** The row with this id. Throws on an id that no parser could have let in: that is a mistake in a program. */
  row(id: R['id']): R;
  has(id: string): id is R['id'];
  /** Position in the order of meaning, 0 first. */
  rank(id: R['id']): number;
}

/**
 * Make a vocabulary of rows of shape R. Curried, so that R is given and the ids are inferred as a union of literals.
 * Two rows of one id are a mistake in a program and throw.
 */
export const vocabulary =
  <R extends Row>() =>
  <const Id extends string>(rows: readonly (R & { readonly id: Id })[]): Vocabulary<R & { readonly id: Id }> => {
    const byId = new Map(rows.map((row, rank) => [row.id as string, { row, rank }]));
    if (byId.size !== rows.length) throw new Error('vocabulary: two rows have one id; give each row its own');
    const entry = (id: string) => {
      const found = byId.get(id);
      if (!found) throw new Error(`vocabulary: no row "${id}"; the rows are ${[...byId.keys()].join(', ')}`);
      return found;
    };
    return {
      rows,
      ids: rows.map((row) => row.id) as unknown as readonly [Id, ...Id[]],
      row: (id) => entry(id).row,
      has: (id): id is Id => byId.has(id),
      rank: (id) => entry(id).rank,
    };
  };
