import { datasetDigest } from '../model/canonical.ts';
import type { Model } from '../model/claim-graph.ts';
import { type Stamp, stampText } from './stamp.ts';

/** What a cell holds: text, or a number that a spreadsheet may count with. An empty text means "not measured". */
export type Cell = string | number;

/** What a table shows, and from which version of which data: a table that is taken away says so by itself. */
export interface TableHead {
  /** Which rows, under which filter, in words. */
  readonly title: string;
  /** Title of the data set. */
  readonly data: string;
  readonly release: string;
  /** Date of the data, YYYY-MM-DD. */
  readonly date: string;
  /** Digest of the data, in hex. */
  readonly sha256: string;
  /** What a file carries to be held against the data later (`stampText`). */
  readonly stamp?: string;
}

/** A table: what every flat format shows. Each row has a cell for each column. */
export interface Table {
  readonly head?: TableHead;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table with a stamp in its head, where it has a head. */
export const stamped = (table: Table, stamp: Stamp): Table =>
  table.head ? { ...table, head: { ...table.head, stamp: stampText(stamp) } } : table;

/** The parts of a head in the order in which formats write them. */
export const headParts = ['title', 'data', 'release', 'date', 'sha256'] as const;
/** The part that may come after them. */
export const stampPart = 'stamp' as const;

export const tableHead = ({ dataset }: Model, title: string, sha256 = datasetDigest(dataset)): TableHead => {
  const { title: data, release, date } = dataset.head;
  return { title, data, release, date, sha256 };
};

/** The version of the data in words, for formats that people read. */
export const versionWords = ({ data, release, date, sha256 }: TableHead): string =>
  `${data}, release ${release} of ${date}, sha256 ${sha256}`;
