import type { FigureBody } from './figure-body.ts';
import type { LegendGroup } from './legend-block.ts';

/** A figure as it stands in a paper: what is drawn, what its symbols mean, what must be said of it, and on whose word. */
export interface FigureDocument {
  readonly body: FigureBody;
  /** Of its own words (BCP 47). */
  readonly language: string;
  readonly title: string;
  /** For those who do not see it. */
  readonly about: string;
  /** The symbols that the figure uses, and no other. */
  readonly legend: readonly LegendGroup[];
  /** What must be said of what is drawn and of what is not, a sentence each. */
  readonly remarks: readonly string[];
  /** The references of what is drawn, a paragraph each, each beginning with its mark. */
  readonly references: readonly string[];
  readonly referencesTitle: string;
  /** The same by their marks alone, in a sentence, for where the list is not shown; empty where there are none. */
  readonly marks: string;
  /** Data set, release, licence, digest and link, a paragraph each. */
  readonly colophon: readonly string[];
  /** What the file carries to be held against the data later (`stampText`). */
  readonly stamp: string;
}
