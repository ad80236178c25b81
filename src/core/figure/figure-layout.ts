import type { Level, ShapeToken } from '../schema/entity-kinds.ts';

export type Point = readonly [x: number, y: number];

/** Which way a figure runs: its columns beside each other, or as rows below each other. */
export interface FigureForm {
  readonly runs: 'right' | 'down';
  /** Width that a row should not pass, in units of the figure. */
  readonly widest: number;
}

/** As the screen has it. */
export const rightwards: FigureForm = { runs: 'right', widest: Infinity };

/** The title of a row, above it. */
export interface RowTitle {
  readonly lines: readonly string[];
  readonly size: number;
  /** Left end of its last line, on the baseline. */
  readonly at: Point;
}

/** One column of the figure. Lengths are in units of the figure: one unit is one CSS pixel at zoom 1. */
export interface PlacedColumn {
  readonly level: Level;
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** Where the figure runs downwards it is a row: from where it reaches how far down. */
  readonly row?: { readonly y: number; readonly height: number; readonly title: RowTitle };
}

/** A box by its left upper corner. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode {
  /** Its own name in the figure: an entity stands once among the columns, and in each row of the band that names it. */
  readonly key: string;
  /** Id of the entity. */
  readonly id: string;
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: ShapeToken;
  /** The label, broken so that it fits. */
  readonly lines: readonly string[];
  /** Holds other nodes; its label stands at its top. */
  readonly container: boolean;
  /** The container it lies in. */
  readonly inside: string | null;
  /** It stands in the band of what was seen in patients. */
  readonly inBand: boolean;
  /** Lines meet it from above and below; the label of what holds others stands at its left. */
  readonly upright?: true;
}

export interface PlacedEdge {
  /** Id of the claim. */
  readonly id: string;
  /** Keys of the nodes it leaves and reaches. */
  readonly from: string;
  readonly to: string;
  /** From the outline of the subject to the outline of the object; each piece runs straight across or straight down. */
  readonly points: readonly Point[];
}

/** A claim that is drawn by lying in a box and not by a line. */
export interface Containment {
  /** Id of the claim. */
  readonly id: string;
  readonly whole: string;
  readonly part: string;
}

/** Where everything of the figure is. Plain JSON, made once; what of it is shown is the scene's affair. */
export interface FigureLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Where the band of what was seen in patients lies, beside the columns; its nodes and edges are among the others. */
  readonly band: PlacedBox | null;
  readonly byContainment: readonly Containment[];
}

/** Nothing, laid out. */
export const emptyLayout: FigureLayout = {
  width: 0,
  height: 0,
  columns: [],
  nodes: [],
  edges: [],
  band: null,
  byContainment: [],
};
