import type { BibliographyFormat } from '../../state/bibliography-file.ts';

/** Sent when the references of a claim are wanted as a file (`ReferencesWish`). */
export const citeEvent = 'edgewise-cite';

export interface ReferencesWish {
  readonly claim: string;
  readonly format: BibliographyFormat;
}
