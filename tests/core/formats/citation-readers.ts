import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** An entry as another program reads it: fields of CSL-JSON. */
export type ReadEntry = Readonly<Record<string, unknown>>;

const reader = (forceType: string) => (text: string) =>
  plugins.input.chain(text, { forceType, generateGraph: false }) as ReadEntry[];

/** BibTeX and RIS as Citation.js reads them: readers that know nothing of our writers. They throw on broken text. */
export const readBibtex = reader('@bibtex/text');
export const readRis = reader('@ris/file');
