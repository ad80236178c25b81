import { workEntry, type CitedWork } from '../core/formats/cited-work.ts';
import { inEnglish } from '../core/schema/speech.ts';
import { type BibliographyFormat, bibliographyFormats, entriesOf, sentenceOf } from './bibliography-file.ts';
import { sayCited } from './cite-texts.ts';
import type { Slice } from './derive.ts';
import { defaultSession, type Session } from './session.ts';
import type { Telling } from './telling.ts';

/** Something that can be cited, and its citation in a format. */
export interface Citable {
  readonly id: CitedWork['kind'];
  /** What it is, for people. */
  readonly label: string;
  readonly cite: (format: BibliographyFormat) => string;
}

/** A work with what it says, in sentences, and the claims whose references are cited with it. */
interface Cited {
  readonly work: CitedWork;
  readonly label: string;
  readonly sentences: readonly string[];
  readonly claims: readonly string[];
}

function citation(telling: Telling, { work, sentences, claims }: Cited, format: BibliographyFormat): string {
  const { model, sha256, file } = telling;
  const references = claims.length === 0 ? [] : entriesOf(telling, claims);
  const written = bibliographyFormats.row(format).write([workEntry(model.dataset.head, sha256, work), ...references]);
  if (format !== 'txt') return written;
  const origin = file === null ? [] : [sayCited('file', { file })];
  return [...sentences, ...origin, written].join('\n');
}

/**
 * What of a view can be cited, the data set first: the view as a figure, the way that is lit, the statement whose card is
 * open. A way and a statement bring the references that they rest on; each names the version of the data and a link.
 *
 * @param address of a session; not asked where the data set is a reader's own file
 */
export function citables(slice: Slice, session: Session, address: (session: Session) => string): Citable[] {
  const { telling, answered } = slice;
  const { model, reach, label, file } = telling;
  const { head } = model.dataset;
  const link = (of: Session): string | null => (file === null ? address(of) : null);
  const { selection, path: rank } = session;
  const way = answered?.answer?.paths.find((path) => path.rank === rank);
  const works: (Cited | null)[] = [
    {
      work: { kind: 'dataset', title: head.title, name: '', link: link(defaultSession) },
      ...{ label: sayCited('what.dataset'), sentences: [], claims: [] },
    },
    {
      work: {
        kind: 'view',
        title: inEnglish(() => sayCited('view', { title: head.title })),
        name: '',
        link: link(session),
      },
      ...{ label: sayCited('what.view'), sentences: [], claims: [] },
    },
    way
      ? {
          work: {
            kind: 'way',
            title: way.entities.map(label).join(' → '),
            name: way.entities.join(' '),
            link: link(session),
          },
          label: sayCited('what.way', { rank: way.rank }),
          sentences: [way.text],
          claims: way.steps.flatMap((step) => step.claims),
        }
      : null,
    selection?.kind === 'claim'
      ? {
          work: {
            kind: 'statement',
            title: telling.sentence(selection.id),
            name: selection.id,
            link: link({ ...defaultSession, reach, selection }),
          },
          label: sayCited('what.claim'),
          sentences: [sentenceOf(telling, selection.id)],
          claims: [selection.id],
        }
      : null,
  ];
  return works
    .filter((cited) => cited !== null)
    .map((cited) => ({
      id: cited.work.kind,
      label: cited.label,
      cite: (format) => inEnglish(() => citation(telling, cited, format)),
    }));
}
