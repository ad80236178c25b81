import { inEnglish } from '../core/schema/speech.ts';
import { writeReferenceList } from '../core/formats/reference-list.ts';
import { entriesOf, leftOutOf, sentenceOf } from './bibliography-file.ts';
import { defaultSession, type Selection } from './session.ts';
import type { Telling } from './telling.ts';
import { sayCited } from './cite-texts.ts';
import { printFragment } from './url.ts';

/** How to cite a claim, as plain text, and the fragment of a link to its card; null where the data set is a reader's own file. */
export interface Citation {
  readonly text: string;
  readonly fragment: string | null;
  /** How many references it has, and how many of their details are left out, since nobody verified them. */
  readonly references: number;
  readonly leftOut: number;
}

/**
 * A claim as it may stand in a paper: its sentence, worded no more strongly than its evidence, with its references, and
 * where it was taken from.
 */
export const citationOf = (telling: Telling, claim: string): Citation => inEnglish(() => cited(telling, claim));

function cited(telling: Telling, claim: string): Citation {
  const { model, reach, file } = telling;
  const { id, digest } = telling.edition;
  const { head } = model.dataset;
  const entries = entriesOf(telling, [claim]);
  const selection: Selection = { kind: 'claim', id: claim };
  return {
    text: [
      sentenceOf(telling, claim),
      ...(telling.assessment(claim).provisional ? [sayCited('provisional')] : []),
      entries.length === 0
        ? sayCited('noReference')
        : sayCited('references', { references: writeReferenceList(entries).trimEnd() }),
      sayCited('dataset', { title: head.title, release: head.release, date: head.date, licence: head.licence }),
      ...(file === null ? [] : [sayCited('file', { file })]),
    ].join('\n'),
    // What is cited is of the data set, whatever a reader has beside it.
    fragment: file === null ? printFragment({ ...defaultSession, reach, selection }, { id, digest }) : null,
    references: entries.length,
    leftOut: leftOutOf(entries),
  };
}
