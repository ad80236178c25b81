import type { Path } from '../../src/core/queries/path-query.ts';
import { type MatrixLook, matrixView, type MatrixView, type ShownRow } from '../../src/state/evidence-matrix.ts';
import type { Telling } from '../../src/state/telling.ts';

/** The matrix with room for all rows, and its rows in one list. */
export function wholeMatrix(
  telling: Telling,
  look: Partial<MatrixLook> = {},
  ways: readonly Path[] | null = null,
): MatrixView & { readonly rows: readonly ShownRow[] } {
  const usual: MatrixLook = { axis: 'class', group: 'none', asked: null, filter: '', sort: null, most: Infinity };
  const view = matrixView(telling, ways, { ...usual, ...look });
  return { ...view, rows: view.groups.flatMap(({ rows }) => rows) };
}
