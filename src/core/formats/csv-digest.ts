import { digestOf } from '../model/canonical.ts';

/**
 * Digest of the cells of a table in CSV, its head among them. Which of them stand in quotation marks, how lines end, and
 * how many empty cells fill them up, differs from program to program and is no part of it.
 */
export const csvDigest = (rows: readonly (readonly string[])[]): string =>
  digestOf(rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)));
